// What may be asked of one row of an imported register.
import { type CommandsOf, command, list, open, optional, verbatim } from '../kernel/index.ts'
import { cells, municipality, number, reason } from './vocabulary.ts'

export const commands = {
  /** a publication has the row, with these cells in all the columns that publication has */
  see: command({ municipality: municipality(), number: number(), cells: cells(), kept: optional(list(open(verbatim(200)))) }),
  /** a publication does not have the row */
  miss: command({}),
  /** the office says under which number the request goes on */
  replace: command({ by: number(), reason: reason() }),
}
export type RegisterCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
