// What the operator wants of a round: pairs kept together, pairs avoided; and what that changes against the round left free.
import type { Computed, Pair } from './api.ts'

export type Couple = Pick<Pair, 'request' | 'carer' | 'name' | 'carer_name' | 'score'>
export type Wishes = { readonly locks: readonly Couple[]; readonly bans: readonly Couple[] }
export const free: Wishes = { locks: [], bans: [] }

export const same = (one: Pick<Pair, 'request' | 'carer'>, other: Pick<Pair, 'request' | 'carer'>): boolean =>
  one.request === other.request && one.carer === other.carer
export const has = (couples: readonly Couple[], one: Pick<Pair, 'request' | 'carer'>): boolean =>
  couples.some((couple) => same(couple, one))
const without = (couples: readonly Couple[], one: Couple): readonly Couple[] => couples.filter((couple) => !same(couple, one))

export const lock = ({ locks, bans }: Wishes, one: Couple): Wishes => ({
  locks: [...locks.filter(({ request, carer }) => request !== one.request && carer !== one.carer), one],
  bans: without(bans, one),
})
export const unlock = ({ locks, bans }: Wishes, one: Couple): Wishes => ({ locks: without(locks, one), bans })
export const ban = ({ locks, bans }: Wishes, one: Couple): Wishes => ({ locks: without(locks, one), bans: [...without(bans, one), one] })
export const unban = ({ locks, bans }: Wishes, one: Couple): Wishes => ({ locks, bans: without(bans, one) })

/** `request:carer` separated by commas, as the address of a round carries them; undefined when there are none. */
export const pairingText = (couples: readonly Couple[]): string | undefined =>
  couples.length === 0 ? undefined : couples.map(({ request, carer }) => `${request}:${carer}`).join()

export type Change = {
  readonly covered: number
  readonly score: number
  /** names of the families whose carer changes, who lose theirs, who gain one */
  readonly moved: readonly string[]
  readonly lost: readonly string[]
  readonly gained: readonly string[]
}
type Sums = Pick<Computed, 'covered' | 'score' | 'pairs'>
/** What a round with wishes changes against the free one. */
export const changeBetween = (before: Sums, after: Sums): Change => {
  const carerIn = (of: Sums, request: string) => of.pairs.find((pair) => pair.request === request)?.carer
  const named = (pairs: readonly Pair[]) => pairs.map(({ name }) => name ?? '')
  return {
    ...{ covered: after.covered - before.covered, score: after.score - before.score },
    moved: named(after.pairs.filter(({ request, carer }) => (carerIn(before, request) ?? carer) !== carer)),
    lost: named(before.pairs.filter(({ request }) => carerIn(after, request) === undefined)),
    gained: named(after.pairs.filter(({ request }) => carerIn(before, request) === undefined)),
  }
}
