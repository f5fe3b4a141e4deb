// Whatever is changed in a bundle is found, and said where; a verifier without the check that finds it finds nothing.
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { newSkey, vkeyOf } from '../../server/log/keys.ts'
import { leafHash } from '../../server/log/merkle.ts'
import { fixed, formatEntry, formatManifest, formatSum, type Manifest, manifestName, manifestSum } from '../../server/proof/format.ts'
import { pack, packed } from '../../server/proof/tar.ts'
import { memorySource, openArchive } from '../../server/proof/verify/archive.ts'
import { exitOf, type Finding } from '../../server/proof/verify/finding.ts'
import { allSteps } from '../../server/proof/verify/verify.ts'
import { bundleOf, dense, type Made, sparse, trusted, verify, wrongIn } from './bundles.ts'
import { collect, count, dice, factOf, ledgerOf, logOf, noteAt, origin, pactId, policyOf } from './ledgers.ts'

const seed = process.env.SEED === undefined ? Date.now() % 2 ** 31 : Number(process.env.SEED)
const flips = 5_000

let few: Made
let many: Made
beforeAll(async () => {
  few = await sparse()
  many = await dense()
})

type Files = Map<string, Buffer>

const unpacked = (bytes: Buffer): Files => {
  const archive = openArchive(memorySource(bytes))
  if ('says' in archive) throw new Error(archive.says)
  return new Map([...archive.files.keys()].map((name) => [name, Buffer.from(archive.content(name) ?? '')]))
}

const packAgain = (files: Files): Promise<Buffer> => collect(pack([...files].map(([name, content]) => packed(name, content))))

