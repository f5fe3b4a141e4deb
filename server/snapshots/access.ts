// Who may ask what of a published register: nobody by themselves. Publications are taken in by an import (server/register).
import type { commands } from '../../events/snapshots/commands.ts'
import type { Access } from '../kernel/context.ts'

export const access: Access<typeof commands> = { take: [], describe: [] }
