// A sheet to answer with: its code opens one proposal, to whom it was given, while it waits; nothing else, and not by guessing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { care } from '../../server/care/routes.ts'
import { carers } from '../../server/carers/routes.ts'
import { desks } from '../../server/desks/routes.ts'
import { rounds } from '../../server/rounds/routes.ts'
import { profile } from '../carers/samples.ts'
import { deskId, house, organisation, tabling, weights } from '../desks/samples.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const of = (id: string) => ({ kind: 'organisation', id }) as const
const cast = {
  operator: character(40, 'operator', of(organisation)),
  coordinator: character(41, 'coordinator', of(organisation)),
  stranger: character(42, 'operator', of('ca4e0000-0000-4000-8000-0000000000ff')),
  carer: character(48, 'resident'),
}
type Name = keyof typeof cast
const id = (n: number): string => `ca4eb000-0000-4000-8000-00000000000${n}`
const [request, carer, family, assisted, other] = [id(1), id(2), id(3), id(4), id(5)]
const person = cast.carer.id
const names = ['Sara Bassi', '055 000000', 'Lina Bassi', 'Demenza lieve']

let app: TestApp
const cookies = new Map<Name, { readonly cookie: string }>()
const caughtUp = async (): Promise<void> => {
  for (const context of ['care', 'carers', 'desks', 'rounds']) await app.settled(context)
}
const post = async (path: string, body: object, as?: Name): Promise<Response> => {
  await caughtUp()
  return app.post(`/api/${path}`, { body, headers: as ? { ...cookies.get(as) } : {} })
}
const done = async (path: string, body: object, as: Name = 'operator'): Promise<void> => {
  const answer = await post(path, body, as)
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
}
const get = async (path: string, as?: Name): Promise<Response> => {
  await caughtUp()
  return app.get(`/api/${path}`, as ? { headers: { ...cookies.get(as) } } : {})
}
const sheetOf = async (of: string): Promise<string> => {
  await done(`care/${of}/give-sheet`, { proposal: 1 })
  return (await (await get(`care/${of}/sheets/1`, 'operator')).json()).code
}
const reply = (code: string) => post('care/reply', { code })
const answer = (code: string, says: 'yes' | 'no', more: object = {}) => post('care/reply/answer', { code, answer: says, ...more })
const isWrong = async (response: Response): Promise<void> => {
  expect([response.status, (await response.json()).rule]).toEqual([409, 'care.wrong-code'])
}
const propose = async (of: string): Promise<void> => {
  const [{ score, parts }] = (await (await get(`care/${of}/candidates`, 'operator')).json()).items
  await done(`care/${of}/propose`, { family, carer, person, weights: 1, score, parts, rank: 1 })
}

beforeAll(async () => {
  app = await makeTestApp({ contexts: { care, carers, desks, rounds }, config: { demo: Object.values(cast) }, now: s.operator.at })
  for (const name of Object.keys(cast) as Name[]) cookies.set(name, await entered(app.app, cast[name]))
  await done(`desks/${deskId}/open`, { ...house, organisation, municipalities: ['048019'] }, 'coordinator')
  await done(`desks/${deskId}/weigh`, { from: s.operator.today, weights, why: 'Prova' }, 'coordinator')
  const pay = tabling.pay.map((one) => ({ ...one, hour: s.need.pinned.minimum }))
  await done(`desks/${deskId}/table`, { ...tabling, pay }, 'coordinator')
  const applied = { carer: person, desk: deskId, organisation, municipality: '048019', name: 'Mira Sole', phone: '055 111111' }
  await done(`carers/${carer}/apply`, applied)
  await done(`carers/${carer}/profile`, profile)
  await done(`carers/${carer}/interview`, { carer: person, suitable: true })
  await done(`carers/${carer}/document`, { document: 'identity' })
  await done(`carers/${carer}/register`, { tier: 'open' })
  for (const one of [request, other]) {
    await done(`care/${one}/open`, { ...s.opening, family, assisted, desk: deskId, organisation })
    await done(`care/${one}/assess`, { ...s.need, assisted })
    await propose(one)
  }
})
afterAll(() => app?.stop())

