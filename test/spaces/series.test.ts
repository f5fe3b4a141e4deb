// What repeats, moves and is cancelled: each day a booking of its own, named with its reason when it cannot be.
import { describe, expect, it } from 'vitest'
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import { decider } from '../../events/spaces/decider.ts'
import type { SpaceEvent } from '../../events/spaces/events.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const space = given(decider)
const ready = (...more: SpaceEvent[]) => space(s.opened, s.ruled(), ...more)
const someone = s.as(s.anna)

type Series = Extract<SpaceEvent, { type: 'spaces.series-booked' }>
const answered = (answer: unknown): Series => {
  const [first] = answer as Series[]
  if (first?.type !== 'spaces.series-booked') throw new Error(JSON.stringify(answer))
  return first
}
const book = (change: Partial<SpaceCommands['series']> = {}, ...before: SpaceEvent[]) =>
  ready(...before).when('series', { ...s.weekly, ...change }, someone)
const booked = (change: Partial<SpaceCommands['series']> = {}, ...before: SpaceEvent[]) => answered(book(change, ...before).answer)
const days = ({ data }: Series) => data.occurrences.map(({ from }) => from.slice(5, 16))

describe('a series', () => {
  it('jumps the holiday of 2 June, and says so', () => {
    const { data } = booked()
    expect(days(booked())).toEqual(['06-09T16:00', '06-16T16:00', '06-23T16:00'])
    expect(data.skipped).toEqual([{ day: '2025-06-02', why: 'holiday' }])
    expect(new Set(data.occurrences.map(({ booking }) => booking)).size).toBe(3)
    book({ holidays: 'keep' }).refused('cannot-all', { days: [{ day: '2025-06-02', why: 'holiday' }] })
    expect(booked({ holidays: 'keep', conflicts: 'skip' }).data.skipped).toEqual([{ day: '2025-06-02', why: 'holiday' }])
  })
  it('keeps its hour on the wall over the end of summer time', () => {
    const autumn = { start: { day: '2025-10-20', minute: 18 * 60 }, rule: { every: 'weekly' as const, count: 3 } }
    expect(days(booked(autumn))).toEqual(['10-20T16:00', '10-27T17:00', '11-03T17:00'])
  })
  it('leaves out what is taken, or takes none', () => {
    const there = s.booked(1, s.on(9, 19, 21), s.bruno)
    book({}, there).refused('cannot-all', { days: [{ day: '2025-06-09', why: 'taken' }] })
    expect(booked({ conflicts: 'skip' }, there).data.skipped).toContainEqual({ day: '2025-06-09', why: 'taken' })
    expect(booked({ skip: ['2025-06-09'] }, there).data.skipped).toContainEqual({ day: '2025-06-09', why: 'own' })
  })
  it('is refused when it makes no sense, or goes where the space does not', () => {
    book({ rule: { every: 'weekly', nth: 2, days: ['MO'] } }).refused('rule-unfit')
    book({ rule: { every: 'weekly', count: 2, until: '2025-07-01' } }).refused('rule-unfit')
    book({ rule: { every: 'weekly', count: 1 } }).refused('no-occurrence')
    book({ people: 99 }).refused('too-many-people')
    book({}, answered(book().answer)).refused('booked-already')
    space(s.opened, s.ruled({ seriesWeeks: 0 }))
      .when('series', s.weekly, someone)
      .refused('no-series')
    expect(space(s.opened, s.ruled({ seriesWeeks: 2 })).when('series', s.weekly, someone).answer).toMatchObject({
      refused: 'cannot-all',
      detail: { days: [{ day: '2025-06-16', why: 'too-far' }, { day: '2025-06-23' }] },
    })
    const endless = { ...s.weekly, rule: { every: 'weekly' as const } }
    expect(answered(space(s.opened, s.ruled({ seriesWeeks: 2 })).when('series', endless, someone).answer).data.occurrences).toHaveLength(1)
  })
  it('does not meet itself', () => {
    book({ rule: { every: 'daily', count: 3 }, start: { day: '2025-06-09', minute: 8 * 60 }, minutes: 15 }).records(
      answered(book({ rule: { every: 'daily', count: 3 }, start: { day: '2025-06-09', minute: 8 * 60 }, minutes: 15 }).answer),
    )
    const long = space(s.opened, s.ruled({ longestMinutes: 2_000, week: [{ from: 0, until: 10_080 }] }))
    expect(
      long.when(
        'series',
        { ...s.weekly, minutes: 1_500, rule: { every: 'daily', count: 2 }, start: { day: '2025-06-09', minute: 0 } },
        someone,
      ).answer,
    ).toMatchObject({
      refused: 'cannot-all',
      detail: { days: [{ day: '2025-06-10', why: 'taken' }] },
    })
  })
  it('of two years, week after week, is one fact that fits an entry of the log', () => {
    const fact = booked({ rule: { every: 'weekly', count: 104 }, conflicts: 'skip' })
    expect(fact.data.occurrences.length).toBeGreaterThan(95)
    expect(fact.data.occurrences.length + fact.data.skipped.length).toBe(104)
    expect(JSON.stringify(fact.data).length).toBeLessThan(20_000)
  })
})

