// What may be asked of a glass.
import { type CommandsOf, command, optional, reference, slug } from '../kernel/index.ts'
import { note, reason } from './events.ts'

export const commands = {
  break: command({ thing: slug(), case: reference(), reason: reason() }),
  see: command({ note: optional(note()) }),
}
export type GlassCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
