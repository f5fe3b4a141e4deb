// What a holder has over all spaces of a building is counted one booking at a time: whatever is asked in the same instant meets in one stream, and the log takes one first.
import { type Decider, namedUuid } from '../kernel/index.ts'
import type { SpaceCommands } from './commands.ts'
import type { SpaceEvent } from './events.ts'
import { type SpaceRule, when } from './rules.ts'
import type { Space } from './state.ts'

type Decide = Decider<Space, SpaceCommands, SpaceEvent, SpaceRule>['decide']
type Whose = SpaceCommands['tally']

/** The stream in which the bookings of a holder in a building meet. `digest`: SHA-256 of a text in lower-case hexadecimal. */
export const tallyOf = ({ building, holder }: Whose, digest: (text: string) => string): string =>
  namedUuid(digest(`spaces tally\n${building}\n${holder}`))

/** No space is opened under a name that a tally could have: identities made from names are UUIDv8. */
export const couldBeTally = (id: string): boolean => id.charAt(14) === '8'

export const tally: Decide['tally'] = (ask, _, { id, digest }) =>
  when(id !== tallyOf(ask, digest), 'unknown-space') ?? [{ type: 'spaces.tallied', data: ask }]
