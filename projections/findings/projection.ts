// The findings as tables, made from the facts of each finding and from nothing else.
import type { FindingEvent } from '../../events/findings/events.ts'
import { dayOf, idOf, type Json, type Recorded } from '../../events/kernel/index.ts'
import { type Change, type ChangesOf, projection, type RowsOf } from '../kernel/index.ts'
import { type FindingTables, tables } from './tables.ts'

type Fact = Recorded<FindingEvent>
type At = ChangesOf<FindingTables>
type Finding = RowsOf<FindingTables>['findings']

const knownAt = (fact: Fact): string => fact.known ?? fact.at

const said = (at: At, fact: Fact): Change =>
  at.story.put({
    ...{ finding: idOf(fact.stream), revision: fact.rev, event: fact.id, type: fact.type, role: fact.role },
    ...{ day: dayOf(fact.on), known: knownAt(fact), recorded: fact.at, imported: fact.known !== undefined },
    says: Object.fromEntries(Object.entries(fact.data).flatMap(([name, value]) => (value === undefined ? [] : [[name, value as Json]]))),
  })

const moved = (at: At, fact: Fact, sets: Partial<Finding>): readonly Change[] => [
  at.findings.patch([idOf(fact.stream)], { ...sets, revision: fact.rev, last_on: dayOf(fact.on), known: knownAt(fact) }),
  said(at, fact),
]

export const findings = projection<FindingEvent>()({
  name: 'findings',
  version: 1,
  tables,
  on: {
    'findings.found': (fact, at) => {
      const { day: as_of, ...of } = fact.data
      const fresh = { stage: 'found', outcome: null, answers: 0, remedy: null, due: null } as const
      const dates = { found_on: dayOf(fact.on), last_on: dayOf(fact.on), known: knownAt(fact) }
      return [
        at.findings.put({ ...of, ...fresh, ...dates, as_of, id: idOf(fact.stream), revision: fact.rev, auditor: fact.actor }),
        said(at, fact),
      ]
    },
    'findings.answered': (fact, at) => {
      const { answer, remedy = null, due = null } = fact.data
      return moved(at, fact, { stage: 'answered', answers: answer, remedy, due })
    },
    'findings.accepted': (fact, at) => moved(at, fact, { stage: 'accepted' }),
    'findings.insisted': (fact, at) => moved(at, fact, { stage: 'insisted' }),
    'findings.closed': (fact, at) => moved(at, fact, { stage: 'closed', outcome: fact.data.outcome }),
    'findings.withdrawn': (fact, at) => moved(at, fact, { stage: 'withdrawn' }),
  },
})
