// The generative pacts as of a past day: shown to whoever is shown them today, and to nobody because they once were; figures that no two days give away.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entrusting } from '../../server/generative/entrusted.ts'
import { generative } from '../../server/generative/routes.ts'
import { remindUnwritten } from '../../server/processes/reminding.ts'
import { remindingOf } from '../../server/reminding.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const scope = { kind: 'organisation', id: s.organisation } as const
const cast = {
  worker: character(60, 'caseworker', scope),
  colleague: character(61, 'caseworker', scope),
  coordinator: character(62, 'coordinator', scope),
  funder: character(68, 'funder'),
  person: character(70, 'resident'),
  relative: character(71, 'resident'),
  neighbour: character(72, 'resident'),
}
type Name = keyof typeof cast
const id = '9e4ea000-0000-4000-8000-000000000011'
const now = '2026-11-22T10:00:00.000Z'
let app: TestApp
const cookies = new Map<Name, { readonly cookie: string }>()
const get = async (path: string, as: Name): Promise<Response> => {
  await app.settled('generative')
  return app.get(`/api/generative${path.startsWith('?') ? path : `/${path}`}`, { headers: { ...cookies.get(as) } })
}
const read = async (path: string, as: Name) => (await get(path, as)).json()
const asOf = (day: string): string => `?asOf=${day}`
const tell = async (pact: string, command: string, data: object, day: string, as: Name = 'worker') => {
  const role = as === 'person' || as === 'relative' ? 'resident' : as === 'coordinator' ? 'coordinator' : 'caseworker'
  const answer = await app.act({
    ...{ context: 'generative', id: pact, command, data, by: cast[as].id, role, on: day },
    known: `${day}T12:00:00.000Z`,
  })
  if (answer.outcome !== 'recorded') throw new Error(`${command}: ${JSON.stringify(answer)}`)
}
const two = { adults: true, members: [{ member: cast.relative.id, name: 'Ugo Ponte' }] }

beforeAll(async () => {
  app = await makeTestApp({ contexts: { generative }, config: { demo: Object.values(cast) }, now })
  for (const name of Object.keys(cast) as Name[]) cookies.set(name, await entered(app.app, cast[name]))
  await tell(id, 'report', { ...s.reporting, kind: 'inclusion', party: 'household', person: cast.person.id }, '2026-01-10')
  await tell(id, 'entrust', { caseworker: cast.worker.id, name: 'Ada Testi' }, '2026-01-11')
  await tell(id, 'listen', { needs: 'Un lavoro', strengths: 'Le lingue' }, '2026-01-20')
  await tell(id, 'assess', { ...s.assessing, born: undefined, conditions: ['isolation'] }, '2026-01-21')
  await tell(id, 'household', two, '2026-01-22')
  await tell(id, 'plan', s.plan, '2026-01-23')
  await tell(id, 'fix', {}, '2026-01-24')
})
afterAll(() => app?.stop())

describe('an adult of the household', () => {
  it('reads the text they sign, and nothing the person has told', async () => {
    const { pacts } = await read('signing', 'relative')
    expect(pacts).toMatchObject([{ id, name: 'Sara Ponte', household: [{ name: 'Ugo Ponte' }], asks: ['cosign'] }])
    const text = JSON.stringify(pacts)
    expect(text).toContain('Prendere la patente')
    for (const told of ['Non trovo lavoro', 'Un lavoro', 'Le lingue', '0372 000000'])
      expect([told, text.includes(told)]).toEqual([told, false])
    expect((await get(id, 'relative')).status).toBe(403)
    for (const as of ['person', 'neighbour', 'colleague'] as const)
      expect([as, await read('signing', as)]).toMatchObject([as, { pacts: [] }])
  })
  it('signs it, and the partner only after them', async () => {
    const { sha256 } = (await read(id, 'worker')).pact.text
    const post = (command: string, as: Name, body: object) =>
      app.post(`/api/generative/${id}/${command}`, { body, headers: { ...cookies.get(as) } })
    expect((await post('sign', 'person', { sha256 })).status).toBe(201)
    expect(await (await post('countersign', 'coordinator', { sha256 })).json()).toMatchObject({ rule: 'generative.household-first' })
    const asked = { sha256, member: cast.relative.id }
    expect(await (await post('cosign', 'neighbour', asked)).json()).toMatchObject({ rule: 'generative.not-yours' })
    expect((await post('cosign', 'relative', asked)).status).toBe(201)
    expect((await read('signing', 'relative')).pacts[0].asks).toEqual([])
    expect((await post('countersign', 'coordinator', { sha256 })).status).toBe(201)
    expect((await read('signing', 'relative')).pacts).toMatchObject([{ stage: 'signed', signed: { sha256 } }])
  })
})

