// A retry under the same key: what the first request recorded, or that the key was for something else.
import type { EventStore, Stored } from '../../events/kernel/index.ts'
import type { Answer, Receipt } from './ask.ts'
import { derivedId } from './identity.ts'

/** Facts one command may record. */
export const maxFacts = 32

type Fact = Pick<Stored, 'id' | 'type' | 'rev' | 'position'>

export const receiptOf = (id: string, facts: readonly Fact[]): Receipt => {
  const last = facts.at(-1)
  if (!last) throw new Error('a receipt needs a fact')
  return { id, revision: last.rev, position: last.position, events: facts.map((fact) => ({ id: fact.id, type: fact.type })) }
}

/** Looks up the facts a key would have given. `undefined`: the key has recorded nothing yet. */
export const replay = async (
  store: EventStore,
  ask: { readonly id: string; readonly by: string; readonly key: string; readonly hash: string },
): Promise<Answer | undefined> => {
  const facts = await store.lookup(Array.from({ length: maxFacts }, (_, index) => derivedId(ask.by, ask.key, index)))
  if (facts.length === 0) return undefined
  return facts.some((fact) => fact.ask !== ask.hash) ? { outcome: 'id-reused' } : { outcome: 'duplicate', ...receiptOf(ask.id, facts) }
}
