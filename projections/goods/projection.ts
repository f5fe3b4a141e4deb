// The common goods as tables, made from the facts of each good and, for what is under a pact, from those of the pacts.
import type { GoodEvent } from '../../events/goods/events.ts'
import type { GoodRecord } from '../../events/goods/state.ts'
import { dayOf, idOf, type Json, type Recorded } from '../../events/kernel/index.ts'
import { type Change, type ChangesOf, projection } from '../kernel/index.ts'
import { ofPacts, type WatchedPact } from './pacts.ts'
import { type GoodRow, type GoodTables, tables } from './tables.ts'

type Fact = Recorded<GoodEvent>
type At = ChangesOf<GoodTables>

const datesOf = (fact: Fact) => ({ good: idOf(fact.stream), day: dayOf(fact.on), known: fact.known ?? fact.at })
const moment = (fact: Fact) => ({ revision: fact.rev, known: fact.known ?? fact.at, recorded: fact.at })

const line = (at: At, fact: Fact, says: { readonly [key: string]: Json | undefined }): Change =>
  at.story.put({
    ...datesOf(fact),
    ...{ revision: fact.rev, event: fact.id, recorded: fact.at, imported: fact.known !== undefined, type: fact.type, role: fact.role },
    says: Object.fromEntries(Object.entries(says).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))),
  })
const told = (
  at: At,
  fact: Fact,
  says: { readonly [key: string]: Json | undefined },
  sets: (row: GoodRow) => Partial<GoodRow>,
): readonly Change[] => [
  at.goods.patch([idOf(fact.stream)], (row) => ({
    ...sets(row),
    ...moment(fact),
    last_on: dayOf(fact.on) > row.last_on ? dayOf(fact.on) : row.last_on,
  })),
  line(at, fact, says),
]

const placed = ({ place }: GoodRecord): Partial<GoodRow> => {
  if (!place) return {}
  const { municipality, town, district = null, address = null, lat = null, lon = null, outline = null } = place
  return { municipality, town, district, address, lat, lon, outline }
}
const described = ({ place, ...rest }: GoodRecord): Partial<GoodRow> => ({ ...rest, ...placed({ place }) })

export const goods = projection<GoodEvent | WatchedPact>()({
  name: 'goods',
  version: 1,
  tables,
  on: {
    ...ofPacts,
    'goods.registered': (fact, at) => {
      const { name, nature, kind, place, owner, office = null, cadastral = [], notes = null } = fact.data
      const { municipality, town, district = null, address = null, lat = null, lon = null, outline = null } = place
      const on = dayOf(fact.on)
      return [
        at.goods.put({
          ...{ id: idOf(fact.stream), stage: 'registered', name, nature, kind, owner, office, cadastral, notes, ...moment(fact) },
          ...{ municipality, town, district, address, lat, lon, outline, act: null, act_on: null, consent: null, consent_until: null },
          ...{ bound: false, bound_by: null, withheld_why: null, removed_why: null, corrections: 0, opened_on: on, last_on: on },
          imported: fact.known !== undefined,
        }),
        line(at, fact, {}),
      ]
    },
    'goods.listed': (fact, at) => {
      const { act, actOn } = fact.data
      return told(at, fact, { act, actOn }, () => ({ stage: 'listed', act, act_on: actOn }))
    },
    'goods.removed': (fact, at) => {
      const { reason, act } = fact.data
      return told(at, fact, { reason, act }, () => ({ stage: 'removed', removed_why: reason }))
    },
    'goods.withheld': (fact, at) =>
      told(at, fact, { reason: fact.data.reason }, () => ({ stage: 'withheld', withheld_why: fact.data.reason })),
    'goods.released': (fact, at) =>
      told(at, fact, { reason: fact.data.reason }, (row) => ({ stage: row.act === null ? 'registered' : 'listed', withheld_why: null })),
    'goods.consented': (fact, at) => {
      const { given, until, day } = fact.data
      return told(at, fact, { given, day, until }, () => ({ consent: given, consent_until: until ?? null }))
    },
    'goods.constrained': (fact, at) => {
      const { bound, authority, act, note } = fact.data
      return told(at, fact, { bound, authority, act, note }, () => ({ bound, bound_by: bound ? authority : null }))
    },
    'goods.updated': (fact, at) => told(at, fact, { fields: Object.keys(fact.data) }, () => described(fact.data)),
    'goods.corrected': (fact, at) => {
      const { was, now, reason } = fact.data
      const fields = Object.keys(now) as (keyof typeof now)[]
      const head = { ...datesOf(fact), revision: fact.rev, reason, role: fact.role }
      return [
        ...fields.map((field) =>
          at.corrections.put({ ...head, field, was: (was[field] ?? null) as Json, now: (now[field] ?? null) as Json }),
        ),
        ...told(at, fact, { fields, reason }, (row) => ({ ...described(now), corrections: row.corrections + 1 })),
      ]
    },
  },
})
