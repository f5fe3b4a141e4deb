// A common room with its rules, and people who want it. Invented.
import type { Asked } from '../../events/kernel/index.ts'
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import type { SpaceEvent } from '../../events/spaces/events.ts'
import type { Rules } from '../../events/spaces/vocabulary.ts'

export const uuid = (n: number): string => `b0000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
export const municipality = '019036'
export const building = uuid(0xb0)
/** 1 June 2025, a Sunday, is the day of asking in support/given.ts: 12:00 in Italy. */
export const now = '2025-06-01T10:00:00.000Z'
export const [anna, bruno, carla] = [uuid(1), uuid(2), uuid(3)]
export const [home, next, third] = [uuid(0x11), uuid(0x12), uuid(0x13)]
export const as = (by: string, role = 'resident', at = now): Partial<Asked> => ({ by, role, at, today: at.slice(0, 10) })
export const keeper = as(uuid(9), 'social-manager')

/** Every day from 8 to 23 on the wall. */
export const everyDay = Array.from({ length: 7 }, (_, day) => ({ from: day * 1_440 + 8 * 60, until: day * 1_440 + 23 * 60 }))
export const rules: Rules = {
  ...{ week: everyDay, holidays: 'closed', patron: '11-13', audience: 'everybody', longestMinutes: 240, advanceDays: 60 },
  ...{ seriesWeeks: 104, bufferMinutes: 15, cancelHours: 24, seats: 1 },
}
export const asked: SpaceCommands['open'] = {
  ...{ name: 'Sala comune', kind: 'room', building, municipality, capacity: 30, purpose: 'Incontri, compleanni, compiti insieme.' },
}
export const opened: SpaceEvent = { type: 'spaces.opened', data: asked }
export const ruled = (change: Partial<Rules> = {}, version = 1): SpaceEvent => ({
  type: 'spaces.ruled',
  data: { version, ...rules, ...change },
})

/** Hours of a day in June 2025 in Italy (UTC+2), as instants. */
export const at = (day: number, hour: number, minute = 0): string =>
  `2025-06-${String(day).padStart(2, '0')}T${String(hour - 2).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00.000Z`
export const on = (day: number, from: number, to: number) => ({ from: at(day, from), to: at(day, to) })

export const claim = { people: 5, purpose: 'meeting' } as const
export const wanted = (
  n: number,
  period: { from: string; to: string },
  more: Partial<SpaceCommands['book']> = {},
): SpaceCommands['book'] => ({
  booking: uuid(n),
  ...period,
  ...claim,
  ...more,
})
const made = (by: string) => ({ place: { building, municipality }, by, rules: 1, alone: true })
export const booked = (
  n: number,
  period: { from: string; to: string },
  by = anna,
  more: Partial<SpaceCommands['book']> = {},
): SpaceEvent => ({
  type: 'spaces.booked',
  data: { ...wanted(n, period, more), ...made(by) },
})
export const cancelled = (n: number, late = false): SpaceEvent => ({
  type: 'spaces.cancelled',
  data: { scope: 'this', bookings: [{ booking: uuid(n), late }] },
})
export const weekly: SpaceCommands['series'] = {
  ...{ series: uuid(0x5e), start: { day: '2025-06-02', minute: 18 * 60 }, minutes: 120, rule: { every: 'weekly', count: 4 } },
  ...{ holidays: 'skip', conflicts: 'refuse', ...claim },
}
export const waiting = (
  n: number,
  period: { from: string; to: string },
  by = bruno,
  more: Partial<SpaceCommands['join']> = {},
): SpaceEvent => ({
  type: 'spaces.waiting-joined',
  data: { entry: uuid(n), ...period, minutes: 60, flex: 0, ...claim, place: { building, municipality }, by, ...more },
})
