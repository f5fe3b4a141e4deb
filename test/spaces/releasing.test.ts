// An initiative that stops lets go of its places in one write: what is to come, what it waits for, and nothing of anybody else.
import { describe, expect, it } from 'vitest'
import { decider } from '../../events/spaces/decider.ts'
import type { SpaceEvent } from '../../events/spaces/events.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { spaces as projection } from '../../projections/spaces/projection.ts'
import { facts, given } from '../support/given.ts'
import * as s from './samples.ts'

const house = s.as(s.uuid(9), 'admin')
const circle = { initiative: s.third }
const going = s.booked(1, s.on(1, 11, 13), s.anna, circle)
const next = s.booked(2, s.on(3, 18, 20), s.anna, circle)
const later = s.booked(3, s.on(10, 18, 20), s.anna, circle)
const others = s.booked(4, s.on(4, 18, 20), s.bruno, { household: s.home })
const waits = s.waiting(0xe1, s.on(4, 18, 20), s.anna, circle)
const told: readonly SpaceEvent[] = [s.opened, s.ruled(), going, next, later, others, waits]
const ask = { initiative: s.third, reason: 'L’iniziativa è sospesa.' }
const released: SpaceEvent = {
  type: 'spaces.released',
  data: { ...ask, bookings: [s.uuid(2), s.uuid(3)], entries: [{ entry: s.uuid(0xe1) }] },
}

describe('an initiative that stops', () => {
  it('lets go of everything to come at once; what has begun goes on', () => {
    given(decider)(...told)
      .when('release', ask, house)
      .records(released)
  })
  it('leaves the place to others, and its hours count no more', () => {
    const after = given(decider)(...told, released)
    expect(after.when('book', s.wanted(9, s.on(3, 18, 20)), s.as(s.bruno)).answer).toHaveLength(1)
    after.when('release', ask, house).refused('nothing-to-release')
    after.when('cancel', { booking: s.uuid(2), scope: 'this' }, s.as(s.anna)).refused('unknown-booking')
  })
  it('is asked for an initiative, not for a household of the same name', () => {
    given(decider)(...told)
      .when('release', { ...ask, initiative: s.home }, house)
      .refused('nothing-to-release')
  })
  it('also where the space is given up', () => {
    given(decider)(...told, { type: 'spaces.retired', data: { reason: 'Diventa un alloggio.' } })
      .when('release', ask, house)
      .records(released)
  })
  it('gives what it held to who waits', () => {
    const answer = given(decider)(s.opened, s.ruled(), next, s.waiting(0xe2, s.on(3, 18, 20), s.bruno)).when('release', ask, house).answer
    expect(answer).toMatchObject([{ type: 'spaces.released' }, { type: 'spaces.offered', data: { entry: s.uuid(0xe2) } }])
  })
  it('is cancelled in the tables, and said in the story without saying whose it was', () => {
    const runner = mapRunner(projection)
    runner.apply(facts('spaces', [...told, released]) as never)
    const status = (n: number) => runner.rows('bookings').find(({ booking }) => booking === s.uuid(n))?.status
    expect([1, 2, 3, 4].map(status)).toEqual(['booked', 'cancelled', 'cancelled', 'booked'])
    expect(runner.rows('waiting')).toMatchObject([{ status: 'left' }])
    const [, , step] = runner.rows('steps')
    expect(step).toMatchObject({ type: 'spaces.released', says: { places: 2 } })
    expect(JSON.stringify(step)).not.toContain(s.third)
  })
})
