// The matching rounds as tables, made from the facts of each round and from nothing else.
import { dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import type { RoundEvent } from '../../events/rounds/events.ts'
import { type Change, type ChangesOf, projection, type RowsOf, seesOf } from '../kernel/index.ts'
import { type RoundTables, tables } from './tables.ts'

type Fact = Recorded<RoundEvent>
type Round = RowsOf<RoundTables>['rounds']

const moved = (at: ChangesOf<RoundTables>, fact: Fact, sets: (row: Round) => Partial<Round> = () => ({})): Change =>
  at.rounds.patch([idOf(fact.stream)], (row) => ({ ...sets(row), revision: fact.rev, known: fact.known ?? fact.at }))
const seenBy = ({ data }: { readonly data: { readonly organisation: string } }): readonly string[] =>
  seesOf({ organisations: [data.organisation] })

export const rounds = projection<RoundEvent>()({
  name: 'rounds',
  version: 3,
  tables,
  on: {
    'rounds.run': (fact, at) => {
      const fresh = { stage: 'run', adopted: 0, reason: null } as const
      const row = { id: idOf(fact.stream), revision: fact.rev, run_on: dayOf(fact.on), known: fact.known ?? fact.at, sees: seenBy(fact) }
      return [at.rounds.put({ ...fact.data, ...fresh, ...row })]
    },
    'rounds.paired': (fact, at) => [
      ...fact.data.pairs.map((pair) => at.pairs.put({ ...pair, round: idOf(fact.stream), adopted: false, sees: seenBy(fact) })),
      moved(at, fact),
    ],
    'rounds.adopted': (fact, at) => [
      ...fact.data.pairs.map(({ request, carer }) => at.pairs.patch([idOf(fact.stream), request, carer], { adopted: true })),
      moved(at, fact, ({ adopted }) => ({ stage: 'adopted', adopted: adopted + fact.data.pairs.length })),
    ],
    'rounds.discarded': (fact, at) => [moved(at, fact, () => ({ stage: 'discarded', reason: fact.data.reason }))],
  },
})
