// The programmes of generative pacts as tables.
import { dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import type { ProgrammeEvent } from '../../events/programmes/events.ts'
import { usualWithin } from '../../events/programmes/vocabulary.ts'
import { type Change, type ChangesOf, projection } from '../kernel/index.ts'
import { type ProgrammeTables, tables } from './tables.ts'

// A figure may be declared before there are rules, and before anybody has said what the programme is called.
const moved = (at: ChangesOf<ProgrammeTables>, fact: Recorded<ProgrammeEvent>, name?: string): Change => {
  const id = idOf(fact.stream)
  return at.programmes.change([id], (row) => ({ id, revision: fact.rev, name: name ?? row?.name ?? '', known: fact.known ?? fact.at }))
}

export const programmes = projection<ProgrammeEvent>()({
  name: 'programmes',
  version: 2,
  tables,
  on: {
    'programmes.ruled': (fact, at) => {
      const { from, name, within = usualWithin, ...rules } = fact.data
      return [at.limits.put({ ...rules, within, programme: idOf(fact.stream), starts_on: from }), moved(at, fact, name)]
    },
    'programmes.declared': (fact, at) => {
      const { territory = null, ...said } = fact.data
      const row = { ...said, territory, programme: idOf(fact.stream), declared_on: dayOf(fact.on), retracted: null }
      return [at.declared.put(row), moved(at, fact)]
    },
    'programmes.retracted': (fact, at) => [
      at.declared.patch([idOf(fact.stream), fact.data.figure], { retracted: fact.data.reason }),
      moved(at, fact),
    ],
  },
})