describe('a way in', () => {
  it('can be given to the person and to the adults who sign by whoever stands beside them, and by no colleague', async () => {
    const entrusted = entrusting(app.projector)
    const may = async (as: Name) =>
      Promise.all((['person', 'relative', 'neighbour'] as const).map((to) => entrusted(cast[as].id, cast[to].id)))
    expect(await may('worker')).toEqual([true, true, false])
    expect(await may('colleague')).toEqual([false, false, false])
  })
})

describe('a pact as of a past day', () => {
  it('is as it was known then, for the same readers, who can ask nothing of it', async () => {
    expect(await read(`${id}${asOf('2026-01-20')}`, 'worker')).toMatchObject({ stage: 'listening', asks: [], pact: { household: [] } })
    expect(await read(`mine${asOf('2026-01-23')}`, 'person')).toMatchObject({ pacts: [{ stage: 'building' }] })
    expect((await read(asOf('2026-01-15'), 'worker')).items).toMatchObject([{ id, stage: 'reported' }])
    expect((await get(`${id}${asOf('2026-01-09')}`, 'worker')).status).not.toBe(200)
    expect((await read(`agenda${asOf('2026-01-15')}`, 'worker')).listening).toMatchObject([{ id, day: '2026-01-25', late: false }])
    expect((await read(`load${asOf('2026-01-15')}`, 'coordinator')).items).toMatchObject([{ caseworker: cast.worker.id, open: 1 }])
  })
  it('is shown no more to whoever handed it over, not even as of a day when it was theirs', async () => {
    expect((await get(`${id}${asOf('2026-01-20')}`, 'colleague')).status).not.toBe(200)
    const handed = { caseworker: cast.colleague.id, name: 'Bice Testi' }
    const answer = await app.post(`/api/generative/${id}/entrust`, { body: handed, headers: { ...cookies.get('coordinator') } })
    expect(answer.status).toBe(201)
    expect((await get(`${id}${asOf('2026-01-20')}`, 'worker')).status).not.toBe(200)
    expect((await read(asOf('2026-01-15'), 'worker')).items).toEqual([])
    expect((await read(`agenda${asOf('2026-01-15')}`, 'worker')).listening).toEqual([])
  })
})

describe('a check-in nobody wrote of', () => {
  it('is reminded once by the house, and its fact says nothing of the case', async () => {
    const starting = { startsOn: '2026-11-22', plannedEnd: '2027-09-01', next: '2026-11-30' }
    const started = await app.post(`/api/generative/${id}/activate`, { body: starting, headers: { ...cookies.get('coordinator') } })
    expect(started.status).toBe(201)
    const later = () => '2026-12-01T10:00:00.000Z'
    const deps = remindingOf({ act: app.act, projector: app.projector }, later)
    await app.settled('generative')
    expect(await deps.unwritten()).toEqual([{ id, next_on: '2026-11-30' }])
    app.clock.now = later()
    expect(await remindUnwritten(deps)).toBe(1)
    await app.settled('generative')
    expect(await remindUnwritten(deps)).toBe(0)
    const fact = (await app.store.read(`generative-${id}`)).at(-1)
    expect([fact?.type, fact?.data]).toEqual(['generative.check-in-reminded', { due: '2026-11-30' }])
    app.clock.now = now
    expect((await read('agenda', 'colleague')).checks).toMatchObject([{ id, reminded: true }])
  })
})

describe('the figures', () => {
  const many = async (from: number, count: number, day: string, known: string) => {
    for (let n = from; n < from + count; n++) {
      const pact = `9e4ea000-0000-4000-8000-0000001${String(n).padStart(5, '0')}`
      const who = `9e4ea000-0000-4000-8000-0000002${String(n).padStart(5, '0')}`
      const answer = await app.act({
        ...{ context: 'generative', id: pact, command: 'report', data: { ...s.reporting, person: who }, by: cast.worker.id },
        ...{ role: 'caseworker', on: day, known },
      })
      if (answer.outcome !== 'recorded') throw new Error(answer.outcome)
    }
  }
  const figures = async (query: string) => {
    const { position: _, asOf: __, ...said } = await read(`figures${query}`, 'funder')
    return said
  }
  it('are those of the last quarter that was over, as it was known when it ended: the same on each day of the next', async () => {
    await many(0, 30, '2026-05-01', '2026-05-01T09:00:00.000Z')
    // Recorded late: of a quarter that is over, in the figures of the one after.
    await many(30, 10, '2026-06-20', '2026-08-01T09:00:00.000Z')
    const summer = await figures(asOf('2026-07-01'))
    expect(summer).toMatchObject({ until: '2026-06-30', stands: { total: { reported: 31 } } })
    for (const day of ['2026-07-31', '2026-08-02', '2026-09-30']) expect([day, await figures(asOf(day))]).toEqual([day, summer])
    const autumn = await figures(asOf('2026-10-01'))
    expect(autumn).toMatchObject({ until: '2026-09-30', stands: { total: { reported: 41 } } })
    expect(await figures('')).toEqual(autumn)
    expect(await figures(asOf('2026-04-10'))).toMatchObject({ until: '2026-03-31', stands: { total: { reported: null } } })
  })
})
