// What may be asked of a programme of generative pacts.
import { type CommandsOf, command, day, oneOf, optional, reference, whole } from '../kernel/index.ts'
import { limits, measures, name, reason, source, territories } from './vocabulary.ts'

export const commands = {
  rule: command({ name: name(), from: day(), ...limits, source: source() }),
  declare: command({
    ...{ figure: reference(), measure: oneOf(measures), value: whole(0, 1_000_000), until: day() },
    ...{ territory: optional(oneOf(territories)), source: source() },
  }),
  retract: command({ figure: reference(), reason: reason() }),
}
export type ProgrammeCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
