// What the facts of pacts leave beside the common goods: which goods are under a pact in force.
import { idOf, type Recorded } from '../../events/kernel/index.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import type { Change, ChangesOf, Handler, RowsOf } from '../kernel/index.ts'
import type { GoodTables } from './tables.ts'

/** The facts that name the goods of a pact, or say whether it is in force. */
type Watched = 'drafted' | 'clarified' | 'corrected' | 'activated' | 'revoked' | 'reinstated' | 'ended' | 'expired' | 'renewed' | 'closed'
export type WatchedPact = Extract<PactEvent, { type: `pacts.${Watched}` }>
type Fact = Recorded<WatchedPact>
type At = ChangesOf<GoodTables>
type Row = RowsOf<GoodTables>['pacts']
type Handlers = { readonly [T in WatchedPact['type']]: Handler<Extract<Fact, { type: T }>, GoodTables> }

const knownOf = (fact: Fact): string => fact.known ?? fact.at
const moved = (at: At, fact: Fact, sets: Partial<Row>): readonly Change[] => [
  at.pacts.patch([idOf(fact.stream)], { ...sets, known: knownOf(fact) }),
]
const over = (fact: Fact, at: At): readonly Change[] => moved(at, fact, { in_force: false })

export const ofPacts: Handlers = {
  'pacts.drafted': (fact, at) => {
    const { title, goods = [] } = fact.data
    return [at.pacts.put({ id: idOf(fact.stream), title, goods, in_force: false, since: null, known: knownOf(fact) })]
  },
  'pacts.clarified': (fact, at) => {
    const { title, goods } = fact.data
    return moved(at, fact, { ...(title === undefined ? {} : { title }), ...(goods === undefined ? {} : { goods }) })
  },
  'pacts.corrected': (fact, at) => {
    const { title, from } = fact.data.now
    return moved(at, fact, { ...(title === undefined ? {} : { title }), ...(from === undefined ? {} : { since: from }) })
  },
  'pacts.activated': (fact, at) => moved(at, fact, { in_force: true, since: fact.data.from }),
  'pacts.revoked': over,
  'pacts.reinstated': (fact, at) => moved(at, fact, { in_force: true }),
  'pacts.ended': over,
  'pacts.expired': over,
  'pacts.renewed': over,
  'pacts.closed': over,
}
