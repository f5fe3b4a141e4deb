// The generative pacts as tables, made from their own facts and from the rules and figures their programmes publish.
import { events, type GenerativeEvent } from '../../events/generative/events.ts'
import { usualWithin } from '../../events/generative/pinned.ts'
import { idOf, type Recorded } from '../../events/kernel/index.ts'
import type { ProgrammeEvent } from '../../events/programmes/events.ts'
import { type Change, type Handler, projection } from '../kernel/index.ts'
import { counted, counters } from './counted.ts'
import { asked } from './signing.ts'
import { stood } from './standing.ts'
import { type GenerativeTables, tables } from './tables.ts'

type Fact = Recorded<GenerativeEvent>
type HandlersOf = { readonly [T in GenerativeEvent['type']]: Handler<Extract<Fact, { type: T }>, GenerativeTables> }

const handled: Handler<Fact, GenerativeTables> = (fact, at): readonly Change[] => [
  stood(fact, at),
  asked(fact, at),
  ...((counted[fact.type] as Handler<Fact, GenerativeTables> | undefined)?.(fact, at) ?? []),
]
const ofPacts = Object.fromEntries(Object.keys(events).map((type) => [type, handled])) as unknown as HandlersOf

export const generative = projection<GenerativeEvent | ProgrammeEvent>()({
  name: 'generative',
  version: 3,
  tables,
  on: {
    ...ofPacts,
    'programmes.ruled': (fact, at) => {
      const { from, version, ceiling, alone, every, within = usualWithin } = fact.data
      const row = { programme: idOf(fact.stream), version, starts_on: from, ceiling, alone, every, within }
      return [at.limits.put({ ...row, sees: counters })]
    },
    'programmes.declared': (fact, at) => {
      const { territory = null, ...said } = fact.data
      return [at.declared.put({ ...said, territory, programme: idOf(fact.stream), sees: counters })]
    },
    'programmes.retracted': (fact, at) => [at.declared.drop([idOf(fact.stream), fact.data.figure])],
  },
})
