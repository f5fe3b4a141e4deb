// The law of a shared space: every rule is tripped by a case, and nobody ever has what somebody else has.
import { describe, expect, it } from 'vitest'
import { fold } from '../../events/kernel/index.ts'
import { commands } from '../../events/spaces/commands.ts'
import { decider } from '../../events/spaces/decider.ts'
import type { SpaceEvent } from '../../events/spaces/events.ts'
import { access } from '../../server/spaces/access.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const space = given(decider)
const ready = (...more: SpaceEvent[]) => space(s.opened, s.ruled(), ...more)
const withRules = (change: Parameters<typeof s.ruled>[0], ...more: SpaceEvent[]) => space(s.opened, s.ruled(change), ...more)
const someone = s.as(s.anna)
const other = s.as(s.bruno)

describe('a space', () => {
  it('is opened once, has rules before bookings, and is given up for good', () => {
    space().when('open', s.asked, s.keeper).records(s.opened)
    space(s.opened).when('open', s.asked, s.keeper).refused('already-open')
    space().when('rule', s.rules, s.keeper).refused('unknown-space')
    space(s.opened)
      .when('book', s.wanted(1, s.on(3, 18, 20)), someone)
      .refused('not-ruled')
    ready().when('amend', {}, s.keeper).refused('nothing-changes')
    const retired = ready(s.booked(1, s.on(3, 18, 20)), { type: 'spaces.retired', data: { reason: 'Diventa un alloggio.' } })
    retired.when('book', s.wanted(2, s.on(4, 18, 20)), someone).refused('retired')
    retired.when('cancel', { booking: s.uuid(1), scope: 'this' }, someone).records(s.cancelled(1))
  })
  it('has rules with hours that make sense, each version numbered', () => {
    ready().when('rule', s.rules, s.keeper).records(s.ruled({}, 2))
    const overlapping = [
      { from: 0, until: 100 },
      { from: 50, until: 200 },
    ]
    for (const wrong of [{ week: [] }, { week: overlapping }, { patron: '13-11' }, { quiet: overlapping }])
      ready()
        .when('rule', { ...s.rules, ...wrong }, s.keeper)
        .refused('rules-unfit')
  })
  it('has keys that somebody holds', () => {
    const given_ = {
      type: 'spaces.key-given',
      data: { place: { building: s.building, municipality: s.municipality }, person: s.anna },
    } as const
    ready().when('give-key', { person: s.anna }, s.keeper).records(given_)
    ready(given_).when('give-key', { person: s.anna }, s.keeper).refused('key-held')
    ready().when('return-key', { person: s.anna }, s.keeper).refused('key-not-held')
  })
})

