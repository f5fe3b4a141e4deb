// A pact as it stands: the law's own memory of it, laid out in columns.
import { budget } from '../../events/generative/budget.ts'
import type { GenerativeEvent } from '../../events/generative/events.ts'
import { evolve } from '../../events/generative/evolve.ts'
import { turnOf } from '../../events/generative/stages.ts'
import { initial, type Pact } from '../../events/generative/state.ts'
import { dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import { type Change, type ChangesOf, type RowsOf, seesOf } from '../kernel/index.ts'
import type { GenerativeTables } from './tables.ts'

type Fact = Recorded<GenerativeEvent>
type Row = RowsOf<GenerativeTables>['pacts']

// What the law remembers and what the pages show cannot part: there is one fold.
export const stepped = (pact: Pact, fact: Fact): Pact =>
  (evolve[fact.type] as (pact: Pact, data: Fact['data'], fact: Fact) => Pact)(pact, fact.data, fact)

/** The named team of a case: whoever it is about, whoever stands beside them, and where it is answered for. */
const seenBy = ({ organisation, person, caseworker }: Pact, id: string): readonly string[] =>
  seesOf({ case: id, organisations: [organisation], persons: [person, caseworker].filter((one) => one !== '') })

const columnsOf = (pact: Pact) => {
  const { kind, territory, organisation, person, caseworker, name, plan, draft, given, next, reminded, ends, closed, reported } = pact
  const gifts = (plan ?? draft)?.gifts ?? []
  return {
    ...{
      kind,
      territory,
      organisation,
      person,
      caseworker,
      name,
      reported_on: reported,
      next_on: next,
      reminded_on: reminded,
      ends_on: ends,
      closed_on: closed,
    },
    ...budget(pact),
    hours_planned: gifts.reduce((sum, { hours }) => sum + hours, 0),
    hours_given: given.reduce((sum, { hours }) => sum + hours, 0),
  }
}

/** Every fact of a pact makes its row anew. */
export const stood = (fact: Fact, at: ChangesOf<GenerativeTables>): Change => {
  const id = idOf(fact.stream)
  return at.pacts.change([id], (row): Row | undefined => {
    const pact = stepped(row?.pact ?? initial, fact)
    if (pact.stage === 'none') return undefined
    const turn = turnOf(pact)
    const turn_since = row?.turn === turn ? row.turn_since : dayOf(fact.on)
    const stage = pact.stage
    return {
      ...columnsOf(pact),
      ...{ id, stage, turn, turn_since, pact, sees: seenBy(pact, id) },
      revision: fact.rev,
      known: fact.known ?? fact.at,
    }
  })
}
