// The book of who looked: written together, chained, and nobody's to change.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareLog } from '../../server/engine.ts'
import type { Look } from '../../server/kernel/looking.ts'
import { openPool } from '../../server/stores/postgres/connect.ts'
import { type Looks, openLooks } from '../../server/vault/looks.ts'
import { fail } from '../kernel/prepared.ts'
import { database } from '../support/postgres.ts'
import { rowsOf } from './house.ts'
import { nth } from './visits.ts'

const look = (n: number, over: Partial<Look> = {}): Look => ({
  ...{ at: new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString(), actor: nth(900), role: 'clerk', context: 'visits' },
  ...{ route: '/api/visits/:id', purpose: 'reading', request: nth(n), subjects: [nth(1)], classes: ['P2'] },
  ...over,
})

describe('the book of looks', () => {
  let [place, asked, looks] = [
    { url: '', adminUrl: '' },
    undefined as ReturnType<typeof openPool> | undefined,
    undefined as Looks | undefined,
  ]
  let drop = async (): Promise<void> => {}
  const book = (): Looks => {
    if (!looks) throw new Error('the book is closed')
    return looks
  }
  beforeAll(async () => {
    const made = await database()
    ;[place, drop] = [made, made.drop]
    await prepareLog(made, (fault) => fail(fault as Error))
    asked = openPool(made.url, fail, 4)
    looks = openLooks(asked)
  })
  afterAll(async () => {
    await looks?.close()
    await asked?.end()
    await drop()
  })

  it('keeps what many requests note at once, in one unbroken chain', async () => {
    await Promise.all(
      Array.from({ length: 300 }, (_, n) => book().note([look(n), look(n, { subjects: [nth(2), nth(3)], classes: ['P3'] })])),
    )
    expect(await book().verify()).toEqual({ holds: 600 })
  })
  it('answers who looked at somebody, newest first, page by page', async () => {
    const first = await book().looksOf(nth(2), { limit: 200 })
    const rest = await book().looksOf(nth(2), { limit: 200, before: first.next ?? 0 })
    expect([first.items.length, rest.items.length, rest.next]).toEqual([200, 100, null])
    const numbers = [...first.items, ...rest.items].map(({ n }) => n)
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
    expect(first.items[0]).toMatchObject({ subjects: [nth(2), nth(3)], classes: ['P3'], actor: nth(900) })
    expect((await book().looksOf(nth(50), { limit: 5 })).items).toEqual([])
  })
  const asUser = async (url: string, text: string): Promise<string | undefined> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const code = await client.query(text).then(
      () => undefined,
      ({ code }: { code?: string }) => code,
    )
    await client.end()
    return code
  }
  const changes = [
    `update vault.looks set actor = 'x'`,
    'delete from vault.looks',
    'truncate vault.looks',
    `insert into vault.looks select n + 100000, at, actor, subjects, entry, previous, hash from vault.looks limit 1`,
  ]
  it.each(changes)('refuses the application: %s', async (text) => {
    expect(await asUser(place.url, text)).toBe('42501')
  })
  it.each(changes.slice(0, 3))('refuses the superuser too: %s', async (text) => {
    expect(await asUser(place.adminUrl, text)).toBe('23000')
  })
  it('refuses the application every row of the vault but through its functions', async () => {
    for (const table of ['keys', 'sealed', 'erased', 'expired', 'secrets'])
      for (const text of [`delete from vault.${table}`, `insert into vault.${table} default values`, `truncate vault.${table}`])
        expect(await asUser(place.url, text)).toBe('42501')
  })
  it('shows a changed entry, and one taken out, to whoever follows the chain', async () => {
    const alter = async (text: string): Promise<unknown> => {
      await rowsOf(place.adminUrl, `set session_replication_role = replica; ${text}`)
      return book().verify()
    }
    expect(await alter(`update vault.looks set entry = replace(entry, 'clerk', 'maker') where n = 40`)).toEqual({ broken: 40 })
    expect(await alter(`update vault.looks set entry = replace(entry, 'maker', 'clerk') where n = 40`)).toEqual({ holds: 600 })
    expect(await alter('delete from vault.looks where n = 77')).toEqual({ broken: 77 })
  })
})

describe('the oldest entries', () => {
  it('may go when their time is over, and the chain goes on from where they ended', async () => {
    const { url, adminUrl, drop } = await database()
    await prepareLog({ url, adminUrl }, (fault) => fail(fault as Error))
    const asked = openPool(url, fail, 2)
    const looks = openLooks(asked)
    const old = Array.from({ length: 10 }, (_, n) => look(n, { at: `2020-01-01T00:00:${String(n).padStart(2, '0')}.000Z` }))
    await looks.note(old)
    await looks.note([look(1, { at: new Date().toISOString() })])
    await expect(asked.query('select vault.trim_looks(now())')).rejects.toThrow('six months')
    const { rows } = await asked.query(`select vault.trim_looks('2020-01-01T00:00:05Z') as gone`)
    expect(rows).toEqual([{ gone: '5' }])
    expect(await looks.verify()).toEqual({ holds: 6 })
    await looks.note([look(2, { at: new Date().toISOString() })])
    expect(await looks.verify()).toEqual({ holds: 7 })
    await looks.close()
    await asked.end()
    await drop()
  })
})
