// The carers as tables, made from the facts of each carer and from nothing else.
import type { CarerEvent } from '../../events/carers/events.ts'
import type { Stage } from '../../events/carers/state.ts'
import { dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import { type Change, type ChangesOf, projection, type RowsOf, seesOf } from '../kernel/index.ts'
import { type CarerTables, tables } from './tables.ts'

type Fact = Recorded<CarerEvent>
type At = ChangesOf<CarerTables>
type Carer = RowsOf<CarerTables>['carers']

const moved = (at: At, fact: Fact, sets: (row: Carer) => Partial<Carer> = () => ({})): Change =>
  at.carers.patch([idOf(fact.stream)], (row) => ({ ...sets(row), revision: fact.rev, known: fact.known ?? fact.at }))
const staged = (at: At, fact: Fact, stage: Stage, sets: Partial<Carer> = {}): readonly Change[] => [
  moved(at, fact, () => ({ stage, stage_since: dayOf(fact.on), stage_why: null, back_on: null, ...sets })),
]
/** What belongs to a carer is seen by whoever sees the case, and by the carer. */
const part = (fact: Fact & { readonly data: { readonly carer: string; readonly organisation: string } }) => ({
  carer: idOf(fact.stream),
  sees: seesOf({ organisations: [fact.data.organisation], case: idOf(fact.stream), persons: [fact.data.carer] }),
})

const blank = {
  tier: null,
  suitable: null,
  note: null,
  level: null,
  diploma: false,
  experience: 0,
  modes: [],
  week: [],
  minutes: 0,
  families: 0,
  reach: 0,
  east: 0,
  north: 0,
  skills: [],
  languages: [],
  refuses: [],
  licence: false,
  hourly: 0,
  monthly: null,
  starts_on: null,
  training_hours: 0,
  spoken_for: 0,
  placements: 0,
  back_on: null,
  stage_why: null,
  objections: 0,
  parted: [],
} as const

export const carers = projection<CarerEvent>()({
  name: 'carers',
  version: 3,
  tables,
  on: {
    'carers.applied': (fact, at) => {
      const { carer: person, desk, organisation, municipality, name, phone, email = null } = fact.data
      const id = idOf(fact.stream)
      const sees = seesOf({ organisations: [organisation], case: id, persons: [person] })
      const dates = { applied_on: dayOf(fact.on), stage_since: dayOf(fact.on), known: fact.known ?? fact.at }
      const who = { person, desk, organisation, municipality, name, phone, email, sees }
      return [at.carers.put({ ...blank, ...dates, ...who, id, revision: fact.rev, stage: 'applied' })]
    },
    'carers.amended': (fact, at) => {
      const { carer: _, ...data } = fact.data
      return [moved(at, fact, () => data)]
    },
    'carers.profiled': (fact, at) => {
      const { carer: _, near, from, monthly = null, ...data } = fact.data
      return [moved(at, fact, () => ({ ...data, monthly, east: near.east, north: near.north, starts_on: from }))]
    },
    'carers.interviewed': (fact, at) =>
      staged(at, fact, 'interviewed', { suitable: fact.data.suitable, ...(fact.data.note === undefined ? {} : { note: fact.data.note }) }),
    'carers.registered': (fact, at) => staged(at, fact, 'registered', { tier: fact.data.tier }),
    'carers.tiered': (fact, at) => [moved(at, fact, () => ({ tier: fact.data.tier }))],
    'carers.documented': (fact, at) => {
      const { document, expires = null } = fact.data
      return [at.documents.put({ ...part(fact), document, expires_on: expires, seen_on: dayOf(fact.on) }), moved(at, fact)]
    },
    'carers.trained': (fact, at) => {
      const { course, hours } = fact.data
      return [
        at.trainings.put({ ...part(fact), revision: fact.rev, course, hours, trained_on: dayOf(fact.on) }),
        moved(at, fact, (row) => ({ training_hours: row.training_hours + hours })),
      ]
    },
    'carers.referenced': (fact, at) => {
      const { months, heard, note = null } = fact.data
      return [
        at.references.put({ ...part(fact), revision: fact.rev, months, heard, note, referred_on: dayOf(fact.on) }),
        moved(at, fact, (row) => ({ spoken_for: row.spoken_for + (heard ? months : 0) })),
      ]
    },
    'carers.paused': (fact, at) => staged(at, fact, 'paused', { stage_why: fact.data.why, back_on: fact.data.until ?? null }),
    'carers.returned': (fact, at) => staged(at, fact, 'registered'),
    'carers.suspended': (fact, at) => staged(at, fact, 'suspended', { stage_why: fact.data.why }),
    'carers.readmitted': (fact, at) => staged(at, fact, 'registered'),
    'carers.placed': (fact, at) => {
      const { request, family, from, live, minutes, week } = fact.data
      const placed = { request, family, live, minutes, week, starts_on: from, freed_on: null, freed_why: null }
      return [at.placements.put({ ...part(fact), ...placed }), moved(at, fact, (row) => ({ placements: row.placements + 1 }))]
    },
    'carers.freed': (fact, at) => [
      at.placements.patch([idOf(fact.stream), fact.data.request], { freed_on: dayOf(fact.on), freed_why: fact.data.why }),
      moved(at, fact, (row) => ({ placements: row.placements - 1 })),
    ],
    'carers.parted': (fact, at) => [moved(at, fact, ({ parted }) => ({ parted: [...parted, fact.data.family].sort() }))],
    'carers.objected': (fact, at) => [
      at.objections.put({
        ...{ ...part(fact), revision: fact.rev, about: fact.data.about, said_on: dayOf(fact.on) },
        ...{ answer: null, answered_on: null },
      }),
      moved(at, fact, (row) => ({ objections: row.objections + 1 })),
    ],
    'carers.answered': (fact, at) => [
      at.objections.patch([idOf(fact.stream), fact.data.objection], { answer: fact.data.answer, answered_on: dayOf(fact.on) }),
      moved(at, fact, (row) => ({ objections: row.objections - 1 })),
    ],
    'carers.removed': (fact, at) => staged(at, fact, 'removed', { stage_why: fact.data.why }),
  },
})
