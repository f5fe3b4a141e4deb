// Who may ask what of a space: residents for themselves, who looks after the building or the town for everybody.
import type { commands, SpaceCommands } from '../../events/spaces/commands.ts'
import type { Space } from '../../events/spaces/state.ts'
import type { Access } from '../kernel/context.ts'
import type { Where } from '../kernel/may.ts'
import type { Role } from '../kernel/people.ts'

/** The law knows them by the same names (events/spaces/asking.ts). */
export const keepers: readonly Role[] = ['social-manager', 'maker', 'manager', 'clerk']
/** Only the house asks it. */
const nobody: readonly Role[] = []
/** A role that looks after the space counts before that of a resident. */
const everybody: readonly Role[] = [...keepers, 'resident']

export const access: Access<typeof commands> = {
  open: keepers,
  amend: keepers,
  govern: keepers,
  rule: keepers,
  'give-key': keepers,
  'return-key': keepers,
  close: keepers,
  reopen: keepers,
  exempt: keepers,
  'renew-door': keepers,
  retire: keepers,
  book: everybody,
  series: everybody,
  move: everybody,
  cancel: everybody,
  release: keepers,
  join: everybody,
  leave: everybody,
  take: everybody,
  decline: everybody,
  expire: keepers,
  offer: keepers,
  tally: nobody,
  'check-in': everybody,
  'no-show': keepers,
  'check-out': everybody,
  damage: keepers,
  inspect: keepers,
  'take-deposit': keepers,
  'return-deposit': keepers,
}

const at = ({ building, municipality }: Pick<Space, 'building' | 'municipality'>): Where => ({
  ...(building === undefined ? {} : { building }),
  municipality,
})
/** In its building and its municipality; one that is not open yet says where it will be. */
export const where = (space: Space, ask: Partial<SpaceCommands['open']>): Where =>
  space.stage === 'none' ? at({ municipality: '', ...ask }) : at(space)
export const seen = (space: Space): Where => at(space)
