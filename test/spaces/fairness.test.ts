// The waiting list by chance: whatever people do in whatever order, no place has two holders, and none is left free that somebody who waits could have.
import { expect, it } from 'vitest'
import { type Asked, isRefusal } from '../../events/kernel/index.ts'
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import { decider } from '../../events/spaces/decider.ts'
import type { SpaceEvent } from '../../events/spaces/events.ts'
import { after } from '../../events/spaces/evolve.ts'
import { initial, type Space } from '../../events/spaces/state.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import { type Random, randomOf } from './crowd.ts'
import * as s from './samples.ts'

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const runs = process.env.LONG === '1' ? 400 : 40
const quarter = 15 * 60_000
const start = Date.parse('2025-06-01T10:00:00.000Z')

type Held = { readonly from: number; readonly to: number }
type Entry = {
  readonly id: string
  readonly by: string
  readonly from: number
  readonly to: number
  readonly minutes: number
  offered?: string
  passed: number[]
}
/** What happened, kept in the plainest way: nothing of the law's own books. */
type Books = { readonly held: Map<string, Held & { readonly by: string }>; readonly waiting: Map<string, Entry> }
type World = { space: Space; now: number; n: number; readonly books: Books; readonly random: Random }

const iso = (moment: number): string => new Date(moment).toISOString()
const pick = (random: Random, most: number): number => Math.floor(random() * most)

const letGo = ({ held, waiting }: Books, { entry, booking }: { entry: string; booking?: string }): void => {
  const one = waiting.get(entry)
  const place = booking === undefined ? undefined : held.get(booking)
  if (one && place) one.passed.push(place.from)
  if (one) delete one.offered
  if (booking !== undefined) held.delete(booking)
}
const noted: { readonly [T in SpaceEvent['type']]?: (books: Books, data: never) => void } = {
  'spaces.booked': ({ held }, { booking, from, to, by }: { booking: string; from: string; to: string; by: string }) =>
    void held.set(booking, { from: Date.parse(from), to: Date.parse(to), by }),
  'spaces.cancelled': ({ held }, { bookings }: { bookings: { booking: string }[] }) => {
    for (const { booking } of bookings) held.delete(booking)
  },
  'spaces.waiting-joined': ({ waiting }, data: { entry: string; by: string; from: string; to: string; minutes: number }) =>
    void waiting.set(data.entry, { ...data, id: data.entry, from: Date.parse(data.from), to: Date.parse(data.to), passed: [] }),
  'spaces.offered': ({ held, waiting }, data: { entry: string; booking: string; from: string; to: string; by: string }) => {
    held.set(data.booking, { from: Date.parse(data.from), to: Date.parse(data.to), by: data.by })
    const entry = waiting.get(data.entry)
    if (entry) entry.offered = data.booking
  },
  'spaces.offer-taken': ({ waiting }, { entry }: { entry: string }) => void waiting.delete(entry),
  'spaces.offer-declined': letGo,
  'spaces.offer-expired': letGo,
  'spaces.waiting-left': (books, data: { entry: string; booking?: string }) => {
    letGo(books, data)
    books.waiting.delete(data.entry)
  },
}

const ask = <C extends keyof SpaceCommands>(world: World, command: C, data: SpaceCommands[C], by: string, role = 'resident'): boolean => {
  const at = iso(world.now)
  const asked: Asked = { id: s.uuid(0xa1), at, today: at.slice(0, 10), by, role, digest: sha256Hex }
  const answer = decider.decide[command](data, world.space, asked)
  if (isRefusal(answer)) return false
  for (const event of answer) {
    world.space = after(world.space, event, at)
    noted[event.type]?.(world.books, event.data as never)
  }
  return true
}

const someone = ({ random }: World): string => s.uuid(0x100 + pick(random, 6))
const ahead = (world: World): number => world.now + quarter * (1 + pick(world.random, 60))

