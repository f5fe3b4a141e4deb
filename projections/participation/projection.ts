// Participation reads across the contexts that are no cases, and writes nothing of its own: a context without facts.
import type { AnyEvent } from '../../events/kernel/index.ts'
import { type Handler, projection } from '../kernel/index.ts'
import type { At, BareHandler, Fact } from './making.ts'
import { ofHousing, ofInitiatives, ofSpaces } from './of-homes.ts'
import { ofLabs } from './of-labs.ts'
import { ofPacts, ofProposals } from './of-pacts.ts'
import { counted, type ParticipationTables, tables } from './tables.ts'

type Bare = BareHandler<Fact>
type Whole = Handler<Fact, ParticipationTables>
const handlers = { ...ofLabs, ...ofHousing, ...ofInitiatives, ...ofSpaces, ...ofProposals, ...ofPacts } as unknown as {
  readonly [type: string]: Bare
}

/** Every row is counted for everybody. */
const shown =
  (handler: Bare): Whole =>
  (fact, at) =>
    handler(fact, at as unknown as At).map((change) => ({
      ...change,
      to: (row) => {
        const next = change.to(row)
        return next && { ...next, sees: counted }
      },
    }))

export const participation = projection<AnyEvent>()({
  name: 'participation',
  version: 1,
  tables,
  on: Object.fromEntries(Object.entries(handlers).map(([type, handler]) => [type, shown(handler)])),
})
