// States of streams, remembered by revision: the most recently used ones only.
import { type AnyEvent, type EventStore, fold, noStream, type Stored, type Told } from '../../events/kernel/index.ts'
import type { Writes } from './context.ts'

type AnyDecider = Writes['decider']
/** A fact at its place in a stream, recorded or about to be. */
export type Fact = Omit<Stored, 'position' | 'at'>
/** Where a stream stands. `known` is the latest instant its facts were known at; `fresh` says it was read from the log just now. */
export type Standing = { readonly revision: number; readonly state: unknown; readonly known: string; readonly fresh: boolean }
export type States = {
  /** the state remembered; a stream never met is taken for new, which a log that has it contradicts */
  load(stream: string, decider: AnyDecider): Standing
  /** the state with whatever the log has beyond what is remembered */
  refresh(stream: string, decider: AnyDecider): Promise<Standing>
  remember(stream: string, standing: Standing): void
  forget(stream: string): void
}

const pageSize = 500
const later = (a: string, b: string): string => (a > b ? a : b)
const unmet = (decider: AnyDecider): Standing => ({ revision: noStream, state: decider.initial, known: '', fresh: false })

/** Where a stream stands after facts that were recorded at `at` unless they were known before. */
export const after = (
  decider: AnyDecider,
  from: Standing,
  facts: readonly (Fact & Partial<Pick<Stored, 'at'>>)[],
  at: string,
): Standing => ({
  revision: from.revision + facts.length,
  state: fold(decider, from.state, facts as unknown as readonly Told<AnyEvent>[]),
  known: facts.reduce((latest, fact) => later(latest, fact.known ?? fact.at ?? at), from.known),
  fresh: true,
})

export const makeStates = (store: EventStore, size = 2000): States => {
  const kept = new Map<string, Standing>()
  const remember = (stream: string, standing: Standing): void => {
    // Whoever read the log a moment ago may come after whoever has just written to it.
    if ((kept.get(stream)?.revision ?? noStream) > standing.revision) return
    kept.delete(stream)
    kept.set(stream, { ...standing, fresh: false })
    const [oldest] = kept.keys()
    if (kept.size > size && oldest !== undefined) kept.delete(oldest)
  }
  const refresh = async (stream: string, decider: AnyDecider): Promise<Standing> => {
    let standing: Standing = { ...(kept.get(stream) ?? unmet(decider)), fresh: true }
    for (let more = true; more; ) {
      const facts = await store.read(stream, { from: standing.revision + 1, limit: pageSize })
      standing = after(decider, standing, facts, '')
      more = facts.length === pageSize
    }
    remember(stream, standing)
    return standing
  }
  return {
    refresh,
    load: (stream, decider) => kept.get(stream) ?? unmet(decider),
    remember,
    forget: (stream) => void kept.delete(stream),
  }
}
