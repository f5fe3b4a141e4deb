// The second wall: what PostgreSQL itself shows of walled tables to who reads them, whatever the question.
import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everywhere } from '../../projections/kernel/index.ts'
import { readerRole } from '../../projections/kernel/running.ts'
import { nth } from '../support/counter.ts'
import { garden } from '../support/garden.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { ward } from '../support/ward.ts'

const [one, two, anna, bruno, lead] = [nth(1), nth(2), nth(11), nth(12), nth(90)]
let app: TestApp
let admin: pg.Pool

const tell = (id: string, command: string, data: object, known: string) =>
  app.act({ context: 'ward', id, command, data, by: lead, role: 'coordinator', known })

beforeAll(async () => {
  app = await makeTestApp({ contexts: { ward, garden } })
  admin = new pg.Pool({ connectionString: app.adminUrl, max: 2 })
  await tell(one, 'open', { municipality: '019036', person: anna }, '2026-01-10T09:00:00.000Z')
  await tell(two, 'open', { municipality: '019035', person: bruno }, '2026-01-11T09:00:00.000Z')
  await tell(one, 'note', { note: 'prima' }, '2026-01-12T09:00:00.000Z')
  await tell(one, 'note', { note: 'seconda' }, '2026-02-12T09:00:00.000Z')
  await app.settled('ward')
})
afterAll(async () => {
  await admin.end()
  await app.stop()
})

type Tables = { readonly cases: { readonly id: string; readonly last: string }; readonly notes: { readonly id: string } }
const read = async (sees: readonly string[] | undefined, asOf?: string) => {
  const answered = await app.projector.read('ward', {
    ...{ sees, asOf },
    ask: async (db) => {
      const tables = db as unknown as Kysely<Tables>
      const cases = await tables.selectFrom('cases').select(['id', 'last']).orderBy('id').execute()
      return { cases, notes: (await tables.selectFrom('notes').select('id').execute()).length }
    },
  })
  return 'answer' in answered ? answered.answer : undefined
}
const past = '2026-01-20T00:00:00.000Z'

describe('a walled table', () => {
  it.each<[string, readonly string[] | undefined, readonly object[], number]>([
    ['to nobody in particular', undefined, [], 0],
    ['with no scope', [], [], 0],
    ['with an empty scope', [''], [], 0],
    ['to who has entered', ['everyone', `person:${lead}`], [], 0],
    ['to who is on another case', [`case:${nth(3)}`], [], 0],
    ['to who is on the case', [`case:${one}`], [{ id: one, last: 'seconda' }], 2],
    ['to the person it is about', [`person:${bruno}`], [{ id: two, last: '' }], 0],
    ['to the municipality, whose scope no row names', ['municipality:019036'], [], 0],
    [
      'to the house',
      [everywhere],
      [
        { id: one, last: 'seconda' },
        { id: two, last: '' },
      ],
      2,
    ],
  ])('shows what it should %s', async (_, sees, cases, notes) => {
    expect(await read(sees)).toEqual({ cases, notes })
  })
  it('has the same walls as of a moment', async () => {
    expect(await read(undefined, past)).toEqual({ cases: [], notes: 0 })
    expect(await read([`case:${one}`], past)).toEqual({ cases: [{ id: one, last: 'prima' }], notes: 1 })
    expect(await read([`case:${two}`], past)).toEqual({ cases: [{ id: two, last: '' }], notes: 0 })
  })
  it('shows nothing of the reader before on the same connections', async () => {
    const many = Array.from({ length: 40 }, (_, n) => n)
    expect(await Promise.all(many.map(() => read([everywhere])))).toHaveLength(40)
    const after = await Promise.all(many.map(() => read(undefined)))
    expect(after.every((answer) => answer?.cases.length === 0)).toBe(true)
    const failing = app.projector.read('ward', { sees: [everywhere], ask: (db) => sql`select no_such_thing()`.execute(db) })
    await expect(failing).rejects.toThrow('no_such_thing')
    expect((await Promise.all(many.map(() => read(undefined)))).every((answer) => answer?.cases.length === 0)).toBe(true)
  })
  it('cannot be written by who reads, nor can anything', async () => {
    const write = (text: string) =>
      app.projector.read('ward', { sees: [everywhere], ask: (db) => sql.raw(text).execute(db as unknown as Kysely<unknown>) })
    for (const text of ['delete from ward_1.cases_current', 'create table ward_1.mine (a int)', 'insert into log.checkpoints values (1)'])
      await expect(write(text), text).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|25006)$/) })
  })
  it('is filled by its owner, who has no walls', async () => {
    const owner = new pg.Client({ connectionString: app.url })
    await owner.connect()
    try {
      expect((await owner.query('select from ward_1.cases')).rowCount).toBe(2)
      await owner.query(`set role ${readerRole}`)
      expect((await owner.query('select from ward_1.cases')).rowCount).toBe(0)
      expect((await owner.query('select from ward_1.cases_current')).rowCount).toBe(0)
      expect((await owner.query('select from ward_1.cases_history')).rowCount).toBe(0)
    } finally {
      await owner.end()
    }
  })
  it('is built again with its walls', async () => {
    expect(await app.projector.rebuild('ward')).toMatchObject({ outcome: 'rebuilt' })
    expect(await read(undefined)).toEqual({ cases: [], notes: 0 })
    expect(await read([`case:${one}`])).toEqual({ cases: [{ id: one, last: 'seconda' }], notes: 2 })
    expect(await read([`case:${one}`], past)).toEqual({ cases: [{ id: one, last: 'prima' }], notes: 1 })
  })
})

describe('the catalogue of PostgreSQL', () => {
  const rows = async <R extends object>(text: string): Promise<readonly R[]> => (await admin.query<R>(text)).rows
  it('has a reader that owns nothing and passes no wall', async () => {
    expect(await rows(`select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole from pg_roles where rolname = '${readerRole}'`)).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false },
    ])
    expect(await rows(`select from pg_class where relowner = '${readerRole}'::regrole`)).toEqual([])
    expect(await rows(`select roleid::regrole::text as role from pg_auth_members where member = '${readerRole}'::regrole`)).toEqual([])
  })
  it('has a policy on every table with a column `sees`, and views that read as who asks', async () => {
    const tables = `select c.relname, c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid) as walled from pg_class c
      where c.relkind = 'r' and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'sees') order by 1`
    expect(await rows(tables)).toEqual(
      ['cases_current', 'cases_past', 'notes_current', 'notes_past'].map((relname) => ({ relname, walled: true })),
    )
    const views = `select c.relname, coalesce('security_invoker=true' = any(c.reloptions), false) as as_reader from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'v' and n.nspname ~ '^(ward|garden)_1'`
    const found = await rows<{ as_reader: boolean }>(views)
    expect([found.length, found.every(({ as_reader }) => as_reader)]).toEqual([9, true])
  })
  it('gives the reader nothing of the log', async () => {
    const text = `select has_schema_privilege('${readerRole}', 'log', 'usage') as log`
    expect(await rows(text)).toEqual([{ log: false }])
  })
})

describe('a view that is not the reader’s own', () => {
  it('would show everything: what the test above looks for', async () => {
    await admin.query(`create view ward_1.leak as select id from ward_1.cases_current`)
    await admin.query(`grant select on ward_1.leak to ${readerRole}`)
    const leaked = await app.projector.read('ward', {
      ask: (db) => sql`select id from ward_1.leak`.execute(db as unknown as Kysely<unknown>),
    })
    expect('answer' in leaked && leaked.answer.rows).toHaveLength(2)
    await admin.query('drop view ward_1.leak')
  })
})
