// One-time codes: on paper, read out, mistyped, tried out, spent.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeIn, codeText, newCode } from '../../server/accounts/code-text.ts'
import type { IssuedCode } from '../../server/accounts/codes.ts'
import { ada, anna, bruno, dario, everywhere, openRoom, type Room, signedIn } from './room.ts'

let room: Room
beforeAll(async () => {
  room = await openRoom({ publicUrl: 'https://beni.example.org' })
})
afterAll(() => room.stop())

const origin = { origin: 'https://beni.example.org' }
const post = (path: string, body: object, cookie = ''): Promise<Response> =>
  room.counter.post(path, { body, headers: { ...origin, ...(cookie === '' ? {} : { cookie }) } })
const enter = (code: string): Promise<Response> => post('/api/session/code', { code })
const issue = (more: Partial<Parameters<Room['accounts']['codes']['issue']>[0]> = {}): Promise<IssuedCode> =>
  room.accounts.codes.issue({ person: anna, way: 'print', ...more })
const later = (milliseconds: number): void => {
  room.counter.clock.now = new Date(Date.parse(room.counter.clock.now) + milliseconds).toISOString()
}
const [minute, day] = [60_000, 86_400_000]

describe('the text of a code', () => {
  it('is four groups of four without letters that look alike', () => {
    for (let n = 0; n < 200; n++) expect(codeText(newCode())).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  })
  it('is understood as people type it', () => {
    const parts = { handle: '10K7', secret: '2P4X9DRTV3NA' }
    for (const typed of ['10K7-2P4X-9DRT-V3NA', '10k72p4x9drtv3na', ' 10K7 2P4X  9DRT V3NA ', 'IOk7-2p4x-9drt-v3na', 'lok7 2P4X 9DRT V3NA'])
      expect(codeIn(typed)).toEqual(parts)
  })
  it.each([
    '',
    '10K7-2P4X-9DRT',
    '10K7-2P4X-9DRT-V3NAA',
    '10K7-2P4X-9DRT-V3N!',
    'UUUU-UUUU-UUUU-UUUU',
    '１0K72P4X9DRTV3NA',
    'x'.repeat(10_000),
  ])('is not %o', (text) => expect(codeIn(text)).toBeUndefined())
})

describe('a code', () => {
  it('signs in once, and says so to the register', async () => {
    const { code, url, until } = await issue()
    expect(url).toBe(`https://beni.example.org/accedi#codice=${code}`)
    expect(Date.parse(until) - Date.parse(room.counter.clock.now)).toBe(7 * day)
    const first = await enter(code.toLowerCase())
    expect([first.status, (await first.json()).me]).toMatchObject([200, { id: anna, label: 'Anna Prati', roles: ['resident'] }])
    expect(first.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-session=/)])
    expect(room.arrived).toContain(anna)
    const second = await enter(code)
    expect([second.status, second.headers.getSetCookie()]).toEqual([409, []])
  })
  it('signs in once also when it is used twice at the same moment', async () => {
    const { code } = await issue()
    const answers = await Promise.all([enter(code), enter(code), enter(code)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })
  it('is over after its days', async () => {
    const { code } = await issue({ minutes: 60 })
    later(60 * minute)
    expect((await enter(code)).status).toBe(409)
  })
  it('does not open for somebody who is not known any more', async () => {
    const gone = 'a1000000-0000-4000-8000-0000000000ff'
    const { code } = await issue({ person: gone })
    expect((await enter(code)).status).toBe(409)
  })
  it('may be bound to the browser that asked for it', async () => {
    const { code } = await issue({ browser: 'b'.repeat(43) })
    expect((await enter(code)).status).toBe(409)
    expect((await post('/api/session/code', { code }, `__Host-entering=${'b'.repeat(43)}`)).status).toBe(200)
  })
  it('is nowhere in the database, nor is its secret half', async () => {
    const { code } = await issue()
    const { rows } = await import('pg').then(async ({ default: pg }) => {
      const client = new pg.Client({ connectionString: room.adminUrl })
      await client.connect()
      try {
        return await client.query<{ row: string }>('select row_to_json(c)::text as row from accounts.codes as c')
      } finally {
        await client.end()
      }
    })
    const secret = code.replaceAll('-', '').slice(4)
    expect(rows.length).toBeGreaterThan(0)
    for (const { row } of rows) expect(row).not.toContain(secret)
  })
})

