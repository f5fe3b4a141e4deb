// At most one running pact of a kind for each person, whatever happens in the same instant and on however many servers: the place is taken or left in the same write.
import { describe, expect, it } from 'vitest'
import { decider } from '../../events/generative/decider.ts'
import { couldBePlace, placeOf } from '../../events/generative/place.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import { given } from '../support/given.ts'
import { type Contexts, id, open, person, signing, told, waiting, without } from './places.ts'
import * as s from './samples.ts'

const law = given(decider)

/** Pairs of pacts of one person each, countersigned in the same instant by two servers; how many of each pair run. */
const raced = async (contexts?: Contexts): Promise<readonly number[]> => {
  const { store, acts } = open(contexts)
  const [here, there] = acts
  const pairs = Array.from({ length: 50 }, (_, n) => n)
  const texts = await Promise.all(
    pairs.map(
      async (n) => [await waiting(here, store, id(n, 'a'), person(n)), await waiting(there, store, id(n, 'b'), person(n))] as const,
    ),
  )
  const answers = await Promise.all(
    pairs.map((n) => Promise.all([signing(here, id(n, 'a'), texts[n]?.[0] ?? ''), signing(there, id(n, 'b'), texts[n]?.[1] ?? '')])),
  )
  for (const answer of answers.flat().filter(({ outcome }) => outcome !== 'recorded'))
    expect(answer).toEqual({ outcome: 'refused', rule: 'generative.another-is-running' })
  return answers.map((pair) => pair.filter(({ outcome }) => outcome === 'recorded').length)
}

describe('the place of a person', () => {
  it('is given to one of two pacts that are signed in the same instant on two servers, fifty times over', async () => {
    expect(await raced()).toEqual(Array(50).fill(1))
  })
  it('would be given to both if nobody kept it: the control', async () => {
    expect(await raced({ generative: without })).toEqual(Array(50).fill(2))
  })
  it('is left by a pact that ends, in the same write, and can be taken by the next', async () => {
    const { store, acts } = open()
    const [act, other] = acts
    const [first, second] = [id(1, 'a'), id(1, 'b')]
    const one = await waiting(act, store, first, person(1))
    const two = await waiting(act, store, second, person(1))
    const answer = await signing(act, first, one)
    expect(answer).toMatchObject({ outcome: 'recorded', id: first, events: [{ type: 'generative.signed-by-partner' }] })
    expect(await signing(other, first, one)).toMatchObject({ outcome: 'duplicate', id: first })
    expect(await signing(act, second, two, 'a first try')).toMatchObject({ rule: 'generative.another-is-running' })
    await told(act, first, 'interrupt', { why: 'moved' })
    const [left, interrupted] = await store.readAll({ after: (await store.head()).position - 2 }).then((facts) => [facts[1], facts[0]])
    expect([interrupted?.type, left?.type]).toEqual(['generative.interrupted', 'generative.place-left'])
    expect(left?.stream).toBe(`generative-${placeOf({ person: person(1), kind: 'autonomy' }, sha256Hex)}`)
    expect(await signing(other, second, two)).toMatchObject({ outcome: 'recorded' })
    const again = {
      context: 'generative',
      id: first,
      command: 'reopen',
      data: { words: 'Torna' },
      by: s.coordinator.by,
      role: 'coordinator',
    } as const
    expect(await act(again)).toEqual({ outcome: 'refused', rule: 'generative.another-is-running' })
  })
  it('leaves the log as it was when the place refuses', async () => {
    const { store, acts } = open()
    const [act] = acts
    const texts = [await waiting(act, store, id(1, 'a'), person(1)), await waiting(act, store, id(1, 'b'), person(1))] as const
    await signing(act, id(1, 'a'), texts[0])
    const before = await store.head()
    await signing(act, id(1, 'b'), texts[1])
    expect(await store.head()).toEqual(before)
  })
  it('is one for each kind: the other kind runs beside it', async () => {
    const kinds = (['inclusion', 'autonomy'] as const).map((kind) => placeOf({ person: person(1), kind }, sha256Hex))
    expect(new Set(kinds).size).toBe(2)
    expect(kinds.every(couldBePlace)).toBe(true)
  })
})

describe('the law of the place', () => {
  const at = placeOf({ person: s.person, kind: 'autonomy' }, sha256Hex)
  const house = { by: s.organisation, role: 'admin', id: at }
  const ask = { person: s.person, kind: 'autonomy', pact: id(1, 'a') } as const
  const taken = { type: 'generative.place-taken', data: ask } as const
  it('takes it under its own name alone, once, and leaves it only for the pact that has it', () => {
    law().when('take', ask, house).records(taken)
    law()
      .when('take', ask, { ...house, id: id(1, 'a') })
      .refused('not-now')
    law()
      .when('take', { ...ask, kind: 'inclusion' }, house)
      .refused('not-now')
    law(taken)
      .when('take', { ...ask, pact: id(1, 'b') }, house)
      .refused('another-is-running')
    law(taken)
      .when('leave', { pact: id(1, 'b') }, house)
      .refused('not-now')
    law(taken)
      .when('leave', { pact: ask.pact }, house)
      .records({ type: 'generative.place-left', data: { pact: ask.pact } })
    law(taken, { type: 'generative.place-left', data: { pact: ask.pact } })
      .when('take', ask, house)
      .records(taken)
  })
  it('lets no pact begin under a name that a place could have', () => {
    law()
      .when('report', s.reporting, { ...s.worker, id: at })
      .refused('not-now')
  })
})
