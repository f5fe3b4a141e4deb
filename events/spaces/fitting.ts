// Whether a stretch of time can be had in a space, by the rules in force and by what is already there; and the first reason why not.
import { instantAt, type Minute, minuteAt, minuteFrom } from '../kernel/clock.ts'
import { type Asked, dayOf, type Instant, isRefusal, plusDays, type Refusal } from '../kernel/index.ts'
import { mostSeats, takenIn } from './calendar.ts'
import { isClosedDay, isOpen, isQuiet, piecesOf, type Stretch } from './hours.ts'
import { type Refused, type SpaceRule, when } from './rules.ts'
import type { Space } from './state.ts'
import { checkIn, loud, type Obstacle, type Purpose, type Rules } from './vocabulary.ts'

/** The parts of a space that say what is free. */
export type Room = Pick<Space, 'calendar' | 'closures' | 'damaged' | 'capacity'> & { readonly rules: Rules }
/** What one wants there. `except`: bookings that make way for it. */
export type Wish = { readonly people: number; readonly seats: number; readonly loud: boolean; readonly except?: readonly string[] }
/** The moment of asking, and the last moment at which something may begin. */
export type Bounds = { readonly now: Minute; readonly last: Minute }

/** `days` ahead, the last one whole. */
export const boundsOf = (at: Instant, days: number): Bounds => ({
  now: minuteFrom(at),
  last: minuteAt(plusDays(dayOf(at), days + 1), 0) - 1,
})

export const wishOf = ({
  people,
  seats = 1,
  purpose,
}: {
  readonly people: number
  readonly seats?: number | undefined
  readonly purpose: string
}): Wish => ({
  people,
  seats,
  loud: loud.includes(purpose as Purpose),
})

const spoken = (from: Minute, until: Minute) => ({ from: instantAt(from), to: instantAt(until) })

const taken = ({ calendar, rules }: Room, { from, until }: Stretch, { seats, except = [] }: Wish): Refused => {
  const margin = rules.bufferMinutes
  const there = takenIn(calendar, from - margin, until + margin, except).filter((one) => one.seats > 0)
  const [first] = there
  return first && mostSeats(there) + seats > rules.seats ? { refused: 'taken', detail: spoken(first.from, first.until) } : undefined
}

const untimely = ({ rules }: Room, { from, until }: Stretch, { now, last }: Bounds): Refused =>
  when(from >= until, 'times-unfit') ??
  when(from < now - checkIn.before, 'in-the-past') ??
  when(until - from > rules.longestMinutes, 'too-long', { most: rules.longestMinutes }) ??
  when(from > last, 'too-far', { last: instantAt(last) })

const shut = ({ rules, closures, damaged }: Room, stretch: Stretch, wish: Wish): Refused => {
  const pieces = piecesOf(stretch)
  const closed = pieces.find(({ day }) => isClosedDay(rules, day))
  const closure = closures.find(({ from, until }) => from < stretch.until && stretch.from < until)
  return (
    when(closed !== undefined, 'holiday', { day: closed?.day ?? '' }) ??
    when(!isOpen(rules, pieces), 'outside-hours') ??
    (closure && { refused: 'closed-then', detail: spoken(closure.from, closure.until) }) ??
    when(damaged, 'damaged') ??
    when(wish.loud && isQuiet(rules, pieces), 'quiet-hours')
  )
}

/** Why a stretch cannot be had; nothing when it can. */
export const unfit = (room: Room, stretch: Stretch, wish: Wish, bounds: Bounds): Refused =>
  untimely(room, stretch, bounds) ??
  when(wish.people > room.capacity, 'too-many-people', { most: room.capacity }) ??
  when(wish.seats > room.rules.seats, 'too-many-seats', { most: room.rules.seats }) ??
  shut(room, stretch, wish) ??
  taken(room, stretch, wish)

const obstacleOf: { readonly [R in SpaceRule]?: Obstacle } = {
  taken: 'taken',
  'closed-then': 'closed',
  damaged: 'closed',
  holiday: 'holiday',
  'outside-hours': 'outside-hours',
  'quiet-hours': 'quiet',
  'too-far': 'too-far',
  'in-the-past': 'past',
}
/** What stands in the way of one occurrence among others; undefined for what would stand in the way of all. */
export const asObstacle = ({ refused }: Refusal<SpaceRule>): Obstacle | undefined => obstacleOf[refused]

/** Decides with the rules of a space that is open and has some. */
export const inForce =
  <A, E>(decide: (ask: A, room: Space & Room, asked: Asked) => readonly [E, ...E[]] | Refusal<SpaceRule>) =>
  (ask: A, space: Space, asked: Asked): readonly [E, ...E[]] | Refusal<SpaceRule> =>
    space.rules === undefined ? { refused: 'not-ruled' } : decide(ask, { ...space, rules: space.rules }, asked)

export const saysNo = <E>(answer: readonly E[] | Refusal<SpaceRule>): answer is Refusal<SpaceRule> => isRefusal(answer)
