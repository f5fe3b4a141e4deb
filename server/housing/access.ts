// Who may ask what of a building: its social manager, who lives there, and an administrator who opens it.
import type { commands, HousingCommands } from '../../events/housing/commands.ts'
import type { Building } from '../../events/housing/state.ts'
import type { Access } from '../kernel/context.ts'
import type { Where } from '../kernel/may.ts'
import type { Role } from '../kernel/people.ts'

export const manager: readonly Role[] = ['social-manager']
export const opener: readonly Role[] = ['social-manager', 'admin']
/** Whoever has entered may ask for themselves: the law looks at who lives there. */
const own: readonly Role[] = ['social-manager', 'resident']

export const access: Access<typeof commands> = {
  register: opener,
  correct: opener,
  'add-units': opener,
  'correct-unit': opener,
  'remove-unit': opener,
  'move-in': manager,
  join: manager,
  'name-person': manager,
  leave: manager,
  buy: manager,
  'move-out': manager,
  'set-rules': manager,
  allocate: manager,
  commit: manager,
  spend: manager,
  strike: manager,
  release: manager,
  'offer-turn': manager,
  'take-turn': ['resident'],
  'give-back-turn': ['resident'],
  'finish-turn': own,
  'cancel-turn': manager,
  'hold-assembly': manager,
  post: manager,
  unpost: manager,
}
/** What may be asked by who does not live there: everybody who has entered is a resident, of somewhere. */
export const managing = Object.fromEntries(
  Object.entries(access).map(([command, roles]) => [command, roles.filter((role) => role !== 'resident')]),
) as unknown as typeof access

export const where = ({ municipality }: Building, ask: Partial<HousingCommands['register']>, id: string): Where => ({
  building: id,
  ...(municipality || ask.municipality ? { municipality: municipality || (ask.municipality ?? '') } : {}),
})
/** Its story names households by their identity: it is the building's own. */
export const seen = (_: Building, id: string): Where => ({ building: id })
