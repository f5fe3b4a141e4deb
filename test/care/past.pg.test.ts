// What the desk knew on a past day: the same as a replay until then, behind the same walls; and to whom only today is answered.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '../../events/kernel/index.ts'
import { care as projection } from '../../projections/care/projection.ts'
import type { Db } from '../../projections/care/queries.ts'
import { everyone, everywhere } from '../../projections/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { story } from '../../seeds/care.ts'
import { tell } from '../../seeds/load.ts'
import { care } from '../../server/care/routes.ts'
import { carers } from '../../server/carers/routes.ts'
import { desks } from '../../server/desks/routes.ts'
import { careOrganisation } from '../../server/people/cast.ts'
import { rounds } from '../../server/rounds/routes.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'

const now = '2026-11-22T10:00:00.000Z'
const cast = {
  operator: character(40, 'operator', { kind: 'organisation', id: careOrganisation }),
  stranger: character(42, 'operator', { kind: 'organisation', id: 'ca4e0000-0000-4000-8000-0000000000ff' }),
  funder: character(46, 'funder'),
  resident: character(48, 'resident'),
}
type Name = keyof typeof cast
let app: TestApp
const cookies = new Map<Name, { readonly cookie: string }>()
const get = (path: string, as: Name): Promise<Response> => app.get(`/api/${path}`, { headers: { ...cookies.get(as) } })
const read = async (path: string, as: Name) => (await get(path, as)).json()

// The story is told stream by stream: what two of them write, the pool, has not met its days in their order.
const own = ['requests', 'proposals', 'follows', 'lists', 'weights', 'acquaintances'] as const
type Known = { readonly known?: string; readonly at: string }
const knownAt = ({ known, at }: Known): string => known ?? at
const byKey = (rows: readonly object[]): readonly string[] => rows.map((row) => canonical(row as never)).sort()

beforeAll(async () => {
  app = await makeTestApp({ contexts: { care, carers, desks, rounds }, config: { demo: Object.values(cast) }, now })
  for (const name of Object.keys(cast) as Name[]) cookies.set(name, await entered(app.app, cast[name]))
  await tell({ act: app.act, story: story.filter(({ context }) => context !== 'people') })
  for (const context of ['care', 'carers', 'rounds']) await app.settled(context)
})
afterAll(() => app?.stop())

describe('the tables of the requests as of a past moment', () => {
  it('hold what a replay until then gives, table by table', async () => {
    const facts = await app.store.readAll()
    const moments = [...new Set(facts.map(knownAt))].sort()
    const some = [0.1, 0.35, 0.6, 0.9].map((share) => moments[Math.floor(share * moments.length)] ?? now)
    let seen = 0
    for (const moment of some) {
      const maps = mapRunner(projection)
      maps.apply(facts.filter((fact) => knownAt(fact) <= moment) as never)
      for (const table of own) {
        const said = await app.projector.read('care', {
          ...{ asOf: moment, sees: [everywhere, everyone] },
          ask: (db) => (db as unknown as Db).selectFrom(table).selectAll().execute(),
        })
        const held = 'answer' in said ? said.answer : []
        expect([moment, table, byKey(held as object[])]).toEqual([moment, table, byKey(maps.rows(table as 'requests'))])
        seen += held.length
      }
    }
    expect(seen).toBeGreaterThan(100)
  })
})

describe('the desk asking for a past day', () => {
  it('reads a request as it stood, and has nothing to ask of it', async () => {
    const { items } = await read('care?limit=100', 'operator')
    const one = items.find(
      ({ hired_on: hired, opened_on: opened }: { hired_on: string | null; opened_on: string }) => hired && hired > opened,
    )
    const then = await read(`care/${one.id}?asOf=${one.opened_on}`, 'operator')
    expect(then).toMatchObject({ id: one.id, name: one.name, hired_on: null, carer: null, asks: [] })
    expect(['opened', 'searching', 'proposing']).toContain(then.stage)
    const board = await read(`care?limit=100&asOf=${one.opened_on}`, 'operator')
    expect(board.items.length).toBeLessThan(items.length)
    expect(board.items.map(({ id }: { id: string }) => id)).toContain(one.id)
  })
  it('reads a carer and a round as they stood', async () => {
    const [last] = (await read('carers?limit=1', 'operator')).items
    const before = new Date(Date.parse(last.applied_on) - 86_400_000).toISOString().slice(0, 10)
    expect((await get(`carers/${last.id}?asOf=${last.applied_on}`, 'operator')).status).toBe(200)
    expect((await get(`carers/${last.id}?asOf=${before}`, 'operator')).status).toBe(404)
    const facts = (await app.store.readAll()).filter(({ type }) => type === 'rounds.run')
    const [run] = facts
    expect(run).toBeDefined()
    const id = (run?.stream ?? '').replace('rounds-', '')
    expect(await read(`rounds/${id}?asOf=${(run?.on ?? '').slice(0, 10)}`, 'operator')).toMatchObject({ id, asks: [] })
  })
  it('finds the same walls there', async () => {
    const [one] = (await read('care?limit=1', 'operator')).items
    expect((await get(`care/${one.id}?asOf=2026-11-20`, 'stranger')).status).toBe(404)
    expect((await read('care?asOf=2026-11-20', 'stranger')).items).toEqual([])
    expect((await get('care?asOf=2026-11-20', 'funder')).status).toBe(403)
  })
  it('is told where only today is answered: lists, rounds, codes, counts, and each one’s own page', async () => {
    const [one] = (await read('care?limit=1', 'operator')).items
    const desk = `desk=${one.desk}`
    const paths = [
      ['care/mine?', 'resident'],
      [`care/${one.id}/candidates?`, 'operator'],
      [`care/${one.id}/sheets/1?`, 'operator'],
      [`care/round?${desk}&mode=coverage&`, 'operator'],
      [`care/agenda?${desk}&`, 'operator'],
      [`care/figures?${desk}&year=2026&`, 'funder'],
      [`carers/counted?${desk}&`, 'funder'],
      [`carers/expiring?${desk}&by=2027-01-01&`, 'operator'],
    ] as const
    for (const [path, as] of paths) {
      const answer = await get(`${path}asOf=2026-11-20`, as)
      expect([path, answer.status, (await answer.json()).problems]).toEqual([path, 422, [{ at: 'asOf', says: 'timeless' }]])
    }
  })
})
