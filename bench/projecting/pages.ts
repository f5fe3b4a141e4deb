// How long a page of the register of pacts takes, today and as of a day in the past.
import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import type { Stored } from '../../events/kernel/index.ts'
import { areas } from '../../events/pacts/vocabulary.ts'
import { writeChunk } from '../../projections/kernel/batch.ts'
import { deskOf } from '../../projections/kernel/desk.ts'
import { finishTables, makeSchema } from '../../projections/kernel/lifecycle.ts'
import { fillersMemory } from '../../projections/kernel/memory.ts'
import { type Db, reading } from '../../projections/kernel/running.ts'
import { pacts } from '../../projections/pacts/projection.ts'
import { type RegisterFilter, register, type Sort } from '../../projections/pacts/register.ts'

const startDay = Date.UTC(2021, 0, 1)
const dayMs = 86_400_000
const days = 1600
const idea = 'Cura condivisa della siepe, delle panchine e degli alberi, con un turno ogni settimana. '.repeat(4)

const proposed = (pact: number) => ({
  type: 'pacts.drafted',
  data: {
    title: `Giardino numero ${pact}`,
    kind: 'ordinary',
    area: areas[pact % areas.length] ?? 'other',
    place: { municipality: `03${String(pact % 40).padStart(4, '0')}`, town: `Comune ${pact % 40}`, address: `Via dei Tigli ${pact}` },
    idea,
    proposer: { id: `gruppo-${pact}`, kind: 'association', label: `Amici del giardino ${pact}` },
  },
})
const clarified = (pact: number) => ({ type: 'pacts.clarified', data: { title: `Giardino di tutti ${pact}` } })

/** Pacts are proposed one after the other over the days; a third of them are clarified about 200 days later. */
const factsOf = (count: number): readonly Stored[] => {
  const told = Array.from({ length: count }, (_, pact) => ({ pact, rev: 0, day: (pact * days) / count, event: proposed(pact) }))
  const later = told.filter(({ pact }) => pact % 3 === 0).map(({ pact, day }) => ({ pact, rev: 1, day: day + 200, event: clarified(pact) }))
  return [...told, ...later]
    .sort((a, b) => a.day - b.day)
    .map(({ pact, rev, day, event }, i): Stored => {
      const at = new Date(startDay + Math.floor(day * dayMs)).toISOString()
      const id = `00000000-0000-4000-8000-${String(pact).padStart(12, '0')}`
      return {
        ...{ id, v: 1, on: at.slice(0, 10), actor: 'u', role: 'maker', ask: 'A', n: 'B' },
        ...event,
        position: i + 1,
        stream: `pacts-${id}`,
        rev,
        at,
      }
    })
}

const fillPacts = async (db: Db, count: number): Promise<void> => {
  const desk = deskOf(pacts)
  await db.transaction((tx) => makeSchema(tx, pacts, desk.schema))
  const [facts, memory] = [factsOf(count), fillersMemory()]
  for (let i = 0; i < facts.length; i += 1000) {
    const written = await writeChunk(db, desk, { facts: facts.slice(i, i + 1000), upTo: i + 1000 }, { memory, claim: async () => true })
    if (written.outcome === 'fault') throw written.error
  }
  await db.transaction((tx) => finishTables(tx, pacts, desk.schema))
}

const middle = new Date(startDay + (days / 2) * dayMs).toISOString()
const standing = { name: 'pacts', version: 1, position: 0, state: 'live' } as const
const asked: readonly { readonly what: string; readonly filter: RegisterFilter; readonly sort: Sort }[] = [
  { what: 'recent', filter: {}, sort: 'recent' },
  { what: 'one area', filter: { area: 'green' }, sort: 'recent' },
  { what: 'by title', filter: {}, sort: 'title' },
  { what: 'searched', filter: { q: 'tutti 99' }, sort: 'recent' },
]

export type PageTime = { readonly what: string; readonly past: boolean; readonly times: readonly number[] }

/** Milliseconds of each of `rounds` pages of 25, of each sort, on `count` pacts. */
export const pageTimes = async (db: Db, pool: Pool, count: number, rounds: number): Promise<readonly PageTime[]> => {
  await fillPacts(db, count)
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const found: PageTime[] = []
  for (const { what, filter, sort } of asked) {
    for (const asOf of [undefined, middle]) {
      const times: number[] = []
      for (let i = 0; i < rounds; i++) {
        const start = performance.now()
        const page = await reading(kysely, pacts, standing, {
          asOf,
          ask: (tables) => register(tables, filter, { sort, limit: 25, cursor: undefined, asOf }),
        })
        times.push(performance.now() - start)
        if (!('answer' in page) || page.answer.items.length === 0) throw new Error(`nothing on the page: ${what}`)
      }
      found.push({ what, past: asOf !== undefined, times })
    }
  }
  return found
}
