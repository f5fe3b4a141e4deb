// Who sees and asks what of a closed context over HTTP: rows, stories, news, other tenants, weighty acts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshMinutes } from '../../server/kernel/may.ts'
import type { Scope } from '../../server/kernel/people.ts'
import { nth } from '../support/counter.ts'
import { character, entered } from '../support/entering.ts'
import { garden } from '../support/garden.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { ward } from '../support/ward.ts'

const [one, two, missing] = [nth(1), nth(2), nth(3)]
const onCase = (id: string): Scope => ({ kind: 'case', id })
const inTown = (id: string): Scope => ({ kind: 'municipality', id })
const [cremona, crema] = ['019036', '019035']
const cast = {
  lead: character(20, 'coordinator', inTown(cremona)),
  leadOfCrema: character(21, 'coordinator', inTown(crema)),
  worker: character(22, 'caseworker', onCase(one)),
  maker: character(23, 'maker', inTown(cremona)),
  admin: character(24, 'admin'),
  funder: character(25, 'funder'),
  anna: character(26, 'resident'),
  bruno: character(27, 'resident'),
  over: character(28, 'caseworker', onCase(one), { until: '2026-01-31' }),
}
type Name = keyof typeof cast
let app: TestApp
const cookies = new Map<Name, { readonly cookie: string }>()

const get = async (path: string, as?: Name) => app.get(path, as ? { headers: { ...cookies.get(as) } } : {})
const post = async (path: string, as: Name, body: object = {}) => app.post(path, { body, headers: { ...cookies.get(as) } })
const tell = (id: string, municipality: string, person: string) =>
  app.act({ context: 'ward', id, command: 'open', data: { municipality, person }, by: cast.lead.id, role: 'coordinator' })

beforeAll(async () => {
  app = await makeTestApp({ contexts: { ward, garden }, config: { demo: Object.values(cast) } })
  for (const name of Object.keys(cast) as Name[]) cookies.set(name, await entered(app.app, cast[name]))
  await tell(one, cremona, cast.anna.id)
  await tell(two, crema, cast.bruno.id)
  await app.settled('ward')
})
afterAll(() => app.stop())

describe('a case', () => {
  it.each<[Name | undefined, string, number]>([
    [undefined, one, 401],
    ['worker', one, 200],
    ['worker', two, 404],
    ['worker', missing, 404],
    ['worker', 'no-id', 404],
    ['anna', one, 200],
    ['lead', one, 404],
    ['anna', two, 403],
    ['anna', missing, 403],
    ['maker', one, 403],
    ['maker', missing, 403],
    ['maker', 'no-id', 403],
    ['admin', one, 403],
    ['funder', one, 403],
    ['over', one, 403],
  ])('%s reads %s: %i', async (as, id, status) => {
    expect((await get(`/api/ward/${id}`, as)).status).toBe(status)
    expect((await get(`/api/ward/${id}/history`, as)).status).toBe(status)
  })
  it('is the same to who may not see it and where there is none', async () => {
    const strip = async (as: Name, id: string) => ({ ...(await (await get(`/api/ward/${id}`, as)).json()), requestId: '' })
    expect(await strip('worker', two)).toEqual(await strip('worker', missing))
    expect(await strip('maker', one)).toEqual(await strip('maker', missing))
  })
  it('is in nobody’s list but theirs', async () => {
    const ids = async (as: Name) => (await (await get('/api/ward', as)).json()).items.map(({ id }: { id: string }) => id)
    expect([await ids('worker'), await ids('lead')]).toEqual([[one], []])
  })
  it('tells a maker why not', async () => {
    const answer = await get('/api/ward', 'maker')
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({
      code: 'not-allowed',
      title: 'Per questo serve il ruolo di assistente sociale o coordinatore dei servizi; tu non lo hai.',
    })
    expect((await (await get('/api/ward', 'over')).json()).title).toBe('Il tuo ruolo di assistente sociale è finito il 31 gennaio 2026.')
  })
  it('an administrator counts what they see: nothing, and reads none', async () => {
    expect([(await get('/api/ward', 'admin')).status, (await get('/api/ward', 'funder')).status]).toEqual([403, 403])
  })
})

