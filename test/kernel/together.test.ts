// One request on several streams: all or none, each once, and nobody waits for somebody who waits for them.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventStore } from '../../events/kernel/index.ts'
import { makeAct } from '../../server/kernel/act.ts'
import type { Ask } from '../../server/kernel/ask.ts'
import { OutcomeUnknown } from '../../server/stores/errors.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import { nth } from '../support/counter.ts'
import { garden } from '../support/garden.ts'
import { seeded } from '../support/seed.ts'

const now = '2026-05-04T10:00:00.000Z'
const asks = (ids: readonly number[], command: string, data: object, key?: string): readonly Ask[] =>
  ids.map((n) => ({
    ...{ context: 'garden', id: nth(n), command, data, by: nth(900), role: 'maker' as const },
    ...(key === undefined ? {} : { key }),
  }))
const plant = (ids: readonly number[], key?: string) => asks(ids, 'plant', { name: 'Orto', trees: 3 }, key)
const water = (ids: readonly number[], litres = 1, key?: string) => asks(ids, 'water', { litres }, key)
const open = () => {
  const memory = memoryStore({ clock: () => now })
  const make = () => makeAct({ store: memory, contexts: { garden }, now: () => now })
  return { memory, act: make(), other: make() }
}
const lengths = async (memory: ReturnType<typeof open>['memory'], ids: readonly number[]) =>
  Promise.all(ids.map(async (n) => (await memory.read(`garden-${nth(n)}`)).length))

describe('several streams at once', () => {
  it('are recorded with one receipt each, in the order asked', async () => {
    const { act, memory } = open()
    const answer = await act.together(plant([3, 1, 2]))
    expect(answer).toMatchObject({ outcome: 'recorded', position: 3, things: [{ id: nth(3) }, { id: nth(1) }, { id: nth(2) }] })
    const facts = await memory.readAll()
    expect(facts.map(({ stream }) => stream)).toEqual([3, 1, 2].map((n) => `garden-${nth(n)}`))
    expect(new Set(facts.map(({ at }) => at)).size).toBe(1)
  })
  it('are not recorded at all when one of them refuses, and it is said which', async () => {
    const { act, memory } = open()
    await act.together(plant([1, 2]))
    expect(await act.together(plant([4, 2, 5]))).toEqual({
      ...{ outcome: 'refused-one', id: nth(2), answer: { outcome: 'refused', rule: 'garden.planted-already' } },
    })
    expect(await act.together(water([1, 9]))).toMatchObject({ outcome: 'refused-one', id: nth(9) })
    expect(await lengths(memory, [1, 2, 4, 5, 9])).toEqual([1, 1, 0, 0, 0])
  })
  it('say what is malformed before anything is decided', async () => {
    const { act } = open()
    expect(await act.together(asks([1, 2], 'plant', { name: 'Orto' }))).toMatchObject({
      outcome: 'refused-one',
      answer: { outcome: 'malformed' },
    })
  })
  it('are answered a second time under the same key, by any process, also when the law would refuse by now', async () => {
    const { act, other, memory } = open()
    const first = await act.together(plant([1, 2], 'once'))
    expect(await act.together(plant([1, 2], 'once'))).toEqual({ ...first, outcome: 'duplicate' })
    expect(await other.together(plant([1, 2], 'once'))).toEqual({ ...first, outcome: 'duplicate' })
    expect((await memory.head()).position).toBe(2)
  })
  it('cannot use a key again for something else', async () => {
    const { act } = open()
    await act.together(plant([1, 2]))
    await act.together(water([1, 2], 5, 'once'))
    expect(await act.together(water([1, 2], 6, 'once'))).toMatchObject({ outcome: 'refused-one', answer: { outcome: 'id-reused' } })
  })
  it('are decided again when another process was quicker on one of them', async () => {
    const { act, other, memory } = open()
    await act.together(plant([1, 2]))
    const both = Array.from({ length: 8 }, (_, n) => [act.together(water([1, 2], n + 1)), other.together(water([2, 1], n + 50))]).flat()
    expect((await Promise.all(both)).every(({ outcome }) => outcome === 'recorded')).toBe(true)
    expect(await lengths(memory, [1, 2])).toEqual([17, 17])
  })
  it('are decided on what is remembered, and nothing is read for them', async () => {
    const { memory } = open()
    const read: string[] = []
    const counted: EventStore['read'] = (stream, options) => {
      read.push(stream)
      return memory.read(stream, options)
    }
    const store: EventStore = { ...memory, read: counted }
    const act = makeAct({ store, contexts: { garden }, now: () => now })
    await act.together(plant([1, 2]))
    expect(await act.together(water([1, 2]))).toMatchObject({ outcome: 'recorded', position: 4 })
    expect(read).toEqual([])
    expect(await act.together(plant([2, 3]))).toMatchObject({ outcome: 'refused-one', id: nth(2) })
    expect(read).toEqual([`garden-${nth(2)}`])
  })
  it('of two servers, the one that remembers less refuses nothing it should not, and records nothing it should not', async () => {
    const { act, other, memory } = open()
    await act.together(plant([1, 2]))
    await other.together(plant([3, 4]))
    // Of 1 and 3 each server remembers only what it did itself: nothing, or less than there is by now.
    expect(await other.together(water([1, 3]))).toMatchObject({ outcome: 'recorded' })
    expect(await act.together(water([1, 3], 2))).toMatchObject({ outcome: 'recorded', things: [{ revision: 2 }, { revision: 2 }] })
    // Whoever has never met 2 and 4 takes them for new ground: the log contradicts, the law refuses.
    expect(await other.together(plant([5, 2]))).toMatchObject({
      outcome: 'refused-one',
      id: nth(2),
      answer: { rule: 'garden.planted-already' },
    })
    expect(await act.together(plant([5, 4]))).toMatchObject({
      outcome: 'refused-one',
      id: nth(4),
      answer: { rule: 'garden.planted-already' },
    })
    expect(await lengths(memory, [1, 2, 3, 4, 5])).toEqual([3, 1, 3, 1, 0])
  })
  it('are found again when the answer was lost', async () => {
    let lost = false
    const memory = memoryStore({ clock: () => now })
    const append: EventStore['append'] = async (writes) => {
      const outcomes = await memory.append(writes)
      if (lost) return outcomes
      lost = true
      throw new OutcomeUnknown('the line is dead')
    }
    const act = makeAct({ store: { ...memory, append }, contexts: { garden }, now: () => now })
    expect(await act.together(plant([1, 2]))).toMatchObject({ outcome: 'recorded', position: 2, things: [{ id: nth(1) }, { id: nth(2) }] })
    expect((await memory.head()).position).toBe(2)
  })
  it('in any order and any number end: nobody waits for ever, and none is half recorded', async () => {
    const gardens = [1, 2, 3, 4, 5, 6]
    const some = fc.shuffledSubarray(gardens, { minLength: 2 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(some, fc.boolean()), { minLength: 40, maxLength: 60 }), async (rounds) => {
        const { act, memory } = open()
        await act.together(plant(gardens))
        const alone = (ids: readonly number[]) => Promise.all(water(ids).map((ask) => act(ask)))
        const answers = await Promise.all(rounds.map(([ids, isTogether]) => (isTogether ? act.together(water(ids)) : alone(ids))))
        expect(new Set(answers.flat().map(({ outcome }) => outcome))).toEqual(new Set(['recorded']))
        const asked = gardens.map((n) => 1 + rounds.filter(([ids]) => ids.includes(n)).length)
        expect(await lengths(memory, gardens)).toEqual(asked)
      }),
      seeded(20),
    )
  })
})
