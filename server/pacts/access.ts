// Who may ask what of a pact. Where a command belongs to one side, the law also looks at which (events/pacts/sides.ts).
import type { commands } from '../../events/pacts/commands.ts'
import type { Access } from '../kernel/context.ts'
import type { Role } from '../kernel/people.ts'

const citizens = ['resident', 'representative'] as const
const office = ['clerk', 'manager'] as const
/** everybody who sits at the table where a pact is written; the maker does it on behalf of the citizens */
const table: readonly Role[] = [...citizens, 'maker', ...office]

export const access: Access<typeof commands> = {
  propose: table,
  clarify: table,
  join: [...citizens, 'maker'],
  leave: [...citizens, 'maker'],
  promise: table,
  release: table,
  word: table,
  approve: office,
  // The manager first: who has both roles signs for the municipality.
  sign: ['manager', ...citizens],
  activate: ['manager'],
  report: [...citizens, 'maker'],
  keep: table,
  extend: ['manager'],
  withdraw: citizens,
  end: ['manager'],
  correct: ['manager'],
  abandon: [...citizens, 'maker', 'manager'],
}
