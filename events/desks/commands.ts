// What may be asked of a care desk.
import { type CommandsOf, command, day, group, reference } from '../kernel/index.ts'
import { address, agreement, authorisation, municipalities, name, payTable, reason, source, weights } from './vocabulary.ts'

export const commands = {
  open: command({ name: name(), address: address(), organisation: reference(), municipalities: municipalities() }),
  amend: command({ name: name(), address: address(), municipalities: municipalities() }),
  agree: command(agreement),
  authorise: command(authorisation),
  table: command(payTable),
  weigh: command({ from: day(), weights: group(weights), why: source() }),
  close: command({ reason: reason() }),
}
export type DeskCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
