// A date as its source gives it: never more exact than that.
import { fullDay } from '../kernel/format.ts'
import { language, locales } from '../kernel/language.ts'
import type { Tie } from './api.ts'
import { detailWords } from './detail-words.ts'

export type Dated = { readonly precision: Tie['from_precision']; readonly day: string | null; readonly words: string | null }
type Season = 'spring' | 'summer' | 'autumn' | 'winter'
const seasons: { readonly [month: string]: Season | undefined } = { '03': 'spring', '06': 'summer', '09': 'autumn', '12': 'winter' }

const monthYear = (day: string): string =>
  new Intl.DateTimeFormat(locales[language()], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
const seasonYear = (day: string): string => {
  const season = seasons[day.slice(5, 7)]
  return season ? `${detailWords().when.season[season]} ${day.slice(0, 4)}` : day.slice(0, 4)
}
const written: { readonly [P in Dated['precision']]: (day: string) => string } = {
  day: fullDay,
  month: monthYear,
  season: seasonYear,
  year: (day) => day.slice(0, 4),
  by: (day) => detailWords().when.by(fullDay(day)),
  unknown: () => detailWords().when.unknown,
}

const monthOnly = (month: string): string =>
  new Intl.DateTimeFormat(locales[language()], { month: 'long', timeZone: 'UTC' }).format(new Date(`2000-${month}-15T12:00:00Z`))
/** The months by number, `['11', 'novembre']`. */
export const monthNames = (): readonly (readonly [string, string])[] =>
  Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0')).map((month) => [month, monthOnly(month)])
/** The seasons by the month they begin in, `['03', 'primavera']`, in the order of the year. */
export const seasonNames = (): readonly (readonly [string, string])[] =>
  Object.entries(seasons)
    .sort(([one], [other]) => one.localeCompare(other))
    .flatMap(([month, season]) => (season ? [[month, detailWords().when.season[season]] as const] : []))

/** The source's own words for those who read Italian, otherwise what they mean. */
export const whenWords = ({ precision, day, words }: Dated): string => {
  if (words !== null && (language() === 'it' || day === null)) return words
  return day === null ? detailWords().when.unknown : written[precision](day)
}

/** Whether there is anything to tell of a date. */
export const isTold = ({ day, words }: Dated): boolean => day !== null || words !== null

type Row = Pick<Tie, 'from_precision' | 'from_day' | 'from_words' | 'until_precision' | 'until_day' | 'until_words'>
export const fromOf = (row: Pick<Row, 'from_precision' | 'from_day' | 'from_words'>): Dated => ({
  precision: row.from_precision,
  day: row.from_day,
  words: row.from_words,
})
export const untilOf = (row: Row): Dated => ({ precision: row.until_precision ?? 'unknown', day: row.until_day, words: row.until_words })
