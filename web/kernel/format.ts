// Dates, numbers and money as people write them; days are Italian days.
import { type Language, language, locales } from './language.ts'
import { shownAt } from './rome.ts'

const zone = 'Europe/Rome'
const cached = <T>(make: (locale: string) => T): (() => T) => {
  const made = new Map<Language, T>()
  return () => {
    const now = language()
    const known = made.get(now) ?? make(locales[now])
    made.set(now, known)
    return known
  }
}

const longDay = cached((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }))
const longMonth = cached((locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }))
const yearlyDay = cached((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }))
const shortDay = cached((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }))
const clock = cached((locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }))
const count = cached((locale) => new Intl.NumberFormat(locale, { useGrouping: 'always' }))
const money = cached((locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', useGrouping: 'always' }))
const rules = cached((locale) => new Intl.PluralRules(locale))

/** The Italian day (`YYYY-MM-DD`) of an instant. */
export const dayOf = (instant: string | number | Date): string => shownAt(instant).day
/** Today in Italy, `YYYY-MM-DD`. */
export const today = (): string => dayOf(Date.now())

/** Whether a text is a day of the calendar, `YYYY-MM-DD`: 29 February only in a leap year. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

const middayOf = (day: string): Date => new Date(`${day.slice(0, 10)}T12:00:00Z`)
/** `22 novembre 2026`, from a day or an instant. */
export const fullDay = (when: string): string => longDay().format(middayOf(when.length > 10 ? dayOf(when) : when))
/** `13 novembre`, from the day of every year `MM-DD`. */
export const dayOfYear = (day: string): string => yearlyDay().format(middayOf(`2000-${day}`))
/** `novembre 2026`, from a month `YYYY-MM`. */
export const monthName = (month: string): string => longMonth().format(middayOf(`${month}-01`))
/** `22 nov 2026`, which never breaks at the end of a line. */
export const briefDay = (when: string): string =>
  shortDay()
    .format(middayOf(when.length > 10 ? dayOf(when) : when))
    .replaceAll(' ', '\u00a0')
/** `22 novembre 2026, 10:30` */
export const moment = (instant: string): string => `${fullDay(instant)}, ${clock().format(new Date(instant))}`

export const number = (value: number): string => count().format(value)
/** Money given in cents. */
export const euros = (cents: number): string => money().format(cents / 100)
/** `plural(2, { one: 'patto', other: 'patti' })` is «2 patti». */
export const plural = (value: number, forms: { readonly one: string; readonly other: string }): string =>
  `${number(value)} ${rules().select(value) === 'one' ? forms.one : forms.other}`

const dayLength = 86_400_000
/** Days from `from` to `to`, negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((middayOf(to).getTime() - middayOf(from).getTime()) / dayLength)
/** The day `count` days after `day`. */
export const plusDays = (day: string, days: number): string =>
  new Date(middayOf(day).getTime() + days * dayLength).toISOString().slice(0, 10)