describe('a booking', () => {
  const book = (period: { from: string; to: string }, more = {}) => ready().when('book', s.wanted(1, period, more), someone)
  it('is recorded with whose it is and the rules it was judged by', () => {
    book(s.on(3, 18, 20)).records(s.booked(1, s.on(3, 18, 20)))
  })
  it('lies in whole minutes, to come, not too long, not too far, while the space is open', () => {
    book({ from: s.at(3, 20), to: s.at(3, 18) }).refused('times-unfit')
    book({ from: '2025-06-03T16:00:30.000Z', to: s.at(3, 20) }).refused('times-unfit')
    book({ from: s.at(1, 11), to: s.at(1, 13) }).refused('in-the-past')
    book(s.on(3, 14, 19)).refused('too-long', { most: 240 })
    book({ from: '2025-08-04T10:00:00.000Z', to: '2025-08-04T11:00:00.000Z' }).refused('too-far')
    book({ from: '2025-07-31T10:00:00.000Z', to: '2025-07-31T11:00:00.000Z' })
    book({ from: s.at(3, 22), to: '2025-06-03T21:30:00.000Z' }).refused('outside-hours')
    book(s.on(2, 10, 12)).refused('holiday', { day: '2025-06-02' })
    withRules({ closedDays: ['2025-06-05'] })
      .when('book', s.wanted(1, s.on(5, 10, 12)), someone)
      .refused('holiday')
    withRules({ patron: '06-13' })
      .when('book', s.wanted(1, s.on(13, 10, 12)), someone)
      .refused('holiday')
  })
  it('has room for the people, and is quiet when others sleep', () => {
    book(s.on(3, 18, 20), { people: 31 }).refused('too-many-people', { most: 30 })
    book(s.on(3, 18, 20), { seats: 2 }).refused('too-many-seats', { most: 1 })
    const quiet = withRules({ quiet: [{ from: 1 * 1_440 + 21 * 60, until: 1 * 1_440 + 23 * 60 }] })
    quiet.when('book', s.wanted(1, s.on(3, 20, 22), { purpose: 'party' }), someone).refused('quiet-hours')
    quiet.when('book', s.wanted(1, s.on(3, 20, 22)), someone).records(s.booked(1, s.on(3, 20, 22)))
  })
  it('never meets another one or its buffer', () => {
    const there = ready(s.booked(1, s.on(3, 18, 20)))
    for (const [from, to] of [
      [17, 19],
      [19, 21],
      [18, 20],
      [16, 18],
      [20, 22],
    ] as const)
      there.when('book', s.wanted(2, s.on(3, from, to)), other).refused('taken', s.on(3, 18, 20))
    const after = { from: s.at(3, 20, 15), to: s.at(3, 22) }
    there.when('book', s.wanted(2, after), other).records(s.booked(2, after, s.bruno))
    there.when('book', s.wanted(1, s.on(4, 18, 20)), someone).refused('booked-already')
    ready(s.booked(1, s.on(3, 18, 20)), s.cancelled(1))
      .when('book', s.wanted(2, s.on(3, 18, 20)), other)
      .records(s.booked(2, s.on(3, 18, 20), s.bruno))
  })
  it('sits beside others where there are seats, never more than there are', () => {
    const desks = (...more: SpaceEvent[]) => withRules({ seats: 3, bufferMinutes: 0 }, ...more)
    const half = desks(s.booked(1, s.on(3, 9, 11)), s.booked(2, s.on(3, 10, 12), s.bruno))
    half.when('book', s.wanted(3, s.on(3, 10, 11), { seats: 2 }), someone).refused('taken')
    expect(half.when('book', s.wanted(3, s.on(3, 10, 11)), someone).answer).toMatchObject([{ data: { alone: false } }])
    expect(half.when('book', s.wanted(3, s.on(3, 11, 12), { seats: 2 }), someone).answer).toHaveLength(1)
  })
  it('is not made while the space is closed, or broken', () => {
    const closed = {
      type: 'spaces.closed',
      data: { closure: 1, ...s.on(3, 8, 14), reason: 'Imbiancatura', displaced: [] },
    } satisfies SpaceEvent
    ready(closed)
      .when('book', s.wanted(1, s.on(3, 13, 15)), someone)
      .refused('closed-then')
    const place = { building: s.building, municipality: s.municipality }
    const broken = { type: 'spaces.damaged', data: { place, by: s.anna, what: 'Vetro rotto', closes: true } } satisfies SpaceEvent
    ready(broken)
      .when('book', s.wanted(1, s.on(3, 13, 15)), someone)
      .refused('damaged')
    ready(broken).when('inspect', {}, s.keeper).records({ type: 'spaces.inspected', data: {} })
    ready().when('inspect', {}, s.keeper).refused('not-damaged')
  })
  it('in a house for its residents is for a household or an initiative, unless who looks after it asks', () => {
    const residents = withRules({ audience: 'residents' })
    residents.when('book', s.wanted(1, s.on(3, 18, 20)), someone).refused('household-missing')
    expect(residents.when('book', s.wanted(1, s.on(3, 18, 20), { household: s.home }), someone).answer).toHaveLength(1)
    expect(residents.when('book', s.wanted(1, s.on(3, 18, 20)), s.keeper).answer).toHaveLength(1)
  })
})

