// What is asked of a request for care as a whole, and how it becomes a command.
import type { CareCommands } from '../../events/care/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Request } from './api.ts'
import { fieldWords } from './field-words.ts'
import { names } from './names.ts'

export type Askable = 'justify' | 'waive' | 'withdraw' | 'stop' | 'send-on' | 'end' | 'reopen'
const w = () => fieldWords().asks

const choice = (name: string, label: string, of: { readonly [value: string]: string }): FieldSpec => ({
  ...{ name, as: 'radios', label, options: optionsOf(of) },
})
const text = (name: string, label: string): FieldSpec => ({ name, as: 'text', label, max: 1_000 })

export const asking: { readonly [C in Askable]: Ask<Request, CareCommands[C]> } = {
  justify: {
    personal: true,
    note: () => w().genderNote,
    fields: () => [choice('gender', w().gender, names().genders), { name: 'reason', as: 'text', label: w().genderReason, max: 2_000 }],
    data: (given, of) => ({ assisted: of.assisted, gender: given.one(names().genders, 'gender'), reason: given.text('reason') }),
  },
  waive: { fields: () => [], data: () => ({}) },
  withdraw: {
    grave: true,
    fields: () => [choice('why', w().why, names().endings)],
    data: (given, of) => ({ family: of.family, why: given.one(names().endings, 'why') }),
  },
  stop: {
    grave: true,
    personal: true,
    fields: () => [choice('why', w().why, names().refusals), text('reason', w().reason)],
    data: (given, of) => ({ family: of.family, why: given.one(names().refusals, 'why'), reason: given.text('reason') }),
  },
  'send-on': {
    grave: true,
    fields: () => [choice('to', w().to, names().services)],
    data: (given) => ({ to: given.one(names().services, 'to') }),
  },
  end: {
    grave: true,
    fields: () => [choice('why', w().why, names().endings)],
    data: (given) => ({ why: given.one(names().endings, 'why') }),
  },
  reopen: {
    personal: true,
    fields: () => [text('reason', w().why)],
    data: (given, of) => ({ family: of.family, reason: given.text('reason') }),
  },
}
/** A choice of gender is withdrawn only where there is one, and given reasons only where there is none. */
export const possible = ({ asks, gender }: Request): Request['asks'] =>
  asks.filter((command) => command !== (gender === null ? 'waive' : 'justify'))
