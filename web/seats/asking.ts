// What each request about a seat asks for and how it becomes a command. Drawing and looking have their own places in the page.
import type { CommandName, SeatCommands } from '../../events/seats/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import { plusDays, today } from '../kernel/format.ts'
import { session } from '../kernel/session.ts'
import type { Seat } from './api.ts'
import { words } from './words.ts'

export type Askable = Exclude<CommandName, 'draw' | 'look' | 'grant'>

const reason = (optional: boolean): FieldSpec => ({ name: 'reason', as: 'text', label: words().detail.reason, max: 500, optional })

export const asking: { readonly [C in Askable]: Ask<Seat, SeatCommands[C]> } = {
  take: { note: () => words().detail.rules, fields: () => [], data: () => ({}) },
  leave: { grave: true, fields: () => [reason(true)], data: (given) => ({ reason: given.maybe('reason') }) },
  revoke: { grave: true, fields: () => [reason(false)], data: (given) => ({ reason: given.text('reason') }) },
}

// In the demonstration the auditors are known; elsewhere one writes the person's code.
const auditorField = (): FieldSpec => {
  const { auditor: label, auditorHint: hint } = words().grant
  const known = (session()?.people ?? []).filter(({ roles }) => roles.includes('auditor'))
  if (known.length === 0) return { name: 'auditor', as: 'line', label, hint, max: 36 }
  return { name: 'auditor', as: 'choice', label, options: known.map((one) => ({ value: one.id, label: one.label })) }
}

const usualLength = 90

export const grant: Ask<undefined, SeatCommands['grant']> = {
  fields: () => [
    auditorField(),
    { name: 'body', as: 'line', label: words().grant.body, hint: words().grant.bodyHint, max: 120 },
    { name: 'mandate', as: 'text', label: words().grant.mandate, max: 500 },
    { name: 'from', as: 'day', label: words().grant.from, initial: today() },
    { name: 'until', as: 'day', label: words().grant.until, hint: words().grant.untilHint, initial: plusDays(today(), usualLength) },
    { name: 'act', as: 'line', label: words().grant.act, max: 40, optional: true },
  ],
  data: (given) => ({
    auditor: given.text('auditor'),
    body: given.text('body'),
    mandate: given.text('mandate'),
    from: given.text('from'),
    until: given.text('until'),
    act: given.maybe('act'),
  }),
}
