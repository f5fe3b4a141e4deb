// What each request about a finding asks for and how it becomes a command: one row a command, and the compiler misses none.
import type { CommandName, FindingCommands } from '../../events/findings/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import { checkWords } from '../kernel/check-words.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Finding } from './api.ts'
import { words } from './words.ts'

/** Everything but finding, which has a page of its own. */
export type Askable = Exclude<CommandName, 'find'>

const note = (): FieldSpec => ({ name: 'note', as: 'text', label: words().fields.note, max: 500, optional: true })
const weights = () => optionsOf(words().weights).map((one) => ({ ...one, hint: words().weightsSay[one.value as 'fault'] }))

/** Which outcomes fit where the finding stands: what is insisted upon ends unresolved. */
const fitting = ({ stage }: Finding) =>
  optionsOf(words().outcomes).filter(({ value }) => (stage === 'insisted' ? value === 'unresolved' : value !== 'unresolved'))

export const asking: { readonly [C in Askable]: Ask<Finding, FindingCommands[C]> } = {
  answer: {
    wide: true,
    fields: () => [
      { name: 'text', as: 'text', label: words().fields.answer, max: 2000 },
      { name: 'remedy', as: 'text', label: words().fields.remedy, max: 500, optional: true },
      { name: 'due', as: 'day', label: words().fields.due, optional: true },
    ],
    data: (given) => ({ text: given.text('text'), remedy: given.maybe('remedy'), due: given.maybe('due') }),
  },
  accept: { exact: true, fields: () => [note()], data: (given) => ({ note: given.maybe('note') }) },
  insist: {
    exact: true,
    fields: () => [{ name: 'why', as: 'text', label: words().fields.why, max: 2000 }],
    data: (given) => ({ why: given.text('why') }),
  },
  close: {
    fields: (finding) => [{ name: 'outcome', as: 'choice', label: words().fields.outcome, options: fitting(finding) }, note()],
    data: (given) => ({ outcome: given.one(words().outcomes, 'outcome'), note: given.maybe('note') }),
  },
  withdraw: {
    grave: true,
    fields: () => [{ name: 'reason', as: 'text', label: words().fields.reason, max: 500 }],
    data: (given) => ({ reason: given.text('reason') }),
  },
}

/** Where the finding comes from: a pact, looked at from a seat, as of a day. */
export type Seen = { readonly pact: string; readonly seat: string; readonly day: string }

export const find: Ask<Seen, FindingCommands['find']> = {
  fields: () => [
    { name: 'subject', as: 'choice', label: words().fields.subject, options: optionsOf(checkWords().names) },
    { name: 'weight', as: 'radios', label: words().fields.weight, options: weights(), initial: 'remark' },
    { name: 'what', as: 'text', label: words().fields.what, hint: words().fields.whatHint, max: 2000 },
  ],
  data: (given, { pact, seat, day }) => ({
    ...{ pact, seat, day, facts: [] },
    subject: given.one(checkWords().names, 'subject'),
    weight: given.one(words().weights, 'weight'),
    what: given.text('what'),
  }),
}
