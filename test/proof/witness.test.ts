// A witness cosigns only what continues the last it has seen, says why not, and remembers across restarts.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newSkey, vkeyOf } from '../../server/log/keys.ts'
import { openNote } from '../../server/log/note.ts'
import { proveConsistency } from '../../server/log/tree.ts'
import { openMemory } from '../../server/proof/witness/memory.ts'
import { formatSubmission } from '../../server/proof/witness/request.ts'
import { openWitness, witnessApp } from '../../server/proof/witness/service.ts'
import { submit } from '../../server/proof/witness/submit.ts'
import { cosign, makeWitness } from '../../server/proof/witness/witness.ts'
import { afterTest } from '../support/later.ts'
import { scratchDir } from '../support/scratch.ts'
import { count, factOf, type Log, logKey, logOf, newWitnessKey, noteAt, textAt } from './ledgers.ts'

const log = logOf(count(300).map((index) => factOf(index, 10)))
const fork = logOf(count(300).map((index) => factOf(index, 10, index === 40 ? { hours: 0 } : {})))
const skey = newWitnessKey('comune.example/testimone')
const fail = (fault: unknown) => {
  throw fault
}

const witnessIn = async (folder: string) =>
  makeWitness({ skey, logs: [vkeyOf(logKey)], memory: await openMemory(join(folder, 'seen.json')), clock: () => 1_790_000_000_500 })

const ask = async (of: Log, old: number, size: number): Promise<string> =>
  formatSubmission({ old, proof: await proveConsistency(of.tiles, old, size), note: noteAt(of, size) })

