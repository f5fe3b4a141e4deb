// How opening, rules, keys, closures and exceptions change the tables.
import { dayOf, type Json } from '../../events/kernel/index.ts'
import type { Keeping } from '../../events/spaces/evolve-keeping.ts'
import type { Governor } from '../../events/spaces/vocabulary.ts'
import { changed, type Handlers, knownAt, moved, shown, spaceOf, step, walls } from './telling.ts'

const governed = (by: Governor | undefined) => ({ governed_kind: by?.kind ?? null, governed_id: by?.id ?? null })
const said = (data: object): { readonly [name: string]: Json } => ({ ...data }) as { readonly [name: string]: Json }

export const keeping: Handlers<`spaces.${Keeping}`> = {
  'spaces.opened': (fact, at) => {
    const { name, kind, building = null, municipality, capacity, purpose, governedBy } = fact.data
    const rules = { stage: 'open' as const, version: 0, rules: null, damaged: false, opened_on: dayOf(fact.on) }
    const about = { name, kind, building, municipality, capacity, purpose, ...governed(governedBy) }
    const row = { id: spaceOf(fact), ...about, ...rules, sees: shown }
    return [at.spaces.put(row), step(at, fact, { name, capacity }), moved(at, fact)]
  },
  'spaces.amended': (fact, at) => {
    const { governedBy, ...changes } = fact.data
    return [...changed(at, fact, { ...changes, ...(governedBy ? governed(governedBy) : {}) }), step(at, fact, said(changes))]
  },
  'spaces.governed': (fact, at) => [...changed(at, fact, governed(fact.data.governedBy)), step(at, fact, said(fact.data))],
  'spaces.ruled': (fact, at) => {
    const { version, ...rules } = fact.data
    return [...changed(at, fact, { version, rules }), step(at, fact, said(fact.data))]
  },
  'spaces.key-given': (fact, at) => {
    const { place, person } = fact.data
    const key = { space: spaceOf(fact), person, since: knownAt(fact), returned_at: null }
    return [at.keys.put({ ...key, sees: walls(place, [person]) }), moved(at, fact)]
  },
  'spaces.key-returned': (fact, at) => [at.keys.patch([spaceOf(fact), fact.data.person], { returned_at: knownAt(fact) }), moved(at, fact)],
  'spaces.closed': (fact, at) => {
    const [space, { closure, from, to, reason, displaced }] = [spaceOf(fact), fact.data]
    return [
      at.closures.put({ space, closure, starts_at: from, ends_at: to, reason, reopened: false, sees: shown }),
      ...displaced.map((booking) => at.bookings.patch([space, booking], { displaced: true })),
      ...[step(at, fact, { from, to, reason }), moved(at, fact)],
    ]
  },
  'spaces.reopened': (fact, at) => [
    at.closures.patch([spaceOf(fact), fact.data.closure], { reopened: true }),
    ...fact.data.spared.map((booking) => at.bookings.patch([spaceOf(fact), booking], { displaced: false })),
    ...[step(at, fact, {}), moved(at, fact)],
  ],
  'spaces.exempted': (fact, at) => {
    const { place, holder, quota, until, reason } = fact.data
    const sees = walls(place, [])
    return [
      at.exceptions.put({ space: spaceOf(fact), revision: fact.rev, holder, quota, until, reason, sees }),
      ...[step(at, fact, { quota, until, reason }, sees), moved(at, fact)],
    ]
  },
  'spaces.door-renewed': (fact, at) => [
    at.doors.put({ space: spaceOf(fact), ...fact.data, sees: shown }),
    ...[step(at, fact, {}), moved(at, fact)],
  ],
  'spaces.retired': (fact, at) => [...changed(at, fact, { stage: 'retired' }), step(at, fact, { reason: fact.data.reason })],
}
