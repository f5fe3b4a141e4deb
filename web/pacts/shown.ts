// A recorded value as people read it, whatever its field.
import { fullDay, number } from '../kernel/format.ts'
import { wordFor } from '../kernel/words.ts'
import { names } from './names.ts'
import { words } from './words.ts'

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** `shown('area', 'green')` is «Verde»; days, numbers and lists become words too. */
export const shown = (field: string, value: unknown): string => {
  if (value === null || value === undefined) return words().detail.nothing
  if (typeof value === 'number') return field === 'lat' || field === 'lon' ? (value / 1_000_000).toFixed(6) : number(value)
  if (typeof value !== 'string') return JSON.stringify(value)
  const tables: { readonly [field: string]: { readonly [name: string]: string } } = { area: names().areas, kind: names().kinds }
  if (Object.hasOwn(tables, field)) return wordFor(tables[field] ?? {}, value)
  return isDay(value) ? fullDay(value) : value
}