describe('a witness', () => {
  it('cosigns a first checkpoint and each that continues it', async () => {
    const witness = await witnessIn(await scratchDir())
    for (const [old, size] of [
      [0, 10],
      [10, 10],
      [10, 256],
      [256, 300],
    ] as const) {
      const reply = await witness(await ask(log, old, size))
      if (reply.status !== 200) throw new Error(String(reply.status))
      const opened = openNote(noteAt(log, size) + reply.lines, [vkeyOf(logKey), vkeyOf(skey)])
      expect(opened).toMatchObject({ ok: true, verified: [{ name: logKey.name }, { name: skey.name }] })
    }
  })
  it('refuses a fork, with a proof that holds and with one that does not', async () => {
    const witness = await witnessIn(await scratchDir())
    await witness(await ask(log, 0, 256))
    expect(await witness(await ask(fork, 256, 300))).toEqual({ status: 422 })
    expect(await witness(formatSubmission({ old: 256, proof: [], note: noteAt(fork, 256) }))).toEqual({ status: 409, size: 256 })
    expect(await witness(await ask(log, 256, 300))).toMatchObject({ status: 200 })
  })
  it.each([
    ['an unknown log', 404, (): string => formatSubmission({ old: 0, proof: [], note: noteAt(log, 10).replaceAll('/prova/', '/altra/') })],
    ['a stranger’s signature', 403, (): string => formatSubmission({ old: 0, proof: [], note: noteAt(log, 10, newSkey(logKey.name)) })],
    [
      'a signature that is wrong',
      403,
      (): string => formatSubmission({ old: 0, proof: [], note: noteAt(log, 10).replace('\n10\n', '\n11\n') }),
    ],
    ['an old size above the new', 400, (): string => formatSubmission({ old: 11, proof: [], note: noteAt(log, 10) })],
    ['no old size', 400, (): string => noteAt(log, 10)],
    [
      'an old size with a zero before it',
      400,
      (): string => formatSubmission({ old: 0, proof: [], note: noteAt(log, 10) }).replace('old 0', 'old 00'),
    ],
    ['a proof that is no hash', 400, (): string => `old 0\nzzzz\n\n${noteAt(log, 10)}`],
    ['a proof where none is needed', 422, (): string => formatSubmission({ old: 0, proof: [Buffer.alloc(32)], note: noteAt(log, 10) })],
    [
      'more than 63 hashes',
      400,
      (): string => formatSubmission({ old: 0, proof: count(64).map(() => Buffer.alloc(32)), note: noteAt(log, 10) }),
    ],
    ['nothing', 400, (): string => ''],
  ] as const)('answers %s with %i', async (_, status, body) => {
    expect(await (await witnessIn(await scratchDir()))(body())).toEqual({ status })
  })
  it('says the size it knows when another is claimed', async () => {
    const witness = await witnessIn(await scratchDir())
    await witness(await ask(log, 0, 100))
    expect(await witness(await ask(log, 0, 300))).toEqual({ status: 409, size: 100 })
    expect(await witness(await ask(log, 50, 300))).toEqual({ status: 409, size: 100 })
  })
  it('remembers after a restart, and does not start on a memory it cannot read', async () => {
    const folder = await scratchDir()
    await (await witnessIn(folder))(await ask(log, 0, 256))
    const again = await witnessIn(folder)
    expect(await again(await ask(fork, 256, 300))).toEqual({ status: 422 })
    const path = join(folder, 'seen.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('256', '-1'))
    await expect(openMemory(path)).rejects.toThrow('does not say')
  })
  it('cosigns two submissions at once one after the other', async () => {
    const witness = await witnessIn(await scratchDir())
    const replies = await Promise.all([witness(await ask(log, 0, 100)), witness(await ask(log, 0, 300))])
    expect(replies.map(({ status }) => status)).toEqual([200, 409])
  })
  it('that cannot write its memory answers nothing, and has seen nothing', async () => {
    const folder = await scratchDir()
    const memory = await openMemory(join(folder, 'no', 'such', 'folder.json'))
    const witness = makeWitness({ skey, logs: [vkeyOf(logKey)], memory, clock: () => 0 })
    await expect(witness(await ask(log, 0, 100))).rejects.toThrow('ENOENT')
    expect(memory.seen(logKey.name)).toBeUndefined()
  })
})

describe('a log that asks its witnesses', () => {
  const prove = (from: number, to: number) => proveConsistency(log.tiles, from, to)
  const opened = async (answer: Parameters<typeof witnessApp>[0]) => {
    const { port, close } = await openWitness(witnessApp(answer, fail), '127.0.0.1', 0)
    afterTest(close)
    return { name: 'w', vkey: vkeyOf(skey), url: `http://127.0.0.1:${port}` }
  }
  const signed = (size: number, of = log) => ({ size, note: noteAt(of, size) })
  it('gets a cosignature, also when it does not know what the witness knows', async () => {
    const answer = await witnessIn(await scratchDir())
    const witness = await opened(answer)
    expect(await submit({ witness, signed: signed(100), prove })).toMatchObject({ ok: true })
    const second = await submit({ witness, signed: signed(300), prove })
    expect(second).toMatchObject({ ok: true, line: cosign(skey, textAt(log, 300), 1_790_000_000) })
    expect(await submit({ witness, signed: signed(200), prove })).toMatchObject({ ok: false, why: 'ahead' })
    expect(await submit({ witness, signed: signed(300, fork), prove }, 300)).toMatchObject({ ok: false, why: 'refused' })
  })
  it('does not take another’s signature, nor one over something else', async () => {
    const stranger = newWitnessKey(skey.name)
    const lying = await opened(async () => ({ status: 200, lines: cosign(stranger, textAt(log, 100), 5) }))
    const elsewhere = await opened(async () => ({ status: 200, lines: cosign(skey, textAt(log, 101), 5) }))
    expect(await submit({ witness: lying, signed: signed(100), prove })).toMatchObject({ ok: false, why: 'untrue' })
    expect(await submit({ witness: elsewhere, signed: signed(100), prove })).toMatchObject({ ok: false, why: 'untrue' })
  })
  it('goes on without a witness that is away', async () => {
    const witness = { name: 'w', vkey: vkeyOf(skey), url: 'http://127.0.0.1:1' }
    expect(await submit({ witness, signed: signed(100), prove })).toMatchObject({ ok: false, why: 'away' })
  })
})
