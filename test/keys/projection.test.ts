// What the facts of the ring of keys make of its table, on a Map and on PostgreSQL.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ring } from '../../events/keys/ring.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { keys as projection } from '../../projections/keys/projection.ts'
import { type Db, declarations } from '../../projections/keys/queries.ts'
import { keys } from '../../server/keys/routes.ts'
import { facts } from '../support/given.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeTestApp({ contexts: { keys }, now: '2025-06-01T10:00:00.000Z' })
  for (const [command, data] of [
    ['rotate', s.rotation],
    ['open', s.opening],
  ] as const)
    expect(await app.act({ context: 'keys', id: ring, command, data, by: ring, role: 'admin' })).toMatchObject({ outcome: 'recorded' })
  await app.settled('keys')
})
afterAll(() => app?.stop())

const ask = async (limit: number, cursor?: readonly string[]) => {
  const said = await app.projector.read('keys', { ask: (db) => declarations(db as unknown as Db, { limit, cursor }) })
  if (!('answer' in said)) throw new Error('the tables cannot answer')
  return said.answer
}

it('on a Map there is a row for each, with what the epoch before had signed', () => {
  const runner = mapRunner(projection)
  runner.apply(facts('keys', [s.rotated, s.opened]) as never)
  expect(runner.rows('declarations')).toMatchObject([
    { kind: 'rotated', revision: 0, vkey: s.rotation.vkey, signs_from: 40, beside: s.rotation.beside, before_origin: null, found: null },
    {
      kind: 'opened',
      revision: 1,
      origin: s.second,
      signs_from: 0,
      before_origin: s.first,
      before_size: 90,
      before_root: s.root,
      found: 70,
    },
  ])
})
it('on PostgreSQL too, the last first, page by page', async () => {
  const { items, next } = await ask(1)
  expect(items).toMatchObject([{ kind: 'opened', before_size: 90, found: 70 }])
  expect(await ask(1, next ?? [])).toMatchObject({ items: [{ kind: 'rotated', signs_from: 40 }], next: null })
  expect(await ask(1, ['x'])).toEqual({ items: [], next: null })
})
