// What can happen to a matching round. One stream is one round: what was computed, and what a person made of it.
import { type EventsOf, event, reference, type Secrecy, type Upcast, whole } from '../kernel/index.ts'
import { input, pairs, pairsInOne, reason, result } from './vocabulary.ts'

export const secrecy: Secrecy = 'case'

/** Before version 2 a round took no notice of proposals already out. */
const keptNothing: Upcast = (old) => ({ ...old, kept: [] })

export const events = {
  'rounds.run': event('rounds.run', { desk: reference(), organisation: reference(), ...input, ...result }, [keptNothing]),
  /** a piece of the round's pairs, in their order */
  'rounds.paired': event('rounds.paired', { organisation: reference(), first: whole(0, 100_000), pairs: pairs(pairsInOne) }),
  /** a person turned these pairs into proposals */
  'rounds.adopted': event('rounds.adopted', { pairs: pairs(pairsInOne) }),
  'rounds.discarded': event('rounds.discarded', { reason: reason() }),
}
export type RoundEvent = EventsOf<typeof events>
