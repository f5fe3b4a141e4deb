// The residents' initiatives as tables, made from their own facts and from those that say who lives in a building.
import type { InitiativeEvent } from '../../events/initiatives/events.ts'
import { type Stage, turnOf } from '../../events/initiatives/state.ts'
import { dayOf, idOf, type Json, type Recorded } from '../../events/kernel/index.ts'
import { type Change, type ChangesOf, everyone, projection, type RowsOf, seesOf } from '../kernel/index.ts'
import { type Living, ofLiving } from './homes.ts'
import { type InitiativeTables, type Step, tables } from './tables.ts'

type Fact = Recorded<InitiativeEvent>
type Of<N extends InitiativeEvent['type']> = Extract<Fact, { type: N }>
type At = ChangesOf<InitiativeTables>
type Row = RowsOf<InitiativeTables>['initiatives']

/** Identities of people, households and bookings are not part of a story that neighbours read. */
const unsaid: readonly string[] = ['household', 'promoter', 'building', 'bookings', 'photos', 'repeats']
const saidIn = (data: object): { readonly [key: string]: Json } =>
  Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => (value === undefined || unsaid.includes(name) ? [] : [[name, value as Json]])),
  )
const stepOf = (fact: Fact): Step => ({
  ...{ revision: fact.rev, event: fact.id, type: fact.type, role: fact.role, day: dayOf(fact.on) },
  ...{ recorded: fact.at, imported: fact.known !== undefined, says: saidIn(fact.data) },
})

const turned = (row: Row, on: string): Row => {
  const turn = turnOf(row.stage, row.consent)
  return turn === row.turn ? row : { ...row, turn, turn_since: on }
}
/** From its approval on, what is open to others is shown to others. */
const published = (row: Row): Row =>
  row.open_to !== 'residents' && row.stage === 'approved' ? { ...row, sees: [...new Set([everyone, ...row.sees])].sort() } : row

const counted = (at: At, fact: Fact, sets: (row: Row) => Partial<Row> = () => ({})): Change =>
  at.initiatives.patch([idOf(fact.stream)], (row) => {
    const on = dayOf(fact.on)
    return published(turned({ ...row, ...sets(row), revision: fact.rev, last_on: on, known: fact.known ?? fact.at }, on))
  })
const told = (at: At, fact: Fact, sets: (row: Row) => Partial<Row> = () => ({})): readonly Change[] => [
  counted(at, fact, (row) => ({ ...sets(row), steps: [...row.steps, stepOf(fact)] })),
]
const stands = (at: At, fact: Fact, stage: Stage, sets: Partial<Row> = {}): readonly Change[] => told(at, fact, () => ({ stage, ...sets }))

const none = {
  ...{ needed: null, units: null, closes_on: null, again_on: null, voices: [], asked_on: null, due_on: null, answered_on: null },
  consent: 'none',
  ...{ cents: null, conditions: [], note: null, reason: null, starts_on: null, ends_on: null, each_week: false },
  ...{ bookings: [], insurance: null, occasions: [], outcome: null, learned: null, again: null, tidy: null, concluded_on: null },
} as const

type Plan = Of<'initiatives.amended'>['data']
const planned = ({ when, openTo, asksCents, touchesCommonParts, title, purpose, spaces }: Plan) => ({
  ...{ title, purpose, spaces, says_when: when.says, first_day: when.first ?? null, weekly: when.weekly },
  ...{ open_to: openTo, asks_cents: asksCents, touches: touchesCommonParts },
})

const fromIdea = (idea: Of<'initiatives.proposed'>['data']['idea']) => ({ lab: idea?.lab ?? null, idea: idea?.idea ?? null })

const proposed = (fact: Of<'initiatives.proposed'>, at: At): readonly Change[] => {
  const { building, household, promoter, shownAs, stair = null, idea, repeats = null, ...plan } = fact.data
  const on = dayOf(fact.on)
  const who = { building, household, promoter, shown_as: shownAs, stair, repeats, ...fromIdea(idea) }
  const stage = { stage: 'proposed', before: 'proposed', turn: 'manager', turn_since: on } as const
  const row = { id: idOf(fact.stream), revision: fact.rev, proposed_on: on, last_on: on, known: fact.known ?? fact.at }
  const sees = seesOf({ building, persons: [promoter] })
  return [at.initiatives.put({ ...none, ...who, ...planned(plan), ...stage, ...row, steps: [stepOf(fact)], sees })]
}

