// What is remembered of a space: its rules, when it is taken, the bookings that still matter, who waits.
import type { Minute } from '../kernel/clock.ts'
import type { Day, Instant } from '../kernel/index.ts'
import { type Calendar, emptyCalendar } from './calendar.ts'
import { emptyShelf, type Shelf } from './shelf.ts'
import type { Governor, Purpose, QuotaName, Rules } from './vocabulary.ts'

/** `booked` to come or going on, `here` checked in, `done`, `missed` nobody came; `late` cancelled too late: its hours still count. */
export type Standing = 'booked' | 'here' | 'done' | 'missed' | 'late'
export type Booking = {
  readonly id: string
  readonly from: Minute
  readonly until: Minute
  readonly standing: Standing
  readonly by: string
  /** the initiative, the household or else the person: whose hours these are */
  readonly holder: string
  readonly kind: 'initiative' | 'household' | 'person'
  readonly hosts: readonly string[]
  readonly series?: string | undefined
  readonly seats: number
  readonly people: number
  readonly loud: boolean
  readonly displaced: boolean
  readonly deposit?: number | undefined
}
export type Offer = { readonly booking: string; readonly from: Minute; readonly until: Minute; readonly ends: Instant }
export type Entry = {
  readonly id: string
  readonly from: Minute
  readonly until: Minute
  readonly minutes: number
  readonly flex: number
  readonly by: string
  readonly holder: string
  readonly kind: Booking['kind']
  readonly claim: {
    readonly household?: string
    readonly initiative?: string
    readonly hosts?: string[]
    readonly people: number
    readonly seats?: number
    readonly purpose: Purpose
  }
  /** offers that were let go: the same place is not offered twice */
  readonly passed: readonly Minute[]
  readonly offer?: Offer | undefined
}
export type Closure = { readonly number: number; readonly from: Minute; readonly until: Minute }
export type Exception = { readonly holder: string; readonly quota: QuotaName; readonly until: Day }

export type Space = {
  readonly stage: 'none' | 'open' | 'retired'
  readonly building?: string | undefined
  readonly municipality: string
  readonly capacity: number
  readonly governedBy?: Governor | undefined
  readonly version: number
  readonly rules?: Rules | undefined
  readonly calendar: Calendar
  readonly bookings: Shelf<Booking>
  /** bookings by whose hours they are */
  readonly held: Shelf<readonly string[]>
  readonly series: Shelf<readonly string[]>
  readonly closures: readonly Closure[]
  readonly lastClosure: number
  readonly keys: readonly string[]
  /** how often the secret at the door was made anew on a day */
  readonly door: { readonly day: Day | ''; readonly turn: number }
  readonly damaged: boolean
  /** in the order they came */
  readonly waiting: readonly Entry[]
  readonly offers: number
  readonly exceptions: readonly Exception[]
}

export const initial: Space = {
  stage: 'none',
  municipality: '',
  capacity: 0,
  version: 0,
  calendar: emptyCalendar,
  bookings: emptyShelf,
  held: emptyShelf,
  series: emptyShelf,
  closures: [],
  lastClosure: 0,
  keys: [],
  door: { day: '', turn: 0 },
  damaged: false,
  waiting: [],
  offers: 0,
  exceptions: [],
}
