// Each check on facts made for it: it finds the pact that breaks the rule, and not its twin that keeps it.
import { Kysely, PostgresDialect } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endOfDay, type NewEvent } from '../../events/kernel/index.ts'
import { audit as projection } from '../../projections/audit/projection.ts'
import { type Check, checkFound, checkNames, checksCounted, type Db } from '../../projections/audit/queries.ts'
import { reading, startRunner } from '../../projections/kernel/running.ts'
import { dbOn, openPool } from '../../server/database-pool.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import { preparedDatabase } from '../kernel/prepared.ts'
import { alike, type Case, cases, excused } from './cases.ts'
import * as f from './facts.ts'

type Facts = Case['broken']
const store = memoryStore({ clock: () => '2026-01-01T10:00:00.000Z' })
let numbers = 0

// Rules about two pacts look inside one municipality: each case has one of its own.
const placed = (facts: Facts, municipality: string): Facts =>
  facts.map((one) => {
    const { event } = one
    if (event.type !== 'pacts.drafted') return one
    return { ...one, event: { ...event, data: { ...event.data, place: { ...event.data.place, municipality } } } }
  })

const append = async (facts: Facts, municipality: string): Promise<string> => {
  numbers += 1
  const [first] = f.stream(numbers, placed(facts, municipality))
  const events = f
    .stream(numbers, placed(facts, municipality))
    .map(
      ({ id, type, on, known, actor, role, data }) =>
        ({ id, type, v: 1, on, known, actor, role, ask: 'a', n: id.slice(-22), data }) as NewEvent,
    )
  const [said] = await store.append([{ streams: [{ stream: first?.stream ?? '', expected: -1, events }] }])
  expect(said?.outcome).toBe('recorded')
  return first?.stream.slice('pacts-'.length) ?? ''
}

type Pair = { readonly broken: string; readonly kept: string }
const pairs = new Map<Check, Pair>()
type Told = { readonly says: string; readonly check: Check; readonly id: string; readonly day: string }
const others: Told[] = []
const too: Told[] = []

/** The regulation comes after the pacts: what is compared is what is known now. */
const regulate = async (): Promise<void> => {
  const envelope = { v: 1, on: '2023-01-01', known: '2023-01-01T09:00:00.000Z', actor: f.pact(99), role: 'manager', ask: 'a' }
  const id = 'e1000000-0000-4000-8000-000000000001'
  const events = [{ ...envelope, id, n: id.slice(-22), ...f.regulation } as unknown as NewEvent]
  const [said] = await store.append([{ streams: [{ stream: `regulations-${f.regulationId}`, expected: -1, events }] }])
  expect(said?.outcome).toBe('recorded')
}

const tellAll = async (): Promise<void> => {
  for (const [index, check] of checkNames.entries()) {
    const { broken, kept, beside } = cases[check]
    const [one, two] = [String(100_000 + index), beside ? String(100_000 + index) : String(200_000 + index)]
    if (beside) await append(beside, one)
    pairs.set(check, { broken: await append(broken, one), kept: await append(kept, two) })
  }
  for (const [index, { facts, ...one }] of excused.entries()) others.push({ ...one, id: await append(facts, String(300_000 + index)) })
  for (const [index, { facts, ...one }] of alike.entries()) too.push({ ...one, id: await append(facts, String(400_000 + index)) })
  await regulate()
}

const openDesk = async () => {
  const database = await preparedDatabase()
  const faults: unknown[] = []
  const onFault = (fault: unknown): void => void faults.push(fault)
  const pool = openPool({ url: database.url, max: 3, pipeline: true, onFault })
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const runner = await startRunner({ db: dbOn(pool), store, projections: [projection], onFault })
  const { position } = await store.head()
  expect(await runner.reached('audit', position, { timeoutMs: 20_000 })).toBe(true)
  // Rows come before indexes: until it is live it may be asked nothing. The wait ends with the next news of it.
  while (runner.standing('audit').state === 'building') await runner.reached('audit', position + 1, { timeoutMs: 50 })
  return {
    ask: async <A>(asOf: string, question: (db: Db) => Promise<A>): Promise<A> => {
      const said = await reading(kysely, projection, runner.standing('audit'), { asOf, ask: (db) => question(db as unknown as Db) })
      if (!('answer' in said)) throw new Error(`the tables cannot answer: ${faults.join('; ')}`)
      return said.answer
    },
    close: async () => {
      await runner.stop()
      await kysely.destroy()
      await database.drop()
    },
  }
}

let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  await tellAll()
  desk = await openDesk()
})
afterAll(() => desk?.close())

const foundOn = async (check: Check, day: string): Promise<readonly string[]> =>
  (await desk.ask(endOfDay(day), (db) => checkFound(db, check, endOfDay(day)))).map(({ id }) => id)

describe('the checks', () => {
  it.each(checkNames)('%s finds who breaks it, and not who keeps it', async (check) => {
    const found = await foundOn(check, cases[check].day)
    const pair = pairs.get(check)
    expect(found).toContain(pair?.broken)
    expect(found).not.toContain(pair?.kept)
  })
  it('excuse who has a reason, on the day it still holds', async () => {
    expect(others.length).toBeGreaterThan(3)
    for (const { says, check, id, day } of others) expect(await foundOn(check, day), says).not.toContain(id)
  })
  it('find what breaks the same rule in another way', async () => {
    expect(too.length).toBeGreaterThan(2)
    for (const { says, check, id, day } of too) expect(await foundOn(check, day), says).toContain(id)
  })
  it('count as many as they find', async () => {
    for (const day of ['2024-03-01', '2025-01-02', '2025-12-31']) {
      const counted = await desk.ask(endOfDay(day), (db) => checksCounted(db, endOfDay(day)))
      for (const { check, pacts } of counted) expect([day, check, (await foundOn(check, day)).length]).toEqual([day, check, pacts])
    }
  })
})
