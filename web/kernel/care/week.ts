// The week as people write it, rows of days with a from and a to, and as the law counts it: minutes from Monday at midnight.
import type { Slot } from '../../../events/kernel/care.ts'
import { number } from '../format.ts'
import { careWords } from './words.ts'

/** `from` and `until` as `HH:MM`; days 0 (Monday) to 6. */
export type WeekRow = { readonly days: readonly number[]; readonly from: string; readonly until: string }
export const blankRow: WeekRow = { days: [], from: '', until: '' }

const day = 1440
const week = 7 * day
const hour = 60

/** Minutes from midnight of `HH:MM`, up to 24:00; undefined for anything else. */
export const minutesOf = (clock: string): number | undefined => {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(clock.trim()) ?? []
  if (hours === undefined || minutes === undefined || Number(minutes) >= hour) return undefined
  const total = Number(hours) * hour + Number(minutes)
  return total <= day ? total : undefined
}
const two = (n: number): string => String(n).padStart(2, '0')
export const clockOf = (minutes: number): string => `${two(Math.floor(minutes / hour))}:${two(minutes % hour)}`

/** The rows of a draft: `0,1|08:00|12:00` joined by `;`. */
export const rowsIn = (draft: string): readonly WeekRow[] =>
  draft === ''
    ? [blankRow]
    : draft.split(';').map((row) => {
        const [days = '', from = '', until = ''] = row.split('|')
        return { days: days === '' ? [] : days.split(',').map(Number), from, until }
      })
export const draftOf = (rows: readonly WeekRow[]): string =>
  rows.map(({ days, from, until }) => `${[...days].sort().join(',')}|${from}|${until}`).join(';')

// What ends the next morning is two stretches of the week, and Sunday night goes on to Monday.
const slotsOfRow = ({ days, from, until }: WeekRow): readonly Slot[] => {
  const [start, end] = [minutesOf(from), minutesOf(until)]
  if (start === undefined || end === undefined) return []
  return days.flatMap((on) => {
    const begin = on * day + start
    if (end > start) return [{ from: begin, until: on * day + end }]
    const morning = ((on + 1) * day) % week
    return [{ from: begin, until: (on + 1) * day }, ...(end > 0 ? [{ from: morning, until: morning + end }] : [])]
  })
}
const isWhole = ({ days, from, until }: WeekRow): boolean =>
  days.length > 0 && minutesOf(from) !== undefined && minutesOf(until) !== undefined && from !== until

const sorted = (slots: readonly Slot[]): Slot[] => [...slots].sort((one, other) => one.from - other.from)
export const slotsIn = (draft: string): Slot[] => sorted(rowsIn(draft).flatMap(slotsOfRow))
export const minutesIn = (slots: readonly Slot[]): number => slots.reduce((sum, { from, until }) => sum + until - from, 0)

/** What is wrong with a draft, in words. */
export const wrongWeek = (draft: string): string | undefined => {
  if (!rowsIn(draft).every(isWhole)) return careWords().week.incomplete
  const slots = slotsIn(draft)
  return slots.some(({ until }, at) => (slots[at + 1]?.from ?? week) < until) ? careWords().week.overlap : undefined
}

type Stretch = { readonly from: string; readonly until: string; readonly days: readonly number[] }
/** What lasts longer than a day is as many stretches as it has days. */
const byDay = ({ from, until }: Slot): readonly Slot[] => {
  const midnight = (Math.floor(from / day) + 1) * day
  return until <= midnight ? [{ from, until }] : [{ from, until: midnight }, ...byDay({ from: midnight, until })]
}
/** Slots gathered by their hours: Monday to Friday from eight to twelve is one row. */
const stretchesOf = (slots: readonly Slot[]): readonly Stretch[] => {
  const found = new Map<string, number[]>()
  for (const { from, until } of sorted(slots).flatMap(byDay)) {
    const on = Math.floor(from / day)
    const key = `${clockOf(from - on * day)}|${clockOf(until - on * day)}`
    found.set(key, [...(found.get(key) ?? []), on])
  }
  return [...found].map(([key, days]) => {
    const [from = '', until = ''] = key.split('|')
    return { from, until, days }
  })
}
/** The draft that says these slots. */
export const draftOfSlots = (slots: readonly Slot[]): string => (slots.length === 0 ? '' : draftOf(stretchesOf(slots)))

const saidDays = (days: readonly number[]): string => {
  const { shortDays } = careWords()
  const name = (on: number): string => shortDays[String(on) as keyof typeof shortDays] ?? String(on)
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0]
  const inARow = days.length > 2 && last - first === days.length - 1
  return inARow ? `${name(first)}–${name(last)}` : days.map(name).join(', ')
}
/** «lun–ven 08:00–12:00», one sentence for each stretch. */
export const saidWeek = (slots: readonly Slot[]): readonly string[] =>
  slots.length === 0 ? [careWords().week.none] : stretchesOf(slots).map(({ days, from, until }) => `${saidDays(days)} ${from}–${until}`)
/** Minutes as hours: 390 is «6,5». */
export const hoursOf = (minutes: number): string => number(Math.round(minutes / 6) / 10)
