// What may be asked of a carer on a desk's list.
import { slots } from '../kernel/care.ts'
import { type CommandsOf, command, day, flag, istat, oneOf, open, optional, reference, text, whole } from '../kernel/index.ts'
import { absences, documents, email, endings, name, note, phone, profile, reason, removals, suspensions, tiers } from './vocabulary.ts'

/** whose values these are: the person, who may be in other streams too */
const carer = reference()

export const commands = {
  apply: command({
    ...{ carer, desk: reference(), organisation: reference(), municipality: istat() },
    ...{ name: name(), phone: phone(), email: optional(email()) },
  }),
  amend: command({ carer, name: optional(name()), phone: optional(phone()), email: optional(email()) }),
  profile: command(profile),
  interview: command({ carer, suitable: flag(), note: optional(note()) }),
  register: command({ tier: oneOf(tiers) }),
  document: command({ document: oneOf(documents), expires: optional(day()) }),
  train: command({ course: open(text(200)), hours: whole(1, 2_000) }),
  refer: command({ carer, months: whole(1, 720), heard: flag(), note: optional(note()) }),
  pause: command({ why: oneOf(absences), until: optional(day()) }),
  return: command({}),
  suspend: command({ carer, why: oneOf(suspensions), reason: optional(reason()) }),
  readmit: command({}),
  place: command({ request: reference(), family: reference(), from: day(), live: flag(), minutes: whole(0, 10_080), week: slots() }),
  free: command({ request: reference(), why: oneOf(endings) }),
  part: command({ carer, family: reference(), reason: optional(reason()) }),
  object: command({ carer, about: note() }),
  answer: command({ carer, objection: whole(0), answer: note() }),
  remove: command({ carer, why: oneOf(removals), reason: optional(reason()) }),
}
export type CarerCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
