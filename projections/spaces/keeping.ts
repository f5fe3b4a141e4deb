// How opening, rules, keys, closures and exceptions change the tables.
import { dayOf } from '../../events/kernel/index.ts'
import { type Handlers, knownAt, moved, shown, spaceOf, walls } from './telling.ts'

const governed = (by: { readonly kind: 'pact' | 'initiative'; readonly id: string } | undefined) =>
  by === undefined ? {} : { governed_kind: by.kind, governed_id: by.id }

type Keeping = 'opened' | 'amended' | 'ruled' | 'key-given' | 'key-returned' | 'closed' | 'reopened' | 'exempted' | 'retired'
export const keeping: Handlers<`spaces.${Keeping}`> = {
  'spaces.opened': (fact, at) => {
    const { name, kind, building = null, municipality, capacity, purpose, governedBy } = fact.data
    const dates = { opened_on: dayOf(fact.on), known: knownAt(fact) }
    const rules = { stage: 'open' as const, version: 0, rules: null, damaged: false }
    const about = { name, kind, building, municipality, capacity, purpose, governed_kind: null, governed_id: null, ...governed(governedBy) }
    return [at.spaces.put({ id: spaceOf(fact), revision: fact.rev, ...about, ...rules, ...dates, sees: shown })]
  },
  'spaces.amended': (fact, at) => {
    const { governedBy, ...changes } = fact.data
    return [moved(at, fact, { ...changes, ...governed(governedBy) })]
  },
  'spaces.ruled': (fact, at) => {
    const { version, ...rules } = fact.data
    return [moved(at, fact, { version, rules })]
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
      moved(at, fact),
    ]
  },
  'spaces.reopened': (fact, at) => [
    at.closures.patch([spaceOf(fact), fact.data.closure], { reopened: true }),
    ...fact.data.spared.map((booking) => at.bookings.patch([spaceOf(fact), booking], { displaced: false })),
    moved(at, fact),
  ],
  'spaces.exempted': (fact, at) => {
    const { place, holder, quota, until, reason } = fact.data
    return [
      at.exceptions.put({ space: spaceOf(fact), revision: fact.rev, holder, quota, until, reason, sees: walls(place, []) }),
      moved(at, fact),
    ]
  },
  'spaces.retired': (fact, at) => [moved(at, fact, { stage: 'retired' })],
}
