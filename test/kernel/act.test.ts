// The one road to the log: decisions, retries, turns and other processes.
import { describe, expect, it } from 'vitest'
import type { EventStore } from '../../events/kernel/index.ts'
import { makeAct } from '../../server/kernel/act.ts'
import type { Ask } from '../../server/kernel/ask.ts'
import { OutcomeUnknown } from '../../server/stores/errors.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import { nth } from '../support/counter.ts'
import { garden } from '../support/garden.ts'

const by = nth(900)
const now = '2026-05-04T22:30:00.000Z'
type Said = Extract<Ask, { by: string }>
const plant = (n: number, more: Partial<Said> = {}): Ask => ({
  ...{ context: 'garden', id: nth(n), command: 'plant', data: { name: 'Orto', trees: 3 }, by, role: 'maker' },
  ...more,
})
const water = (n: number, litres: number, more: Partial<Said> = {}): Ask => plant(n, { command: 'water', data: { litres }, ...more })
const open = (through: (store: EventStore) => EventStore = (store) => store) => {
  const memory = memoryStore({ clock: () => now })
  const store = through(memory)
  const act = makeAct({ store, contexts: { garden }, now: () => now })
  return { memory, act, other: makeAct({ store: memory, contexts: { garden }, now: () => now }) }
}

describe('act', () => {
  it('records what the law decides, with the envelope of the request', async () => {
    const { act, memory } = open()
    const answer = await act(plant(1, { cause: nth(7), corr: nth(8) }))
    expect(answer).toMatchObject({ outcome: 'recorded', id: nth(1), revision: 0, position: 1, events: [{ type: 'garden.planted' }] })
    const [fact] = await memory.read(`garden-${nth(1)}`)
    expect(fact).toMatchObject({ type: 'garden.planted', v: 1, actor: by, role: 'maker', on: now, cause: nth(7), corr: nth(8) })
    expect(fact?.data).toEqual({ name: 'Orto', trees: 3 })
    expect(fact?.n).toMatch(/^[\w-]{22}$/)
    expect(fact?.ask).toMatch(/^[\w-]{43}$/)
    expect(fact).not.toHaveProperty('known')
  })
  it('answers what it does not know and what does not fit, and writes neither', async () => {
    const { act, memory } = open()
    expect(await act(plant(1, { context: 'nowhere' }))).toEqual({ outcome: 'unknown-command' })
    expect(await act(plant(1, { command: 'toString' }))).toEqual({ outcome: 'unknown-command' })
    expect(await act(plant(1, { data: { name: ' ', trees: 3.5, extra: 1 } }))).toMatchObject({
      outcome: 'malformed',
      problems: expect.arrayContaining([
        { at: 'name', says: 'blank' },
        { at: 'extra', says: 'unknown' },
      ]),
    })
    expect((await memory.head()).position).toBe(0)
  })
  it('names the rule that refuses, with its context', async () => {
    const { act } = open()
    expect(await act(water(1, 5))).toEqual({ outcome: 'refused', rule: 'garden.not-planted' })
  })
  it('gives the law the day in Italy, not in Greenwich, or the day stated', async () => {
    const { act } = open()
    await act(plant(1))
    const late = await act(plant(1, { command: 'water', data: { litres: 1, by: '2026-05-04' } }))
    expect(late).toMatchObject({ outcome: 'refused', rule: 'garden.too-late', detail: { today: '2026-05-05' } })
    expect(await act(plant(1, { command: 'water', data: { litres: 1, by: '2026-05-04' }, on: '2026-05-04' }))).toMatchObject({
      outcome: 'recorded',
    })
  })
  it('keeps known time from going back within a stream', async () => {
    const { act, memory } = open()
    await act(plant(1, { known: '2024-02-01T09:00:00.000Z' }))
    await act(water(1, 5, { known: '2024-03-01T09:00:00.000Z' }))
    await expect(act(water(1, 5, { known: '2024-02-15T09:00:00.000Z' }))).rejects.toThrow('can become known')
    const early = { key: 'early', known: '2024-03-01T09:00:00.000Z' }
    const first = await act(water(1, 6, early))
    await act(water(1, 7, { known: '2024-04-01T09:00:00.000Z' }))
    expect(await act(water(1, 6, early))).toEqual({ ...first, outcome: 'duplicate' })
    const facts = await memory.read(`garden-${nth(1)}`, { limit: 2 })
    expect(facts.map(({ known }) => known)).toEqual(['2024-02-01T09:00:00.000Z', '2024-03-01T09:00:00.000Z'])
  })
  it('records several facts of one command together', async () => {
    const { act } = open()
    const answer = await act(plant(1, { data: { name: 'Orto', trees: 3, twice: true } }))
    expect(answer).toMatchObject({ revision: 1, position: 2, events: [{ type: 'garden.planted' }, { type: 'garden.watered' }] })
  })
})

