// What may be asked of a common good.
import { type CommandsOf, command, day, file, flag, group, open, optional, text } from '../kernel/index.ts'
import { act, changed, described, prose } from './vocabulary.ts'

export const commands = {
  register: command(described),
  list: command({ act: act(), actOn: day() }),
  remove: command({ reason: prose(), act: optional(act()) }),
  withhold: command({ reason: prose() }),
  release: command({ reason: prose() }),
  consent: command({ given: flag(), day: day(), until: optional(day()), document: optional(file()) }),
  constrain: command({ bound: flag(), authority: open(text(120)), act: optional(act()), note: optional(prose()) }),
  update: command(changed),
  correct: command({ to: group(changed), reason: prose() }),
}
export type GoodCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