/** Changes files and then writes the manifest anew, as somebody who knows how a bundle is made would. */
const forge = async (bytes: Buffer, change: (files: Files) => void): Promise<Buffer> => {
  const files = unpacked(bytes)
  change(files)
  const manifest = JSON.parse(files.get(manifestName)?.toString() ?? '') as Manifest
  const names = [...files.keys()].filter((name) => name !== manifestName && name !== manifestSum).sort()
  const list = names.map((name) => {
    const content = files.get(name) ?? Buffer.alloc(0)
    return { name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
  })
  const text = formatManifest({ ...manifest, files: list })
  files.set(manifestName, Buffer.from(text))
  files.set(manifestSum, Buffer.from(formatSum(createHash('sha256').update(text).digest('hex'))))
  return packAgain(files)
}

const edit = (name: string, change: (text: string) => string) => (files: Files) => {
  const before = files.get(name)?.toString('latin1') ?? ''
  const after = change(before)
  expect(after).not.toBe(before)
  files.set(name, Buffer.from(after, 'latin1'))
}
const lines = (change: (all: string[]) => string[]) => edit(fixed.entries, (text) => `${change(text.trimEnd().split('\n')).join('\n')}\n`)

const other = factOf(3, 400, { hours: 999 })

describe('a forger who writes the manifest anew is found', () => {
  const where = async (bytes: Buffer, change: (files: Files) => void): Promise<Finding | undefined> => {
    const findings = verify(await forge(bytes, change))
    expect(exitOf(findings)).toBe(1)
    return wrongIn(findings)
  }
  it('a fact changed', async () => {
    const line = formatEntry(3, other).trimEnd()
    expect(
      await where(
        few.bytes,
        lines(([, ...rest]) => [line, ...rest]),
      ),
    ).toMatchObject({ step: 'entries', index: 3, file: 'entries.jsonl' })
    const wrong = await where(
      many.bytes,
      lines((all) => all.with(300, formatEntry(300, factOf(300, 20, { hours: 9 })).trimEnd())),
    )
    expect(wrong).toMatchObject({ step: 'entries', index: 300, expected: expect.any(String), found: expect.any(String) })
  })
  it('a fact left out', async () => {
    expect(
      await where(
        few.bytes,
        lines((all) => all.toSpliced(4, 1)),
      ),
    ).toMatchObject({ step: 'entries', says: expect.stringContaining('manca un fatto') })
  })
  it('a fact put in', async () => {
    const more = formatEntry(4, other).trimEnd()
    expect(
      await where(
        few.bytes,
        lines((all) => all.toSpliced(1, 0, more)),
      ),
    ).toMatchObject({ step: 'entries', index: 4 })
  })
  it('two facts swapped, in their places and out of them', async () => {
    const swap = ([a = '', b = '', ...rest]: string[]) => [b, a, ...rest]
    expect(await where(many.bytes, lines(swap))).toMatchObject({ step: 'entries', file: 'entries.jsonl:2' })
    const swapped = ([, , ...rest]: string[]) => [formatEntry(0, factOf(1, 20)).trimEnd(), formatEntry(1, factOf(0, 20)).trimEnd(), ...rest]
    expect(await where(many.bytes, lines(swapped))).toMatchObject({ step: 'entries', index: 0 })
  })
  it('a tile', async () => {
    const change = (files: Files) => files.get('tile/0/001')?.writeUInt8(7, 700)
    expect(await where(many.bytes, change)).toMatchObject({ step: 'entries', file: 'tile/0/001', index: 256 })
  })
  it('the tile at the edge', async () => {
    const change = (files: Files) => files.get('tile/1/000.p/2')?.writeUInt8(7, 33)
    expect(await where(many.bytes, change)).toMatchObject({ step: 'entries', says: expect.stringContaining('radice firmata') })
  })
  it('a fact at the edge and its hash in the last tile', async () => {
    const forged = factOf(600, 20, { hours: 0 })
    const change = (files: Files) => {
      lines((all) => all.with(600, formatEntry(600, forged).trimEnd()))(files)
      files.get('tile/0/002.p/188')?.set(leafHash(forged), (600 - 512) * 32)
    }
    expect(await where(many.bytes, change)).toMatchObject({ step: 'entries', index: 0, file: 'tile', expected: expect.any(String) })
  })
  it('a proof', async () => {
    const change = edit('proofs/403.tlog-proof', (text) => text.replace(/\n[A-Za-z0-9+/]{2}/, '\nzz'))
    expect(await where(few.bytes, change)).toMatchObject({ step: 'entries', index: 403 })
  })
  it('the checkpoint', async () => {
    const change = edit(fixed.checkpoint, (text) => text.replace('\n4800\n', '\n4801\n'))
    expect(await where(few.bytes, change)).toMatchObject({ step: 'signatures', file: 'checkpoint' })
  })
  it('a checkpoint of an earlier day', async () => {
    const fork = logOf(count(100).map((index) => factOf(index, 400, index === 50 ? { hours: 0 } : {})))
    const change = (files: Files) => files.set('checkpoints/100', Buffer.from(noteAt(fork, 100)))
    expect(await where(few.bytes, change)).toMatchObject({ step: 'history', file: 'checkpoints/7' })
  })
  it('the key', async () => {
    const thief = newSkey(origin)
    const change = (files: Files) => {
      files.set(fixed.checkpoint, Buffer.from(noteAt(few.log, 4_800, thief)))
      files.set(fixed.policy, Buffer.from(`log ${'x'}\nquorum none\n`))
    }
    expect(await where(few.bytes, change)).toMatchObject({ step: 'signatures', says: expect.stringContaining('nessuna chiave') })
    const ledger = ledgerOf(few.log, [], thief)
    const whole = await bundleOf(few.log, ledger, [3], { subject: { pact: pactId(3) } })
    expect(exitOf(verify(whole))).toBe(1)
    expect(exitOf(verify(whole, {}))).toBe(3)
    expect(exitOf(verify(whole, { policy: policyOf(thief) }))).toBe(0)
    expect(vkeyOf(thief).name).toBe(origin)
  })
  it.each([
    ['another pact', pactId(3), pactId(4), { step: 'entries', says: expect.stringContaining('altra storia') }],
    ['another stretch of facts', '[[3,3]', '[[2,3]', { step: 'entries', file: 'manifest.json', found: expect.stringContaining('[[3,3]') }],
    ['another size', '"size":4800', '"size":4801', { step: 'signatures', expected: '4800', found: '4801' }],
    ['another log', `"origin":"${origin}"`, '"origin":"altro.example.it/1"', { step: 'signatures', expected: origin }],
    ['another root', '"root":"', '"root":"A', { step: 'signatures', file: 'manifest.json' }],
    ['another format', 'comunanza-bundle/1', 'comunanza-bundle/2', { step: 'signatures', found: 'comunanza-bundle/2' }],
    ['another way of writing it', '{"', '{ "', { step: 'manifest', says: expect.stringContaining('canonica') }],
  ])('a manifest that tells of %s', async (_, before, after, found) => {
    const files = unpacked(few.bytes)
    const text = files.get(manifestName)?.toString('utf8') ?? ''
    expect(text).toContain(before)
    const changed = text.replace(before, after)
    files.set(manifestName, Buffer.from(changed))
    files.set(manifestSum, Buffer.from(formatSum(createHash('sha256').update(changed).digest('hex'))))
    expect(wrongIn(verify(await packAgain(files)))).toMatchObject(found)
  })
  it('a file that the manifest does not list, or one that is missing', async () => {
    const files = unpacked(few.bytes)
    const more = new Map([...files, ['proofs/5.tlog-proof', Buffer.from('x')]])
    expect(wrongIn(verify(await packAgain(more)))).toMatchObject({ step: 'manifest', file: 'proofs/5.tlog-proof' })
    files.delete('proofs/403.tlog-proof')
    expect(wrongIn(verify(await packAgain(files)))).toMatchObject({ step: 'manifest', file: 'proofs/403.tlog-proof' })
    files.delete(fixed.verifier)
    expect(wrongIn(verify(await packAgain(files)))).toMatchObject({ step: 'archive', file: fixed.verifier })
  })
})

describe('against a checkpoint kept from earlier', () => {
  const since = (log: Made['log'], size: number) => ({ ...trusted, since: noteAt(log, size) })
  it('a log that lost its tail, or came back from an old backup, is found', async () => {
    const short = logOf(few.log.entries.slice(0, 2_000))
    const bytes = await bundleOf(short, ledgerOf(short), [3], { subject: { pact: pactId(3) } })
    expect(exitOf(verify(bytes))).toBe(0)
    expect(wrongIn(verify(bytes, since(few.log, 4_800)))).toMatchObject({ step: 'history', says: expect.stringContaining('accorciato') })
  })
  it('a log rewritten and signed again with the true key is found', async () => {
    const entries = few.log.entries.with(50, factOf(50, 400, { hours: 0 }))
    const forked = logOf([...entries, factOf(4_800, 400)])
    const bytes = await bundleOf(forked, ledgerOf(forked), [3], { subject: { pact: pactId(3) }, since: [4_800] })
    expect(exitOf(verify(bytes))).toBe(0)
    expect(wrongIn(verify(bytes, since(few.log, 4_800)))).toMatchObject({ step: 'history', file: '--since' })
  })
})

describe('single bits', () => {
  /** How many of `flips` random bit flips in the first `within` bytes go unnoticed. */
  const unnoticed = (bytes: Buffer, steps: Partial<typeof allSteps>, flips: number): readonly number[] => {
    const throws = dice(seed)
    const missed: number[] = []
    for (let n = 0; n < flips; n += 1) {
      const at = throws(bytes.length * 8)
      const flipped = Buffer.from(bytes)
      flipped.writeUInt8(flipped.readUInt8(at >> 3) ^ (1 << (at & 7)), at >> 3)
      if (exitOf(verify(flipped, trusted, steps)) !== 1) missed.push(at)
    }
    return missed
  }
  it(`all of ${flips} are found, wherever they fall`, () => {
    console.info(`SEED=${seed}`)
    expect(unnoticed(few.bytes, allSteps, flips)).toEqual([])
  })
  it('a verifier that does not look at the manifest misses some: the test above can fail', () => {
    const { manifest: _, ...others } = allSteps
    expect(unnoticed(few.bytes, others, 200).length).toBeGreaterThan(0)
  })
  it('a file cut short, lengthened, or padded with something is found', () => {
    for (const changed of [
      few.bytes.subarray(0, -1),
      Buffer.concat([few.bytes, Buffer.alloc(512)]),
      few.bytes.subarray(0, 5_000),
      Buffer.alloc(0),
    ])
      expect(exitOf(verify(changed))).toBe(1)
  })
})

describe('without the step that finds it', () => {
  it.each([
    ['entries', lines(([, ...rest]: string[]) => [formatEntry(3, other).trimEnd(), ...rest])],
    [
      'history',
      (files: Files) =>
        files.set(fixed.consistency, Buffer.from(`${files.get(fixed.consistency)}`.replace(/"proof":\["[^"]{4}/, '"proof":["zzzz'))),
    ],
    ['manifest', (files: Files) => files.set(fixed.readme, Buffer.from('altro'))],
  ] as const)('%s: what it finds goes unnoticed', async (step, change) => {
    const forged = step === 'manifest' ? await packAgain(unpackedWith(few.bytes, change)) : await forge(few.bytes, change)
    const { [step]: _, ...others } = allSteps
    expect(exitOf(verify(forged))).toBe(1)
    expect(exitOf(verify(forged, trusted, others))).toBe(0)
  })
  const unpackedWith = (bytes: Buffer, change: (files: Files) => void): Files => {
    const files = unpacked(bytes)
    change(files)
    return files
  }
})
