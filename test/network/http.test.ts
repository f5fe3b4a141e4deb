// The network at the counter: who may ask, what a refusal says, and what can be read by anybody.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../events/network/commands.ts'
import { organisations as o, territories as t } from '../../seeds/network/ids.ts'
import { access } from '../../server/network/access.ts'
import { openRoom, type Room } from './room.ts'
import { offer, self, source } from './told.ts'

let room: Room
beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room?.stop())

const read = async (path: string) => {
  const answer = await room.get(`/api/network${path}`)
  return { status: answer.status, body: await answer.json() }
}
const register = { kind: 'cooperative', name: 'La Quercia', source }

describe('asking', () => {
  it('is for the secretariat alone, whatever the command', () => {
    expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
    expect(new Set(Object.values(access).flat())).toEqual(new Set(['secretariat']))
  })
  it('needs somebody, and the right one', async () => {
    expect((await room.post(`/api/network/${self}/register`, { body: register })).status).toBe(401)
    expect((await room.post(`/api/network/${self}/register`, { as: 'resident', body: register })).status).toBe(403)
  })
  it('records, shows at once, and refuses in Italian', async () => {
    const done = await room.post(`/api/network/${self}/register`, { as: 'secretariat', body: register })
    expect(done.status).toBe(201)
    const { position } = await done.json()
    expect((await read(`/${self}?after=${position}`)).body).toMatchObject({
      id: self,
      revision: 0,
      name: 'La Quercia',
      family: 'organisation',
    })
    const again = await room.post(`/api/network/${self}/register`, { as: 'secretariat', body: register })
    expect(again.status).toBe(409)
    expect(await again.json()).toMatchObject({ rule: 'network.already-registered', title: expect.stringContaining('già nella rete') })
  })
  it('names the fields that are wrong', async () => {
    const wrong = await room.post(`/api/network/${self}/offer`, { as: 'secretariat', body: { ...offer, kind: 'magic', title: ' ' } })
    expect(wrong.status).toBe(422)
    expect((await wrong.json()).at).toEqual(expect.arrayContaining(['kind', 'title']))
    const unknown = await room.post(`/api/network/${self}/register`, { as: 'secretariat', body: { ...register, kind: 'guild' } })
    expect(unknown.status).toBe(422)
  })
})

describe('what may be asked', () => {
  const asks = async (path: string, as?: 'secretariat' | 'manager') => {
    const answer = await room.get(`/api/network${path}`, { as })
    return { asks: (await answer.json()).asks, cache: answer.headers.get('cache-control') }
  }
  const fresh = '9e700000-0000-4000-8000-000000009009'
  const done = async (command: string, body: object): Promise<number> => {
    const answer = await room.post(`/api/network/${fresh}/${command}`, { as: 'secretariat', body })
    expect(answer.status).toBe(201)
    return (await answer.json()).position
  }
  it('is told to each by their role', async () => {
    expect((await asks('/asks', 'secretariat')).asks).toEqual(Object.keys(commands))
    expect((await asks('/asks', 'manager')).asks).toEqual([])
    expect((await asks('/asks')).asks).toEqual([])
    expect((await asks('/asks', 'secretariat')).cache).toContain('private')
  })
  it('is what there is something for, and the law agrees about the rest', async () => {
    const begun = await done('register', { ...register, name: 'Il Leccio' })
    const atFirst = ['rename', 'correct', 'describe', 'join', 'offer', 'declare']
    expect((await asks(`/${fresh}?after=${begun}`, 'secretariat')).asks).toEqual(atFirst)
    const when = { precision: 'unknown' }
    const refused = {
      leave: { of: t.lunigiana, role: 'within', when, source },
      cease: { service: 'doposcuola', when, source },
      strike: { entry: 1, reason: 'x', source },
      register,
    }
    for (const [command, body] of Object.entries(refused)) {
      expect((await room.post(`/api/network/${fresh}/${command}`, { as: 'secretariat', body })).status).toBe(409)
    }
    await done('join', { of: t.lunigiana, role: 'active-in', when, source })
    const offered = await done('offer', offer)
    expect((await asks(`/${fresh}?after=${offered}`, 'secretariat')).asks).toEqual([
      ...Object.keys(commands).filter((name) => name !== 'register'),
    ])
    await done('leave', { of: t.lunigiana, role: 'active-in', when, source })
    const ceased = await done('cease', { service: offer.service, when, source })
    expect((await asks(`/${fresh}?after=${ceased}`, 'secretariat')).asks).toEqual([...atFirst, 'strike'])
  })
  it('is nothing for others, for visitors and of the past', async () => {
    expect((await asks(`/${o.lindbergh}`, 'manager')).asks).toEqual([])
    expect((await asks(`/${o.lindbergh}`)).asks).toEqual([])
    expect((await asks(`/${o.lindbergh}?asOf=2025-01-12`, 'secretariat')).asks).toEqual([])
  })
})

describe('reading', () => {
  it('pages through the organisations with a cursor', async () => {
    const first = await read('?family=organisation&limit=5')
    expect(first.body.items).toHaveLength(5)
    const second = await read(`?family=organisation&limit=5&cursor=${first.body.next}`)
    const ids = [...first.body.items, ...second.body.items].map((row: { id: string }) => row.id)
    expect(new Set(ids).size).toBe(10)
  })
  it('says who does what where', async () => {
    const { body } = await read(`/services?territory=${t.lunigiana}&kind=emergency`)
    expect(body.items).toMatchObject([{ title: 'Pronto intervento sociale (PIS)', body: { name: 'Lindbergh' } }])
    expect((await read('/services?territory=somewhere')).status).toBe(422)
    expect((await read('/services?colour=green')).status).toBe(422)
  })
  it('gives one body with its parts and their sources', async () => {
    const { status, body } = await read(`/${o.umanaPersone}`)
    expect(status).toBe(200)
    expect(body.members).toMatchObject([{ role: 'member', body: { name: 'Coop.21' } }])
    expect(body.figures).toMatchObject([{ number: 13, sources: [{ document: 'coop21-umana-persone.txt' }] }])
  })
  it('knows no body it has not been told of', async () => {
    expect((await read('/9e700000-0000-4000-8000-999999999999')).status).toBe(404)
    expect((await read('/constructor')).status).toBe(404)
  })
  it('has territories and figures of their own', async () => {
    expect((await read('/territories?limit=100')).body.items).toHaveLength(15)
    const figures = (await read('/figures')).body.items
    expect(figures.find((row: { body: string }) => row.body === t.cremonaProvince)).toMatchObject({
      counted: 113,
      parts: { declared: 116 },
    })
  })
  it('shows any earlier day', async () => {
    expect((await read('?asOf=2023-12-31')).body.items).toEqual([])
    expect((await read(`/${o.lindbergh}?asOf=2024-01-11`)).status).toBe(404)
    expect((await read(`/${o.lindbergh}?asOf=2024-01-12`)).body.runs).toHaveLength(8)
  })
})
