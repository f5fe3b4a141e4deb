// Sealing over PostgreSQL: inside the append, and before it as a log elsewhere needs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EventStore, noStream } from '../../events/kernel/index.ts'
import { catalogueOf, prepareLog } from '../../server/engine.ts'
import { openPool } from '../../server/stores/postgres/connect.ts'
import { postgresStore } from '../../server/stores/postgres/store.ts'
import { type SealedOptions, sealed } from '../../server/stores/sealed.ts'
import { keksOf } from '../../server/vault/kek.ts'
import { openVault } from '../../server/vault/open-vault.ts'
import { postgresShelf } from '../../server/vault/postgres-shelf.ts'
import { anEvent, appendOne, aStream } from '../kernel/events.ts'
import { forgetfulStore } from '../kernel/forgetful.ts'
import { throughPeer } from '../kernel/peers.ts'
import { fail } from '../kernel/prepared.ts'
import { storeContract } from '../kernel/store.contract.ts'
import { database } from '../support/postgres.ts'
import { type Sealed, sealingRules } from './sealing.ts'
import { nth, visits } from './visits.ts'

const secret = 'un segreto di prova, lungo quanto serve'
type Log = { readonly raw: EventStore; readonly end: () => Promise<void> }
type Made = Sealed & {
  readonly asked: ReturnType<typeof openPool>
  readonly gone: () => Promise<void>
  readonly close: () => Promise<void>
}

const own = async (url: string): Promise<Log> => ({ raw: postgresStore({ url, report: fail }), end: async () => {} })
const kurrent = async (): Promise<Log> => {
  const { store, drop } = await throughPeer(forgetfulStore())
  return { raw: store, end: drop }
}

const made = async (rows: SealedOptions['rows'], log = own): Promise<Made> => {
  const { url, adminUrl, drop } = await database()
  await prepareLog({ url, adminUrl }, (fault) => fail(fault as Error))
  const [{ raw, end }, asked] = [await log(url), openPool(url, fail, 4)]
  const vault = await openVault(postgresShelf(asked), keksOf([secret]))
  const store = sealed(raw, { catalogue: catalogueOf({ visits }), vault, rows })
  const gone = async (): Promise<void> => {
    await end()
    await asked.end()
    await drop()
  }
  const close = async (): Promise<void> => {
    await raw.close()
    await gone()
  }
  return { store, raw, vault, asked, gone, close, erase: (person) => asked.query('select * from vault.erase($1, now())', [person]) }
}

const places = [
  ['inside', 'PostgreSQL', own],
  ['before', 'PostgreSQL', own],
  ['before', 'KurrentDB through the peer', kurrent],
] as const

describe.each(places)('rows %s the append, on %s', (rows, _, log) => {
  let at: Made | undefined
  beforeAll(async () => {
    at = await made(rows, log)
  })
  afterAll(() => at?.close())
  const given = (): Made => {
    if (!at) throw new Error('the vault has not been made')
    return at
  }
  sealingRules(given)

  it('uses again what an attempt left that never reached the log', async () => {
    const { store, vault, asked } = given()
    const [stream, event] = [aStream(), anEvent({ type: 'visits.received', data: { person: nth(1), name: 'Alba Verdi', desk: 'Nord' } })]
    const lost = { ...(await vault.keys([nth(1)])).get(nth(1)) }
    expect(lost.gen).toBe(1)
    const failing = sealed(
      { ...given().raw, append: () => Promise.reject(new Error('the log is away')) },
      { catalogue: catalogueOf({ visits }), vault, rows },
    )
    await expect(appendOne(failing, { stream, expected: noStream, events: [event] })).rejects.toThrow('away')
    const { rows: orphans } = await asked.query('select blind from vault.sealed where event = $1', [event.id])
    expect(orphans).toHaveLength(rows === 'before' ? 1 : 0)
    expect(await appendOne(store, { stream, expected: noStream, events: [event] })).toMatchObject({ outcome: 'recorded' })
    const { rows: kept } = await asked.query('select blind from vault.sealed where event = $1', [event.id])
    expect(kept).toHaveLength(1)
    if (rows === 'before') expect(kept).toEqual(orphans)
  })
  it('gives two processes that meet a person for the first time the same key', async () => {
    const { asked } = given()
    const vaults = await Promise.all([1, 2, 3, 4].map(() => openVault(postgresShelf(asked), keksOf([secret]))))
    const keys = await Promise.all(vaults.map(async (vault) => (await vault.keys([nth(77)])).get(nth(77))?.key.toString('hex')))
    expect(new Set(keys).size).toBe(1)
  })
})

storeContract('sealed PostgreSQL', async () => {
  const { store, gone } = await made('inside')
  return { store, drop: gone }
})
