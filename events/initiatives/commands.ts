// What may be asked of an initiative of residents.
import { type CommandsOf, cents, code, command, day, flag, list, optional, publishedFile, reference } from '../kernel/index.ts'
import { collection, heads, occasion, origin } from './events.ts'
import { note, outcome, plan, prose, reason } from './vocabulary.ts'

export const commands = {
  propose: command({ ...origin, ...plan }),
  amend: command(plan),
  repropose: command({}),
  collect: command(collection),
  endorse: command({ household: reference() }),
  withdraw: command({ household: reference() }),
  'close-window': command({}),
  ask: command({ note: note() }),
  approve: command({ conditions: list(prose(300), 10), cents: cents(1_000_000_00), note: note() }),
  refuse: command({ reason: reason() }),
  'send-back': command({ reason: reason() }),
  'request-consent': command({ note: note() }),
  consent: command({ note: note() }),
  'deny-consent': command({ reason: reason() }),
  'note-assembly': command({ assembly: reference() }),
  schedule: command({
    ...{ first: day(), until: optional(day()), weekly: flag(), bookings: list(reference(), 104), insurance: optional(code(40)) },
  }),
  start: command({}),
  /** `consenting`: nobody can be recognised on the photographs, or they agree */
  tell: command({ day: day(), ...heads, photos: list(publishedFile(), 8), consenting: flag() }),
  retell: command({ occasion: occasion(), ...heads }),
  conclude: command({ outcome: outcome(), learned: prose(1_000), again: flag(), tidy: flag() }),
  suspend: command({ reason: reason() }),
  resume: command({}),
  cancel: command({ reason: reason() }),
}
export type InitiativeCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
