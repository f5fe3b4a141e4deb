// Times and lengths as one says them: «sabato 5 dicembre, 16:00–18:00», «un’ora e mezza» as «1 ora e 30 minuti».
import { number, plural, plusDays } from '../kernel/format.ts'
import { language, locales } from '../kernel/language.ts'
import { dictionary } from '../kernel/words.ts'
import { timeOf, wallOf } from './clock.ts'

const units = dictionary(
  {
    hour: (n: number) => plural(n, { one: 'ora', other: 'ore' }),
    minute: (n: number) => plural(n, { one: 'minuto', other: 'minuti' }),
    and: (one: string, other: string) => `${one} e ${other}`,
    span: (day: string, from: string, to: string) => `${day}, dalle ${from} alle ${to}`,
    days: (first: string, from: string, last: string, to: string) => `da ${first} alle ${from} a ${last} alle ${to}`,
  },
  {
    hour: (n: number) => plural(n, { one: 'hour', other: 'hours' }),
    minute: (n: number) => plural(n, { one: 'minute', other: 'minutes' }),
    and: (one: string, other: string) => `${one} and ${other}`,
    span: (day: string, from: string, to: string) => `${day}, from ${from} to ${to}`,
    days: (first: string, from: string, last: string, to: string) => `from ${first} at ${from} to ${last} at ${to}`,
  },
)

/** 90 is «1 ora e 30 minuti». */
export const lasting = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return units().minute(rest)
  return rest === 0 ? units().hour(hours) : units().and(units().hour(hours), units().minute(rest))
}
/** Minutes as hours: 390 is «6,5». */
export const inHours = (minutes: number): string => number(Math.round(minutes / 6) / 10)

/** «sabato 5 dicembre», with the year where it is another one. */
export const weekday = (day: string): string => {
  const year = day.slice(0, 4) === new Date().toISOString().slice(0, 4) ? {} : ({ year: 'numeric' } as const)
  const form = new Intl.DateTimeFormat(locales[language()], { weekday: 'long', day: 'numeric', month: 'long', ...year, timeZone: 'UTC' })
  return form.format(new Date(`${day}T12:00:00Z`))
}
/** «sabato 5 dicembre, dalle 16:00 alle 18:00»; over several days «da sabato 5 dicembre alle 16:00 a lunedì 7 dicembre alle 9:00» */
export const span = (from: string, to: string): string => {
  const [first, last] = [wallOf(from), wallOf(to)]
  const midnight = timeOf(to) === '00:00'
  const sameDay = first.day === last.day || (midnight && last.day === plusDays(first.day, 1))
  return sameDay
    ? units().span(weekday(first.day), timeOf(from), midnight ? '24:00' : timeOf(to))
    : units().days(weekday(first.day), timeOf(from), weekday(last.day), timeOf(to))
}
