// What may be asked of a shared space.
import {
  type CommandsOf,
  cents,
  code,
  command,
  day,
  file,
  flag,
  group,
  istat,
  list,
  oneOf,
  open,
  optional,
  reference,
  text,
  whole,
} from '../kernel/index.ts'
import { repeat } from '../kernel/recurrence.ts'
import {
  claim,
  conditions,
  conflictChoices,
  governor,
  holidayChoices,
  kinds,
  name,
  period,
  purposeText,
  quotas,
  reason,
  rules,
  scopes,
} from './vocabulary.ts'

const booking = reference()

const keeping = {
  open: command({
    ...{ name: name(), kind: oneOf(kinds), building: optional(reference()), municipality: istat() },
    ...{ capacity: whole(1, 5_000), purpose: purposeText(), governedBy: optional(governor()) },
  }),
  amend: command({
    name: optional(name()),
    capacity: optional(whole(1, 5_000)),
    purpose: optional(purposeText()),
    governedBy: optional(governor()),
  }),
  /** absent: nobody but who looks after it */
  govern: command({ governedBy: optional(governor()), reason: reason() }),
  rule: command(rules),
  'give-key': command({ person: reference() }),
  'return-key': command({ person: reference() }),
  close: command({ ...period, reason: reason() }),
  reopen: command({ closure: whole(1) }),
  exempt: command({ holder: reference(), quota: oneOf(quotas), until: day(), reason: reason() }),
  'renew-door': command({}),
  retire: command({ reason: reason() }),
}
const bookingAsked = {
  book: command({ booking, ...period, ...claim }),
  /** `start` is on the wall clock; `skip` are days left out by choice; with `conflicts: 'skip'` what cannot be is left out too */
  series: command({
    ...{ series: reference(), start: group({ day: day(), minute: whole(0, 1_439) }), minutes: whole(1, 10_080), rule: repeat() },
    ...{ holidays: oneOf(holidayChoices), conflicts: oneOf(conflictChoices), skip: optional(list(day(), 220)), ...claim },
  }),
  /** of `following` and `all` each moves as far, on the wall clock, as this one */
  move: command({ booking, ...period, scope: oneOf(scopes) }),
  cancel: command({ booking, scope: oneOf(scopes) }),
  /** an initiative stops: what it has still to come here, and what it waits for, is let go in one write */
  release: command({ initiative: reference(), reason: reason() }),
  join: command({ entry: reference(), ...period, minutes: whole(1, 10_080), flex: whole(0, 10_080), ...claim }),
  leave: command({ entry: reference() }),
  take: command({ entry: reference() }),
  decline: command({ entry: reference() }),
  /** the house looks whether an offer is over, and whether there is a place for who waits */
  expire: command({ entry: reference() }),
  offer: command({}),
  /** the house keeps count of a holder in a building: of its own stream, in the write of the booking that counts */
  tally: command({ building: reference(), holder: reference() }),
}
const using = {
  'check-in': command({ booking, token: optional(code(60)), code: optional(code(6)) }),
  'no-show': command({ booking }),
  'check-out': command({
    ...{ booking, condition: oneOf(conditions), what: optional(open(text(600))), photo: optional(file()), closes: optional(flag()) },
  }),
  damage: command({ what: open(text(600)), photo: optional(file()), closes: flag() }),
  inspect: command({ note: optional(open(text(600))) }),
  'take-deposit': command({ booking, cents: cents(1_000_00) }),
  'return-deposit': command({ booking, kept: cents(1_000_00) }),
}

export const commands = { ...keeping, ...bookingAsked, ...using }
export type SpaceCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
