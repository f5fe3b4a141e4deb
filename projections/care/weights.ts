// The weights each desk has published, kept beside the requests so that a list is made with those in force.
import type { DeskEvent } from '../../events/desks/events.ts'
import { idOf, type Recorded } from '../../events/kernel/index.ts'
import { everyone, type Handler, seesOf } from '../kernel/index.ts'
import type { CareTables } from './tables.ts'

export type Weighed = Extract<DeskEvent, { type: 'desks.weighed' }>

export const ofDesks: { readonly 'desks.weighed': Handler<Recorded<Weighed>, CareTables> } = {
  'desks.weighed': (fact, at) => {
    const { version, from, weights } = fact.data
    return [at.weights.put({ desk: idOf(fact.stream), version, starts_on: from, weights, sees: [everyone, ...seesOf({})].sort() })]
  },
}
