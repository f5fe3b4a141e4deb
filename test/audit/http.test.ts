// Control at the counter: what anybody can read, on any day, and that nobody can ask it anything.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawn } from '../../seeds/control.ts'
import { openRoom, type Room } from './room.ts'

let room: Room
beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room?.stop())

const read = (path: string) => room.read(`/api/audit${path}`)

describe('control', () => {
  it('gives the register in figures, today and on any day', async () => {
    const [now, then] = [await read('/figures'), await read('/figures?asOf=2024-12-31')]
    expect(now.body).toMatchObject({ facts: room.told, pacts: 17, corrections: 4 })
    expect(then.body.pacts).toBeLessThan(now.body.pacts)
    expect(then.body.asOf).toBe('2024-12-31T22:59:59.999Z')
  })
  it('counts what each check finds, and lists it', async () => {
    const { body } = await read('/checks?asOf=2026-11-21')
    const late = body.items.find(({ check }: { check: string }) => check === 'recorded-late')
    expect(late).toEqual({ check: 'recorded-late', pacts: 1 })
    const found = await read('/checks/recorded-late?asOf=2026-11-21')
    expect(found.body.items).toMatchObject([{ title: 'Il sentiero del Moscato' }])
    expect((await read('/checks/recorded-late?asOf=2024-01-31')).body.items).toEqual([])
    expect((await read('/checks/constructor')).status).toBe(404)
  })
  it('draws a sample that says everything needed to draw it again', async () => {
    const { seed, size, day, population, pacts } = drawn
    const { body } = await read(`/sample?seed=${seed}&size=${size}&asOf=${day}`)
    expect(body).toMatchObject({ seed, size, day, population })
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(pacts)
    expect((await read('/sample?seed=due%20parole&size=3')).status).toBe(422)
    expect((await read('/sample?seed=a&size=101')).status).toBe(422)
  })
  it('lists corrections page by page: who, why, how late', async () => {
    const first = await read('/corrections?limit=2')
    const second = await read(`/corrections?limit=2&cursor=${first.body.next}`)
    const all = [...first.body.items, ...second.body.items]
    expect(all).toHaveLength(4)
    expect(second.body.next).toBeNull()
    expect(new Set(all.map(({ id, field }) => `${id}/${field}`)).size).toBe(4)
    const hours = all.find(({ field }) => field === 'hours')
    expect(hours).toMatchObject({ was: 1540, now: 154, role: 'manager', late: 0, title: 'Panchine e libri sul viale del Po' })
    expect((await read('/corrections?asOf=2025-09-15')).body.items).toEqual([])
  })
  it('says what changed between two days, counted and one by one', async () => {
    const span = 'since=2026-10-31&until=2026-11-20'
    const counted = await read(`/changes/counted?${span}`)
    const sum = counted.body.items.reduce((all: number, { facts }: { facts: number }) => all + facts, 0)
    const { items } = (await read(`/changes?${span}&limit=100`)).body
    expect(items).toHaveLength(sum)
    for (const one of items) expect(one.known_on > '2026-10-31' && one.known_on <= '2026-11-20').toBe(true)
    expect(items.map(({ place }: { place: string }) => place)).toEqual(
      [...items.map(({ place }: { place: string }) => place)].sort().reverse(),
    )
    expect(new Set(items.map(({ context }: { context: string }) => context))).toEqual(new Set(['pacts', 'seats', 'findings']))
    expect((await read(`/changes?${span}&context=findings`)).body.items).toHaveLength(2)
    expect((await read('/changes?since=ieri&until=2026-11-20')).status).toBe(422)
  })
  it('can be asked nothing, and the auditor may write only on seats and findings', async () => {
    const id = '9ac70000-0000-4000-8000-000000000001'
    expect((await room.post(`/api/audit/${id}/correct`, { as: 'auditor', body: {} })).status).toBe(404)
    for (const command of ['correct', 'end', 'reviewReport', 'keep'])
      expect((await room.post(`/api/pacts/${id}/${command}`, { as: 'auditor', body: {} })).status).toBe(403)
    expect((await room.post(`/api/network/${id}/correct`, { as: 'auditor', body: {} })).status).toBe(403)
  })
})
