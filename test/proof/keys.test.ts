// What the log says of its keys, in a bundle: verified like every fact, and held against the signatures.
import { describe, expect, it } from 'vitest'
import { canonical, type Json } from '../../events/kernel/index.ts'
import { ringStream } from '../../events/keys/ring.ts'
import { formatVkey, newSkey, vkeyOf } from '../../server/log/keys.ts'
import { exitOf } from '../../server/proof/verify/finding.ts'
import { bundleOf, verify } from './bundles.ts'
import { count, factOf, ledgerOf, logKey, logOf, noteAt, origin, pactId, policyOf } from './ledgers.ts'

const other = newSkey(origin)
const said = (data: { readonly [name: string]: Json }, type = 'keys.rotated'): Buffer => {
  const fact = JSON.parse(factOf(9, 1).toString())
  return Buffer.from(canonical({ ...fact, stream: ringStream, rev: 0, type, data }))
}
const rotation = (from: number) => ({ origin, vkey: formatVkey(vkeyOf(other)), from })
const logWith = (fact: Buffer) => logOf([...count(9).map((n) => factOf(n, 1)), fact, factOf(10, 1)])
const policy = policyOf(logKey, other)
/** All of a log whose tenth fact this is, with a checkpoint at 5 signed by `early`. */
const verified = async (fact: Buffer, early = logKey) => {
  const log = logWith(fact)
  const ledger = { ...ledgerOf(log, [], other), daily: [{ size: 5, note: noteAt(log, 5, early) }] }
  const indexes = [...count(10)]
  return verify(await bundleOf(log, ledger, indexes, { subject: { pact: pactId(0) } }), { policy })
}

describe('a key declared in the log', () => {
  it('goes with the story of a pact, and is told', async () => {
    const findings = await verified(said(rotation(9)))
    expect(findings.filter(({ verdict }) => verdict !== 'proven')).toEqual([])
    expect(findings.map(({ says }) => says).join('\n')).toContain(
      `sono dichiarate nel registro stesso, al loro posto: ${origin}+${other.keyId}`,
    )
  })
  it('that signed before it began is found, and the fact that declares it is named', async () => {
    const findings = await verified(said(rotation(9)), other)
    expect(exitOf(findings)).toBe(1)
    expect(findings.at(-2)).toMatchObject({ step: 'signatures', verdict: 'failed', file: 'checkpoints/5', index: 9 })
  })
  it('control: the same checkpoint, with a key that says it began earlier, is good', async () => {
    expect(exitOf(await verified(said(rotation(4)), other))).toBe(0)
  })
  it.each([
    ['no key', { ...rotation(9), vkey: 'x' }],
    ['a key of another log', { ...rotation(9), origin: 'altro.example.it/1' }],
    ['no beginning', { origin, vkey: rotation(9).vkey, from: 'poi' }],
  ])('that is %s is refused', async (_, data) => {
    expect((await verified(said(data))).at(-1)).toMatchObject({ step: 'signatures', verdict: 'failed', file: 'entries.jsonl', index: 9 })
  })
  it('of a new epoch is read as well', async () => {
    const before = { origin: 'registro.example.it/prova/0', size: 12, root: 'ab'.repeat(32) }
    const findings = await verified(said({ origin, vkey: formatVkey(vkeyOf(other)), before, found: 9 }, 'keys.opened'))
    expect(exitOf(findings)).toBe(0)
  })
})