describe('a request under a key', () => {
  const key = 'k-1'
  it('is answered with its first result, also after the state has moved on', async () => {
    const { act, memory } = open()
    const ask = plant(1, { key, data: { name: 'Orto', trees: 3, twice: true } })
    const first = await act(ask)
    await act(water(1, 9))
    expect(await act(ask)).toEqual({ ...first, outcome: 'duplicate' })
    expect((await memory.head()).position).toBe(3)
  })
  it('is answered the same by a process that never saw it', async () => {
    const { act, other } = open()
    const first = await act(plant(1, { key }))
    await act(water(1, 9))
    expect(await other(plant(1, { key }))).toEqual({ ...first, outcome: 'duplicate' })
  })
  it('is one request when it comes fifty times at once', async () => {
    const { act, memory } = open()
    await act(plant(1))
    const answers = await Promise.all(Array.from({ length: 50 }, () => act(water(1, 5, { key }))))
    expect(answers.filter(({ outcome }) => outcome === 'recorded')).toHaveLength(1)
    expect(new Set(answers.map((answer) => JSON.stringify({ ...answer, outcome: '' }))).size).toBe(1)
    expect((await memory.head()).position).toBe(2)
  })
  it.each<[string, Partial<Said>]>([
    ['other data', { data: { litres: 6 } }],
    ['another command', { command: 'plant', data: { name: 'Orto', trees: 1 } }],
    ['another stream', { id: nth(2) }],
    ['another day', { on: '2026-05-01' }],
  ])('cannot be used for %s', async (_, more) => {
    const { act, memory } = open()
    await act(plant(1))
    await act(plant(2))
    await act(water(1, 5, { key }))
    expect(await act(water(1, 5, { key, ...more }))).toEqual({ outcome: 'id-reused' })
    expect((await memory.head()).position).toBe(3)
  })
  it('belongs to the person: somebody else may use the same one', async () => {
    const { act } = open()
    await act(plant(1, { key }))
    expect(await act(water(1, 5, { key, by: nth(901) }))).toMatchObject({ outcome: 'recorded' })
  })
  it('is answered with its first result although the revision asked for is gone', async () => {
    const { act } = open()
    await act(plant(1))
    const ask = water(1, 5, { key, ifMatch: 0 })
    const first = await act(ask)
    expect(await act(ask)).toEqual({ ...first, outcome: 'duplicate' })
  })
  it('that was refused has recorded nothing and may be asked again', async () => {
    const { act } = open()
    expect(await act(water(1, 5, { key }))).toMatchObject({ outcome: 'refused' })
    await act(plant(1))
    expect(await act(water(1, 5, { key }))).toMatchObject({ outcome: 'recorded', revision: 1 })
  })
})

describe('many at once', () => {
  it('fifty commands on one stream take turns, and none collides', async () => {
    let conflicts = 0
    const { act, memory } = open((store) => ({
      ...store,
      append: async (writes) => {
        const outcomes = await store.append(writes)
        conflicts += outcomes.filter(({ outcome }) => outcome === 'conflict').length
        return outcomes
      },
    }))
    await act(plant(1))
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => act(water(1, index + 1))))
    expect(answers.every(({ outcome }) => outcome === 'recorded')).toBe(true)
    expect((await memory.read(`garden-${nth(1)}`)).map(({ rev }) => rev)).toEqual(Array.from({ length: 51 }, (_, rev) => rev))
    expect(conflicts).toBe(0)
  })
  it('two processes on one stream both get through', async () => {
    const { act, other, memory } = open()
    await act(plant(1))
    const asks = Array.from({ length: 10 }, (_, index) => [act(water(1, index + 1)), other(water(1, index + 100))]).flat()
    expect((await Promise.all(asks)).every(({ outcome }) => outcome === 'recorded')).toBe(true)
    expect(await memory.read(`garden-${nth(1)}`)).toHaveLength(21)
  })
  it('a state remembered from before another process wrote refuses nobody', async () => {
    const { act, other } = open()
    expect(await act(water(1, 1))).toMatchObject({ outcome: 'refused' })
    await other(plant(1))
    expect(await act(water(1, 1))).toMatchObject({ outcome: 'recorded' })
  })
  it('gives up, saying where the stream is, when others are always quicker', async () => {
    const { act, other } = open((store) => ({
      ...store,
      append: async (writes) => {
        await other(water(1, 1))
        return store.append(writes)
      },
    }))
    await other(plant(1))
    const answer = await act(water(1, 5))
    expect(answer).toMatchObject({ outcome: 'stale' })
    expect(answer).toHaveProperty('revision')
  })
  it('a fault in one command does not hold up the next on the same stream', async () => {
    const { act } = open()
    const [broken, fine] = await Promise.allSettled([act(plant(1, { command: 'valueOf', data: {} })), act(plant(1))])
    expect(broken.status).toBe('rejected')
    expect(fine).toMatchObject({ status: 'fulfilled', value: { outcome: 'recorded' } })
  })
})

describe('a lost answer', () => {
  it.each([
    ['with a key', 'k-9'],
    ['without a key', undefined],
  ])('is asked again of the log, %s', async (_, key) => {
    let lost = false
    const { act, memory } = open((store) => ({
      ...store,
      append: async (writes) => {
        const outcomes = await store.append(writes)
        if (lost) return outcomes
        lost = true
        throw new OutcomeUnknown('the line is dead')
      },
    }))
    expect(await act(plant(1, { key }))).toMatchObject({ id: nth(1), revision: 0, position: 1, events: [{ type: 'garden.planted' }] })
    expect(await act(water(1, 5))).toMatchObject({ outcome: 'recorded', revision: 1 })
    expect((await memory.head()).position).toBe(2)
  })
})

describe('the revision somebody has seen', () => {
  it('must be the one the stream has', async () => {
    const { act, other } = open()
    expect(await act(plant(1, { ifMatch: -1 }))).toMatchObject({ outcome: 'recorded' })
    expect(await act(water(1, 5, { ifMatch: 3 }))).toEqual({ outcome: 'stale', revision: 0 })
    await other(water(1, 5))
    expect(await act(water(1, 5, { ifMatch: 0 }))).toEqual({ outcome: 'stale', revision: 1 })
    expect(await act(water(1, 5, { ifMatch: 1 }))).toMatchObject({ outcome: 'recorded', revision: 2 })
  })
})
