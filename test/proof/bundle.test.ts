// A bundle is the same bytes for the same request, and proves what it carries.
import { describe, expect, it } from 'vitest'
import { memorySource, openArchive } from '../../server/proof/verify/archive.ts'
import { exitOf } from '../../server/proof/verify/finding.ts'
import { bundleOf, dense, sparse, trusted, verify } from './bundles.ts'
import { count, ledgerOf, noteAt, pactId } from './ledgers.ts'

const namesIn = (bytes: Buffer): readonly string[] => {
  const archive = openArchive(memorySource(bytes))
  if ('says' in archive) throw new Error(archive.says)
  return [...archive.files.keys()]
}

describe('a bundle', () => {
  it('is the same bytes for the same request', async () => {
    const { log, ledger, bytes } = await sparse()
    const again = await bundleOf(
      log,
      { ...ledger, daily: ledger.daily.toReversed() },
      count(12).map((n) => 3 + n * 400),
      { subject: { pact: pactId(3) } },
    )
    expect(again.equals(bytes)).toBe(true)
  })
  it('carries a proof for each fact when these are few', async () => {
    const { bytes } = await sparse()
    const names = namesIn(bytes)
    expect(names.filter((name) => name.startsWith('proofs/'))).toHaveLength(12)
    expect(names.filter((name) => name.startsWith('tile/'))).toEqual([])
    expect(names).toEqual([...names].sort())
  })
  it('carries tiles when facts are many', async () => {
    const names = namesIn((await dense()).bytes)
    expect(names.filter((name) => name.startsWith('tile/'))).toEqual(['tile/0/000', 'tile/0/001', 'tile/0/002.p/188', 'tile/1/000.p/2'])
    expect(names.some((name) => name.startsWith('proofs/'))).toBe(false)
  })
  it.each([
    ['sparse', sparse],
    ['dense', dense],
  ])('%s: all of it is proven to whoever trusts the key', async (_, make) => {
    const findings = verify((await make()).bytes)
    expect(findings.map(({ step, verdict }) => [step, verdict])).toEqual([
      ['manifest', 'proven'],
      ['signatures', 'proven'],
      ['history', 'proven'],
      ['entries', 'proven'],
      ['disclosures', 'proven'],
    ])
    expect(exitOf(findings)).toBe(0)
  })
  it('that brings its own key proves nothing', async () => {
    const findings = verify((await sparse()).bytes, {})
    expect(exitOf(findings)).toBe(3)
    expect(findings.find(({ verdict }) => verdict === 'missing')?.says).toContain('la propria chiave non prova')
  })
  it.each([7, 100, 4_800])('continues a checkpoint kept at %i, which it has', async (size) => {
    const { log, bytes } = await sparse()
    expect(exitOf(verify(bytes, { ...trusted, since: noteAt(log, size) }))).toBe(0)
  })
  it('continues a checkpoint it does not have by its tiles, by a proof that was asked, or says that it cannot tell', async () => {
    const [few, many] = [await sparse(), await dense()]
    expect(exitOf(verify(many.bytes, { ...trusted, since: noteAt(many.log, 333) }))).toBe(0)
    expect(exitOf(verify(few.bytes, { ...trusted, since: noteAt(few.log, 333) }))).toBe(3)
    const asked = await bundleOf(few.log, few.ledger, [3, 403], { subject: { pact: pactId(3) }, since: [333] })
    expect(exitOf(verify(asked, { ...trusted, since: noteAt(few.log, 333) }))).toBe(0)
  })
  it('without facts is a bundle too', async () => {
    const { log } = await sparse()
    expect(exitOf(verify(await bundleOf(log, ledgerOf(log), [], { subject: { municipality: '019036' } })))).toBe(0)
  })
})
