// What may be asked of a pact.
import type { CommandsOf } from '../kernel/index.ts'
import { agreeingCommands } from './commands-agreeing.ts'
import { endingCommands } from './commands-ending.ts'
import { livingCommands } from './commands-living.ts'

export const commands = { ...agreeingCommands, ...livingCommands, ...endingCommands }

export type PactCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
