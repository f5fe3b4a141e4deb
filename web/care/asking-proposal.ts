// What is asked of one proposal, step after step: answers, interview, hiring, trial, follow-ups, replacement.
import type { CareCommands } from '../../events/care/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import { centsIn, instantAt, minutesFrom, moneyText, wrongClock, wrongMoney } from '../kernel/care/amounts.ts'
import { euros, number, plusDays, today } from '../kernel/format.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import { followUpDays } from './agenda.tsx'
import type { Proposal, Request } from './api.ts'
import { fieldWords } from './field-words.ts'
import { names } from './names.ts'

/** A proposal with the request it belongs to, as its buttons need it. */
export type Asked = Request & { readonly on: Proposal }
export type Step =
  | 'agree'
  | 'decline'
  | 'accept'
  | 'refuse'
  | 'lapse'
  | 'retract'
  | 'meet'
  | 'met'
  | 'hire'
  | 'pass'
  | 'fail'
  | 'follow'
  | 'replace'
const w = () => fieldWords().asks

const choice = (name: string, label: string, of: { readonly [value: string]: string }): FieldSpec => ({
  ...{ name, as: 'radios', label, options: optionsOf(of) },
})
const why = () => [choice('why', w().why, names().declines)]
const only = ({ on }: Asked): { proposal: number } => ({ proposal: on.proposal })

const hireFields = (of: Asked): readonly FieldSpec[] => {
  const { pinned, budget, minutes, starts_on } = of
  const least = pinned?.minimum ?? 0
  return [
    {
      ...{ name: 'pay', as: 'line', label: w().pay, max: 10, initial: moneyText(budget) },
      check: (text) => wrongMoney(text) ?? (centsIn(text) < least ? fieldWords().assess.under(euros(least)) : undefined),
    },
    { name: 'minutes', as: 'number', label: w().hours, max: 168, initial: String(minutes / 60) },
    { name: 'start', as: 'day', label: w().start, initial: (starts_on ?? '') > today() ? (starts_on ?? '') : plusDays(today(), 1) },
    { name: 'noticed', as: 'day', label: w().noticed, hint: w().noticedHint, initial: today() },
  ]
}

const followed = (of: Asked): readonly number[] =>
  of.parts.follows.filter(({ proposal }) => proposal === of.on.proposal).map(({ day }) => day)

export const stepping: { readonly [C in Step]: Ask<Asked, CareCommands[C]> } = {
  agree: { fields: () => [], data: (_, of) => only(of) },
  decline: { fields: why, data: (given, of) => ({ ...only(of), why: given.one(names().declines, 'why') }) },
  accept: { fields: () => [], data: (_, of) => only(of) },
  refuse: { fields: why, data: (given, of) => ({ ...only(of), why: given.one(names().declines, 'why') }) },
  lapse: { fields: () => [], data: (_, of) => only(of) },
  retract: {
    grave: true,
    personal: true,
    fields: () => [{ name: 'reason', as: 'text', label: w().why, max: 1_000 }],
    data: (given, of) => ({ ...only(of), family: of.family, reason: given.text('reason') }),
  },
  meet: {
    fields: () => [
      { name: 'day', as: 'day', label: w().day },
      { name: 'time', as: 'time', label: w().time, check: wrongClock },
    ],
    data: (given, of) => ({ ...only(of), at: instantAt(given.text('day'), given.text('time')) }),
  },
  met: {
    fields: () => [choice('outcome', w().outcome, names().outcomes)],
    data: (given, of) => ({ ...only(of), outcome: given.one(names().outcomes, 'outcome') }),
  },
  hire: {
    note: () => w().hireNote,
    fields: hireFields,
    data: (given, of) => ({
      ...{ ...only(of), pay: centsIn(given.text('pay')), minutes: minutesFrom(given.text('minutes')) },
      ...{ start: given.text('start'), noticed: given.text('noticed') },
    }),
  },
  pass: { fields: () => [], data: (_, of) => only(of) },
  fail: {
    grave: true,
    personal: true,
    fields: () => [choice('by', w().by, names().sides), { name: 'why', as: 'text', label: w().reason, max: 1_000 }],
    data: (given, of) => ({ ...only(of), family: of.family, by: given.one(names().sides, 'by'), why: given.text('why') }),
  },
  follow: {
    personal: true,
    fields: (of) => [
      {
        ...{ name: 'day', as: 'choice', label: w().follow },
        options: followUpDays.filter((n) => !followed(of).includes(n)).map((n) => ({ value: String(n), label: w().followDays(number(n)) })),
      },
      choice('standing', w().standing, names().standings),
      { name: 'note', as: 'text', label: w().note, max: 1_000, optional: true },
    ],
    data: (given, of) => ({
      ...{ ...only(of), family: of.family, day: given.number('day'), standing: given.one(names().standings, 'standing') },
      note: given.maybe('note'),
    }),
  },
  replace: {
    grave: true,
    fields: () => [choice('why', w().why, names().replacements)],
    data: (given, of) => ({ ...only(of), why: given.one(names().replacements, 'why') }),
  },
}

type Stands = Proposal['stands']
/** What makes sense of a proposal where it stands; the counter still says who may. */
export const stepsOf: { readonly [S in Stands]: readonly Step[] } = {
  proposed: ['agree', 'decline', 'lapse', 'retract'],
  offered: ['accept', 'refuse', 'decline', 'lapse', 'retract'],
  agreed: ['meet', 'met', 'refuse', 'decline', 'retract'],
  met: ['hire', 'refuse', 'decline', 'retract'],
  hired: ['pass', 'follow', 'fail', 'replace'],
  over: [],
}
