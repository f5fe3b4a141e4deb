// Waiting for a place: offered to who had least, held while they think, passed on when they do not answer.
import { describe, expect, it } from 'vitest'
import { decider } from '../../events/spaces/decider.ts'
import type { SpaceEvent } from '../../events/spaces/events.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const space = given(decider)
const there = s.booked(1, s.on(3, 18, 20))
const ready = (...more: SpaceEvent[]) => space(s.opened, s.ruled(), there, ...more)
const cancel = { booking: s.uuid(1), scope: 'this' } as const
const window = s.on(3, 18, 20)
const join = { entry: s.uuid(0xe1), ...window, minutes: 120, flex: 0, ...s.claim }

type Offered = Extract<SpaceEvent, { type: 'spaces.offered' }>
const offers = (answer: unknown): Offered[] => (answer as SpaceEvent[]).filter((one) => one.type === 'spaces.offered')
const freed = (...entries: SpaceEvent[]) => offers(ready(...entries).when('cancel', cancel, s.as(s.anna)).answer)

describe('the waiting list', () => {
  it('takes a wish that cannot be had now, and tells when it can', () => {
    ready()
      .when('join', join, s.as(s.bruno))
      .records(s.waiting(0xe1, window, s.bruno, { minutes: 120 }))
    ready()
      .when('join', { ...join, ...s.on(3, 16, 23), minutes: 60 }, s.as(s.bruno))
      .refused('free-now', s.on(3, 16, 17))
    ready()
      .when('join', { ...join, minutes: 121 }, s.as(s.bruno))
      .refused('window-too-short')
    ready()
      .when('join', { ...join, minutes: 60, flex: 60 }, s.as(s.bruno))
      .refused('window-too-short')
    ready()
      .when('join', { ...join, ...s.on(1, 9, 14) }, s.as(s.bruno))
      .refused('in-the-past')
    ready()
      .when('join', { ...join, from: s.at(3, 8), to: '2025-09-01T10:00:00.000Z' }, s.as(s.bruno))
      .refused('too-far')
    ready()
      .when('join', { ...join, ...s.on(3, 8, 20), minutes: 300 }, s.as(s.bruno))
      .refused('too-long')
    ready()
      .when('join', { ...join, people: 31 }, s.as(s.bruno))
      .refused('too-many-people')
    const waits = ready(s.waiting(0xe1, window, s.bruno, { minutes: 120 }))
    waits.when('join', { ...join, entry: s.uuid(0xe2) }, s.as(s.bruno)).refused('waiting-already')
  })
  it('offers what is cancelled to who came first, for two hours', () => {
    const [offer, ...more] = freed(s.waiting(0xe1, window), s.waiting(0xe2, window, s.carla))
    expect(offer?.data).toMatchObject({
      offer: 1,
      entry: s.uuid(0xe1),
      from: s.at(3, 18),
      to: s.at(3, 19),
      until: '2025-06-01T12:00:00.000Z',
      by: s.bruno,
    })
    // There is room for both, one after the other, with the buffer between them — but not enough of it.
    expect(more).toEqual([])
    expect(freed(s.waiting(0xe1, window, s.bruno, { minutes: 50 }), s.waiting(0xe2, window, s.carla, { minutes: 50 }))).toHaveLength(2)
  })
  it('offers first to who has had the fewest hours', () => {
    const rich = s.booked(2, s.on(4, 9, 13), s.bruno)
    expect(freed(rich, s.waiting(0xe1, window), s.waiting(0xe2, window, s.carla))[0]?.data.entry).toBe(s.uuid(0xe2))
  })
  it('takes less when somebody takes less', () => {
    const late = s.booked(2, { from: s.at(3, 19, 15), to: s.at(3, 20, 30) }, s.carla)
    const short = space(s.opened, s.ruled(), s.booked(1, s.on(3, 18, 19)), late)
    const wish = (flex: number) =>
      offers(
        given(decider)(
          s.opened,
          s.ruled(),
          s.booked(1, s.on(3, 18, 19)),
          late,
          s.waiting(0xe1, s.on(3, 18, 20), s.bruno, { minutes: 90, flex }),
        ).when('cancel', cancel, s.as(s.anna)).answer,
      )
    expect(short.state.waiting).toEqual([])
    expect(wish(0)).toEqual([])
    expect(wish(30)[0]?.data).toMatchObject({ from: s.at(3, 18), to: s.at(3, 19) })
  })
  it('offers nothing that begins too soon, and nothing beyond what is fair', () => {
    const soon = space(s.opened, s.ruled(), s.booked(1, s.on(1, 15, 16)), s.waiting(0xe1, s.on(1, 15, 16)))
    expect(offers(soon.when('cancel', cancel, s.as(s.anna)).answer)).toEqual([])
    const one = space(s.opened, s.ruled({ household: { open: 1 } }), there, s.booked(2, s.on(5, 9, 10), s.bruno), s.waiting(0xe1, window))
    expect(offers(one.when('cancel', cancel, s.as(s.anna)).answer)).toEqual([])
  })
})

describe('an offer', () => {
  const [offer] = freed(s.waiting(0xe1, window), s.waiting(0xe2, window, s.carla))
  if (!offer) throw new Error('there is an offer')
  const held = ready(s.waiting(0xe1, window), s.waiting(0xe2, window, s.carla), s.cancelled(1), offer)
  const over = '2025-06-01T12:00:00.000Z'
  it('holds the place: nobody else has it', () => {
    held.when('book', s.wanted(7, s.on(3, 18, 19)), s.as(s.anna)).refused('taken')
  })
  it('is taken by who waited, and becomes their booking', () => {
    const { booking, from, to } = offer.data
    const made = { place: offer.data.place, by: s.bruno, rules: 1, alone: true }
    held.when('take', { entry: s.uuid(0xe1) }, s.as(s.bruno)).records({
      type: 'spaces.offer-taken',
      data: { entry: s.uuid(0xe1), booking, from, to, ...s.claim, ...made },
    })
    held.when('take', { entry: s.uuid(0xe1) }, s.as(s.carla)).refused('not-your-place')
    held.when('take', { entry: s.uuid(0xe2) }, s.as(s.carla)).refused('no-offer')
    held.when('take', { entry: s.uuid(0xe9) }, s.as(s.carla)).refused('not-waiting')
    held.when('take', { entry: s.uuid(0xe1) }, s.as(s.bruno, 'resident', over)).refused('offer-over')
  })
  it.each(['decline', 'expire', 'leave'] as const)('passes to the next when it is let go: %s', (command) => {
    const by = command === 'expire' ? s.as(s.uuid(9), 'admin', over) : s.as(s.bruno)
    const answer = held.when(command, { entry: s.uuid(0xe1) }, by).answer
    expect(offers(answer)).toMatchObject([{ data: { offer: 2, entry: s.uuid(0xe2), from: s.at(3, 18) } }])
  })
  it('does not end before its time, and is not offered twice to the same', () => {
    held.when('expire', { entry: s.uuid(0xe1) }, s.as(s.uuid(9), 'admin')).refused('offer-not-over')
    const alone = ready(s.waiting(0xe1, window), s.cancelled(1), offer)
    expect(alone.when('decline', { entry: s.uuid(0xe1) }, s.as(s.bruno)).answer).toHaveLength(1)
    held.when('offer', {}, s.keeper).refused('nothing-to-offer')
  })
})
