// Seven days of a space: for each its free stretches and what takes the others, in minutes of that day.
import { plusDays } from '../kernel/format.ts'
import type { Free, Taken } from './api.ts'
import { wallOf } from './clock.ts'

export type Stretch = { readonly from: number; readonly until: number }
export type Block = Stretch & { readonly taken?: Taken }
/** `blocks` in the order of the day; those that are not taken are free. What is in none of them is closed or over. */
export type Day = { readonly day: string; readonly blocks: readonly Block[] }

export const dayLength = 1_440

/** Minutes of a day inside a stretch that may begin before it and end after it. */
export const within = (day: string, begins: string, ends: string): Stretch | undefined => {
  const [from, to] = [wallOf(begins), wallOf(ends)]
  if (from.day > day || to.day < day || (to.day === day && to.minute === 0)) return undefined
  return { from: from.day < day ? 0 : from.minute, until: to.day > day ? dayLength : to.minute }
}

const over = new Set<string>(['missed', 'cancelled', 'late', 'lapsed'])

export const weekFrom = (first: string, free: readonly Free[], taken: readonly Taken[]): readonly Day[] =>
  Array.from({ length: 7 }, (_, at) => {
    const day = plusDays(first, at)
    const blocks = [
      ...free.map(({ from, to }) => within(day, from, to)),
      ...taken
        .filter(({ status }) => !over.has(status))
        .map((one) => {
          const stretch = within(day, one.starts_at, one.ends_at)
          return stretch && { ...stretch, taken: one }
        }),
    ].filter((one): one is Block => one !== undefined)
    return { day, blocks: blocks.sort((one, other) => one.from - other.from) }
  })

/** The hours a grid has to show: from the first to the last, whole hours. */
export const hoursOf = (days: readonly Day[]): readonly number[] => {
  const all = days.flatMap(({ blocks }) => blocks)
  if (all.length === 0) return []
  const first = Math.floor(Math.min(...all.map(({ from }) => from)) / 60)
  const last = Math.ceil(Math.max(...all.map(({ until }) => until)) / 60)
  return Array.from({ length: last - first }, (_, at) => first + at)
}
