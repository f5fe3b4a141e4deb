// Generative pacts that ran before there were places have theirs taken, once; and what a pact left behind by ending in that very moment is let go.
import { placeOf } from '../../events/generative/place.ts'
import { running } from '../../events/generative/stages.ts'
import type { Pact } from '../../events/generative/state.ts'
import { idOf, type Stored } from '../../events/kernel/index.ts'
import type { Act } from '../kernel/ask.ts'
import type { Process } from './following.ts'
import { isSettled } from './settled.ts'

export type PlacingDeps = {
  readonly act: Act
  /** who says it when nobody does */
  readonly house: string
  /** a stream of the context as it stands, from its own facts: a pact, or a place */
  readonly state: (id: string) => Promise<Pact>
  /** SHA-256 of a text in lower-case hexadecimal */
  readonly digest: (text: string) => string
}
type Standing = { readonly pact: Pact; readonly place: string; readonly holder: string; readonly runs: boolean }
type Asking = { readonly id: string; readonly command: 'take' | 'leave'; readonly data: object }

const standing = async ({ state, digest }: PlacingDeps, id: string): Promise<Standing> => {
  const pact = await state(id)
  const place = placeOf(pact, digest)
  return { pact, place, holder: (await state(place)).holder, runs: running.some((stage) => stage === pact.stage) }
}

const say = async ({ act, house }: PlacingDeps, fact: Stored, asking: Asking): Promise<void> => {
  const answer = await act({
    context: 'generative',
    ...asking,
    by: house,
    role: 'admin',
    key: `${asking.command}-${fact.id}`,
    cause: fact.id,
  })
  if (!isSettled(answer)) throw new Error(`a place is not ${asking.command === 'take' ? 'taken' : 'left'}: ${answer.outcome}`)
}

// Where a person had two pacts of a kind running, the one signed first has the place; the other ends without one, and the tables refuse a third.
const taken = async (given: PlacingDeps, fact: Stored, id: string): Promise<void> => {
  const { pact, place, holder, runs } = await standing(given, id)
  if (runs && holder === '')
    await say(given, fact, { id: place, command: 'take', data: { person: pact.person, kind: pact.kind, pact: id } })
}
const left = async (given: PlacingDeps, fact: Stored, id: string): Promise<void> => {
  const { place, holder, runs } = await standing(given, id)
  if (!runs && holder === id) await say(given, fact, { id: place, command: 'leave', data: { pact: id } })
}

const begins = ['generative.signed-by-partner', 'generative.reopened']
const ends = ['generative.withdrawn', 'generative.interrupted', 'generative.concluded']

/** Follows the log from its beginning: a signature given with its place finds nothing left to do. */
export const placing = (given: PlacingDeps): Process => ({
  name: 'placing',
  types: [...begins, ...ends],
  handle: async (fact) => {
    const id = idOf(fact.stream)
    await taken(given, fact, id)
    // A pact may end between the look and the taking: it would keep a place that it never knew it had.
    await left(given, fact, id)
  },
})
