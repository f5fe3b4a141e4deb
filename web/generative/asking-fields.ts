// Fields that several requests about a generative pact share.
import type { FieldSpec } from '../kernel/asks/ask.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import { askWords } from './ask-words.ts'

export const w = () => askWords()
export const few = 400
export const many = 2_000

export const radios = (name: string, label: string, of: { readonly [value: string]: string }): FieldSpec => ({
  ...{ name, as: 'radios', label, options: optionsOf(of) },
})
export const ticks = (name: string, label: string, of: { readonly [value: string]: string }): FieldSpec => ({
  ...{ name, as: 'ticks', label, among: optionsOf(of) },
})
export const text = (name: string, label: string, hint?: string): FieldSpec => ({ name, as: 'text', label, hint, max: many })
export const brief = (name: string, label: string): FieldSpec => ({ name, as: 'text', label, max: few, optional: true })
export const tick = (name: string, label: string): FieldSpec => ({ name, as: 'tick', label, optional: true })

/** The names of `table` among those ticked in a field. */
export const tickedOf = <T extends string>(table: { readonly [K in T]: unknown }, draft: string): T[] => {
  const chosen = draft === '' ? [] : draft.split(',')
  return (Object.keys(table) as T[]).filter((one) => chosen.includes(one))
}
