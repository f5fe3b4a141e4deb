// Sealing over a log in memory, whose rows are kept before the append; and the exact bytes the vault is made of.
import { createHmac, hkdfSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { catalogueOf } from '../../server/engine.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import { sealed } from '../../server/stores/sealed.ts'
import { decrypt, encrypt, kekOf, keksOf } from '../../server/vault/kek.ts'
import { memoryShelf } from '../../server/vault/memory-shelf.ts'
import { openVault } from '../../server/vault/open-vault.ts'
import { openRow, sealRow } from '../../server/vault/row.ts'
import { storeContract } from '../kernel/store.contract.ts'
import { type Sealed, sealingRules } from './sealing.ts'
import { nth, visits } from './visits.ts'

const secret = 'un segreto di prova, lungo quanto serve'
const inMemory = async (): Promise<Sealed> => {
  const [raw, shelf] = [memoryStore({ clock: () => '2026-03-01T10:00:00.000Z' }), memoryShelf()]
  const vault = await openVault(shelf, keksOf([secret]))
  const store = sealed(raw, { catalogue: catalogueOf({ visits }), vault, rows: 'before' })
  return { store, raw, vault, erase: async (person) => shelf.erase(person) }
}
const made = await inMemory()

describe('sealing over memory', () => sealingRules(() => made))

storeContract('sealed memory', async () => ({ store: (await inMemory()).store, drop: async () => {} }))

describe('the bytes of the vault', () => {
  const subject = nth(1)
  it('wrap a key in 61 bytes that only its owner and its secret open', () => {
    const [kek, dek] = [kekOf(secret), Buffer.alloc(32, 7)]
    const wrapped = kek.wrap(dek, { subject, gen: 1 })
    expect([wrapped.length, wrapped[0]]).toEqual([61, 1])
    expect(kek.unwrap(wrapped, { subject, gen: 1 })).toEqual(dek)
    expect(() => kek.unwrap(wrapped, { subject, gen: 2 })).toThrow()
    expect(() => kek.unwrap(wrapped, { subject: nth(2), gen: 1 })).toThrow()
    expect(() => kekOf(`${secret}!`).unwrap(wrapped, { subject, gen: 1 })).toThrow()
    expect(() => kekOf(secret, '2').unwrap(wrapped, { subject, gen: 1 })).toThrow()
  })
  it('derive the key of the installation as they say, and name it by a print of it', () => {
    const key = Buffer.from(hkdfSync('sha256', secret, 'comunanza', 'civ/kek/v1/1', 32))
    const print = createHmac('sha256', key).update('civ/kek-id/v1').digest('hex').slice(0, 8)
    expect(kekOf(secret).id).toBe(`1.${print}`)
    const about = Buffer.concat([
      Buffer.from('civ/dek/v1\0'),
      Buffer.from(subject.replaceAll('-', ''), 'hex'),
      Buffer.from([0, 0, 0, 1]),
      Buffer.from(`1.${print}`),
    ])
    expect(decrypt(key, kekOf(secret).wrap(Buffer.alloc(32, 7), { subject, gen: 1 }), about)).toEqual(Buffer.alloc(32, 7))
  })
  it('seal a row with 29 bytes more than its canonical text, bound to its place', () => {
    const dek = { gen: 1, key: Buffer.alloc(32, 9) }
    const place = { event: nth(5), subject, gen: 1 }
    const contents = {
      values: new Map([
        ['/b', 'due'],
        ['/a', 'uno'],
      ]),
      salt: Buffer.alloc(32, 3),
    }
    const text = `{"f":{"/a":"uno","/b":"due"},"r":"${contents.salt.toString('base64url')}"}`
    const ct = sealRow(dek, place, contents)
    expect(ct.length).toBe(text.length + 29)
    const about = Buffer.concat([
      Buffer.from('civ/pii/v1\0'),
      ...[place.event, subject].map((id) => Buffer.from(id.replaceAll('-', ''), 'hex')),
      Buffer.from([0, 0, 0, 1]),
    ])
    expect(decrypt(dek.key, ct, about).toString()).toBe(text)
    expect(openRow(dek, place, ct).values.get('/a')).toBe('uno')
    for (const other of [
      { ...place, event: nth(6) },
      { ...place, subject: nth(6) },
      { ...place, gen: 2 },
    ])
      expect(() => openRow(dek, other, ct)).toThrow()
  })
  it('refuse another format and any changed byte', () => {
    const [key, about] = [Buffer.alloc(32, 1), Buffer.from('x')]
    const sealedBytes = encrypt(key, Buffer.from('segreto'), about)
    for (const index of sealedBytes.keys()) {
      const changed = Buffer.from(sealedBytes)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(() => decrypt(key, changed, about)).toThrow()
    }
  })
})
