// What the handlers of all contexts say alike: an act, a slot, a step on a road.
import { type AnyEvent, dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import type { Change, Changes, RowsOf } from '../kernel/index.ts'
import type { How, Kind, ParticipationTables } from './tables.ts'

type Whole = RowsOf<ParticipationTables>
/** The rows as handlers say them: all are shown alike, so that they need not say to whom (projection.ts). */
export type Rows = { readonly [K in keyof Whole]: Omit<Whole[K], 'sees'> }
export type At = { readonly [K in keyof Rows]: Changes<Rows[K]> }
export type Fact = Recorded<AnyEvent>
export type BareHandler<F> = (fact: F, at: At) => readonly Change[]
export type HandlersOf<E extends AnyEvent> = { readonly [N in E['type']]?: BareHandler<Extract<Recorded<E>, { type: N }>> }

/** Of whom a fact speaks: who asked it, or the person it was asked for at a desk. */
export const actorOf = ({ actor, for: helped }: Fact): string => helped ?? actor

type Act = {
  readonly item: string
  readonly person: string
  readonly kind: Kind
  readonly how: How
  readonly slot?: string
  readonly corrected?: boolean
}
export const act = (fact: Fact, at: At, { slot, corrected = false, ...said }: Act): Change =>
  at.acts.put({ thing: idOf(fact.stream), ...said, day: dayOf(fact.on), slot: slot ?? null, corrected })

/** Whoever did anything on a thing on one day acted on it once. */
export const acted = (fact: Fact, at: At, kind: Kind): Change => {
  const person = actorOf(fact)
  return act(fact, at, { item: `acted ${person} ${dayOf(fact.on)}`, person, kind, how: 'acted' })
}

/** Where a thing stands on its road; a fact about a road nobody saw begin changes nothing. */
export const step = (fact: Fact, at: At, to: Partial<Rows['roads']>): Change =>
  at.roads.change([idOf(fact.stream)], (row) => (row ? { ...row, ...to } : undefined))

export const road = (fact: Fact, at: At, kind: Kind, came: string | undefined): Change =>
  at.roads.put({
    ...{ thing: idOf(fact.stream), kind, came_of: came ?? null, begun_on: dayOf(fact.on) },
    ...{ accepted_on: null, active_on: null, over_on: null },
  })

export const minutesBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 60_000)