describe('a command on it', () => {
  it('is refused in another municipality, with a sentence that does not say where the case is', async () => {
    const answer = await post(`/api/ward/${one}/note`, 'leadOfCrema', { note: 'x' })
    expect(answer.status).toBe(403)
    const { title } = await answer.json()
    expect(title).toMatch(/^Per questo serve il ruolo di coordinatore dei servizi qui; tu lo hai in un altro Comune\.$/)
    const nowhere = await post(`/api/ward/${missing}/note`, 'leadOfCrema', { note: 'x' })
    expect([nowhere.status, (await nowhere.json()).title]).toEqual([403, title])
  })
  it('is taken from who is on the case, and in the municipality', async () => {
    expect((await post(`/api/ward/${one}/note`, 'worker', { note: 'visto' })).status).toBe(201)
    expect((await post(`/api/ward/${one}/note`, 'lead', { note: 'letto' })).status).toBe(201)
    const facts = await app.store.read(`ward-${one}`, { from: 1 })
    expect(facts.map(({ actor, role }) => [actor, role])).toEqual([
      [cast.worker.id, 'caseworker'],
      [cast.lead.id, 'coordinator'],
    ])
  })
  it('opens a case only where one coordinates', async () => {
    const open = (municipality: string) => post(`/api/ward/${nth(5)}/open`, 'leadOfCrema', { municipality, person: cast.anna.id })
    expect([(await open(cremona)).status, (await open(crema)).status]).toEqual([403, 201])
  })
  it('that is weighty wants a fresh sign-in, and says so', async () => {
    const before = app.clock.now
    app.clock.now = new Date(Date.parse(before) + (freshMinutes + 1) * 60_000).toISOString()
    const late = await post(`/api/ward/${one}/close`, 'lead')
    expect([late.status, (await late.json()).code]).toEqual([403, 'not-fresh'])
    cookies.set('lead', await entered(app.app, cast.lead))
    expect((await post(`/api/ward/${one}/close`, 'lead')).status).toBe(201)
    app.clock.now = before
  })
  it('of a body that cannot be is not answered before who may ask', async () => {
    expect((await post(`/api/ward/${one}/open`, 'maker', { nonsense: true })).status).toBe(403)
  })
})

/** The news somebody hears when one note is written in each case. */
const heard = async (as: Name | undefined, from: number): Promise<readonly string[]> => {
  const ending = new AbortController()
  const headers = { 'last-event-id': String(from), ...(as ? cookies.get(as) : {}) }
  const answer = await app.app.request('/api/live', { headers, signal: ending.signal })
  const reader = answer.body?.getReader()
  let text = ''
  // The garden is open to all: its news is the last of each line.
  while (reader && !text.includes('"context":"garden"')) text += new TextDecoder().decode((await reader.read()).value)
  await reader?.cancel()
  ending.abort()
  return [...text.matchAll(/"context":"ward","id":"([^"]+)"/g)].map(([, id = '']) => id)
}

describe('the live feed', () => {
  it('tells of a case those it is shown to, and nobody else that there is one', async () => {
    const from = await app.head()
    await app.act({ context: 'ward', id: two, command: 'note', data: { note: 'x' }, by: cast.lead.id, role: 'coordinator' })
    await app.act({ context: 'ward', id: one, command: 'note', data: { note: 'x' }, by: cast.lead.id, role: 'coordinator' })
    await app.act({ context: 'garden', id: nth(8), command: 'plant', data: { name: 'Orto', trees: 1 }, by: cast.lead.id, role: 'maker' })
    await Promise.all([app.settled('ward'), app.settled('garden')])
    const all = Object.fromEntries(
      await Promise.all(
        ([undefined, 'worker', 'anna', 'bruno', 'maker', 'admin', 'lead'] as const).map(async (as) => [as, await heard(as, from)]),
      ),
    )
    expect(all).toEqual({ undefined: [], worker: [one], anna: [one], bruno: [two], maker: [], admin: [], lead: [] })
  })
})
