// What may be counted of a pact: days, amounts and results, with nobody in them; it stays the same when its person is erased.
import type { GenerativeEvent } from '../../events/generative/events.ts'
import { dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import { type Change, type ChangesOf, everyone, everywhere, type Handler, type RowsOf } from '../kernel/index.ts'
import type { GenerativeTables, Goals } from './tables.ts'

type Fact = Recorded<GenerativeEvent>
type At = ChangesOf<GenerativeTables>
type Row = RowsOf<GenerativeTables>['outcomes']
type HandlersOf = { readonly [T in GenerativeEvent['type']]?: Handler<Extract<Fact, { type: T }>, GenerativeTables> }

/** Whoever may ask for figures: the door says who, and no answer is of one row. */
export const counters: readonly string[] = [everyone, everywhere]

const sets = (fact: Fact, at: At, to: Partial<Row> | ((row: Row) => Partial<Row>)): Change => at.outcomes.patch([idOf(fact.stream)], to)
const ended = (fact: Fact, at: At, closed_how: Row['closed_how'], left_why: string | null, more: Partial<Row> = {}): readonly Change[] => [
  sets(fact, at, { closed_on: dayOf(fact.on), closed_how, left_why, ...more }),
]

const blank = {
  ...{ listened_on: null, started_on: null, closed_on: null, closed_how: null, left_why: null },
  ...{ spent: 0, hours: 0, goals: null, ties: null, started: [], follows: [] },
} as const

const goalsOf = (rated: readonly { readonly result: keyof Goals }[]): Goals => {
  const count = (result: keyof Goals): number => rated.filter((one) => one.result === result).length
  return { reached: count('reached'), partly: count('partly'), not: count('not') }
}

export const counted: HandlersOf = {
  'generative.reported': (fact, at) => {
    const { kind, territory } = fact.data
    return [at.outcomes.put({ ...blank, id: idOf(fact.stream), kind, territory, reported_on: dayOf(fact.on), sees: counters })]
  },
  'generative.listened': (fact, at) => [sets(fact, at, ({ listened_on }) => ({ listened_on: listened_on ?? dayOf(fact.on) }))],
  'generative.activated': (fact, at) => [sets(fact, at, { started_on: fact.data.startsOn })],
  'generative.budget-spent': (fact, at) => [sets(fact, at, ({ spent }) => ({ spent: spent + fact.data.cents }))],
  'generative.return-performed': (fact, at) => {
    const { gift, hours, host, thing = null } = fact.data
    const key = { pact: idOf(fact.stream), gift, host, thing, sees: counters }
    return [
      at.hosted.change([key.pact, gift], (row) => ({ ...key, hours: (row?.hours ?? 0) + hours })),
      sets(fact, at, (row) => ({ hours: row.hours + hours })),
    ]
  },
  'generative.declined': (fact, at) => ended(fact, at, 'declined', null),
  'generative.withdrawn': (fact, at) => ended(fact, at, 'interrupted', 'renounced'),
  'generative.interrupted': (fact, at) => ended(fact, at, 'interrupted', fact.data.why),
  'generative.concluded': (fact, at) => {
    const { goals, ties, started } = fact.data
    return ended(fact, at, 'concluded', null, { goals: goalsOf(goals), ties, started: [...new Set(started)].sort() })
  },
  'generative.follow-up-recorded': (fact, at) => {
    const { after, standing } = fact.data
    return [sets(fact, at, ({ follows }) => ({ follows: [...follows, { after, standing, on: dayOf(fact.on) }] }))]
  },
  'generative.reopened': (fact, at) => [sets(fact, at, { closed_on: null, closed_how: null, left_why: null })],
}
