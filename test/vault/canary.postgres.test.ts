// The canary: a mark in every personal field of every context, and nobody who may not find it finds it: not on the disk, not in an answer, not in the journal.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Catalogue, hasPersonal, type Stored, streamOf } from '../../events/kernel/index.ts'
import type { Role } from '../../server/kernel/people.ts'
import { roles } from '../../server/kernel/people.ts'
import * as contexts from '../../server/registry.ts'
import { postgresStore } from '../../server/stores/postgres/store.ts'
import { anEvent, appendOne, aStream } from '../kernel/events.ts'
import { fail } from '../kernel/prepared.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { fill } from './filling.ts'
import { rowsOf } from './house.ts'
import { formsOf, holds, traces } from './traces.ts'
import { nth } from './visits.ts'

const personal = Object.values(contexts).flatMap(({ name, writes }) =>
  Object.values((writes?.events ?? {}) as Catalogue)
    .filter(({ fields }) => hasPersonal(fields))
    .map((definition) => ({ context: name, definition })),
)
const mark = `kq${randomBytes(6).toString('hex')}ZxW`
const bare = `un${randomBytes(6).toString('hex')}Sealed`
const subject = nth(777)
const idOf = (context: string): string => nth(600 + Object.keys(contexts).indexOf(context))

/** The folders of this database, and of what the whole cluster writes. */
const foldersOf = async (adminUrl: string): Promise<readonly string[]> => {
  const [at] = await rowsOf(
    adminUrl,
    `select current_setting('data_directory') as dir, (select oid::text from pg_database where datname = current_database())`,
  )
  const dir = String(at?.dir)
  return [join(dir, 'base', String(at?.oid)), join(dir, 'pg_wal'), join(dir, 'global')]
}
const flushed = (adminUrl: string): Promise<unknown> => rowsOf(adminUrl, 'checkpoint')

describe('a mark in every personal field', () => {
  let app: TestApp
  const facts: Stored[] = []
  beforeAll(async () => {
    app = await makeTestApp({ contexts })
    for (const { context, definition } of personal) {
      const data = fill(definition.fields, definition.name, { person: subject, mark: () => `${mark} qui` })
      const stream = streamOf(context, idOf(context))
      const before = await app.store.read(stream)
      const said = await appendOne(app.store, {
        stream,
        expected: before.length - 1,
        events: [anEvent({ type: definition.name, v: definition.version, data })],
      })
      expect(said.outcome).toBe('recorded')
    }
    facts.push(...(await app.store.readAll()))
  })
  afterAll(() => app.stop())

  const opener = { id: nth(900), label: '', roles } as const
  const open = async (fact: Stored | undefined, id = opener.id): Promise<string> => {
    const opens = { P2: ['maker'], P3: ['maker'], P4: ['maker'] } as const
    const reading = { me: { ...opener, id }, context: 'canary', opens, route: '/', purpose: 'reading', request: nth(1) } as const
    return JSON.stringify(await app.opening?.(fact?.data, reading))
  }

  it('was written in every context that has one, and is found by whoever may', async () => {
    expect(personal.length).toBeGreaterThan(5)
    expect(new Set(personal.map(({ context }) => context)).size).toBeGreaterThan(0)
    for (const { definition } of personal) {
      const fact = facts.find(({ type }) => type === definition.name)
      expect(await open(fact), definition.name).toContain(mark)
    }
  })
  it('is in no file of the database, nor in what it writes ahead, in any form', async () => {
    await flushed(app.adminUrl)
    const { found, bytes } = await traces(await foldersOf(app.adminUrl), formsOf(mark))
    expect(bytes).toBeGreaterThan(20_000_000)
    expect(found).toEqual([])
  })
  it('would be found there if nothing had sealed it', async () => {
    const { url, adminUrl } = app
    const unsealed = postgresStore({ url, report: fail })
    await appendOne(unsealed, { stream: aStream(), expected: -1, events: [anEvent({ data: { name: bare } })] })
    await unsealed.close()
    await flushed(adminUrl)
    const { found } = await traces(await foldersOf(adminUrl), formsOf(bare))
    expect(found.some((path) => path.includes('pg_wal'))).toBe(true)
    expect(found.some((path) => path.includes('base'))).toBe(true)
    for (const text of [mark, `x${mark}`, `xy${mark}`]) {
      const coded = ['hex', 'base64', 'base64url'] as const
      for (const code of coded) expect(holds(Buffer.from(Buffer.from(`${text} e altro`).toString(code)), formsOf(mark))).toBe(true)
    }
  })
  it('is in no answer to who has not entered, nor to roles nobody gave the right', async () => {
    const paths = Object.values(contexts).flatMap(({ name, reads, writes }) => [
      ...Object.keys(reads).map((path) => `/api/${name}${path === '/' ? '' : path.replace(/:\w+/g, idOf(name))}`),
      ...(writes ? [`/api/${name}/${idOf(name)}/history`] : []),
    ])
    const entries = facts.map(({ id }) => `/api/log/events/${id}/entry`)
    const askers: readonly (Role | undefined)[] = [undefined, 'auditor', 'funder', 'admin']
    let answered = 0
    for (const path of [...paths, ...entries])
      for (const as of askers) {
        const answer = await app.get(path, as ? { as } : {})
        if (answer.status === 200) answered += 1
        expect(holds(Buffer.from(await answer.arrayBuffer()), formsOf(mark)), `${as ?? 'nobody'} ${path}`).toBe(false)
      }
    expect(answered).toBeGreaterThan(20)
    expect(app.told.length).toBeGreaterThan(answered)
    expect(app.told.filter((line) => holds(Buffer.from(line), formsOf(mark)))).toEqual([])
  })
  it('is not in the news of what happens', async () => {
    const [one] = personal.filter(({ context }) =>
      Object.values(contexts).some(({ name, secrecy }) => name === context && secrecy === 'open'),
    )
    if (!one) throw new Error('some open context has personal fields')
    const live = (await app.get('/api/live')).body?.getReader()
    const { name, fields, version } = one.definition
    const data = fill(fields, name, { person: subject, mark: () => `${mark} qui` })
    const stream = streamOf(one.context, idOf(one.context))
    const before = await app.store.read(stream)
    const told = appendOne(app.store, { stream, expected: before.length - 1, events: [anEvent({ type: name, v: version, data })] })
    let heard = ''
    while (!heard.includes(idOf(one.context))) {
      const next = await live?.read()
      if (!next || next.done) throw new Error(`the news ended after ${heard}`)
      heard += Buffer.from(next.value).toString()
    }
    await live?.cancel()
    expect((await told).outcome).toBe('recorded')
    expect(holds(Buffer.from(heard), formsOf(mark))).toBe(false)
  })
  it('is nowhere, for nobody, once its person was erased', async () => {
    await rowsOf(app.adminUrl, 'select * from vault.erase($1, now())', [subject])
    app.strongroom?.vault.forget(subject)
    for (const fact of facts) expect(await open(fact)).not.toContain(mark)
    for (const fact of facts) expect(await open(fact, subject)).not.toContain(mark)
    await rowsOf(app.adminUrl, 'vacuum full vault.keys')
    await rowsOf(app.adminUrl, 'vacuum full vault.sealed')
    await flushed(app.adminUrl)
    expect((await traces(await foldersOf(app.adminUrl), formsOf(mark))).found).toEqual([])
  })
})
