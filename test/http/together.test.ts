// Asking the same of several things over HTTP: all or none, and the refusal says of which.
import { describe, expect, it } from 'vitest'
import { nth, testCounter } from '../support/counter.ts'
import { garden } from '../support/garden.ts'

const gardens = { ...garden, writes: { ...garden.writes, together: ['plant', 'water'] } } as typeof garden
const open = () => testCounter({ contexts: { garden: gardens } })
const at = '/api/garden/together/plant'
const tree = { name: 'Orto', trees: 3 }
const both = [nth(1), nth(2)]

describe('the same of several things', () => {
  it('is recorded for all of them, and a retry is answered as the first time', async () => {
    const counter = open()
    const ask = { as: 'maker', body: { ids: both, data: tree }, headers: { 'idempotency-key': 'both' } } as const
    const first = await counter.post(at, ask)
    expect(first.status).toBe(201)
    const said = await first.json()
    expect(said).toMatchObject({
      position: 2,
      things: [
        { id: nth(1), revision: 0 },
        { id: nth(2), revision: 0 },
      ],
    })
    const again = await counter.post(at, ask)
    expect([again.status, again.headers.get('idempotent-replay')]).toEqual([201, 'true'])
    expect(await again.json()).toEqual(said)
    expect(await counter.head()).toBe(2)
  })
  it('is recorded for none when one refuses: the refusal has its sentence and the identity', async () => {
    const counter = open()
    await counter.post(`/api/garden/${nth(2)}/plant`, { as: 'maker', body: tree })
    const answer = await counter.post(at, { as: 'maker', body: { ids: [nth(3), nth(2)], data: tree } })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ rule: 'garden.planted-already', values: { id: nth(2) } })
    expect(await counter.head()).toBe(1)
  })
  it.each([
    ['one thing', { ids: [nth(1)], data: tree }],
    ['the same thing twice', { ids: [nth(1), nth(1)], data: tree }],
    ['too many things', { ids: Array.from({ length: 21 }, (_, n) => nth(n)), data: tree }],
    ['things that are none', { ids: [nth(1), 'x'], data: tree }],
    ['no data', { ids: both }],
    ['data that is a list', { ids: both, data: [tree] }],
    ['data that does not fit', { ids: both, data: { name: 'Orto' } }],
    ['something more', { ids: both, data: tree, more: 1 }],
  ])('is malformed with %s', async (_, body) => {
    const counter = open()
    const answer = await counter.post(at, { as: 'maker', body })
    expect(answer.status).toBe(422)
    expect(await counter.head()).toBe(0)
  })
  it('is denied to who may not ask it, and nothing for commands that are asked one by one', async () => {
    const counter = open()
    expect((await counter.post('/api/garden/together/water', { as: 'resident', body: { ids: both, data: { litres: 1 } } })).status).toBe(
      403,
    )
    expect((await counter.post(at, { body: { ids: both, data: tree } })).status).toBe(401)
    // Without a road of its own it is a command to a thing that cannot be.
    expect((await counter.post('/api/garden/together/valueOf', { as: 'maker', body: { ids: both, data: {} } })).status).toBe(422)
  })
})
