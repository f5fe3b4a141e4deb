// What the facts of proposals make of their tables, on a Map and on PostgreSQL.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '../../events/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { clockOf } from '../../projections/proposals/clock.ts'
import { proposals as projection } from '../../projections/proposals/projection.ts'
import { type Db, desk, draft, own, proposal, proposals } from '../../projections/proposals/queries.ts'
import { tell } from '../../seeds/load.ts'
import { cast, idOf } from '../../seeds/proposals/telling.ts'
import { story } from '../../seeds/proposals.ts'
import { proposals as context } from '../../server/proposals/routes.ts'
import { facts, on } from '../support/given.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const byKey = (rows: readonly object[]): readonly string[] => rows.map((row) => canonical(row as never)).sort()
const today = '2026-11-22'

describe('on Maps', () => {
  const maps = (...events: Parameters<typeof facts>[1]) => {
    const runner = mapRunner(projection)
    runner.apply(facts('proposals', events) as never)
    return runner
  }
  it('the clock says whose turn it is, since when, and the days of each side', () => {
    const runner = maps(
      on('2026-01-01', s.drafted),
      on('2026-01-10', s.submitted),
      on('2026-01-10', s.registered),
      on('2026-01-12', s.designated),
      on('2026-01-28', s.asked),
    )
    const [row] = runner.rows('proposals')
    if (!row) throw new Error('no row')
    expect(row).toMatchObject({ stage: 'integration', turn: 'proponent', turn_since: '2026-01-28' })
    // «in istruttoria da 42 giorni: 18 presso il Comune, 24 in attesa»
    expect(clockOf(row, '2026-02-21')).toMatchObject({ age: 42, office: 18, proponent: 24, turn_days: 24, paused: true })
  })
  it('a second opinion keeps the turn elsewhere until the last has come', () => {
    const second = s.fact('proposals.opinion-asked', { opinion: 2, adviser: 'green', office: 'Verde', due: '2025-07-01', binding: false })
    const examined = [s.drafted, s.submitted, s.registered, s.designated, s.opinion, second] as const
    expect(maps(...examined, s.favourable).rows('proposals')).toMatchObject([{ turn: 'third', awaited: 1 }])
    const given = s.fact('proposals.opinion-given', { opinion: 2, outcome: 'favourable', prescriptions: [] })
    expect(maps(...examined, s.favourable, given).rows('proposals')).toMatchObject([{ turn: 'office', awaited: 0 }])
  })
  it('nothing of what was handed in stands in the public row', () => {
    const [row] = maps(s.drafted, s.submitted, s.registered).rows('proposals')
    expect(row).toMatchObject({ title: null, good: null, proponent_name: null, version: 0 })
  })
  it('a correction keeps each field as it was', () => {
    const corrected = s.fact('proposals.corrected', { was: { protocol: '100/2025' }, now: { protocol: '101/2025' }, reason: 'Refuso' })
    const runner = maps(s.drafted, s.submitted, s.registered, corrected)
    expect(runner.rows('proposals')).toMatchObject([{ protocol: '101/2025', corrections: 1 }])
    expect(runner.rows('corrections')).toMatchObject([{ field: 'protocol', was: '100/2025', now: '101/2025', reason: 'Refuso' }])
  })
})

describe('on PostgreSQL', () => {
  const maps = mapRunner(projection)
  let app: TestApp
  const ask = async <A>(question: (db: Db) => Promise<A>, asOf?: string): Promise<A> => {
    const said = await app.projector.read('proposals', { asOf, ask: (db) => question(db as unknown as Db) })
    if (!('answer' in said)) throw new Error('the tables cannot answer')
    return said.answer
  }
  beforeAll(async () => {
    app = await makeTestApp({ contexts: { proposals: context }, now: `${today}T10:00:00.000Z` })
    await tell({ act: app.act, story })
    await app.settled('proposals')
    maps.apply((await app.store.readAll()) as never)
  })
  afterAll(() => app?.stop())

  it.each(Object.keys(projection.tables))('%s hold what the Maps hold', async (table) => {
    const held = await ask((db) =>
      db
        .selectFrom(table as 'story')
        .selectAll()
        .execute(),
    )
    if (table !== 'attachments') expect(held.length).toBeGreaterThan(0)
    expect(byKey(held)).toEqual(byKey(maps.rows(table as 'story')))
  })
  it('the register shows no draft, and its pages follow each other', async () => {
    const page = (cursor?: readonly string[]) => ask((db) => proposals(db, {}, { limit: 5, cursor }, today))
    const seen: string[] = []
    let next: readonly string[] | null | undefined
    do {
      const found: Awaited<ReturnType<typeof page>> = await page(next ?? undefined)
      seen.push(...found.items.map(({ id }) => id))
      next = found.next
    } while (next)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(maps.rows('proposals').length - 1)
    expect(seen).not.toContain(idOf(60))
  })
  it('the desk has the office’s turn first, and among those the term that ends first', async () => {
    const files = await ask((db) => desk(db, '019036', today))
    const turns = files.map(({ turn }) => turn)
    expect(turns.lastIndexOf('office')).toBe(turns.filter((turn) => turn === 'office').length - 1)
    expect(files[0]).toMatchObject({ id: idOf(49), clock: { due: '2026-10-01', breached_on: '2026-10-02' } })
  })
  it('one’s own list has the draft too, and the draft its points', async () => {
    const mine = await ask((db) => own(db, cast.anna.by, today))
    expect(mine.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['draft', 'integration', 'examination']))
    const kept = await ask((db) => draft(db, idOf(60)))
    expect(kept?.answers.map(({ point }) => point).sort()).toEqual(['good', 'title'])
  })
  it('case 026→046: one ends in the other, and each says so', async () => {
    expect(await ask((db) => proposal(db, idOf(26), today))).toMatchObject({ stage: 'merged', merged_into: idOf(46), turn: 'nobody' })
    expect(await ask((db) => proposal(db, idOf(46), today))).toMatchObject({ stage: 'accepted', joined: [idOf(26)] })
  })
  it('as of a day it stands where it stood', async () => {
    const then = (day: string) => ask((db) => proposal(db, idOf(17), day), `${day}T22:59:59.999Z`)
    expect(await then('2025-02-10')).toMatchObject({ stage: 'integration', clock: { paused: true, turn_days: 7 } })
    expect(await then('2025-04-01')).toMatchObject({ stage: 'archived', archived_for: 'inertia' })
    expect(await then(today)).toMatchObject({ stage: 'examination', protocol: '2025-0118' })
  })
})