describe('fair use', () => {
  const mine = { household: s.home }
  const first = s.booked(1, s.on(3, 18, 20), s.anna, mine)
  const ask = (period: { from: string; to: string }) => s.wanted(9, period, mine)
  const counting = { bookings: [{ booking: s.uuid(1), ...s.on(3, 18, 20) }] }
  it('lets a household have so many bookings open, whoever of it books; a series is one', () => {
    const two = withRules({ household: { open: 1 } }, first)
    two.when('book', ask(s.on(5, 18, 20)), other).refused('too-many-open', { most: 1, open: 1, ...counting })
    expect(two.when('book', s.wanted(9, s.on(5, 18, 20), { household: s.next }), other).answer).toHaveLength(1)
    expect(two.when('book', s.wanted(9, s.on(5, 18, 20), { initiative: s.third }), other).answer).toHaveLength(1)
    expect(withRules({ household: { open: 1 } }, first, s.cancelled(1)).when('book', ask(s.on(5, 18, 20)), someone).answer).toHaveLength(1)
  })
  it('counts the hours of any thirty days; what was cancelled too late still counts', () => {
    const hours = (...more: SpaceEvent[]) => withRules({ household: { hours: 3 } }, first, ...more)
    hours()
      .when('book', ask(s.on(5, 18, 20)), someone)
      .refused('too-many-hours', { most: 180, used: 120, ...counting })
    hours(s.cancelled(1, true))
      .when('book', ask(s.on(5, 18, 20)), someone)
      .refused('too-many-hours', { most: 180, used: 120, ...counting })
    expect(hours(s.cancelled(1)).when('book', ask(s.on(5, 18, 20)), someone).answer).toHaveLength(1)
    const later = { from: '2025-07-03T16:00:00.000Z', to: '2025-07-03T18:00:00.000Z' }
    expect(hours().when('book', ask(later), someone).answer).toHaveLength(1)
  })
  it('shares out the hours everybody wants', () => {
    const prime = { week: [{ from: 1_440 + 18 * 60, until: 1_440 + 22 * 60 }], share: 50 }
    const shared = withRules({ household: { hours: 6 }, prime }, first)
    shared.when('book', ask(s.on(10, 18, 20)), someone).refused('too-much-prime', { most: 180, used: 120, ...counting })
    expect(shared.when('book', ask(s.on(10, 15, 19)), someone).answer).toHaveLength(1)
  })
  it('leaves days between one and the next', () => {
    const paused = withRules({ household: { pauseDays: 7 } }, first)
    paused.when('book', ask(s.on(9, 18, 20)), someone).refused('too-soon-again', { days: 7, ...counting })
    expect(paused.when('book', ask(s.on(11, 18, 20)), someone).answer).toHaveLength(1)
  })
  it('names only the bookings that count: those to come for the open ones, those of the fullest thirty days for the hours', () => {
    const before = s.booked(2, { from: '2025-05-20T16:00:00.000Z', to: '2025-05-20T18:00:00.000Z' }, s.anna, mine)
    const past: SpaceEvent = { type: 'spaces.no-show', data: { booking: s.uuid(2), released: '2025-05-20T18:00:00.000Z' } }
    withRules({ household: { open: 1 } }, before, past, first)
      .when('book', ask(s.on(5, 18, 20)), someone)
      .refused('too-many-open', { most: 1, open: 1, ...counting })
    withRules({ household: { hours: 3 } }, before, past, first)
      .when('book', ask({ from: '2025-06-25T16:00:00.000Z', to: '2025-06-25T18:00:00.000Z' }), someone)
      .refused('too-many-hours', { most: 180, used: 120, ...counting })
  })
  it('knows exceptions, with a reason and an end', () => {
    const exempt = { holder: s.home, quota: 'open', until: '2025-06-30', reason: 'Festa dei vicini' } as const
    const place = { building: s.building, municipality: s.municipality }
    ready()
      .when('exempt', exempt, s.keeper)
      .records({ type: 'spaces.exempted', data: { place, ...exempt } })
    ready()
      .when('exempt', { ...exempt, until: '2025-05-31' }, s.keeper)
      .refused('in-the-past')
    const lifted = withRules({ household: { open: 1 } }, first, { type: 'spaces.exempted', data: { place, ...exempt } })
    expect(lifted.when('book', ask(s.on(5, 18, 20)), someone).answer).toHaveLength(1)
    lifted.when('book', ask(s.on(5, 18, 20)), s.as(s.anna, 'resident', '2025-07-01T10:00:00.000Z')).refused('in-the-past')
  })
})

describe('the law itself', () => {
  it('gives every command somebody to ask it', () => {
    expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
  })
  it('remembers what matters and forgets what is only history', () => {
    const old = { type: 'spaces.booked', data: { ...s.booked(1, s.on(3, 18, 20)).data } } as ReturnType<typeof s.booked>
    const facts = [s.opened, s.ruled(), old, s.ruled({}, 2)].map((event, rev) => ({
      ...{ ...event, id: s.uuid(rev), v: 1, stream: 'spaces-x', rev, position: rev, ask: '', n: '', actor: s.anna, role: 'resident' },
      ...{ at: s.now, on: rev < 3 ? '2025-06-01' : '2025-08-01' },
    }))
    const before = fold(decider, decider.initial, facts.slice(0, 3) as never)
    const then = fold(decider, decider.initial, facts as never)
    expect(before.calendar.weeks.flat()).toHaveLength(1)
    expect(then.calendar.weeks.flat()).toHaveLength(0)
  })
})
