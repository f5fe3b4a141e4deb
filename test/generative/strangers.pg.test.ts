// An impatient stranger at the counter: what they cannot find out, ask twice, or go on reading after they have left.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeOf } from '../../events/generative/place.ts'
import { generative } from '../../server/generative/routes.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import type { Role } from '../../server/kernel/people.ts'
import { programmes } from '../../server/programmes/routes.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const here = { kind: 'organisation', id: s.organisation } as const
const cast = {
  worker: character(60, 'caseworker', here),
  /** was a caseworker there until last year */
  left: character(59, 'caseworker', here, { until: '2025-12-31' }),
  coordinator: character(62, 'coordinator', here),
  person: character(70, 'resident'),
  neighbour: character(71, 'resident'),
}
type Name = keyof typeof cast
const pact = '9e4ea000-0000-4000-8000-000000000001'
const never = '9e4ea000-0000-4000-8000-0000000000aa'
const person = cast.person.id
const secrets = ['Sara Ponte', '0372 000000', 'Non trovo lavoro', 'Prendere la patente', 'Porto i libri']

let app: TestApp
const cookies = new Map<Name, { readonly cookie: string }>()
const told = async (command: string, data: object, { id: by }: { readonly id: string }, role: Role): Promise<void> => {
  const answer = await app.act({ context: 'generative', id: pact, command, data, by, role })
  if (answer.outcome !== 'recorded') throw new Error(`${command}: ${JSON.stringify(answer)}`)
}
const post = async (id: string, command: string, as: Name, body: object, more: object = {}): Promise<Response> => {
  await app.settled('generative')
  return app.post(`/api/generative/${id}/${command}`, { body, headers: { ...cookies.get(as), ...more } })
}
const get = async (path: string, as: Name): Promise<Response> => {
  await app.settled('generative')
  return app.get(`/api/generative${path}`, { headers: { ...cookies.get(as) } })
}

beforeAll(async () => {
  app = await makeTestApp({ contexts: { generative, programmes }, config: { demo: Object.values(cast) }, now: s.worker.at })
  for (const name of Object.keys(cast) as Name[]) cookies.set(name, await entered(app.app, cast[name]))
  await told('report', { ...s.reporting, person }, cast.worker, 'caseworker')
  await told('listen', { needs: 'Un lavoro', strengths: 'Le lingue' }, cast.worker, 'caseworker')
  await told('assess', s.assessing, cast.worker, 'caseworker')
  await told('plan', s.plan, cast.worker, 'caseworker')
  await told('fix', {}, cast.worker, 'caseworker')
  const sha256 = String((await app.store.read(`generative-${pact}`)).at(-1)?.data.sha256)
  await told('sign', { sha256 }, cast.person, 'resident')
  await told('countersign', { ...s.signing, sha256 }, cast.coordinator, 'coordinator')
})
afterAll(() => app?.stop())

describe('a stranger', () => {
  it('cannot tell a pact from one that was never begun, nor a place that is taken from one that is free', async () => {
    const place = (who: string): string => placeOf({ person: who, kind: 'autonomy' }, sha256Hex)
    expect(await app.store.read(`generative-${place(person)}`)).toHaveLength(1)
    const ids = [pact, place(person), place(cast.neighbour.id), never]
    const asked = async (id: string, command: string, body: object, more: object): Promise<object> => {
      const { requestId: _, ...said } = await (await post(id, command, 'neighbour', body, more)).json()
      return said
    }
    const asking = [
      ['write', { words: 'x' }],
      ['withdraw', {}],
      ['cosign', { sha256: s.sha256, member: cast.neighbour.id }],
    ] as const
    for (const more of [{}, ...['-1', '0', '7'].map((revision) => ({ 'if-match': `"${revision}"` }))])
      for (const [command, body] of asking) {
        const [one, ...rest] = await Promise.all(ids.map((id) => asked(id, command, body, more)))
        expect(one).toMatchObject({ rule: 'generative.not-yours' })
        for (const other of rest) expect(other).toEqual(one)
      }
    // The control: whoever has a part in it is told that something has changed.
    expect((await post(pact, 'write', 'person', { words: 'x' }, { 'if-match': '"0"' })).status).toBe(412)
  })
  it('asks for themselves once, of each kind, until it is over', async () => {
    const own = (n: number, kind: 'autonomy' | 'inclusion'): Promise<Response> =>
      post(`9e4ea000-0000-4000-8000-0000000000b${n}`, 'report', 'neighbour', { ...s.reporting, person: cast.neighbour.id, kind })
    expect((await own(1, 'autonomy')).status).toBe(201)
    expect(await (await own(2, 'autonomy')).json()).toMatchObject({ rule: 'generative.asked-already' })
    expect((await own(3, 'inclusion')).status).toBe(201)
    expect((await post('9e4ea000-0000-4000-8000-0000000000b1', 'withdraw', 'neighbour', {})).status).toBe(201)
    expect((await own(2, 'autonomy')).status).toBe(201)
  })
})

describe('whoever stood beside a person and works there no more', () => {
  it('reads nothing of them, also before they are handed to a colleague', async () => {
    await told('entrust', { caseworker: cast.left.id, name: 'Ada Testi' }, cast.coordinator, 'coordinator')
    expect((await get(`/${pact}`, 'left')).status).toBe(403)
    expect((await (await get('/', 'left')).json()).items ?? []).toEqual([])
    expect((await (await get('/agenda', 'left')).json()).checks).toEqual([])
    const story = await (await get(`/${pact}/history`, 'left')).text()
    for (const secret of secrets) expect(story).not.toContain(secret)
    // The control: whoever works there still reads it.
    await told('entrust', { caseworker: cast.worker.id, name: 'Ada Testi' }, cast.coordinator, 'coordinator')
    expect(await (await get(`/${pact}`, 'worker')).text()).toContain('Prendere la patente')
  })
})
