// What may be asked of a municipality's published register.
import { type CommandsOf, command, open, optional, text } from '../kernel/index.ts'
import { columns, counts, file, municipality } from './vocabulary.ts'

export const commands = {
  /** a publication has been read to its end; it became known when it was published */
  take: command({ municipality: municipality(), columns: columns(), ...file, ...counts }),
  describe: command({ publisher: open(text(200)), source: optional(open(text(500))), licence: optional(open(text(80))) }),
}
export type SnapshotsCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
