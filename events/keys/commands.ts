// What may be asked of the ring of keys: to say what was done with them.
import { type CommandsOf, command, instant, optional, whole } from '../kernel/index.ts'
import { last, origin, vkey } from './events.ts'

export const commands = {
  rotate: command({ origin: origin(), vkey: vkey(), from: whole(), beside: optional(instant()) }),
  open: command({ origin: origin(), vkey: vkey(), before: last(), found: whole() }),
}
export type KeysCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