describe('the code of a sheet', () => {
  let code: string
  it('is there once the desk has given one, for the desk alone', async () => {
    expect((await get(`care/${request}/sheets/1`, 'operator')).status).toBe(404)
    code = await sheetOf(request)
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect((await (await get(`care/${request}/sheets/1`, 'operator')).json()).code).toBe(code)
    expect((await get(`care/${request}/sheets/1`, 'stranger')).status).toBe(404)
    expect((await get(`care/${request}/sheets/1`, 'carer')).status).toBe(403)
    expect((await get(`care/${request}/sheets/1`)).status).toBe(401)
    expect((await post(`care/${request}/give-sheet`, { proposal: 1 }, 'carer')).status).toBe(403)
    expect((await post(`care/${request}/give-sheet`, { proposal: 1 }, 'stranger')).status).toBe(403)
  })
  it('shows the carer the work of that proposal and no name, however it is typed', async () => {
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' ')]) {
      const shown = await (await reply(typed)).json()
      expect(shown).toMatchObject({ side: 'carer', offer: { request, proposal: 1, stands: 'proposed', family: null } })
      for (const secret of [...names, family, assisted, other]) expect(JSON.stringify(shown)).not.toContain(secret)
    }
  })
  it('signs nobody in, and is no way in anywhere else', async () => {
    const shown = await reply(code)
    expect(shown.headers.get('set-cookie')).toBeNull()
    expect(shown.headers.get('cache-control')).toBe('no-store')
    for (const path of Object.keys(care.reads)) {
      const address = `care${path === '/' ? '' : path.replace(':id', request).replace(':proposal', '1')}`
      for (const [name, value] of [
        ['authorization', `Bearer ${code}`],
        ['cookie', `session=${code}`],
        ['x-code', code],
      ] as const)
        expect([address, (await app.get(`/api/${address}`, { headers: { [name]: value } })).status]).toEqual([address, 401])
    }
    expect((await post(`care/${request}/agree`, { proposal: 1, code })).status).not.toBe(201)
    expect((await post('session/code', { code })).status).not.toBe(200)
  })
  it('answers its proposal and no other: what it is about is not taken from who asks', async () => {
    expect((await answer(code, 'yes', { request: other, proposal: 1 })).status).toBe(422)
    expect((await answer(code, 'no')).status).toBe(422)
    expect((await post('care/reply/answer', { code, answer: 'maybe' })).status).toBe(422)
  })
  it('is replaced by the next one', async () => {
    const before = code
    code = await sheetOf(request)
    expect(code).not.toBe(before)
    await isWrong(await reply(before))
    await isWrong(await answer(before, 'yes'))
    expect((await reply(code)).status).toBe(200)
  })
  it('records the answer as whoever it was given to, and then opens nothing', async () => {
    expect((await answer(code, 'yes')).status).toBe(201)
    const last = (await app.store.read(`care-${request}`)).at(-1)
    expect(last).toMatchObject({ type: 'care.carer-agreed', actor: person, role: 'resident', data: { proposal: 1 } })
    await isWrong(await reply(code))
    await isWrong(await answer(code, 'no', { why: 'hours' }))
    expect((await (await get(`care/${other}`, 'operator')).json()).parts.proposals).toMatchObject([{ stands: 'proposed' }])
  })
  it('is another one for the family, who reads who the carer is and says no with a reason', async () => {
    code = await sheetOf(request)
    const shown = await (await reply(code)).json()
    expect(shown).toMatchObject({ side: 'family', request, proposed: { proposal: 1, stands: 'offered', name: 'Mira Sole' } })
    expect(JSON.stringify(shown)).not.toContain(other)
    expect((await answer(code, 'no', { why: 'pay' })).status).toBe(201)
    expect((await app.store.read(`care-${request}`)).at(-1)).toMatchObject({ type: 'care.family-declined', actor: family })
    await isWrong(await reply(code))
  })
  it('is over when the time to answer is, to the instant', async () => {
    const late = await sheetOf(other)
    const [{ held_until: until }] = (await (await get(`care/${other}`, 'operator')).json()).parts.proposals
    app.clock.now = until
    expect((await reply(late)).status).toBe(200)
    app.clock.now = new Date(Date.parse(until) + 1).toISOString()
    await isWrong(await reply(late))
    app.clock.now = s.operator.at
    expect((await reply(late)).status).toBe(200)
  })
  it('cannot be looked for: after five that begin alike one waits', async () => {
    const right = await sheetOf(other)
    const almost = `${right.slice(0, -1)}${right.endsWith('0') ? '1' : '0'}`
    for (let tries = 0; tries < 5; tries++) await isWrong(await reply(almost))
    const held = await reply(right)
    expect([held.status, held.headers.get('retry-after')]).toEqual([429, '900'])
    expect((await reply('K7QM')).status).toBe(409)
  })
})
