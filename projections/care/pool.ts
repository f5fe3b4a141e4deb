// The pool: every carer as matching reads her, what is left of her week after the families she already serves.
import type { CarerEvent } from '../../events/carers/events.ts'
import type { Placement, Stage } from '../../events/carers/state.ts'
import { cefr, minutesIn, rankOf } from '../../events/kernel/care.ts'
import { dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import { type Change, type ChangesOf, everyone, type Handler, type RowsOf, seesOf, stretches } from '../kernel/index.ts'
import { shelfOf } from './shelves.ts'
import type { CareTables } from './tables.ts'
import { less } from './week.ts'

type Fact = Recorded<CarerEvent>
type At = ChangesOf<CareTables>
type Row = RowsOf<CareTables>['pool']
type HandlersOf = { readonly [T in CarerEvent['type']]: Handler<Extract<Fact, { type: T }>, CareTables> }
type Profiled = Extract<Fact, { type: 'carers.profiled' }>['data']

/** No document ends on this day: it is after every other. */
export const noEnd = '9999-12-31'

/** What is left once the families served are counted. */
const settled = (row: Row): Row => {
  const free = row.placements.some(({ live }) => live) ? [] : row.placements.reduce((week, { week: taken }) => less(week, taken), row.week)
  const minutes = row.most_minutes - row.placements.reduce((sum, one) => sum + one.minutes, 0)
  const families = row.most_families - row.placements.length
  const papers = Object.values(row.papers)
  const free_minutes = minutesIn(free)
  return {
    ...row,
    ...{
      free: stretches(free),
      free_minutes,
      shelf: shelfOf({ reach: row.reach, free_minutes }),
      minutes: Math.max(0, minutes),
      families: Math.max(0, families),
    },
    papers_until: papers.reduce((least, day) => (day !== '' && day < least ? day : least), noEnd),
    ready: row.stage === 'registered' && row.level !== null && families > 0,
  }
}

const moved = (at: At, fact: Fact, sets: (row: Row) => Partial<Row>): readonly Change[] => [
  at.pool.patch([idOf(fact.stream)], (row) => settled({ ...row, ...sets(row) })),
]
const staged = (stage: Stage) => (fact: Fact, at: At) => moved(at, fact, () => ({ stage }))
const nothing = (): readonly Change[] => []

const spoken = (languages: Profiled['languages']): readonly string[] =>
  languages.flatMap(({ language, level }) => cefr.slice(0, cefr.indexOf(level) + 1).map((one) => `${language}:${one}`)).sort()

const profiled = ({ municipality, near, level, modes, week, minutes, families, languages, hourly, monthly, from, ...rest }: Profiled) => ({
  ...{ municipality, level, modes, week, hourly, east: near.east, north: near.north, rank: rankOf(level) },
  ...{ most_minutes: minutes, most_families: families, languages: spoken(languages), monthly: monthly ?? -1, starts_on: from },
  ...{ reach: rest.reach, skills: rest.skills, refuses: rest.refuses, licence: rest.licence },
})

const blank = {
  stage: 'applied',
  tier: null,
  ready: false,
  rank: 0,
  level: null,
  modes: [],
  week: [],
  free: '{}',
  free_minutes: 0,
  minutes: 0,
  families: 0,
  east: 0,
  north: 0,
  reach: 0,
  shelf: 0,
  skills: [],
  languages: [],
  refuses: [],
  licence: false,
  hourly: 0,
  monthly: -1,
  papers: {},
  papers_until: noEnd,
  known: [],
  parted: [],
  most_minutes: 0,
  most_families: 0,
  placements: [],
} as const

/** That somebody somewhere can do something is nobody's secret. */
const anybody = [everyone, ...seesOf({})].sort()
const placed = ({ request, family, minutes, live, week }: Placement): Placement => ({ request, family, minutes, live, week })

export const ofCarers: HandlersOf = {
  'carers.applied': (fact, at) => {
    const { carer: person, name, desk, organisation, municipality } = fact.data
    const day = dayOf(fact.on)
    const sees = seesOf({ organisations: [organisation], persons: [person] })
    return [at.pool.put({ ...blank, carer: idOf(fact.stream), person, name, desk, municipality, starts_on: day, waiting_since: day, sees })]
  },
  'carers.amended': (fact, at) => moved(at, fact, () => (fact.data.name === undefined ? {} : { name: fact.data.name })),
  'carers.profiled': (fact, at) => [
    ...moved(at, fact, () => profiled(fact.data)),
    ...[...fact.data.skills, ...spoken(fact.data.languages)].map((ability) => at.abilities.put({ ability, sees: anybody })),
  ],
  'carers.interviewed': staged('interviewed'),
  'carers.registered': (fact, at) => moved(at, fact, () => ({ stage: 'registered', tier: fact.data.tier, waiting_since: dayOf(fact.on) })),
  'carers.tiered': (fact, at) => moved(at, fact, () => ({ tier: fact.data.tier })),
  'carers.documented': (fact, at) =>
    moved(at, fact, ({ papers }) => ({ papers: { ...papers, [fact.data.document]: fact.data.expires ?? '' } })),
  'carers.trained': nothing,
  'carers.referenced': nothing,
  'carers.paused': staged('paused'),
  'carers.returned': staged('registered'),
  'carers.suspended': staged('suspended'),
  'carers.readmitted': staged('registered'),
  'carers.placed': (fact, at) => {
    const { family, organisation } = fact.data
    return [
      at.acquaintances.put({ family, carer: idOf(fact.stream), sees: seesOf({ organisations: [organisation] }) }),
      ...moved(at, fact, ({ placements, known }) => ({
        placements: [...placements, placed(fact.data)],
        known: [...new Set([...known, family])].sort(),
        waiting_since: dayOf(fact.on),
      })),
    ]
  },
  'carers.freed': (fact, at) =>
    moved(at, fact, ({ placements }) => ({
      placements: placements.filter(({ request }) => request !== fact.data.request),
      waiting_since: dayOf(fact.on),
    })),
  'carers.parted': (fact, at) => moved(at, fact, ({ parted }) => ({ parted: [...parted, fact.data.family].sort() })),
  'carers.objected': nothing,
  'carers.answered': nothing,
  'carers.removed': staged('removed'),
}
