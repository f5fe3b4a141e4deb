// Values as an Italian act writes them: days, moments, euros, numbers.
import type { Cell } from '../kernel/csv.ts'

/** What a value is, so that paper and table write it each in its way. `euros` is in cents. */
export type Kind = 'text' | 'day' | 'moment' | 'euros' | 'number' | 'flag'

const rome = { timeZone: 'Europe/Rome' } as const
// A day has no hour: at noon it is the same day everywhere in Italy.
const days = new Intl.DateTimeFormat('it-IT', { ...rome, day: 'numeric', month: 'long', year: 'numeric' })
const moments = new Intl.DateTimeFormat('it-IT', {
  ...rome,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
const numbers = new Intl.NumberFormat('it-IT', { useGrouping: 'always' })
const euros = new Intl.NumberFormat('it-IT', { style: 'currency', currency: 'EUR', useGrouping: 'always' })

export const longDay = (day: string): string => days.format(new Date(`${day}T12:00:00Z`))
const onPaper: { readonly [K in Kind]: (value: string | number | boolean) => string } = {
  text: String,
  day: (value) => longDay(String(value)),
  moment: (value) => moments.format(new Date(String(value))),
  euros: (value) => euros.format(Number(value) / 100),
  number: (value) => numbers.format(Number(value)),
  flag: (value) => (value ? 'sì' : 'no'),
}

/** A value for people to read; nothing is an empty text. */
export const written = (kind: Kind, value: Cell): string =>
  value === null || value === undefined || value === '' ? '' : onPaper[kind](value)

const shortDays = new Intl.DateTimeFormat('it-IT', { ...rome, day: '2-digit', month: '2-digit', year: 'numeric' })
const shortMoments = new Intl.DateTimeFormat('it-IT', {
  ...{ ...rome, day: '2-digit', month: '2-digit', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit' },
})
const inColumn: { readonly [K in Kind]?: (value: string) => string } = {
  day: (value) => shortDays.format(new Date(`${value}T12:00:00Z`)),
  moment: (value) => shortMoments.format(new Date(value)),
}

/** A value for a narrow column. */
export const brief = (kind: Kind, value: Cell): string => {
  const short = inColumn[kind]
  return short && typeof value === 'string' && value !== '' ? short(value) : written(kind, value)
}

/** The same for a program: days as 2026-03-01, euros as 12.50. */
export const asCell = (kind: Kind, value: Cell): Cell => (kind === 'euros' && typeof value === 'number' ? (value / 100).toFixed(2) : value)
