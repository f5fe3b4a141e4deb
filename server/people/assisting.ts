// Who may be helped at a desk: somebody written down there, who has not come with a key of their own.

import { type EventStore, fold, isUuid, type Recorded, streamOf } from '../../events/kernel/index.ts'
import { decider } from '../../events/people/decider.ts'
import type { PersonEvent } from '../../events/people/events.ts'
import type { Assisting } from '../kernel/assisting.ts'
import { sentences } from './sentences.ts'

const unknown = { rule: 'people.unknown-person', sentence: sentences['unknown-person'] } as const
const erased = { rule: 'people.erased', sentence: sentences.erased } as const
const ownKey = {
  rule: 'people.already-claimed',
  sentence: {
    it: 'Questa persona ora entra da sé: quello che vuole chiedere lo chiede lei.',
    en: 'This person signs in by themselves now: what they want to ask, they ask.',
  },
} as const

/** Found out from the facts of the person, never from tables that may be behind. */
export const makeAssisting =
  (store: Pick<EventStore, 'read'>): Assisting =>
  async (person) => {
    if (typeof person !== 'string' || !isUuid(person)) return 'malformed'
    const facts = await store.read(streamOf('people', person))
    const { known, awaited } = fold(decider, decider.initial, facts as unknown as readonly Recorded<PersonEvent>[])
    if (known === 'no') return unknown
    if (known === 'erased') return erased
    return awaited ? 'may' : ownKey
  }
