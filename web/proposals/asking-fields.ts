// The fields that several requests about a proposal share.
import type { FieldSpec } from '../kernel/asks/ask.ts'
import { today } from '../kernel/format.ts'
import { session } from '../kernel/session.ts'
import { asks } from './asks-words.ts'

export const reason = (max = 1000): FieldSpec => ({ name: 'reason', as: 'text', label: asks().reason, max })
export const note = (): FieldSpec => ({ name: 'note', as: 'text', label: asks().note, max: 1000, optional: true })
export const dueField = (hint?: string): FieldSpec => ({ name: 'due', as: 'day', label: asks().due, hint })
export const actFields = (): readonly FieldSpec[] => [
  { name: 'act', as: 'line', label: asks().act, max: 40 },
  { name: 'actOn', as: 'day', label: asks().actOn, initial: today() },
]
// In the demonstration the managers are known; elsewhere one writes the person's code.
export const managerField = (): FieldSpec => {
  const known = (session()?.people ?? []).filter(({ roles }) => roles.includes('manager'))
  if (known.length === 0) return { name: 'manager', as: 'line', label: asks().manager, hint: asks().managerHint, max: 36 }
  return { name: 'manager', as: 'choice', label: asks().manager, options: known.map(({ id, label }) => ({ value: id, label })) }
}
const rows = (name: string, max: number, add: string, label: (number: string) => string, length: number) => ({
  ...{ name, max, add },
  row: (path: string, number: number): readonly [FieldSpec] => [
    { name: path, as: 'text', label: label(String(number)), max: length, ...(number > 1 ? { optional: true } : {}) },
  ],
})
export const itemRows = () => rows('items', 20, asks().addItem, asks().item, 500)
export const reasonRows = () => rows('reasons', 10, asks().addReason, asks().reasonN, 1000)
export const prescriptionRows = () => rows('prescriptions', 20, asks().addPrescription, asks().prescription, 500)
