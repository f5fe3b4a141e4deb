// A crowd that wants the same spaces at the same time: single bookings, series, several spaces at once, cancellations, from many clients side by side.
import { namedUuid, streamOf } from '../../events/kernel/index.ts'
import type { SpaceEvent } from '../../events/spaces/events.ts'
import type { Act } from '../../server/kernel/ask.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import type { TestApp } from '../support/http.ts'
import * as s from './samples.ts'

export type Random = () => number
/** Mulberry32: the same seed, the same crowd. */
export const randomOf = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const rooms = Array.from({ length: 8 }, (_, n) => s.uuid(0xc0 + n))
const keeper = { by: s.uuid(9), role: 'social-manager' } as const

export const openRooms = async (act: Act): Promise<void> => {
  for (const id of rooms) {
    await act({ ...keeper, context: 'spaces', id, command: 'open', data: s.asked })
    await act({ ...keeper, context: 'spaces', id, command: 'rule', data: { ...s.rules, bufferMinutes: 0, holidays: 'open' } })
  }
}

type Tally = { attempts: number; recorded: number; refused: number; facts: number; readonly others: string[] }
type Client = { readonly random: Random; readonly by: string; readonly own: { readonly id: string; readonly booking: string }[] }

const pick = (random: Random, most: number): number => Math.floor(random() * most)
const slotOf = (random: Random, days: number) => {
  const from =
    Date.parse('2025-06-03T00:00:00.000Z') +
    pick(random, days) * 86_400_000 +
    (6 + pick(random, 14)) * 3_600_000 +
    pick(random, 2) * 1_800_000
  return { from: new Date(from).toISOString(), to: new Date(from + 3_600_000).toISOString() }
}

type Move = { readonly command: string; readonly ids: readonly string[]; readonly data: object }
const moveOf = ({ random, own }: Client, n: string, days: number): Move => {
  const [chance, id] = [random(), rooms[pick(random, rooms.length)] ?? '']
  const booking = namedUuid(sha256Hex(n))
  const earlier = own.at(-1)
  if (chance < 0.06 && earlier) return { command: 'cancel', ids: [earlier.id], data: { booking: earlier.booking, scope: 'this' } }
  if (chance < 0.12) {
    const start = { day: slotOf(random, 14).from.slice(0, 10), minute: (8 + pick(random, 14)) * 60 }
    const rule = { every: 'weekly', count: 4 }
    const data = { series: booking, start, minutes: 60, rule, holidays: 'keep', conflicts: random() < 0.5 ? 'skip' : 'refuse', ...s.claim }
    return { command: 'series', ids: [id], data }
  }
  const data = { booking, ...slotOf(random, days), ...s.claim }
  if (chance < 0.24) return { command: 'book', ids: [...new Set([id, rooms[pick(random, 8)] ?? id, rooms[pick(random, 8)] ?? id])], data }
  return { command: 'book', ids: [id], data }
}

const attempt = async (act: TestApp['act'], client: Client, n: string, days: number, tally: Tally): Promise<void> => {
  const { command, ids, data } = moveOf(client, n, days)
  const asks = ids.map((id) => ({ context: 'spaces', id, command, data, by: client.by, role: 'resident' as const }))
  const [only] = asks
  tally.attempts += 1
  const answer = asks.length === 1 && only ? await act(only) : await act.together(asks)
  if (answer.outcome === 'recorded') {
    tally.recorded += 1
    tally.facts += 'things' in answer ? answer.things.reduce((sum, { events }) => sum + events.length, 0) : answer.events.length
    if (command === 'book') client.own.push(...ids.map((id) => ({ id, booking: (data as { booking: string }).booking })))
    if (command === 'cancel') client.own.pop()
  } else if (answer.outcome === 'refused' || (answer.outcome === 'refused-one' && answer.answer.outcome === 'refused')) tally.refused += 1
  else tally.others.push(JSON.stringify(answer))
}

/** `days`: over how many the wishes spread: fewer, more of them clash. */
export const crowd = async (
  act: TestApp['act'],
  { attempts, clients, seed, days }: { attempts: number; clients: number; seed: number; days: number },
) => {
  const tally: Tally = { attempts: 0, recorded: 0, refused: 0, facts: 0, others: [] }
  const client = async (of: number): Promise<void> => {
    const one: Client = { random: randomOf(seed * 1_000 + of), by: s.uuid(0x1000 + of), own: [] }
    for (let n = 0; n < attempts / clients; n++) await attempt(act, one, `${seed}:${of}:${n}`, days, tally)
  }
  await Promise.all(Array.from({ length: clients }, (_, of) => client(of)))
  return tally
}

type Held = { readonly from: string; readonly to: string }
const changes: { readonly [type: string]: (held: Map<string, Held>, data: never) => void } = {
  'spaces.booked': (held, { booking, from, to }: { booking: string } & Held) => void held.set(booking, { from, to }),
  'spaces.series-booked': (held, { occurrences }: { occurrences: ({ booking: string } & Held)[] }) => {
    for (const { booking, from, to } of occurrences) held.set(booking, { from, to })
  },
  'spaces.cancelled': (held, { bookings }: { bookings: { booking: string }[] }) => {
    for (const { booking } of bookings) held.delete(booking)
  },
}

/** Read again from the log by other means than the law's: how many facts there are, and how many bookings meet another. */
export const audit = async (store: TestApp['store']): Promise<{ readonly facts: number; readonly overlaps: number }> => {
  let [facts, overlaps] = [0, 0]
  for (const id of rooms) {
    const held = new Map<string, Held>()
    for (let from = 0, more = true; more; from += 500) {
      const read = await store.read(streamOf('spaces', id), { from, limit: 500 })
      for (const fact of read as readonly { type: string; data: object }[])
        changes[fact.type as SpaceEvent['type']]?.(held, fact.data as never)
      facts += read.length
      more = read.length === 500
    }
    const sorted = [...held.values()].sort((a, b) => (a.from < b.from ? -1 : 1))
    let latest = ''
    for (const { from, to } of sorted) {
      if (from < latest) overlaps += 1
      latest = to > latest ? to : latest
    }
  }
  return { facts, overlaps }
}