const scheduled = (fact: Of<'initiatives.scheduled'>, at: At): readonly Change[] => {
  const { first, until = null, weekly, bookings, insurance } = fact.data
  return told(at, fact, (row) => ({
    ...{ stage: row.stage === 'running' ? 'running' : 'scheduled', starts_on: first, ends_on: until, each_week: weekly, bookings },
    insurance: insurance ?? row.insurance,
  }))
}
const retold = (fact: Of<'initiatives.retold'>, at: At): readonly Change[] =>
  told(at, fact, ({ occasions }) => ({
    occasions: occasions.map((one) => (one.occasion === fact.data.occasion ? { ...one, ...fact.data } : one)),
  }))
/** Amended, it goes back where it was sent back from. */
const returned = (fact: Of<'initiatives.sent-back'>, at: At): readonly Change[] =>
  told(at, fact, ({ stage }) => ({ stage: 'returned', before: stage === 'asked' ? 'supported' : 'proposed', reason: fact.data.reason }))

export const initiatives = projection<InitiativeEvent | Living>()({
  name: 'initiatives',
  version: 2,
  tables,
  on: {
    ...ofLiving,
    'initiatives.proposed': proposed,
    'initiatives.amended': (fact, at) =>
      told(at, fact, ({ before }) => ({ ...planned(fact.data), stage: before, consent: 'none', reason: null })),
    'initiatives.reproposed': (fact, at) => stands(at, fact, 'proposed', { before: 'proposed', voices: [], consent: 'none' }),
    'initiatives.collection-opened': (fact, at) => {
      const { needed, units, closes } = fact.data
      return stands(at, fact, 'collecting', { needed, units, closes_on: closes })
    },
    'initiatives.endorsed': (fact, at) => [counted(at, fact, ({ voices }) => ({ voices: [...voices, fact.data.household] }))],
    'initiatives.endorsement-withdrawn': (fact, at) => [
      counted(at, fact, ({ voices }) => ({ voices: voices.filter((one) => one !== fact.data.household) })),
    ],
    'initiatives.threshold-reached': (fact, at) => stands(at, fact, 'supported'),
    'initiatives.window-closed': (fact, at) => stands(at, fact, 'unsupported', { again_on: fact.data.again }),
    'initiatives.asked': (fact, at) => stands(at, fact, 'asked', { asked_on: dayOf(fact.on), due_on: fact.data.due, reason: null }),
    'initiatives.approved': (fact, at) => {
      const { conditions, cents, note = null } = fact.data
      return stands(at, fact, 'approved', { conditions, cents, note, answered_on: dayOf(fact.on) })
    },
    'initiatives.refused': (fact, at) => stands(at, fact, 'refused', { reason: fact.data.reason, answered_on: dayOf(fact.on) }),
    'initiatives.sent-back': returned,
    'initiatives.owner-consent-requested': (fact, at) => told(at, fact, () => ({ consent: 'requested' })),
    'initiatives.owner-consent-given': (fact, at) => told(at, fact, () => ({ consent: 'given' })),
    'initiatives.owner-consent-denied': (fact, at) => told(at, fact, () => ({ consent: 'denied' })),
    'initiatives.assembly-consented': (fact, at) => told(at, fact, () => ({ consent: 'assembly' })),
    'initiatives.scheduled': scheduled,
    'initiatives.started': (fact, at) => stands(at, fact, 'running'),
    'initiatives.carried-out': (fact, at) => told(at, fact, ({ occasions }) => ({ occasions: [...occasions, fact.data] })),
    'initiatives.retold': retold,
    'initiatives.concluded': (fact, at) => {
      const { outcome, learned, again, tidy } = fact.data
      return stands(at, fact, 'concluded', { outcome, learned, again, tidy, concluded_on: dayOf(fact.on) })
    },
    'initiatives.suspended': (fact, at) => told(at, fact, ({ stage }) => ({ stage: 'suspended', before: stage, reason: fact.data.reason })),
    'initiatives.resumed': (fact, at) => told(at, fact, ({ before }) => ({ stage: before, reason: null })),
    'initiatives.cancelled': (fact, at) => stands(at, fact, 'cancelled', { reason: fact.data.reason }),
  },
})
