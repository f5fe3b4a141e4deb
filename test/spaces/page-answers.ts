// What the counter answers the pages of the spaces in their tests: one space of a building, a week of it, one's own bookings.

export const space = '5bace000-0000-4000-8000-000000000001'
export const other = '5bace000-0000-4000-8000-000000000002'
export const building = '0b1f1c10-0000-4000-8000-000000000022'
export const household = '4a000000-0000-4000-8000-000000000001'
export const entry = '5b000000-0000-4000-8000-0000000000e1'
const booking = (n: number): string => `5b000000-0000-4000-8000-0000000000b${n}`

const hour = 3_600_000
export const inHours = (hours: number): string => new Date(Math.floor(Date.now() / hour) * hour + hours * hour).toISOString()

export const rules = {
  week: [{ from: 480, until: 1_320 }],
  ...{
    holidays: 'closed',
    audience: 'residents',
    longestMinutes: 240,
    advanceDays: 60,
    seriesWeeks: 26,
    bufferMinutes: 15,
    cancelHours: 24,
  },
  ...{ seats: 1, household: { open: 2, hours: 12 }, deposit: 5_000, quiet: [{ from: 840, until: 960 }] },
}
export const row = {
  ...{ id: space, revision: 4, name: 'Sala comune', kind: 'room', building, municipality: '019036', capacity: 40 },
  ...{ purpose: 'Per ritrovarsi.', governed_kind: null, governed_id: null, stage: 'open', version: 1, rules, damaged: false },
  ...{ opened_on: '2026-01-10', known: '2026-01-10T09:00:00.000Z' },
}
const closure = {
  ...{ space, closure: 1, starts_at: inHours(200), ends_at: inHours(300), reason: 'Si rifà il pavimento.', reopened: false },
}
/** A Christmas to come, whatever day it is. */
export const feast = `${new Date().getUTCFullYear() + 1}-12-25`
const days = [{ day: feast, why: 'feast' }]
const step = (revision: number, type: string, says: object) => ({
  ...{ space, revision, event: `5e000000-0000-4000-8000-00000000000${revision}`, type, role: 'social-manager', day: '2026-01-10' },
  ...{ recorded: '2026-01-10T09:00:00.000Z', imported: false, says },
})
const steps = [
  step(0, 'spaces.opened', { name: 'Sala comune', capacity: 40 }),
  step(1, 'spaces.ruled', { version: 1, ...rules }),
  step(2, 'spaces.ruled', { version: 2, ...rules, longestMinutes: 120, household: { open: 2, hours: 12, buildingOpen: 3 } }),
  step(3, 'spaces.damaged', { closes: true }),
  step(4, 'spaces.released', { places: 3 }),
]
export const one = (asks: readonly string[] = []) => ({
  ...{ ...row, parts: { days, closures: [closure], exceptions: [], damages: [], keys: [], steps } },
  ...{ asks, position: 9 },
})
const taken = (n: number, status: string, mine: boolean, from: number) => ({
  ...{ booking: booking(n), starts_at: inHours(from), ends_at: inHours(from + 2), status, series: null, displaced: false, mine },
})
const claim = {
  household,
  initiative: null,
  people: 12,
  purpose: 'neighbours',
  how: null,
  condition: null,
  deposit: null,
  deposit_kept: null,
}
export const own = (n: number, more: object = {}) => ({
  ...{ space, ...taken(n, 'booked', true, 30), ...claim, name: row.name, building, own: true, cancel_hours: 24 },
  ...more,
})
const waiting = {
  ...{ space, entry, name: row.name, starts_at: inHours(20), ends_at: inHours(28), minutes: 120, flex: 0, joined_at: inHours(-5) },
  ...{ household, initiative: null, status: 'waiting', booking: null, offered_from: null, offered_to: null, until: null },
}
export const offered = {
  ...waiting,
  status: 'offered',
  booking: booking(9),
  offered_from: inHours(21),
  offered_to: inHours(23),
  until: inHours(1),
}
export const mine = (bookings: readonly object[], entries: readonly object[] = [waiting]) => ({
  ...{ bookings, series: [], waiting: entries, position: 9 },
})

const limit = (most: number, used: number) => ({ most, used, left: most - used })
const allowance = {
  holder: household,
  open: limit(2, 1),
  hours: limit(720, 330),
  prime: null,
  building: null,
  pause_days: null,
  lifted: [],
}
const kept = {
  ...{ ...taken(5, 'booked', false, 0), space, ...claim, by: 'd0000000-0000-4000-8000-000000000022', holder: household, hosts: [] },
  ...{ seats: 1, made_at: inHours(-50), arrived_at: null, left_at: null },
}
const free = { space, name: row.name, from: inHours(30), to: inHours(36) }

export const answers = (asks: readonly string[] = []) => ({
  '/api/spaces': { items: [row], next: null, position: 9 },
  '/api/spaces/free': { items: [free, { ...free, space: other, name: 'Cortile' }], position: 9 },
  '/api/spaces/mine': mine([own(1), own(2, { series: entry }), own(3, { status: 'done', starts_at: inHours(-30), ends_at: inHours(-28) })]),
  [`/api/spaces/${space}`]: one(asks),
  [`/api/spaces/${space}/calendar`]: {
    items: [taken(1, 'booked', true, 0), taken(2, 'booked', false, 3), taken(3, 'held', false, 6)],
    position: 9,
  },
  [`/api/spaces/${space}/allowance`]: { ...allowance, position: 9 },
  [`/api/spaces/${space}/day`]: {
    items: [kept],
    waiting: [{ ...waiting, ...claim, by: kept.by, holder: household, hosts: [], seats: 1 }],
    position: 9,
  },
  [`/api/spaces/${space}/door`]: { day: '2026-12-05', turn: 0, token: 'abcdefghijklmnopqrstuv', code: '048213', position: 9 },
  '/api/initiatives/mine': { homes: [{ building, household, tenure: 'owner' }], items: [], position: 9 },
  '/api/feeds': {
    items: [{ id: entry, kind: 'space', of: space, title: row.name, language: 'it', made: '2026-11-02T10:00:00.000Z', read: '2026-11-20' }],
  },
})
