// A house with a vault on a database of its own: opened, closed, opened again, put back from a copy.
import pg from 'pg'
import { type Engine, openEngine, prepareLog } from '../../server/engine.ts'
import { type Keeping, openKeeping } from '../../server/keeping.ts'
import type { Forgetter } from '../../server/kernel/directory.ts'
import { makeFirstKey } from '../../server/log/keyring.ts'
import { keksOf } from '../../server/vault/kek.ts'
import type { Retained } from '../../server/vault/retaining.ts'
import type { Strongroom } from '../../server/vault/strongroom.ts'
import type { Later } from '../support/later.ts'
import { database } from '../support/postgres.ts'
import { scratchDir } from '../support/scratch.ts'
import { people } from './forgetting.ts'
import { nth, visits } from './visits.ts'

export const contexts = { visits, people }
export const secret = 'un segreto di prova, lungo quanto serve'
export const by = { maker: { by: nth(900), role: 'maker' }, dpo: { by: nth(901), role: 'dpo' } } as const

export type Place = { readonly url: string; readonly adminUrl: string; readonly dir: string }
export type House = Engine & {
  readonly strongroom: Strongroom
  readonly keeping: Keeping
  readonly place: Place
  readonly clock: { now: string }
  readonly faults: unknown[]
  /** what each night has said */
  readonly retained: (Retained & { readonly ends: boolean })[]
  /** people the forgetter of the house was told to forget */
  readonly forgot: string[]
  /** waits until the pages show everything */
  readonly settled: () => Promise<void>
  readonly leave: () => Promise<void>
}

/** A database and a folder for keys, nobody in them yet. */
export const newPlace = async (later: Later, template?: string): Promise<Place> => {
  const { url, adminUrl, drop } = await database(template)
  later(drop)
  return { url, adminUrl, dir: await scratchDir(later) }
}

/** A copy of a database nobody is connected to. */
export const copyOf = async (later: Later, { adminUrl, dir }: Place): Promise<Place> => {
  const { url, adminUrl: copied, drop } = await database(new URL(adminUrl).pathname.slice(1))
  later(drop)
  return { url, adminUrl: copied, dir }
}

export type Opening = { readonly schedule?: string; readonly eventStore?: string; readonly keks?: Parameters<typeof keksOf> }

export const openHouse = async (place: Place, { schedule, eventStore, keks = [[secret]] }: Opening = {}): Promise<House> => {
  const { url, adminUrl, dir } = place
  const [clock, faults, forgot] = [{ now: new Date().toISOString() }, [] as unknown[], [] as string[]]
  const retained: House['retained'] = []
  const onRetained = (one: Retained, ends: boolean): void => void retained.push({ ...one, ends })
  const [now, onFault] = [() => clock.now, (fault: unknown): void => void faults.push(fault)]
  await prepareLog({ url, adminUrl }, onFault)
  await makeFirstKey({ dir }, 'registro.example.it/prova')
  const engine = await openEngine({ url, eventStore, contexts, keks: keksOf(...keks), now, onFault })
  const { strongroom, store, projector } = engine
  if (!strongroom) throw new Error('a house with keys has a strongroom')
  const forgetter: Forgetter = { name: 'accounts', forget: async (person) => forgot.push(person) }
  const config = { dataDir: dir, keysDir: dir, vault: { version: '1', ...(schedule === undefined ? {} : { schedule }) } }
  const keeping = await openKeeping({ config, forgetters: [forgetter], now, onFault, onRetained }, { store, strongroom })
  const settled = async (): Promise<void> => {
    const { position } = await store.head()
    for (const name of Object.keys(contexts)) {
      await projector.reached(name, position, { timeoutMs: 10_000 })
      while (projector.standing(name).state === 'building') await projector.reached(name, position + 1, { timeoutMs: 50 })
    }
  }
  return { ...engine, strongroom, keeping, place, clock, faults, retained, forgot, settled, leave: engine.close }
}

export type Visit = {
  readonly n: number
  readonly person: string
  readonly name: string
  readonly need?: string
  readonly guest?: readonly [string, string]
}

export const receive = async ({ act }: Pick<House, 'act'>, { n, person, name, need, guest }: Visit): Promise<void> => {
  const guests = guest && [{ guest: guest[0], called: guest[1] }]
  const data = { person, name, desk: 'Nord', ...(need ? { need } : {}), ...(guests ? { guests } : {}) }
  const answer = await act({ context: 'visits', id: nth(n), command: 'receive', data, key: `visit ${n}`, ...by.maker })
  if (answer.outcome !== 'recorded') throw new Error(JSON.stringify(answer))
}

export const confirmErasure = async ({ act }: Pick<House, 'act'>, person: string): Promise<void> => {
  const answer = await act({ context: 'people', id: person, command: 'confirmErasure', data: { basis: 'objection' }, ...by.dpo })
  if (answer.outcome !== 'recorded') throw new Error(JSON.stringify(answer))
}

export const rowsOf = async (
  adminUrl: string,
  text: string,
  values: unknown[] = [],
): Promise<readonly { readonly [name: string]: unknown }[]> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}
