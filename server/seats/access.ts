// Who may ask what of an auditor's seat: the manager grants and takes away, the auditor sits, draws and looks. Nobody does both.
import type { commands } from '../../events/seats/commands.ts'
import type { Access } from '../kernel/context.ts'

export const access: Access<typeof commands> = {
  grant: ['manager'],
  take: ['auditor'],
  draw: ['auditor'],
  look: ['auditor'],
  leave: ['auditor'],
  revoke: ['manager'],
}
