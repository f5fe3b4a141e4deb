// Who may ask what of a care desk: whoever coordinates the services of the organisation that runs it.
import type { commands, DeskCommands } from '../../events/desks/commands.ts'
import type { Desk } from '../../events/desks/state.ts'
import type { Access } from '../kernel/context.ts'
import type { Where } from '../kernel/may.ts'

export const access: Access<typeof commands> = {
  open: ['coordinator'],
  amend: ['coordinator'],
  agree: ['coordinator'],
  authorise: ['coordinator'],
  table: ['coordinator'],
  weigh: ['coordinator'],
  close: ['coordinator'],
}
export const where = (desk: Desk, ask: Partial<DeskCommands['open']>): Where => ({
  organisations: [desk.organisation || (ask.organisation ?? '')],
})
