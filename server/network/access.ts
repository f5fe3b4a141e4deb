// Who may ask what of the network: its secretariat, and nobody else.
import type { commands } from '../../events/network/commands.ts'
import type { Access } from '../kernel/context.ts'

const keepers = ['secretariat'] as const

export const access: Access<typeof commands> = {
  register: keepers,
  rename: keepers,
  correct: keepers,
  describe: keepers,
  join: keepers,
  leave: keepers,
  offer: keepers,
  cease: keepers,
  declare: keepers,
  strike: keepers,
}
