// The lane: who waits travels together, in order, and nobody is forgotten.
import { describe, expect, test } from 'vitest'
import { StoreUnavailable } from '../../server/stores/errors.ts'
import { createLane, type Lane } from '../../server/stores/postgres/lane.ts'
import { range } from './events.ts'

type Trip = {
  readonly items: readonly number[]
  readonly answer: (answers?: readonly string[]) => void
  readonly lose: (error: Error) => void
}
type Road = {
  readonly lane: Lane<number, string>
  readonly trips: Trip[]
  readonly next: () => Promise<Trip>
}

/** A lane over a road the test drives: each trip waits until it is answered or lost. */
const road = ({ fits = 1000, maxWaiting = 1000 } = {}): Road => {
  const trips: Trip[] = []
  const arrivals: ((trip: Trip) => void)[] = []
  let taken = 0
  const send = (items: readonly number[]): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      const trip: Trip = { items, answer: (answers = items.map((item) => `=${item}`)) => resolve(answers), lose: reject }
      trips.push(trip)
      for (const arrive of arrivals.splice(0)) arrive(trip)
    })
  const room = () => {
    let count = 0
    return () => ++count <= fits
  }
  const next = async (): Promise<Trip> => {
    const trip = trips[taken] ?? (await new Promise<Trip>((resolve) => arrivals.push(resolve)))
    taken += 1
    return trip
  }
  const lane = createLane({ send, room, maxWaiting })
  return { lane, trips, next }
}

const pushAll = (lane: Lane<number, string>, items: readonly number[]): Promise<readonly string[]> => Promise.all(items.map(lane.push))

describe('the lane', () => {
  test('sends all who come in one turn together, and answers each', async () => {
    const { lane, next } = road()
    const answers = pushAll(lane, [1, 2, 3])
    const trip = await next()
    expect(trip.items).toEqual([1, 2, 3])
    trip.answer()
    expect(await answers).toEqual(['=1', '=2', '=3'])
  })
  test('has one batch on the road; the next collects meanwhile', async () => {
    const { lane, trips, next } = road()
    const first = lane.push(1)
    const trip = await next()
    const rest = pushAll(lane, [2, 3, 4])
    expect(trips).toHaveLength(1)
    trip.answer()
    expect(await first).toBe('=1')
    const second = await next()
    expect(second.items).toEqual([2, 3, 4])
    second.answer()
    expect(await rest).toEqual(['=2', '=3', '=4'])
  })
  test('takes no more than fits, in order, and one that never fits goes alone', async () => {
    const { lane, next } = road({ fits: 2 })
    const answers = pushAll(lane, range(1, 5))
    for (const items of [[1, 2], [3, 4], [5]]) {
      const trip = await next()
      expect(trip.items).toEqual(items)
      trip.answer()
    }
    expect(await answers).toHaveLength(5)
    const alone = road({ fits: 0 })
    const both = pushAll(alone.lane, [1, 2])
    for (const items of [[1], [2]]) {
      const trip = await alone.next()
      expect(trip.items).toEqual(items)
      trip.answer()
    }
    expect(await both).toEqual(['=1', '=2'])
  })
  test('a crowd leaves before the last answers are given out; a few wait for those who ask again', async () => {
    const { lane, trips, next } = road()
    const first = lane.push(0).then(() => trips.length)
    const trip = await next()
    const crowd = pushAll(lane, range(1, 64))
    trip.answer()
    expect(await first).toBe(2)
    const second = await next()
    const again = crowd.then(() => pushAll(lane, [66, 67]))
    const late = lane.push(65)
    second.answer()
    const third = await next()
    expect(third.items).toEqual([65, 66, 67])
    third.answer()
    expect(await late).toBe('=65')
    expect(await again).toEqual(['=66', '=67'])
  })
  test('a lost batch rejects its own, not those who wait', async () => {
    const { lane, next } = road()
    const first = lane.push(1)
    const trip = await next()
    const second = lane.push(2)
    trip.lose(new Error('lost'))
    await expect(first).rejects.toThrow('lost')
    const after = await next()
    after.answer()
    expect(await second).toBe('=2')
  })
  test('an answer too few is an error for who did not get one', async () => {
    const { lane, next } = road()
    const answers = [lane.push(1), lane.push(2)]
    const trip = await next()
    trip.answer(['=1'])
    expect(await Promise.allSettled(answers)).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected' }])
  })
  test('refuses when too many wait', async () => {
    const { lane, next } = road({ maxWaiting: 2 })
    const answers = pushAll(lane, [1, 2])
    await expect(lane.push(3)).rejects.toThrow(StoreUnavailable)
    const trip = await next()
    trip.answer()
    expect(await answers).toHaveLength(2)
  })
  test('closing waits for who waits and takes no more', async () => {
    const { lane, next } = road()
    const answer = lane.push(1)
    const closing = lane.close()
    await expect(lane.push(2)).rejects.toThrow(StoreUnavailable)
    const trip = await next()
    trip.answer()
    await closing
    expect(await answer).toBe('=1')
    await road().lane.close()
  })
})
