// Who may say what was done with the log's keys: nobody by themselves. The server does, when its folder of keys says so (server/declaring.ts).
import type { commands } from '../../events/keys/commands.ts'
import type { Access } from '../kernel/context.ts'

export const access: Access<typeof commands> = { rotate: [], open: [] }
