// What may be asked of an auditor's seat.
import { type CommandsOf, command, day, optional, reference } from '../kernel/index.ts'
import { act, body, look, mandate, reason, sample } from './vocabulary.ts'

export const commands = {
  grant: command({ auditor: reference(), body: body(), mandate: mandate(), from: day(), until: day(), act: optional(act()) }),
  take: command({}),
  draw: command(sample),
  look: command(look),
  leave: command({ reason: optional(reason()) }),
  revoke: command({ reason: reason() }),
}
export type SeatCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
