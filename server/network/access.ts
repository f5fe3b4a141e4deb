// Who may ask what of the network: its secretariat, everywhere or for one body, and nobody else.
import type { commands } from '../../events/network/commands.ts'
import type { State } from '../../events/network/state.ts'
import type { Access } from '../kernel/context.ts'
import type { Where } from '../kernel/may.ts'

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

/** A body is its own place; one that is a municipality is that municipality too. */
export const placeOf = (id: string, istat: string | null | undefined): Where => ({
  organisations: [id],
  ...(istat ? { municipality: istat } : {}),
})
export const where = ({ body }: State, _: unknown, id: string): Where => placeOf(id, body?.istat)
