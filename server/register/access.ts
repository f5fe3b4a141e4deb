// Who may ask what of a published row: nobody by themselves. Rows are seen, missed and replaced by an import, for which `importers` answer.
import type { commands } from '../../events/register/commands.ts'
import type { Access } from '../kernel/context.ts'
import type { Role } from '../kernel/people.ts'

export const access: Access<typeof commands> = { see: [], miss: [], replace: [] }

/** Who may bring in a municipality's published register, where they hold the role. */
export const importers: readonly Role[] = ['clerk', 'manager']
