// What the facts of a glass make of its table, on a Map and on PostgreSQL.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { glass as projection } from '../../projections/glass/projection.ts'
import { breaking, breakings, type Db, openTo } from '../../projections/glass/queries.ts'
import { everywhere } from '../../projections/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { glass as context } from '../../server/glass/routes.ts'
import { nth } from '../support/counter.ts'
import { facts } from '../support/given.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

describe('on Maps', () => {
  it('a glass is broken until its minutes are over, and seen', () => {
    const runner = mapRunner(projection)
    runner.apply(facts('glass', [s.broken, s.seen]) as never)
    expect(runner.rows('breakings')).toMatchObject([
      {
        ...{ thing: 'ward', case: s.ofCase, reason: s.reason, revision: 1, role: 'resident', seen_as: 'resident' },
        ...{ broken_at: '2025-01-01T10:00:00.000Z', until: '2025-01-01T10:30:00.000Z', seen_at: '2025-01-01T10:00:00.000Z' },
        sees: [`case:${s.ofCase}`, everywhere, expect.stringMatching(/^person:/)],
      },
    ])
  })
})

describe('on PostgreSQL', () => {
  let app: TestApp
  const ask = async <A>(question: (db: Db) => Promise<A>, sees: readonly string[] = [everywhere]): Promise<A> => {
    const said = await app.projector.read('glass', { sees, ask: (db) => question(db as unknown as Db) })
    if (!('answer' in said)) throw new Error('the tables cannot answer')
    return said.answer
  }
  const at = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, '0')}:00.000Z`
  beforeAll(async () => {
    app = await makeTestApp({ contexts: { glass: context }, now: '2026-11-22T10:00:00.000Z' })
    for (const [n, of] of [s.ofCase, s.ofCase, s.other].entries()) {
      const data = { ...s.asked, case: of }
      await app.act({ context: 'glass', id: nth(n), command: 'break', data, by: s.breaker, role: 'coordinator', known: at(n) })
    }
    await app.act({ context: 'glass', id: nth(0), command: 'see', data: {}, by: s.worker, role: 'caseworker', known: at(5) })
    await app.settled('glass')
  })
  afterAll(() => app?.stop())

  it('the latest come first, page by page', async () => {
    const page = (cursor?: readonly string[]) => ask((db) => breakings(db, {}, { limit: 2, cursor }))
    const first = await page()
    expect([first.items.map(({ id }) => id), first.next]).toEqual([
      [nth(2), nth(1)],
      [at(1), nth(1)],
    ])
    expect((await page(first.next ?? [])).items.map(({ id }) => id)).toEqual([nth(0)])
    expect(await page(['ieri', 'x'])).toEqual({ items: [], next: null })
  })
  it('those nobody has seen are asked for apart', async () => {
    const { items } = await ask((db) => breakings(db, { unseen: true }, { limit: 20, cursor: undefined }))
    expect(items.map(({ id }) => id)).toEqual([nth(2), nth(1)])
  })
  it('are shown to those of their case, and to who broke them', async () => {
    const ids = async (...sees: string[]) =>
      (await ask((db) => breakings(db, {}, { limit: 20, cursor: undefined }), sees)).items.map(({ id }) => id)
    expect(await ids(`case:${s.other}`)).toEqual([nth(2)])
    expect(await ids(`person:${s.breaker}`)).toHaveLength(3)
    expect(await ids(`person:${s.worker}`)).toEqual([])
    expect(await ask((db) => breaking(db, nth(2)), [`case:${s.ofCase}`])).toBeUndefined()
  })
  it('are looked through for half an hour', async () => {
    const open = async (now: string) => (await ask((db) => openTo(db, s.breaker, now))).map(({ id }) => id)
    expect(await open(at(3))).toEqual([nth(2), nth(1), nth(0)])
    expect(await open(at(31))).toEqual([nth(2)])
    expect(await open(at(32))).toEqual([])
    expect(await ask((db) => openTo(db, s.worker, at(3)))).toEqual([])
  })
})
