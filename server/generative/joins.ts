// What goes with a generative pact that begins to run or ends: its person’s place for pacts of the kind is taken or left in the same write.
import { placeOf } from '../../events/generative/place.ts'
import { running } from '../../events/generative/stages.ts'
import type { Pact } from '../../events/generative/state.ts'
import type { Join } from '../kernel/joined.ts'

type Going = Join<Pact, unknown>

const holderOf = async (id: string, state: (id: string) => Promise<unknown>): Promise<string> => ((await state(id)) as Pact).holder

const taking: Going = async ({ id, state, digest }, stateOf) => {
  const place = placeOf(state, digest)
  // Also where another pact has it: the place says no, in the same write.
  if ((await holderOf(place, stateOf)) === id) return undefined
  return { id: place, command: 'take', data: { person: state.person, kind: state.kind, pact: id } }
}

// A pact that ran before there were places has none to leave.
const leaving: Going = async ({ id, state, digest }, stateOf) => {
  const place = placeOf(state, digest)
  return (await holderOf(place, stateOf)) === id ? { id: place, command: 'leave', data: { pact: id } } : undefined
}

const countersign: Going = (asking, stateOf) =>
  // A renegotiated text finds its pact running.
  running.some((stage) => stage === asking.state.stage) ? Promise.resolve(undefined) : taking(asking, stateOf)
// A pact that was never signed by both has no place, and takes none.
const reopen: Going = (asking, stateOf) => (asking.state.plan === null ? Promise.resolve(undefined) : taking(asking, stateOf))

export const joins = { countersign, reopen, withdraw: leaving, interrupt: leaving, conclude: leaving }
