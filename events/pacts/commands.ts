// What may be asked of a pact.
import { type CommandsOf, command, day, flag, optional } from '../kernel/index.ts'
import {
  actNumber,
  area,
  correctable,
  ending,
  hours,
  kind,
  months,
  ordinal,
  outcomes,
  party,
  partyId,
  people,
  place,
  prose,
  reading,
  side,
  title,
  wholeText,
} from './vocabulary.ts'

export const commands = {
  propose: command({
    title: title(),
    kind: kind(),
    area: area(),
    place: place(),
    idea: prose(),
    proposer: party(),
    months: optional(months()),
  }),
  clarify: command({
    title: optional(title()),
    kind: optional(kind()),
    area: optional(area()),
    place: optional(place()),
    idea: optional(prose()),
    months: optional(months()),
    derogation: optional(prose(500)),
  }),
  join: command({ party: party() }),
  leave: command({ party: partyId(), reason: optional(prose(500)) }),
  promise: command({ side: side(), what: prose(500), due: optional(day()) }),
  release: command({ commitment: ordinal(), reason: optional(prose(500)) }),
  word: command({ text: wholeText() }),
  approve: command({ ...reading, act: actNumber(), day: day() }),
  sign: command({ ...reading, party: partyId() }),
  /** without `until` the pact lasts the months agreed */
  activate: command({ number: actNumber(), from: day(), until: optional(day()), act: optional(actNumber()), actOn: optional(day()) }),
  report: command({
    party: partyId(),
    from: day(),
    until: day(),
    activities: prose(4_000),
    hours: hours(),
    people: people(),
    outcomes: optional(outcomes()),
    final: optional(flag()),
  }),
  keep: command({ commitment: ordinal(), evidence: prose(1_000) }),
  extend: command({ until: day(), act: actNumber(), actOn: day(), derogation: optional(prose(500)) }),
  /** without `received` the notice came today */
  withdraw: command({ party: partyId(), received: optional(day()), reason: optional(prose(500)) }),
  end: command({ reason: ending(), motive: optional(prose(1_000)) }),
  correct: command({ report: optional(ordinal()), to: correctable(), reason: prose(500) }),
  abandon: command({ reason: prose(1_000) }),
}

export type PactCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
