// A register that signs what it should not have: the proofs hold, and the facts contradict each other all the same.
import { describe, expect, it } from 'vitest'
import { vkeyOf } from '../../server/log/keys.ts'
import { exitOf } from '../../server/proof/verify/finding.ts'
import { cosign } from '../../server/proof/witness/witness.ts'
import { bundleOf, trusted, verify, wrongIn } from './bundles.ts'
import { count, factOf, ledgerOf, logOf, newWitnessKey, pactId, textAt } from './ledgers.ts'

const all = { subject: { all: 'open' } }
const facts = count(12).map((index) => factOf(index, 3))
const retold = (index: number, change: (fact: { [key: string]: unknown }) => object): Buffer =>
  Buffer.from(JSON.stringify(change(JSON.parse(facts[index]?.toString('utf8') ?? ''))))

describe('a bundle whose proofs hold', () => {
  it('but whose time goes back is refused', async () => {
    const log = logOf(
      facts.with(
        7,
        retold(7, (fact) => ({ ...fact, at: '2025-01-01T00:00:00.000Z' })),
      ),
    )
    const findings = verify(await bundleOf(log, ledgerOf(log), count(12), all))
    expect(wrongIn(findings)).toMatchObject({
      step: 'entries',
      index: 7,
      says: expect.stringContaining('indietro'),
      found: '2025-01-01T00:00:00.000Z',
    })
  })
  it('but that leaves out a fact of a story is refused', async () => {
    const log = logOf(facts)
    const findings = verify(await bundleOf(log, ledgerOf(log), [1, 4, 10], { subject: { pact: pactId(1) } }))
    expect(wrongIn(findings)).toMatchObject({ step: 'entries', index: 10, expected: 'revisione 2', found: 'revisione 3' })
  })
  it('but that begins a story in the middle is refused, unless a period was asked', async () => {
    const log = logOf(facts)
    expect(wrongIn(verify(await bundleOf(log, ledgerOf(log), [4, 7, 10], { subject: { pact: pactId(1) } })))).toMatchObject({ index: 4 })
    const period = { subject: { pact: pactId(1) }, from: '2026-01-01', to: '2026-01-01' }
    expect(exitOf(verify(await bundleOf(log, ledgerOf(log), [4, 7, 10], period)))).toBe(0)
  })
  it.each([
    ['before', { from: '2026-01-02' }],
    ['after', { to: '2025-12-31' }],
  ])('but that holds facts %s the days asked is refused', async (_, period) => {
    const log = logOf(facts)
    const findings = verify(await bundleOf(log, ledgerOf(log), count(12), { ...all, ...period }))
    expect(wrongIn(findings)).toMatchObject({ step: 'entries', index: 0, says: expect.stringContaining('periodo') })
  })
  it('but one of whose entries is no fact is refused', async () => {
    for (const entry of [Buffer.from('{}'), Buffer.from('no json'), Buffer.from('null')]) {
      const log = logOf(facts.with(5, entry))
      expect(wrongIn(verify(await bundleOf(log, ledgerOf(log), count(12), all)))).toMatchObject({ step: 'entries', index: 5 })
    }
  })
  it('but that too few witnesses have cosigned is refused', async () => {
    const log = logOf(facts)
    const [one, two] = [newWitnessKey('uno.example'), newWitnessKey('due.example')]
    const witnesses = [one, two].map((skey) => ({ name: skey.name, vkey: vkeyOf(skey) }))
    const policy = {
      logs: [],
      ...trusted.policy,
      witnesses,
      groups: [{ name: 'tutti', threshold: 2, members: [one.name, two.name] }],
      quorum: 'tutti',
    }
    const ledger = ledgerOf(log)
    const cosigned = (...by: readonly (typeof one)[]) => ({
      ...ledger,
      latest: { ...ledger.latest, note: ledger.latest.note + by.map((skey) => cosign(skey, textAt(log, 12), 5)).join('') },
    })
    const short = verify(await bundleOf(log, cosigned(one), count(12), all), { policy })
    expect(wrongIn(short)).toMatchObject({ step: 'signatures', file: 'checkpoint', expected: 'quorum «tutti»', found: 'uno.example' })
    expect(exitOf(verify(await bundleOf(log, cosigned(one, two), count(12), all), { policy }))).toBe(0)
  })
})
