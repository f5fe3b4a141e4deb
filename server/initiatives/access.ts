// Who may ask what of an initiative: who proposes it, neighbours with their household's voice, the social manager, the owner; a maker helps to tell.
import type { commands, InitiativeCommands } from '../../events/initiatives/commands.ts'
import type { Initiative } from '../../events/initiatives/state.ts'
import type { Access } from '../kernel/context.ts'
import type { Where } from '../kernel/may.ts'
import type { Role } from '../kernel/people.ts'

export const manager: readonly Role[] = ['social-manager']
/** The law looks at whose initiative it is, and the counter at who lives where. */
const own: readonly Role[] = ['social-manager', 'resident']
const tellers: readonly Role[] = ['social-manager', 'maker', 'resident']

export const access: Access<typeof commands> = {
  propose: ['resident'],
  amend: ['resident'],
  repropose: ['resident'],
  collect: manager,
  endorse: ['resident'],
  withdraw: ['resident'],
  'close-window': manager,
  ask: ['resident'],
  approve: manager,
  refuse: manager,
  'send-back': manager,
  'request-consent': manager,
  consent: ['owner'],
  'deny-consent': ['owner'],
  'note-assembly': manager,
  schedule: own,
  start: own,
  tell: tellers,
  retell: tellers,
  conclude: own,
  suspend: manager,
  resume: manager,
  cancel: own,
}
/** What may be asked in a role that is held there, and not because one lives there. */
export const managing = Object.fromEntries(
  Object.entries(access).map(([command, roles]) => [command, roles.filter((role) => role !== 'resident')]),
) as unknown as typeof access

/** An initiative belongs to its building. */
export const where = ({ building }: Initiative, ask: Partial<InitiativeCommands['propose']>): Where => ({
  building: building || (ask.building ?? ''),
})
export const seen = ({ building }: Initiative): Where => ({ building })
