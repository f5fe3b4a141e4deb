// What may be asked of a finding.
import { type CommandsOf, command, day, optional, reference } from '../kernel/index.ts'
import { facts, note, outcome, prose, subject, weight } from './vocabulary.ts'

export const commands = {
  find: command({
    seat: reference(),
    pact: reference(),
    subject: subject(),
    weight: weight(),
    what: prose(),
    day: day(),
    facts: facts(),
  }),
  answer: command({ text: prose(), remedy: optional(prose(500)), due: optional(day()) }),
  accept: command({ note: note() }),
  insist: command({ why: prose() }),
  close: command({ outcome: outcome(), note: note() }),
  withdraw: command({ reason: prose(500) }),
}
export type FindingCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
