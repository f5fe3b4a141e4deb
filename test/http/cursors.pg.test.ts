// Every list of every context, asked from a place no page has given: it ends or says so, and PostgreSQL is never asked what it would not understand.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { jsonSchemaOf } from '../../events/kernel/schema.ts'
import type { Context } from '../../server/kernel/context.ts'
import { exampleOf } from '../../server/kernel/openapi-example.ts'
import { roles } from '../../server/kernel/people.ts'
import { encodeCursor } from '../../server/kernel/query.ts'
import * as registry from '../../server/registry.ts'
import { nth } from '../support/counter.ts'
import { entered, everywhereScope as everywhere } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'

const contexts: { readonly [name: string]: Context } = registry
const known = '9ac70000-0000-4000-8000-000000000004'
const cursors = [
  ['x'],
  ['x', 'y'],
  ['', ''],
  ['2026-02-30', known],
  ['2026-03-01', 'not-an-id'],
  ['2026-03-01T25:00:00.000Z', known],
  ['infinity', '-infinity'],
  ['9000000000000000'],
  ['9000000000000000', known],
  ['99999999999', '99999999999', '99999999999'],
  ['1.5', known, '1e9'],
  ['a', 'b', 'c', 'd', 'e'],
]
/** One person with every role everywhere: no door keeps a list from being asked. */
const grants = roles.filter((role) => role !== 'resident').map((role) => ({ role, scope: everywhere, from: '2000-01-01' }))
const everybody = { id: nth(77), label: 'Chi può tutto', roles: [...roles], grants, says: { it: 'Prova.', en: 'Tries.' } }

let app: TestApp
let cookie: { readonly cookie: string }

beforeAll(async () => {
  app = await makeTestApp({ contexts, config: { demo: [everybody] } })
  cookie = await entered(app.app, everybody)
}, 120_000)
afterAll(() => app.stop())

const lists = Object.values(contexts).flatMap(({ name, reads }) =>
  Object.entries(reads)
    .filter(([, { paged }]) => paged)
    .map(([path, { query }]) => ({ path: `/api/${name}${path === '/' ? '' : path.replace(/:\w+/g, known)}`, query })),
)

it.each(lists)('$path', async ({ path, query }) => {
  await app.settled(path.split('/')[2] ?? '')
  const own = exampleOf(jsonSchemaOf(query)) as { readonly [name: string]: unknown }
  const asked = Object.entries(own).map(([name, value]) => [name, String(value)])
  for (const cursor of cursors) {
    const search = new URLSearchParams([...asked, ['cursor', encodeCursor(cursor)]])
    const answer = await app.get(`${path}?${search}`, { headers: { ...cookie } })
    expect([cursor, answer.status < 500], await answer.text()).toEqual([cursor, true])
  }
})

it('there are many, and most are asked as far as PostgreSQL', async () => {
  const answers = await Promise.all(lists.map(({ path }) => app.get(`${path}?limit=1`, { headers: { ...cookie } })))
  expect(lists.length).toBeGreaterThan(25)
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(15)
})