/** Time passes, and the house looks at its clock. */
const looking = (world: World): void => {
  world.now += quarter * (1 + pick(world.random, 3))
  for (const { id } of [...world.books.waiting.values()]) ask(world, 'expire', { entry: id }, s.uuid(9), 'admin')
  while (ask(world, 'offer', {}, s.uuid(9), 'admin'));
}

const moves: readonly ((world: World) => void)[] = [
  (world) => {
    const from = ahead(world)
    world.n += 1
    ask(
      world,
      'book',
      { booking: s.uuid(0x10_000 + world.n), from: iso(from), to: iso(from + quarter * (4 + pick(world.random, 13))), ...s.claim },
      someone(world),
    )
  },
  (world) => {
    const from = ahead(world)
    world.n += 1
    const window = { from: iso(from), to: iso(from + quarter * (9 + pick(world.random, 12))) }
    ask(
      world,
      'join',
      { entry: s.uuid(0x20_000 + world.n), ...window, minutes: 15 * (4 + pick(world.random, 6)), flex: 0, ...s.claim },
      someone(world),
    )
  },
  (world) => {
    const mine = [...world.books.held].filter(([id]) => ![...world.books.waiting.values()].some(({ offered }) => offered === id))
    const [id, one] = mine[pick(world.random, mine.length)] ?? []
    if (id && one) ask(world, 'cancel', { booking: id, scope: 'this' }, one.by)
  },
  (world) => {
    const entries = [...world.books.waiting.values()]
    const one = entries[pick(world.random, entries.length)]
    const command = (['take', 'decline', 'leave'] as const)[pick(world.random, 3)] ?? 'take'
    if (one) ask(world, command, { entry: one.id }, one.by)
  },
  looking,
]

/** The beginnings of the stretches in which nobody is, between two moments, that are long enough. */
const roomIn = ({ held }: Books, from: number, to: number, length: number): readonly number[] => {
  const sorted = [...held.values()].sort((a, b) => a.from - b.from)
  const found: number[] = []
  let at = from
  for (const one of [...sorted, { from: to, to }]) {
    if (Math.min(one.from, to) - at >= length) found.push(at)
    at = Math.max(at, one.to)
  }
  return found
}
const soonest = (world: World): number => world.now + 3 * 3_600_000 + quarter

it(`never two holders, never a place that somebody who waits could have (SEED=${seed})`, () => {
  let [offers, taken] = [0, 0]
  for (let run = 0; run < runs; run++) {
    const world: World = { space: initial, now: start, n: 0, random: randomOf(seed + run), books: { held: new Map(), waiting: new Map() } }
    ask(world, 'open', s.asked, s.uuid(9), 'maker')
    ask(world, 'rule', { ...s.rules, week: [{ from: 0, until: 10_080 }], holidays: 'open', bufferMinutes: 0 }, s.uuid(9), 'maker')
    for (let step = 0; step < 150; step++) {
      const before = world.books.waiting.size
      const move = moves[pick(world.random, moves.length)]
      move?.(world)
      taken += before > world.books.waiting.size ? 1 : 0
      offers = Math.max(offers, world.space.offers)
      const all = [...world.books.held.values()].sort((a, b) => a.from - b.from)
      for (const [at, one] of all.entries())
        expect((all[at + 1]?.from ?? Number.POSITIVE_INFINITY) >= one.to, `SEED=${seed}, run ${run}`).toBe(true)
      // A booking beside a place somebody declined makes another place of it: the house finds it when it next looks.
      for (const entry of move === looking ? world.books.waiting.values() : []) {
        const room = roomIn(world.books, Math.max(entry.from, soonest(world)), entry.to, entry.minutes * 60_000)
        const missed = entry.offered === undefined ? room.filter((from) => !entry.passed.includes(from)) : []
        expect(missed.map(iso), `SEED=${seed}, run ${run}, step ${step}`).toEqual([])
      }
    }
  }
  // There was something to be fair about.
  expect(Math.min(offers, taken)).toBeGreaterThan(3)
})
