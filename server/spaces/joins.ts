// What goes with a booking where a limit counts over the building: a line in the tally of whose hours they are, so that two in the same instant do not both find room.
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import { holderOf } from '../../events/spaces/keeping-books.ts'
import { type Holder, limitsInBuilding } from '../../events/spaces/quotas.ts'
import { onShelf } from '../../events/spaces/shelf.ts'
import type { Space } from '../../events/spaces/state.ts'
import { tallyOf } from '../../events/spaces/tally.ts'
import type { Join } from '../kernel/joined.ts'

const limits = ({ rules, building }: Space, kind: Holder['kind']): boolean =>
  rules !== undefined && building !== undefined && Object.values(limitsInBuilding(rules, kind)).some((limit) => limit !== undefined)

/** The tally of a holder; nothing where the rules of the space count nothing over its building. */
export const tallyFor = (space: Space, { holder, kind }: Holder, digest: (text: string) => string): string | undefined =>
  space.building !== undefined && limits(space, kind) ? tallyOf({ building: space.building, holder }, digest) : undefined

type Whose<C extends keyof SpaceCommands> = (data: SpaceCommands[C], space: Space, by: string) => Holder | undefined
const tallied =
  <C extends keyof SpaceCommands>(whose: Whose<C>): Join<Space, SpaceCommands[C]> =>
  async ({ state, data, by, digest, person }) => {
    const found = person ? whose(data, state, by) : undefined
    const id = found && tallyFor(state, found, digest)
    return id === undefined ? undefined : { id, command: 'tally', data: { building: state.building, holder: found?.holder } }
  }

const claimed = (data: SpaceCommands['book'] | SpaceCommands['series'], _: Space, by: string): Holder => holderOf({ by, ...data })

export const joins = {
  book: tallied<'book'>(claimed),
  series: tallied<'series'>(claimed),
  move: tallied<'move'>(({ booking }, { bookings }) => onShelf(bookings, booking)),
  take: tallied<'take'>(({ entry }, { waiting }) => waiting.find(({ id }) => id === entry)),
}

const counts = (space: Space): boolean => limits(space, 'household') || limits(space, 'initiative')
/** Where nothing is counted over the building, nothing goes with a booking. */
export const carries = { book: counts, series: counts, move: counts, take: counts }
