// Where a thing belongs and whom it is shown to, found out from the facts of its stream and never from tables that may be behind.
import { type EventStore, streamOf } from '../../events/kernel/index.ts'
import { seesOf, type Where } from '../../projections/kernel/index.ts'
import type { Context, Writes } from './context.ts'
import { makeStates } from './states.ts'

/** Where something belongs; `like`: also wherever that other thing belongs. Undefined: it belongs nowhere in particular. */
export type Place = (Where & { readonly like?: { readonly context: string; readonly id: string } }) | undefined
/** Where a stream belongs; undefined when its context does not say. */
export type WhereOf = (context: string, id: string) => Promise<Where | undefined>
export type Whereabouts = {
  /** finishes a place by following what it is like */
  readonly finish: (place: Place) => Promise<Where | undefined>
  readonly where: WhereOf
  /** the scopes a stream of a closed context is shown to, as its rows' `sees` */
  readonly sees: (context: string, id: string) => Promise<readonly string[]>
}

/** Things that are like things that are like things … */
const farthest = 4

export const makeWhereabouts = (
  store: EventStore,
  contexts: { readonly [name: string]: Pick<Context, 'name' | 'writes'> },
): Whereabouts => {
  const counters = new Map<string, Writes>(Object.values(contexts).flatMap(({ name, writes }) => (writes ? [[name, writes]] : [])))
  const states = makeStates(store, 500)
  const stateOf = async (context: string, id: string, { decider }: Writes): Promise<never> =>
    (await states.refresh(streamOf(context, id), decider)).state as never
  const placeOf = async (context: string, id: string): Promise<Place> => {
    const writes = counters.get(context)
    return writes?.where?.(await stateOf(context, id, writes), {} as never, id)
  }
  const follow = async (place: Place, far: number): Promise<Where | undefined> => {
    if (!place?.like || far > farthest) return place
    const { like, ...here } = place
    const there = await follow(await placeOf(like.context, like.id), far + 1)
    return there || Object.keys(here).length > 0 ? { ...there, ...here } : undefined
  }
  return {
    finish: (place) => follow(place, 0),
    where: async (context, id) => follow(await placeOf(context, id), 0),
    sees: async (context, id) => {
      const writes = counters.get(context)
      return seesOf(writes?.seen?.(await stateOf(context, id, writes), id) ?? {})
    },
  }
}
