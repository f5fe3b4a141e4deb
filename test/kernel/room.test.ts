// A room for a few: never more of them, in the order of coming, and nobody's place is lost.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeRoom } from '../../projections/kernel/room.ts'
import { seeded } from '../support/seed.ts'

/** Works that go on until they are told to end. */
const works = (places: number, count: number) => {
  const enter = makeRoom(places)
  const begun: number[] = []
  const ends: (() => void)[] = []
  const done = Array.from({ length: count }, (_, n) =>
    enter(async () => {
      begun.push(n)
      await new Promise<void>((resolve, reject) => ends.push(() => (n % 3 === 0 ? reject(new Error('fails')) : resolve())))
      return n
    }),
  )
  return { begun, ends, settled: Promise.allSettled(done) }
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('a room for a few', () => {
  it('lets in as many as it has places for, and the next when one leaves, also by failing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 12 }), async (places, count) => {
        const { begun, ends, settled } = works(places, count)
        for (let left = 0; left < count; left++) {
          await turn()
          expect(begun).toEqual(Array.from({ length: Math.min(count, places + left) }, (_, n) => n))
          ends[left]?.()
        }
        const answers = await settled
        expect(answers.map(({ status }) => status === 'rejected')).toEqual(Array.from({ length: count }, (_, n) => n % 3 === 0))
      }),
      seeded(50),
    )
  })
  it('has room again when all have left', async () => {
    const enter = makeRoom(1)
    await enter(async () => 'first')
    expect(await enter(async () => 'second')).toBe('second')
  })
})
