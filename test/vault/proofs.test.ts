// Proofs and erasure: a bundle opens what its holder may know, and holds all the same when the value is gone for ever.
import { describe, expect, it } from 'vitest'
import { canonical, noStream, type Stored } from '../../events/kernel/index.ts'
import { catalogueOf } from '../../server/engine.ts'
import { makeBundle } from '../../server/proof/bundle.ts'
import type { Disclosure } from '../../server/proof/commitment.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import { sealed } from '../../server/stores/sealed.ts'
import { keksOf } from '../../server/vault/kek.ts'
import { memoryShelf } from '../../server/vault/memory-shelf.ts'
import { openVault } from '../../server/vault/open-vault.ts'
import { anEvent, appendOne, aStream } from '../kernel/events.ts'
import { verify, wrongIn } from '../proof/bundles.ts'
import { collect, count, ledgerOf, logOf, selected } from '../proof/ledgers.ts'
import { nth, visits } from './visits.ts'

const facts = 20
const told = async () => {
  const [raw, shelf] = [memoryStore({ clock: () => '2026-03-01T10:00:00.000Z' }), memoryShelf()]
  const vault = await openVault(shelf, keksOf(['un segreto di prova, lungo quanto serve']))
  const store = sealed(raw, { catalogue: catalogueOf({ visits }), vault, rows: 'before' })
  for (const n of count(facts)) {
    const data = { person: nth(n % 2), name: `Nome ${n}`, desk: 'Nord' }
    await appendOne(store, { stream: aStream(), expected: noStream, events: [anEvent({ type: 'visits.received', data })] })
  }
  return { raw, vault, shelf }
}
const entryOf = (fact: Stored): Buffer => Buffer.from(canonical({ ...fact, position: undefined }))
const bundle = async (recorded: readonly Stored[], disclosures: readonly Disclosure[]): Promise<Buffer> => {
  const log = logOf(recorded.map(entryOf))
  const [ledger, selection] = [ledgerOf(log), selected(log, count(facts))]
  const { chunks } = await makeBundle({ ledger, selection, request: { subject: { all: 'open' } }, verifier: '// none\n', disclosures })
  return collect(chunks())
}
const personal = (bytes: Buffer): string | undefined => verify(bytes).find(({ step }) => step === 'disclosures')?.says

describe('a bundle', () => {
  it('opens what the vault hands over, and verifies before and after the person is erased', async () => {
    const { raw, vault, shelf } = await told()
    const recorded = await raw.readAll()
    const places = recorded.map(({ id }, n) => ({ event: id, path: '/name', subject: nth(n % 2) }))
    const before = await bundle(recorded, await vault.disclose(places.slice(0, 6)))
    expect(wrongIn(verify(before))).toBeUndefined()
    expect(personal(before)).toContain('6 consegnati')
    shelf.erase(nth(0))
    vault.forget(nth(0))
    expect(wrongIn(verify(before))).toBeUndefined()
    const left = await vault.disclose(places)
    expect(left).toHaveLength(facts / 2)
    const after = await bundle(await raw.readAll(), left)
    expect(wrongIn(verify(after))).toBeUndefined()
    expect(personal(after)).toContain(`${facts / 2} consegnati`)
    expect(personal(after)).toContain(`${facts / 2} chiusi`)
  })
  it('does not take a value for another one', async () => {
    const { raw, vault } = await told()
    const recorded = await raw.readAll()
    const [one] = await vault.disclose([{ event: recorded[0]?.id ?? '', path: '/name', subject: nth(0) }])
    if (!one) throw new Error('the value is there to disclose')
    expect(wrongIn(verify(await bundle(recorded, [{ ...one, value: 'Altro nome' }])))).toBeDefined()
  })
})
