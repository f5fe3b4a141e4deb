// What may be asked of a laboratory.
import { type CommandsOf, code, command, day, file, list, oneOf, optional, personal, reference, text } from '../kernel/index.ts'
import { atTable, found, thought, undertaken } from './facts-of-ideas.ts'
import { described, here, planned, told } from './facts-of-life.ts'
import { taking, tally } from './facts-of-people.ts'
import { called, kinds, minuteOfDay, outcomes, phases, presences, prose, tie, title, ways } from './vocabulary.ts'

const session = reference()
const person = reference()
const idea = reference()
/** A day and a time as the clocks of Italy show them. */
const begins = { day: day(), minute: minuteOfDay() }

const life = {
  open: command({ kind: oneOf(kinds), ...described, ...here }),
  amend: command({ ...described, reason: prose() }),
  assign: command({ person }),
  relieve: command({ person }),
  move: command({ phase: oneOf(phases), reason: optional(prose()) }),
  'begin-cycle': command({ reason: optional(prose()) }),
  prioritise: command({ priority: prose(400), why: optional(prose()), needs: list(reference(), 20) }),
  'hand-over': command({ to: title(), note: optional(prose()) }),
  close: command({ reason: prose() }),
  reopen: command({ reason: prose() }),
  schedule: command({ session, ...begins, ...planned }),
  reschedule: command({ session, ...begins, ...planned, reason: optional(prose()) }),
  cancel: command({ session, reason: prose() }),
  hold: command({ session, ...told }),
  'amend-minutes': command({ session, ...told, reason: prose() }),
  note: command({ session, note: prose(2_000) }),
  photograph: command({ session, photo: file() }),
}

const people = {
  enrol: command({ person, ...taking }),
  'amend-participant': command({ person, ...taking }),
  leave: command({ person }),
  /** whoever is not enrolled yet is enrolled with it, as a citizen */
  'sign-up': command({ session, person, name: optional(called()) }),
  withdraw: command({ session, person }),
  present: command({ session, person, how: oneOf(ways) }),
  absent: command({ session, person, how: oneOf(ways) }),
  correct: command({ session, person, is: oneOf(presences), reason: personal('person', text(300)) }),
  /** one's own arrival, with the six digits that hang at the door */
  'check-in': command({ session, person, code: code(6), how: oneOf(['qr', 'code']), name: optional(called()) }),
  /** `reason` when the same group was counted before and it was another number */
  count: command({ ...tally, reason: optional(prose(300)) }),
}

const ideas = {
  'raise-need': command(found),
  'offer-resource': command(found),
  strike: command({ entry: reference(), reason: prose() }),
  'propose-idea': command({ ...thought, person: optional(person) }),
  support: command({ idea, person }),
  unsupport: command({ idea, person }),
  discuss: command({ idea, session: optional(session), note: optional(prose()) }),
  select: command({ idea, why: optional(prose()) }),
  shelve: command({ idea, reason: prose() }),
  drop: command({ idea, reason: prose() }),
  became: command({ idea, kind: oneOf(outcomes), became: reference() }),
  engage: command(atTable),
  contact: command({ actor: reference(), tie: tie(), note: optional(prose(400)) }),
  lose: command({ actor: reference(), reason: optional(prose(400)) }),
  'take-task': command({ ...undertaken, person: optional(person) }),
  'finish-task': command({ task: reference(), note: optional(prose(400)) }),
  'drop-task': command({ task: reference(), reason: prose(400) }),
}

export const commands = { ...life, ...people, ...ideas }
export type LabCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
