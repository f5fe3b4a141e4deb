// What the adults of a household are shown: the law’s own memory of the text and its signatures, without anything else of the pact.
import type { GenerativeEvent } from '../../events/generative/events.ts'
import { initial, type Pact } from '../../events/generative/state.ts'
import { idOf, type Recorded } from '../../events/kernel/index.ts'
import { type Change, type ChangesOf, type RowsOf, seesOf } from '../kernel/index.ts'
import { stepped } from './standing.ts'
import type { GenerativeTables } from './tables.ts'

type Fact = Recorded<GenerativeEvent>
type Row = RowsOf<GenerativeTables>['signing']

const remembered = (row: Row | undefined): Pact => (row ? { ...initial, ...row, party: 'household' } : initial)

// Each adult sees it as their own; the desk has the pact itself.
const columnsOf = ({ kind, person, organisation, name, texts, household, draft, plan, text, signed }: Pact) => ({
  ...{ kind, person, organisation, name, texts, household, draft, plan, text, signed },
  sees: seesOf({ persons: household.map(({ member }) => member) }),
})

/** A pact of a household has a row, one of a person alone has none. */
export const asked = (fact: Fact, at: ChangesOf<GenerativeTables>): Change => {
  const id = idOf(fact.stream)
  return at.signing.change([id], (row): Row | undefined => {
    const pact = stepped(remembered(row), fact)
    const { stage, party } = pact
    return stage === 'none' || party !== 'household' ? undefined : { ...columnsOf(pact), id, stage, revision: fact.rev }
  })
}
