// What may be asked of a regulation.
import { type CommandsOf, command, day, flag, oneOf, open, optional, text } from '../kernel/index.ts'
import { act, bodies, profile, prose, territory, title, version } from './vocabulary.ts'

export const commands = {
  adopt: command({
    body: oneOf(bodies),
    territory: territory(),
    name: open(text(80)),
    title: title(),
    act: optional(act()),
    actOn: optional(day()),
    from: day(),
    complete: flag(),
    profile: profile(),
    source: optional(prose()),
  }),
  amend: command({ act: optional(act()), actOn: optional(day()), from: day(), complete: flag(), profile: profile(), why: prose() }),
  repeal: command({ from: day(), act: act(), why: prose() }),
  correct: command({ version: version(), now: profile(), reason: prose() }),
}
export type RegulationCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
