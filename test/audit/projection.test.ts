// What control makes of the facts: the same on a Map and on PostgreSQL, and every check finds what it should and nothing else.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AnyEvent, canonical, endOfDay, type Recorded } from '../../events/kernel/index.ts'
import { audit as projection } from '../../projections/audit/projection.ts'
import { sample } from '../../projections/audit/queries.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { drawn } from '../../seeds/control.ts'
import * as f from './facts.ts'
import { openRoom, type Room } from './room.ts'

const byKey = (rows: readonly object[]): readonly string[] => rows.map((row) => canonical(row as never)).sort()

describe('on Maps', () => {
  const maps = (...facts: readonly Recorded<AnyEvent>[]) => {
    const runner = mapRunner(projection)
    runner.apply(facts as never)
    return runner
  }
  it('a fact has its two dates and the days between', () => {
    const [row] = maps(...f.stream(1, [f.told('2024-01-23', { type: 'pacts.drafted', data: f.proposal }, '2024-03-04')])).rows('facts')
    expect(row).toMatchObject({
      context: 'pacts',
      type: 'pacts.drafted',
      day: '2024-01-23',
      known_on: '2024-03-04',
      late: 41,
      imported: true,
    })
  })
  it('a correction is one row a field, and mends the hours', () => {
    const data = { report: 1, was: { hours: 10, people: 3 }, now: { hours: 4, people: 2 }, reason: 'Errore' }
    const runner = maps(
      ...f.stream(1, [...f.inForce(), f.reported('2024-07-01', '2024-06-30'), f.told('2024-08-01', { type: 'pacts.corrected', data })]),
    )
    expect(runner.rows('corrections').map(({ field, was, now, reason }) => [field, was, now, reason])).toEqual([
      ['hours', 10, 4, 'Errore'],
      ['people', 3, 2, 'Errore'],
    ])
    expect(runner.rows('pacts')).toMatchObject([{ hours: 4, corrections: 2, stage: 'active', reported_until: '2024-06-30' }])
  })
  it('a pact goes through its stages as its own register says', () => {
    const steps = f.inForce()
    const stageAfter = (n: number) => maps(...f.stream(1, steps.slice(0, n))).rows('pacts')[0]?.stage
    expect([1, 2, 3, 4, 5, 6, 7].map(stageAfter)).toEqual(['drafting', 'drafting', 'drafting', 'signing', 'signed', 'signed', 'active'])
    const left = f.told('2024-05-01', { type: 'pacts.withdrew', data: { party: 'tigli', received: '2024-05-01', effective: '2024-06-01' } })
    expect(maps(...f.stream(1, [...steps, left])).rows('pacts')).toMatchObject([{ stage: 'notice', notice_until: '2024-06-01' }])
  })
})

describe('on PostgreSQL', () => {
  const maps = mapRunner(projection)
  let room: Room
  beforeAll(async () => {
    room = await openRoom()
    maps.apply((await room.store.readAll({ limit: 5_000 })) as never)
  })
  afterAll(() => room?.stop())

  it.each(Object.keys(projection.tables))('%s hold what the Maps hold', async (table) => {
    const held = await room.ask((db) =>
      db
        .selectFrom(table as 'pacts')
        .selectAll()
        .execute(),
    )
    expect(held.length).toBeGreaterThan(0)
    expect(byKey(held)).toEqual(byKey(maps.rows(table as 'pacts')))
  })
  it('the stages are those of the register of pacts', async () => {
    const ours = await room.ask((db) => db.selectFrom('pacts').select(['id', 'stage', 'hours', 'title']).orderBy('id').execute())
    const theirs = (await room.read('/api/pacts?limit=100')).body.items as { id: string; stage: string; hours: number; title: string }[]
    const plain = theirs.map(({ id, stage, hours, title }) => ({ id, stage, hours, title })).sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(ours).toEqual(plain)
  })
  it('the sample is drawn as its method says, and again the same on the same day', async () => {
    const moment = endOfDay(drawn.day)
    const known = maps.rowsAsOf('pacts', moment).map(({ id }) => id)
    const lot = (id: string) => createHash('sha256').update(`${drawn.seed}\n${drawn.day}\n${id}`).digest('hex')
    const byHand = [...known].sort((a, b) => (lot(a) < lot(b) ? -1 : 1)).slice(0, drawn.size)
    const asked = { seed: drawn.seed, size: drawn.size }
    const first = await room.ask((db) => sample(db, asked, moment), moment)
    expect(first).toMatchObject({ population: known.length, day: drawn.day })
    expect(first.items.map(({ id, lot }) => [id, lot])).toEqual(byHand.map((id) => [id, lot(id)]))
    expect(await room.ask((db) => sample(db, asked, moment), moment)).toEqual(first)
    // What is proposed later does not change the sample of a day that is over.
    expect(first.population).toBeLessThan(maps.rows('pacts').length)
  })
  it('the story’s sample is the one its seed draws', async () => {
    const moment = endOfDay(drawn.day)
    const again = await room.ask((db) => sample(db, drawn, moment), moment)
    expect({ population: again.population, pacts: again.items.map(({ id }) => id) }).toEqual({
      population: drawn.population,
      pacts: drawn.pacts,
    })
  })
  it('another seed, day or size draws another sample', async () => {
    const ids = async (seed: string, size: number, day: string) => {
      const moment = endOfDay(day)
      return (await room.ask((db) => sample(db, { seed, size }, moment), moment)).items.map(({ id }) => id)
    }
    const first = await ids('uno', 5, '2025-12-31')
    expect(await ids('due', 5, '2025-12-31')).not.toEqual(first)
    expect(await ids('uno', 5, '2025-12-30')).not.toEqual(first)
    expect(await ids('uno', 3, '2025-12-31')).toEqual(first.slice(0, 3))
  })
})
