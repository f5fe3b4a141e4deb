// What the facts of a finding make of its tables, on a Map and on PostgreSQL.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '../../events/kernel/index.ts'
import { findings as projection } from '../../projections/findings/projection.ts'
import { type Db, finding, findings, stagesCounted } from '../../projections/findings/queries.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { story } from '../../seeds/control.ts'
import { tell } from '../../seeds/load.ts'
import { findings as context } from '../../server/findings/routes.ts'
import { facts } from '../support/given.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const byKey = (rows: readonly object[]): readonly string[] => rows.map((row) => canonical(row as never)).sort()
const page = { limit: 20, cursor: undefined }

describe('on Maps', () => {
  it('a finding goes from hand to hand, and every word stays', () => {
    const runner = mapRunner(projection)
    const closed = { type: 'findings.closed', data: { outcome: 'remedied', note: 'Visto.' } }
    runner.apply(facts('findings', [s.found, s.answered, s.insisted, s.answered, s.accepted, closed]) as never)
    expect(runner.rows('findings')).toMatchObject([{ stage: 'closed', outcome: 'remedied', subject: 'past-its-end', revision: 5 }])
    expect(runner.rows('story').map(({ type }) => type)).toHaveLength(6)
    expect(runner.rows('story')[2]).toMatchObject({ says: { answer: 1, why: 'Una proroga viene prima della scadenza.' } })
  })
})

describe('on PostgreSQL', () => {
  const maps = mapRunner(projection)
  let app: TestApp
  const ask = async <A>(question: (db: Db) => Promise<A>, asOf?: string): Promise<A> => {
    const said = await app.projector.read('findings', { asOf, ask: (db) => question(db as unknown as Db) })
    if (!('answer' in said)) throw new Error('the tables cannot answer')
    return said.answer
  }
  beforeAll(async () => {
    app = await makeTestApp({ contexts: { findings: context }, now: '2026-11-22T10:00:00.000Z' })
    await tell({ act: app.act, story: story.filter(({ context: name }) => name === 'findings') })
    await app.settled('findings')
    maps.apply((await app.store.readAll()) as never)
  })
  afterAll(() => app?.stop())

  it.each(Object.keys(projection.tables))('%s hold what the Maps hold', async (table) => {
    const held = await ask((db) =>
      db
        .selectFrom(table as 'findings')
        .selectAll()
        .execute(),
    )
    expect(held.length).toBeGreaterThan(0)
    expect(byKey(held)).toEqual(byKey(maps.rows(table as 'findings')))
  })
  it('are narrowed by stage, and the one that moved last comes first', async () => {
    const { items } = await ask((db) => findings(db, {}, page))
    expect(items.map(({ stage }) => stage)).toEqual(['answered', 'closed'])
    expect((await ask((db) => findings(db, { stage: 'closed' }, page))).items).toMatchObject([{ outcome: 'explained' }])
    expect(await ask((db) => stagesCounted(db))).toEqual([
      { stage: 'answered', findings: 1 },
      { stage: 'closed', findings: 1 },
    ])
  })
  it('a page goes on where the last one ended', async () => {
    const first = await ask((db) => findings(db, {}, { limit: 1, cursor: undefined }))
    const second = await ask((db) => findings(db, {}, { limit: 1, cursor: first.next ?? undefined }))
    expect([first.items.length, second.items.length, second.next]).toEqual([1, 1, null])
    expect(first.items[0]?.id).not.toBe(second.items[0]?.id)
    expect(await ask((db) => findings(db, {}, { limit: 1, cursor: ['ieri', 'x'] }))).toEqual({ items: [], next: null })
  })
  it('one finding as it was before the answer', async () => {
    const [newest] = (await ask((db) => findings(db, {}, page))).items
    const before = await ask((db) => finding(db, newest?.id ?? ''), '2026-11-05T12:00:00.000Z')
    expect(before).toMatchObject({ stage: 'found', answers: 0, remedy: null })
    expect(before?.parts.story).toHaveLength(1)
  })
})
