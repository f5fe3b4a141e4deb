// Taking a place once: by the rules in force, where nobody else is, within what is fair.

import type { Asked } from '../kernel/index.ts'
import { type Answer, isKeeper, isPeriod, nowOf, periodOf, placeOf, stretchOf } from './asking.ts'
import type { SpaceCommands } from './commands.ts'
import { boundsOf, inForce, type Room, unfit, wishOf } from './fitting.ts'
import { holderOf } from './keeping-books.ts'
import { overQuota } from './quotas.ts'
import { type Refused, when } from './rules.ts'
import { onShelf } from './shelf.ts'
import type { Space } from './state.ts'

export type Ruled = Space & Room

/** In a house for its residents one books for a household or an initiative; who looks after the space need not. */
export const audienceRefusal = (
  { rules }: Ruled,
  ask: { readonly household?: string; readonly initiative?: string },
  asked: Asked,
): Refused =>
  when(
    rules.audience === 'residents' && ask.household === undefined && ask.initiative === undefined && !isKeeper(asked),
    'household-missing',
  )

/** What every booking says of the rules it was judged by. */
export const judged = (space: Ruled, { by }: Pick<Asked, 'by'>) => ({
  ...{ place: placeOf(space), by, rules: space.version, alone: space.rules.seats === 1 },
})

export const book = inForce((ask: SpaceCommands['book'], space, asked): Answer => {
  const { booking, from, to, ...claim } = ask
  const stretch = stretchOf(ask)
  return (
    isPeriod(ask) ??
    when(onShelf(space.bookings, booking) !== undefined, 'booked-already') ??
    audienceRefusal(space, ask, asked) ??
    unfit(space, stretch, wishOf(claim), boundsOf(asked.at, space.rules.advanceDays)) ??
    overQuota(space, holderOf({ by: asked.by, ...claim }), [stretch], { at: asked.at, now: nowOf(asked) }) ?? [
      { type: 'spaces.booked', data: { booking, ...periodOf(stretch), ...claim, ...judged(space, asked) } },
    ]
  )
})