describe('a code that is wrong', () => {
  it('is answered the same, whatever is wrong with it', async () => {
    const spent = await issue()
    await enter(spent.code)
    const over = await issue({ minutes: 1 })
    later(2 * minute)
    const good = await issue()
    const mistyped = `${good.code.slice(0, -1)}${good.code.endsWith('0') ? '1' : '0'}`
    const answers = await Promise.all([spent.code, over.code, mistyped, codeText(newCode()), 'che cosa?'].map(enter))
    const said = await Promise.all(answers.map(async (one) => ({ ...((await one.json()) as object), requestId: '' })))
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409, 409, 409])
    expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1)
    const names = answers.map(({ headers }) => [...headers.keys()].sort().join())
    expect(new Set(names).size).toBe(1)
  })
  it('rests after five tries, for accounts that are there and those that are not, and opens afterwards', async () => {
    later(day)
    const good = await issue()
    const unknown = newCode()
    const wrong = (handle: string): string => codeText({ handle, secret: newCode().secret })
    for (const handle of [good.code.slice(0, 4), unknown.handle]) {
      const statuses: number[] = []
      for (let n = 0; n < 6; n++) statuses.push((await enter(wrong(handle))).status)
      expect(statuses).toEqual([409, 409, 409, 409, 409, 429])
    }
    const held = await enter(good.code)
    expect([held.status, Number(held.headers.get('retry-after'))]).toEqual([429, 900])
    later(16 * minute)
    expect((await enter(good.code)).status).toBe(200)
  })
  it('is never good again after twenty tries, whichever process counted them', async () => {
    later(day)
    const good = await issue()
    for (let n = 0; n < 4; n++) {
      for (let each = 0; each < 5; each++) await room.accounts.codes.spend(codeText({ ...newCode(), handle: good.code.slice(0, 4) }), '')
      expect((await room.accounts.codes.spend(good.code, '')).ok).toBe(false)
      later(16 * minute)
    }
    expect(await room.accounts.codes.spend(good.code, '')).toEqual({ ok: false, why: 'wrong' })
  })
  it('is told to the journal without the code', async () => {
    const text = codeText(newCode())
    await enter(text)
    const lines = JSON.stringify(room.counter.lines)
    expect(lines).toContain('"security":"refused"')
    expect(lines).not.toContain(text.slice(5))
  })
})

describe('giving somebody a code', () => {
  const give = async (as: string, body: object): Promise<Response> =>
    post('/api/session/code/issue', body, await signedIn(room, as, origin))
  it('is for desks, and shown once', async () => {
    const answer = await give(dario, { person: anna, days: 3 })
    const { code, url, until, sent } = (await answer.json()) as { code: string; url: string; until: string; sent: boolean }
    expect([answer.status, answer.headers.get('cache-control'), sent, url.endsWith(`#codice=${code}`)]).toEqual([
      201,
      'no-store',
      false,
      true,
    ])
    expect(Date.parse(until) - Date.parse(room.counter.clock.now)).toBe(3 * day)
    expect((await enter(code)).status).toBe(200)
    const keys = await room.counter.get('/api/session/keys', { headers: { cookie: await signedIn(room, anna, origin) } })
    expect((await keys.json()).codes).toEqual(expect.arrayContaining([expect.objectContaining({ way: 'print', role: 'clerk' })]))
  })
  it('is not for residents, nor for nobody', async () => {
    expect((await give(anna, { person: bruno })).status).toBe(403)
    expect((await post('/api/session/code/issue', { person: bruno })).status).toBe(401)
  })
  it('is no way to become somebody with a role', async () => {
    room.people.set(bruno, {
      id: bruno,
      label: 'Bruno Rovere',
      grants: [{ role: 'manager', scope: { kind: 'municipality', id: '019036' }, from: '2020-01-01' }],
    })
    const answer = await give(dario, { person: bruno })
    expect([answer.status, (await answer.json()).rule]).toEqual([409, 'accounts.holds-roles'])
    expect((await give(ada, { person: bruno })).status).toBe(201)
  })
  it('for a role in one municipality is for the administrator of that one', async () => {
    const scoped = (id: string) => ({ role: 'admin', scope: { kind: 'municipality', id }, from: '2020-01-01' }) as const
    room.people.set(dario, { id: dario, label: 'Dario Selva', grants: [scoped('019035')] })
    expect((await give(dario, { person: bruno })).status).toBe(409)
    room.people.set(dario, { id: dario, label: 'Dario Selva', grants: [scoped('019036')] })
    expect((await give(dario, { person: bruno })).status).toBe(201)
    room.people.set(dario, { id: dario, label: 'Dario Selva', grants: [everywhere('clerk')] })
    room.people.set(bruno, { id: bruno, label: 'Bruno Rovere', grants: [] })
  })
  it('is not for oneself', async () => {
    const answer = await give(ada, { person: ada })
    expect([answer.status, (await answer.json()).rule]).toEqual([409, 'accounts.own-code'])
  })
  it('who administers confirms first who they are', async () => {
    const cookie = await signedIn(room, ada, origin)
    later(6 * minute)
    room.people.set(bruno, { id: bruno, label: 'Bruno Rovere', grants: [everywhere('auditor')] })
    const answer = await post('/api/session/code/issue', { person: bruno }, cookie)
    expect([answer.status, (await answer.json()).code]).toEqual([403, 'not-fresh'])
    room.people.set(bruno, { id: bruno, label: 'Bruno Rovere', grants: [] })
  })
  it.each([
    [{ person: 'x' }, 422],
    [{ person: anna, days: 0 }, 422],
    [{ person: anna, days: 31 }, 422],
    [{ person: anna, days: 1.5 }, 422],
    [{ person: anna, role: 'admin' }, 422],
    [{ person: 'a1000000-0000-4000-8000-0000000000ff' }, 404],
  ])('takes no %o', async (body, status) => {
    expect((await give(dario, body)).status).toBe(status)
  })
  it('can be taken back by whom it was for, and by nobody else', async () => {
    const { id, code } = await issue({ person: anna })
    const [hers, his] = [await signedIn(room, anna, origin), await signedIn(room, bruno, origin)]
    expect((await post('/api/session/code/withdraw', { id }, his)).status).toBe(404)
    expect((await post('/api/session/code/withdraw', { id }, hers)).status).toBe(200)
    expect((await enter(code)).status).toBe(409)
  })
})
