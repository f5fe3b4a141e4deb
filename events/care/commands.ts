// What may be asked of a family's request for care.
import {
  type CommandsOf,
  cents,
  code,
  command,
  day,
  group,
  instant,
  istat,
  list,
  oneOf,
  optional,
  reference,
  whole,
} from '../kernel/index.ts'
import {
  about,
  assistedName,
  channels,
  declines,
  endings,
  familyName,
  familyPhone,
  genders,
  health,
  need,
  outcomes,
  people,
  proposal,
  referrals,
  refusals,
  replacements,
  score,
  scored,
  services,
  sides,
  standings,
  urgencies,
} from './vocabulary.ts'

const { family, assisted } = people
const candidate = group({ carer: reference(), score: score(), parts: group(scored) })

export const commands = {
  open: command({
    ...{ family, assisted, desk: reference(), organisation: reference(), municipality: istat() },
    ...{ name: familyName(), phone: familyPhone(), assistedName: assistedName() },
    ...{ channel: oneOf(channels), act: code(40), referral: oneOf(referrals), urgency: oneOf(urgencies) },
  }),
  assess: command({ assisted, ...need, health: optional(health()) }),
  justify: command({ assisted, gender: oneOf(genders), reason: health() }),
  waive: command({}),
  list: command({ weights: whole(1, 1_000), candidates: list(candidate, 10) }),
  propose: command({
    ...{ family, carer: reference(), person: reference(), weights: whole(1, 1_000), score: score(), parts: group(scored) },
    ...{ rank: whole(1, 1_000), round: optional(reference()), reason: optional(about()) },
    /** hours the carer is held for this family; the desk's usual when not said */
    hours: optional(whole(1, 336)),
  }),
  /** a sheet with a code, with which whoever the proposal waits for answers it without an account; the sheet before is good no more */
  'give-sheet': command({ proposal: proposal() }),
  agree: command({ proposal: proposal() }),
  decline: command({ proposal: proposal(), why: oneOf(declines) }),
  accept: command({ proposal: proposal() }),
  refuse: command({ proposal: proposal(), why: oneOf(declines) }),
  lapse: command({ proposal: proposal() }),
  retract: command({ family, proposal: proposal(), reason: about() }),
  meet: command({ proposal: proposal(), at: instant() }),
  met: command({ proposal: proposal(), outcome: oneOf(outcomes) }),
  hire: command({ proposal: proposal(), pay: cents(10_000_00), minutes: whole(1, 10_080), start: day(), noticed: day() }),
  pass: command({ proposal: proposal() }),
  fail: command({ family, proposal: proposal(), by: oneOf(sides), why: about() }),
  follow: command({ family, proposal: proposal(), day: whole(1, 3_650), standing: oneOf(standings), note: optional(about()) }),
  replace: command({ proposal: proposal(), why: oneOf(replacements) }),
  end: command({ why: oneOf(endings) }),
  withdraw: command({ family, why: oneOf(endings) }),
  stop: command({ family, why: oneOf(refusals), reason: about() }),
  'send-on': command({ to: oneOf(services) }),
  reopen: command({ family, reason: about() }),
}
export type CareCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
