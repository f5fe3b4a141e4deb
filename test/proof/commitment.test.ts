// Commitments to personal values: the exact bytes, what opens them and what does not.
import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../events/kernel/index.ts'
import { makeBundle } from '../../server/proof/bundle.ts'
import { commit, commitmentsIn, type Disclosure, disclose, fieldKey, isCommitment, opens } from '../../server/proof/commitment.ts'
import { exitOf } from '../../server/proof/verify/finding.ts'
import { seeded } from '../support/seed.ts'
import { trusted, verify, wrongIn } from './bundles.ts'
import { collect, count, factOf, ledgerOf, logOf, selected } from './ledgers.ts'

const eventId = '018f3c1e-7a00-7000-8000-000000000001'
const subject = '00000000-0000-4000-8000-0000000000aa'
const salt = Buffer.alloc(32, 7)
const said = { eventId, subject, path: '/name', value: 'Persona Inventata' }

describe('a commitment', () => {
  it('is made of the bytes that are written down', () => {
    const key = createHmac('sha256', salt).update('civ/salt/v1\0/name').digest()
    const bytes = Buffer.concat([
      Buffer.from('civ/commit/v1\0'),
      Buffer.from(eventId.replaceAll('-', ''), 'hex'),
      Buffer.from('/name\0"Persona Inventata"'),
    ])
    expect(fieldKey(salt, '/name')).toEqual(key)
    expect(commit(salt, said)).toEqual({ $c: createHmac('sha256', key).update(bytes).digest('base64url'), s: subject })
    expect(commit(salt, said).$c).toHaveLength(43)
  })
  it('is opened by its own disclosure, whatever the value', () => {
    const property = fc.property(fc.jsonValue({ maxDepth: 2 }), fc.uint8Array({ minLength: 32, maxLength: 32 }), (value, bytes) => {
      const one = { ...said, value: value as Json }
      expect(opens(disclose(bytes, one), commit(bytes, one))).toBe(true)
    })
    fc.assert(property, seeded(200))
  })
  it.each([
    ['another value', { value: 'Persona inventata' }],
    ['a value of another kind', { value: ['Persona Inventata'] }],
    ['another event', { eventId: eventId.replace('1', '2') }],
    ['another field', { path: '/names' }],
    ['another key', { k: fieldKey(salt, '/other').toString('base64url') }],
    ['a key that is too short', { k: 'AAAA' }],
    ['a key written in another way', { k: `${fieldKey(salt, '/name').toString('base64url')}=` }],
  ])('is not opened by %s', (_, change: Partial<Disclosure>) => {
    expect(opens({ ...disclose(salt, said), ...change }, commit(salt, said))).toBe(false)
  })
  it('changed by one bit is not opened', () => {
    const { $c } = commit(salt, said)
    for (let bit = 0; bit < 256; bit += 1) {
      const bytes = Buffer.from($c, 'base64url')
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(opens(disclose(salt, said), { $c: bytes.toString('base64url'), s: subject })).toBe(false)
    }
  })
  it('hides what it commits to: the same value twice is not the same', () => {
    expect(commit(salt, said).$c).not.toBe(commit(Buffer.alloc(32, 8), said).$c)
    expect(commit(salt, said).$c).not.toBe(commit(salt, { ...said, path: '/nickname' }).$c)
    expect(disclose(salt, said).k).not.toBe(disclose(salt, { ...said, path: '/nickname' }).k)
  })
  it('is found wherever it stands, under its RFC 6901 pointer', () => {
    const one = commit(salt, said)
    const data = { name: one, list: [1, { 'a/b': one, 'c~d': { deep: one } }], other: { $c: 'x' } }
    expect(commitmentsIn(data).map(({ path }) => path)).toEqual(['/name', '/list/1/a~1b', '/list/1/c~0d/deep'])
    expect([null, 'x', { $c: 'x' }, { $c: 'x', s: 'y', z: 1 }].some(isCommitment)).toBe(false)
  })
  it('needs a whole salt and a uuid', () => {
    expect(() => fieldKey(Buffer.alloc(31), '/name')).toThrow('32 bytes')
    expect(() => commit(salt, { ...said, eventId: 'x' })).toThrow('no uuid')
  })
})

describe('a bundle with personal values', () => {
  const id = 'b0000000-0000-4000-8000-000000000000'
  const own = { eventId: id, subject, path: '/name', value: 'Persona Inventata' }
  const log = logOf([
    factOf(0, 4, { name: { ...commit(salt, own) }, note: { ...commit(salt, { ...own, path: '/note' }) } }),
    ...count(7).map((n) => factOf(n + 1, 4)),
  ])
  const bundled = async (...disclosures: readonly Disclosure[]) => {
    const { chunks } = await makeBundle({
      ledger: ledgerOf(log),
      selection: selected(log, count(8)),
      request: { subject: { all: 'open' } },
      verifier: '//\n',
      disclosures,
    })
    return verify(await collect(chunks()), trusted)
  }
  it('says how many are closed or erased, and that the proof holds', async () => {
    const findings = await bundled()
    expect(exitOf(findings)).toBe(0)
    expect(findings.at(-1)?.says).toContain('0 consegnati e uguali a quelli registrati, 2 chiusi o cancellati (prova valida)')
  })
  it('opens what is disclosed', async () => {
    expect((await bundled(disclose(salt, own))).at(-1)?.says).toContain('1 consegnati e uguali a quelli registrati, 1 chiusi')
  })
  it.each([
    ['a value that is not the one recorded', { ...disclose(salt, own), value: 'Altra Persona' }, { index: 0, file: 'disclosures.jsonl:1' }],
    ['a field that was not committed to', { ...disclose(salt, own), path: '/hours' }, { index: 0, file: 'disclosures.jsonl:1' }],
    ['a fact that is not there', { ...disclose(salt, own), eventId }, { file: 'disclosures.jsonl:1' }],
  ])('refuses %s', async (_, disclosure, found) => {
    const findings = await bundled(disclosure)
    expect(exitOf(findings)).toBe(1)
    expect(wrongIn(findings)).toMatchObject({ step: 'disclosures', ...found })
  })
})
