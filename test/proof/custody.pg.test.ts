// What others put under the checkpoints: kept in the database for ever, served with them, and carried by the bundles made from it.
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { algorithms, newSkey, parseVkey, type Skey, vkeyOf } from '../../server/log/keys.ts'
import { postgresNumbering } from '../../server/log/postgres-shelf.ts'
import type { Proofs } from '../../server/log/proofs.ts'
import { makeBundle } from '../../server/proof/bundle.ts'
import { type Custody, makeCustody, openCustody } from '../../server/proof/custody.ts'
import { portFacts, postgresFacts } from '../../server/proof/facts.ts'
import type { Entry } from '../../server/proof/ledger.ts'
import { formatPolicy, type Policy, trust, type Witness } from '../../server/proof/policy.ts'
import { postgresLedger } from '../../server/proof/postgres-ledger.ts'
import { prepareCustody } from '../../server/proof/prepare.ts'
import { exitOf } from '../../server/proof/verify/finding.ts'
import { openMemory } from '../../server/proof/witness/memory.ts'
import { openWitness, witnessApp } from '../../server/proof/witness/service.ts'
import { makeWitness } from '../../server/proof/witness/witness.ts'
import { until } from '../kernel/prepared.ts'
import { openRoom, type Room, signedUpTo } from '../log/room.ts'
import { afterFile } from '../support/later.ts'
import { scratchDir } from '../support/scratch.ts'
import { hasOpenssl, makeAuthority } from './authority.ts'
import { verify } from './bundles.ts'
import { collect } from './ledgers.ts'

const { later, undo } = afterFile()
let room: Room
let proofs: Proofs
let witnesses: readonly (Witness & { readonly url: string })[]
let policy: Policy

const startWitness = async (skey: Skey): Promise<Witness & { readonly url: string }> => {
  const logs = (await proofs.keys()).map(({ vkey }) => parseVkey(vkey)).filter((vkey) => vkey !== undefined)
  const memory = await openMemory(join(await scratchDir(later), 'seen.json'))
  const { port, close } = await openWitness(witnessApp(makeWitness({ skey, logs, memory, clock: Date.now }), console.error), '127.0.0.1', 0)
  later(close)
  return { name: skey.name.split('.')[0] ?? '', vkey: vkeyOf(skey), url: `http://127.0.0.1:${port}` }
}

beforeAll(async () => {
  room = await openRoom(later)
  await prepareCustody(room.admin)
  await prepareCustody(room.admin)
  await room.record(40)
  proofs = await room.open()
  await signedUpTo(proofs, 40)
  witnesses = [
    await startWitness(newSkey('comune.example/t', algorithms.cosignature)),
    await startWitness(newSkey('rete.example/t', algorithms.cosignature)),
  ]
  const logs = (await proofs.keys()).map(({ vkey }) => parseVkey(vkey)).filter((vkey) => vkey !== undefined)
  policy = { logs, witnesses, groups: [{ name: 'tutti', threshold: 2, members: ['comune', 'rete'] }], quorum: 'tutti' }
})
afterAll(undo)

const custody = (more: Partial<Custody> = {}): { readonly look: () => Promise<void>; readonly faults: string[] } => {
  const faults: string[] = []
  const now = () => new Date().toISOString()
  const look = makeCustody({ asked: room.app, proofs, witnesses, now, onFault: ({ message }) => void faults.push(message), ...more })
  return { look, faults }
}
const noteNow = async (): Promise<string> => (await postgresLedger(room.app, { policy: '' }))?.latest.note ?? ''

