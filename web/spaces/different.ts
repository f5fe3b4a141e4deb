// On which days a space is not open as its week says, in words: feasts and closing days, closures with their hours and reason.
import type { Space } from './api.ts'
import { clockOf, wallOf } from './clock.ts'
import { differentWords } from './different-words.ts'
import { span, weekday } from './say.ts'
import { dayLength, within } from './week-days.ts'

const w = () => differentWords()

export type Note = { readonly says: string; readonly reason?: string }
export type Different = Note & { readonly from: string; readonly when: string }
type Days = Pick<Space, 'parts'>
type ClosedDay = Space['parts']['days'][number]

const sunday = (day: string): boolean => new Date(`${day}T12:00:00Z`).getUTCDay() === 0
/** A holiday that has no day of the year of its own moves with Easter. */
const feastOf = (day: string): string => {
  const found = Object.entries(w().feasts).find(([date]) => date === day.slice(5))
  return found?.[1] ?? (sunday(day) ? w().easter : w().monday)
}
const whyOf = ({ day, why }: ClosedDay): string => (why === 'feast' ? feastOf(day) : w()[why])

/** Those still to come, in order of time. */
export const differentOf = ({ parts: { days, closures } }: Days, moment: string): readonly Different[] =>
  [
    ...days.map((one) => ({ from: one.day, when: weekday(one.day), says: w().closedFor(whyOf(one)) })),
    ...closures
      .filter(({ ends_at }) => ends_at > moment)
      .map(({ starts_at, ends_at, reason }) => ({ from: wallOf(starts_at).day, when: span(starts_at, ends_at), says: w().closed, reason })),
  ].sort((one, other) => one.from.localeCompare(other.from))

/** Whether nobody is waited for on a day: it is closed from its beginning to its end, and no place becomes free. */
export const isShut = ({ parts: { days, closures } }: Days, day: string): boolean =>
  days.some((one) => one.day === day) ||
  closures.some(({ starts_at, ends_at }) => {
    const inside = within(day, starts_at, ends_at)
    return inside?.from === 0 && inside.until === dayLength
  })

/** What is different on one day. */
export const notesOn = ({ parts: { days, closures } }: Days, day: string): readonly Note[] => [
  ...days.filter((one) => one.day === day).map((one) => ({ says: w().closedFor(whyOf(one)) })),
  ...closures.flatMap(({ starts_at, ends_at, reason }) => {
    const inside = within(day, starts_at, ends_at)
    if (!inside) return []
    const whole = inside.from === 0 && inside.until === dayLength
    return [{ says: whole ? w().closed : w().closedFrom(clockOf(inside.from), clockOf(inside.until)), reason }]
  }),
]
