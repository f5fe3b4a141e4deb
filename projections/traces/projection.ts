// What the register keeps about each person, across every context: a context without facts of its own.
import { type AnyEvent, type Catalogue, dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import { type Change, type ChangesOf, projection, scopeName } from '../kernel/index.ts'
import { catalogues } from './catalogues.ts'
import { type TraceTables, tables } from './tables.ts'
import { type Touched, touchedBy } from './touched.ts'

type Fact = Recorded<AnyEvent>
type At = ChangesOf<TraceTables>

// Nobody reads somebody else's traces, wherever they hold a role.
const alone = (person: string): readonly string[] => [scopeName({ kind: 'person', id: person })]
const contextOf = ({ type }: Fact): string => type.slice(0, type.indexOf('.'))

const traced = (fact: Fact, at: At, { person, how, values }: Touched): Change =>
  at.traces.put({
    ...{ thing: idOf(fact.stream), revision: fact.rev, person, position: fact.position, event: fact.id },
    ...{ context: contextOf(fact), type: fact.type, how, role: fact.role, assisted: fact.for !== undefined },
    ...{ day: dayOf(fact.on), recorded: fact.at, values, sees: alone(person) },
  })

const followed = (fact: Fact, at: At, { person }: Touched): Change =>
  at.followed.change([idOf(fact.stream), person], (row) => {
    const latest = { latest_on: dayOf(fact.on), latest_type: fact.type, latest_role: fact.role, position: fact.position }
    if (row) return { ...row, ...latest, facts: row.facts + 1 }
    const thing = { thing: idOf(fact.stream), person, context: contextOf(fact), sees: alone(person) }
    return { ...thing, ...latest, facts: 1, first_on: dayOf(fact.on) }
  })

// One's own papers are not a thing one follows.
const isFollowed = (fact: Fact, { how }: Touched): boolean => how !== 'named' && contextOf(fact) !== 'people'

const handler = (fact: Fact, at: At): readonly Change[] =>
  touchedBy(fact).flatMap((touched) => [traced(fact, at, touched), ...(isFollowed(fact, touched) ? [followed(fact, at, touched)] : [])])

const names = (catalogue: Catalogue): readonly string[] => Object.values(catalogue).map(({ name }) => name)

export const traces = projection<AnyEvent>()({
  name: 'traces',
  version: 2,
  tables,
  on: Object.fromEntries(catalogues.flatMap(names).map((type) => [type, handler])),
})