describe('changing a booking', () => {
  const series = booked({ holidays: 'skip' })
  const [one = '', two = '', three = ''] = series.data.occurrences.map(({ booking }) => booking)
  it('moves this one, or this and the following, or all, as far on the wall clock', () => {
    const there = ready(series)
    const to = { from: s.at(17, 10), to: s.at(17, 12) }
    there.when('move', { booking: two, ...to, scope: 'this' }, someone).records({
      type: 'spaces.moved',
      data: { series: s.weekly.series, scope: 'this', moves: [{ booking: two, ...to }] },
    })
    there.when('move', { booking: two, ...to, scope: 'following' }, someone).records({
      type: 'spaces.moved',
      data: {
        ...{ series: s.weekly.series, scope: 'following' },
        moves: [
          { booking: two, ...to },
          { booking: three, from: s.at(24, 10), to: s.at(24, 12) },
        ],
      },
    })
    expect(there.when('move', { booking: two, ...to, scope: 'all' }, someone).answer).toMatchObject([
      { data: { moves: [{ booking: one }, {}, {}] } },
    ])
  })
  it('frees the old place for itself, and refuses one that is taken, naming the day', () => {
    const later = { from: s.at(16, 19), to: s.at(16, 21) }
    expect(ready(series).when('move', { booking: two, ...later, scope: 'this' }, someone).answer).toHaveLength(1)
    const there = ready(series, s.booked(1, s.on(23, 20, 22), s.bruno))
    there.when('move', { booking: two, ...later, scope: 'following' }, someone).refused('taken', { ...s.on(23, 20, 22), day: '2025-06-23' })
    there.when('move', { booking: two, from: s.at(16, 18), to: s.at(16, 20), scope: 'this' }, someone).refused('same-time')
  })
  it('cancels what is to come, and says whether it was late', () => {
    const there = ready(s.booked(1, s.on(3, 18, 20)))
    const cancel = (at: string, by = s.anna, role = 'resident') =>
      there.when('cancel', { booking: s.uuid(1), scope: 'this' }, s.as(by, role, at))
    cancel(s.at(2, 17)).records(s.cancelled(1))
    cancel(s.at(2, 19)).records(s.cancelled(1, true))
    cancel(s.at(2, 19), s.uuid(9), 'maker').records(s.cancelled(1))
    cancel(s.at(3, 18, 10)).refused('already-begun')
    cancel(s.at(2, 17), s.bruno).refused('not-your-booking')
    there.when('cancel', { booking: s.uuid(7), scope: 'this' }, someone).refused('unknown-booking')
    there.when('cancel', { booking: s.uuid(1), scope: 'all' }, someone).refused('not-a-series')
    there
      .when('move', { booking: s.uuid(1), ...s.on(4, 9, 10), scope: 'this' }, s.as(s.anna, 'resident', s.at(3, 18)))
      .refused('already-begun')
    ready(s.booked(1, s.on(3, 18, 20)), { type: 'spaces.checked-in', data: { booking: s.uuid(1), by: s.anna, how: 'qr' } })
      .when('cancel', { booking: s.uuid(1), scope: 'this' }, someone)
      .refused('not-to-come')
    ready(s.booked(1, s.on(3, 18, 20)), s.cancelled(1, true))
      .when('cancel', { booking: s.uuid(1), scope: 'this' }, someone)
      .refused('unknown-booking')
    expect(ready(series).when('cancel', { booking: two, scope: 'following' }, someone).answer).toMatchObject([
      { data: { bookings: [{ booking: two }, { booking: three }] } },
    ])
  })
  it('is not late when the house closed the space', () => {
    const closed: SpaceEvent = { type: 'spaces.closed', data: { closure: 1, ...s.on(3, 8, 22), reason: 'Guasto', displaced: [s.uuid(1)] } }
    ready(s.booked(1, s.on(3, 18, 20)))
      .when('close', { ...s.on(3, 8, 22), reason: 'Guasto' }, s.keeper)
      .records(closed)
    ready()
      .when('close', { from: s.at(1, 8), to: s.at(1, 11), reason: 'Ieri' }, s.keeper)
      .refused('in-the-past')
    const there = ready(s.booked(1, s.on(3, 18, 20)), closed)
    there.when('cancel', { booking: s.uuid(1), scope: 'this' }, s.as(s.anna, 'resident', s.at(3, 9))).records(s.cancelled(1))
    there.when('reopen', { closure: 1 }, s.keeper).records({ type: 'spaces.reopened', data: { closure: 1, spared: [s.uuid(1)] } })
    there.when('reopen', { closure: 2 }, s.keeper).refused('no-such-closure')
  })
})
