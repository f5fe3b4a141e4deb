// A recorded value as people read it, whatever its field.
import { euros, fullDay, moment, number } from '../kernel/format.ts'
import { wordFor } from '../kernel/words.ts'
import { lists } from './lists.ts'
import { names } from './names.ts'
import { words } from './words.ts'

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value)

const isMoment = (value: string): boolean => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)

/** Fields that hold a word of a closed list. */
const tables = (): { readonly [field: string]: { readonly [name: string]: string } | undefined } => ({
  area: names().areas,
  kind: { ...lists().supports, ...names().kinds },
  organ: lists().organs,
  office: lists().offices,
  outcome: { ...lists().outcomes, ...lists().reviews, ...lists().inspections },
  ...{ answer: lists().voices, condition: lists().conditions, verdict: lists().verdicts, as: lists().redactions },
})

/** `shown('area', 'green')` is «Verde»; days, numbers and lists become words too. */
export const shown = (field: string, value: unknown): string => {
  if (value === null || value === undefined) return words().detail.nothing
  if (field === 'value' && typeof value === 'number') return euros(value)
  if (typeof value === 'number') return field === 'lat' || field === 'lon' ? (value / 1_000_000).toFixed(6) : number(value)
  if (typeof value !== 'string') return JSON.stringify(value)
  const table = tables()[field]
  if (table) return wordFor(table, value)
  return isDay(value) ? fullDay(value) : isMoment(value) ? moment(value) : value
}