describe('witnesses', () => {
  it('are asked once for each checkpoint, and what they sign is kept under it', async () => {
    const { look, faults } = custody()
    await Promise.all([look(), look()])
    await look()
    expect(faults).toEqual([])
    expect(trust(policy, await noteNow())).toMatchObject({ ok: true, size: 40, cosigned: ['comune', 'rete'], quorum: true })
  })
  it('go on with the next checkpoint, and one that is away is told once and does not stop the other', async () => {
    const [first, second] = witnesses
    if (!first || !second) throw new Error('two witnesses')
    const { look, faults } = custody({ witnesses: [first, { ...second, url: 'http://127.0.0.1:1' }] })
    await room.record(5)
    await signedUpTo(proofs, 45)
    await look()
    await look()
    expect(faults).toEqual([expect.stringMatching(/^witness rete: away/)])
    expect(trust(policy, await noteNow())).toMatchObject({ ok: true, size: 45, cosigned: ['comune'], quorum: false })
    await custody().look()
    expect(trust(policy, await noteNow())).toMatchObject({ quorum: true })
  })
  it('cannot be struck out, nor can anything but signature lines be put in their place', async () => {
    await expect(room.admin.query('delete from proof.cosignatures')).rejects.toThrow('frozen')
    await expect(room.admin.query(`update proof.cosignatures set line = ''`)).rejects.toThrow('frozen')
    await expect(room.app.query('insert into proof.cosignatures select * from proof.cosignatures')).rejects.toThrow('permission denied')
    const { latest } = (await postgresLedger(room.app, { policy: '' })) ?? {}
    const origin = latest?.note.split('\n')[0]
    await expect(room.app.query('select proof.cosign($1, $2, $3, $4)', [origin, latest?.size, 'x', 'no line'])).rejects.toThrow('line')
    await room.app.query('select proof.cosign($1, 9999, $2, $3)', [origin, 'x', '— x y\n'])
    expect((await room.app.query('select from proof.cosignatures where size = 9999')).rowCount).toBe(0)
  })
  it('are looked after in the background until it is closed', async () => {
    await room.record(1)
    await signedUpTo(proofs, 46)
    const running = openCustody({ asked: room.app, proofs, witnesses, now: () => new Date().toISOString(), onFault: console.error })
    await until(async () => {
      const answer = trust(policy, await noteNow())
      return answer.ok && answer.quorum && answer.size === 46
    })
    await running.close()
  })
})

describe.skipIf(!hasOpenssl)('the authority', () => {
  it('is asked once a day, and its stamp goes into the bundle', async () => {
    const authority = makeAuthority(await scratchDir(later))
    const { url, close } = await authority.serve()
    later(close)
    const { look, faults } = custody({ tsaUrl: url })
    await look()
    await look()
    await custody({ tsaUrl: url }).look()
    expect(faults).toEqual([])
    expect((await room.app.query('select from proof.stamps')).rowCount).toBe(1)
    const ledger = await postgresLedger(room.app, { policy: formatPolicy(policy) })
    if (!ledger) throw new Error('nothing is signed')
    const facts = postgresFacts(room.app)
    const indexes = await facts.indexes({ of: { contexts: ['samples'] } }, ledger.latest.size)
    const selection = { indexes, read: () => facts.read(indexes) }
    const { chunks } = await makeBundle({ ledger, selection, request: { subject: { all: 'open' } }, verifier: '//\n' })
    const findings = verify(await collect(chunks()), { policy, tsaCa: authority.ca })
    expect(exitOf(findings)).toBe(0)
    expect(findings.at(-1)).toMatchObject({ step: 'stamps', verdict: 'proven' })
  })
  it('that is away is told once', async () => {
    const { look, faults } = custody({ tsaUrl: 'http://127.0.0.1:1', now: () => '2999-01-01T10:00:00.000Z' })
    await look()
    await look()
    expect(faults).toEqual([expect.stringMatching(/^time stamp: away/)])
  })
})

describe('the facts of a bundle', () => {
  it('are the same from the tables as over the port', async () => {
    const [tables, port] = [postgresFacts(room.app), portFacts(room.store, postgresNumbering(room.app))]
    const { rows } = await room.app.query<{ stream: string }>('select distinct stream from log.events order by stream limit 7')
    const today = new Date().toISOString().slice(0, 10)
    for (const wanted of [
      { of: { contexts: ['samples'] } },
      { of: { contexts: ['nothing'] } },
      { of: { streams: rows.map(({ stream }) => stream) } },
      { of: { contexts: ['samples'] }, from: '2020-01-01', to: today },
      { of: { contexts: ['samples'] }, to: '2020-01-01' },
    ]) {
      const indexes = await tables.indexes(wanted, 44)
      expect(await port.indexes(wanted, 44)).toEqual(indexes)
      const all = async (read: ReturnType<typeof tables.read>) => {
        const found: Entry[] = []
        for await (const batch of read) found.push(...batch)
        return found
      }
      expect(await all(port.read(indexes))).toEqual(await all(tables.read(indexes)))
    }
  })
})
