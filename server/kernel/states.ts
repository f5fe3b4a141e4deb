// States of streams, remembered by revision: the most recently used ones only.
import { type AnyEvent, type EventStore, fold, noStream, type Recorded, type Stored } from '../../events/kernel/index.ts'
import type { Writes } from './context.ts'

type AnyDecider = Writes['decider']
/** Where a stream stands. `known` is the latest instant its facts were known at; `fresh` says it was read from the log just now. */
export type Standing = { readonly revision: number; readonly state: unknown; readonly known: string; readonly fresh: boolean }
export type States = {
  /** the state remembered, or read from the log */
  load(stream: string, decider: AnyDecider): Promise<Standing>
  /** the state with whatever the log has beyond what is remembered */
  refresh(stream: string, decider: AnyDecider): Promise<Standing>
  /** remembers facts just recorded at the end of a stream */
  advance(stream: string, decider: AnyDecider, from: Standing, facts: readonly Stored[]): void
  forget(stream: string): void
}

const pageSize = 500
const knownOf = (fact: Stored): string => fact.known ?? fact.at
const later = (a: string, b: string): string => (a > b ? a : b)

const folded = (decider: AnyDecider, from: Standing, facts: readonly Stored[]): Standing => ({
  revision: from.revision + facts.length,
  state: fold(decider, from.state, facts as unknown as readonly Recorded<AnyEvent>[]),
  known: facts.reduce((latest, fact) => later(latest, knownOf(fact)), from.known),
  fresh: true,
})

export const makeStates = (store: EventStore, size = 2000): States => {
  const kept = new Map<string, Standing>()
  const keep = (stream: string, standing: Standing): void => {
    kept.delete(stream)
    kept.set(stream, { ...standing, fresh: false })
    const [oldest] = kept.keys()
    if (kept.size > size && oldest !== undefined) kept.delete(oldest)
  }
  const refresh = async (stream: string, decider: AnyDecider): Promise<Standing> => {
    let standing = kept.get(stream) ?? { revision: noStream, state: decider.initial, known: '', fresh: true }
    for (let more = true; more; ) {
      const facts = await store.read(stream, { from: standing.revision + 1, limit: pageSize })
      standing = folded(decider, standing, facts)
      more = facts.length === pageSize
    }
    keep(stream, standing)
    return standing
  }
  return {
    refresh,
    load: async (stream, decider) => kept.get(stream) ?? refresh(stream, decider),
    advance: (stream, decider, from, facts) => keep(stream, folded(decider, from, facts)),
    forget: (stream) => void kept.delete(stream),
  }
}
