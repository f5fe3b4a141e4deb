// Commands that wait at the same stream go together: fewer writes, the same answers, and one's trouble is nobody else's.
import { describe, expect, it } from 'vitest'
import type { EventStore } from '../../events/kernel/index.ts'
import { makeAct } from '../../server/kernel/act.ts'
import type { Ask } from '../../server/kernel/ask.ts'
import { OutcomeUnknown, StoreUnavailable } from '../../server/stores/errors.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import { nth } from '../support/counter.ts'
import { garden } from '../support/garden.ts'

const now = '2026-05-04T10:00:00.000Z'
const plant = (n = 1, key?: string): Ask => ({
  ...{ context: 'garden', id: nth(n), command: 'plant', data: { name: 'Orto', trees: 3 }, by: nth(900), role: 'maker' as const },
  ...(key === undefined ? {} : { key }),
})
const water = (litres: number, more: object = {}): Ask => ({ ...plant(), command: 'water', data: { litres, ...more } })
const open = (through: (store: EventStore) => EventStore = (store) => store) => {
  const memory = memoryStore({ clock: () => now })
  const appends: number[] = []
  const append: EventStore['append'] = (writes) => {
    appends.push(writes.length)
    return memory.append(writes)
  }
  const counted: EventStore = { ...memory, append }
  const act = makeAct({ store: through(counted), contexts: { garden }, now: () => now })
  return { memory, appends, act, other: makeAct({ store: memory, contexts: { garden }, now: () => now }) }
}
const litresIn = async (memory: EventStore) => (await memory.read(`garden-${nth(1)}`)).map(({ data }) => data.litres).filter(Boolean)

describe('a crowd at one stream', () => {
  it('is recorded in the order it came, in few writes, each with its own receipt', async () => {
    const { act, memory, appends } = open()
    await act(plant())
    const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => act(water(n + 1))))
    expect(await litresIn(memory)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1))
    const facts = await memory.read(`garden-${nth(1)}`)
    for (const [n, answer] of answers.entries()) {
      const fact = facts[n + 1]
      expect(answer).toEqual({
        ...{ outcome: 'recorded', id: nth(1), revision: n + 1, position: fact?.position },
        events: [{ id: fact?.id, type: 'garden.watered' }],
      })
    }
    expect(appends.length).toBeLessThan(8)
  })
  it('refuses one and records its neighbours', async () => {
    const { act, memory } = open()
    await act(plant())
    const asks = [water(1), water(2, { by: '2026-01-01' }), water(3), plant(), water(4)]
    const answers = await Promise.all(asks.map((ask) => act(ask)))
    expect(answers.map((answer) => ('rule' in answer ? answer.rule : answer.outcome))).toEqual([
      ...['recorded', 'garden.too-late', 'recorded', 'garden.planted-already', 'recorded'],
    ])
    expect(await litresIn(memory)).toEqual([1, 3, 4])
  })
  it('reads only what another process has added, however much it remembers itself', async () => {
    const from: unknown[] = []
    const { act, other, memory } = open((store) => ({
      ...store,
      read: (stream, options) => {
        from.push(options?.from)
        return store.read(stream, options)
      },
    }))
    await act(plant())
    for (const litres of [1, 2, 3]) await act(water(litres))
    for (const count of [1, 4]) {
      const known = (await litresIn(memory)).length + 1
      await other(water(10))
      from.splice(0)
      const answers = await Promise.all(Array.from({ length: count }, () => act(water(5))))
      expect(answers.every(({ outcome }) => outcome === 'recorded')).toBe(true)
      expect(new Set(from)).toEqual(new Set([known]))
    }
  })
  it('is decided on what those before it in the crowd recorded', async () => {
    const { act } = open()
    const answers = await Promise.all([act(water(1)), act(plant()), act(water(2)), act(plant())])
    expect(answers.map(({ outcome }) => outcome)).toEqual(['refused', 'recorded', 'recorded', 'refused'])
  })
  it('loses nobody to a command the law cannot bear', async () => {
    const { act, memory } = open()
    await act(plant())
    const broken: Ask = { ...plant(), command: 'valueOf', data: {} }
    const settled = await Promise.allSettled([act(water(1)), act(water(2)), act(broken), act(water(3))])
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(await litresIn(memory)).toEqual([1, 2, 3])
  })
  it('of two processes plants one garden, and waters it with all that both brought', async () => {
    const { act, other, memory } = open()
    const asks = Array.from({ length: 12 }, (_, n) => [act(plant()), other(plant()), act(water(n + 1)), other(water(n + 101))]).flat()
    const recorded = (await Promise.all(asks)).filter(({ outcome }) => outcome === 'recorded').length
    const facts = await memory.read(`garden-${nth(1)}`)
    expect(facts.filter(({ type }) => type === 'garden.planted')).toHaveLength(1)
    expect(facts).toHaveLength(recorded)
  })
  it('asks again when the answer to all of them was lost, and finds each recorded once', async () => {
    let crowds = 0
    const { act, memory } = open((store) => ({
      ...store,
      append: async (writes) => {
        const outcomes = await store.append(writes)
        const isCrowd = (writes[0]?.streams[0].events.length ?? 0) > 1
        if (isCrowd && crowds++ === 0) throw new OutcomeUnknown('the line is dead')
        return outcomes
      },
    }))
    await act(plant())
    const answers = await Promise.all(Array.from({ length: 9 }, (_, n) => act(water(n + 1))))
    expect(crowds).toBeGreaterThan(0)
    expect(answers.every(({ outcome }) => outcome === 'recorded' || outcome === 'duplicate')).toBe(true)
    expect(await litresIn(memory)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })
  it('is told of a log that is away, all of them, and nothing is remembered of it', async () => {
    let away = false
    const { act } = open((store) => ({
      ...store,
      append: (writes) => (away ? Promise.reject(new StoreUnavailable('away')) : store.append(writes)),
    }))
    await act(plant())
    away = true
    const settled = await Promise.allSettled(Array.from({ length: 5 }, (_, n) => act(water(n + 1))))
    expect(settled.every(({ status }) => status === 'rejected')).toBe(true)
    away = false
    expect(await act(water(7))).toMatchObject({ outcome: 'recorded', revision: 1 })
  })
})
