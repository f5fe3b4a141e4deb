// What a building allows: one household a flat, a budget that never goes above, turns for who lives there.
import { describe, expect, it } from 'vitest'
import { commands } from '../../events/housing/commands.ts'
import { decider } from '../../events/housing/decider.ts'
import type { HousingEvent } from '../../events/housing/events.ts'
import { leftIn, neededOf, rulesOn, usual } from '../../events/housing/state.ts'
import { access } from '../../server/housing/access.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const building = given(decider)
const here = building(...s.lived)

describe('flats and households', () => {
  it('begin with a building, registered once', () => {
    building().when('register', s.asked).records(s.registered)
    building(s.registered).when('register', s.asked).refused('already-registered')
    building()
      .when('add-units', { units: [...s.units] })
      .refused('unknown-building')
  })
  it('have each door once', () => {
    building(s.registered)
      .when('add-units', { units: [...s.units] })
      .records(s.added)
    building(s.registered).when('add-units', { units: [] }).refused('unknown-unit')
    here.when('add-units', { units: [{ ...s.units[0], unit: s.flat(9) }] }).refused('unit-exists')
    here.when('add-units', { units: [{ ...s.units[0], stair: 'Z' }] }).refused('unit-exists')
  })
  it('are put right, and taken away while nobody lives there', () => {
    const right = { ...s.units[2], number: '2', rooms: 3 }
    here.when('correct-unit', right).records({ type: 'housing.unit-corrected', data: right })
    here.when('correct-unit', { ...s.units[0], rooms: 5 }).records({ type: 'housing.unit-corrected', data: { ...s.units[0], rooms: 5 } })
    here.when('correct-unit', { ...right, stair: 'A' }).refused('unit-exists')
    here.when('correct-unit', { ...right, unit: s.flat(9) }).refused('unknown-unit')
    const removed: HousingEvent = { type: 'housing.unit-removed', data: { unit: s.flat(3), reason: 'Contato due volte.' } }
    here.when('remove-unit', removed.data).records(removed)
    here.when('remove-unit', { ...removed.data, unit: s.flat(1) }).refused('unit-occupied')
    const fewer = building(...s.lived, removed)
    fewer.when('remove-unit', removed.data).refused('unknown-unit')
    fewer.when('add-units', { units: [{ ...s.units[2] }] }).records({ type: 'housing.units-added', data: { units: [s.units[2]] } })
  })
  it('are of a building that may be put right too', () => {
    const data = { name: 'Casa Prova Nuova', address: 'Via Inventata 2', opened: '2017-11-06' }
    here.when('correct', data).records({ type: 'housing.corrected', data })
    building().when('correct', data).refused('unknown-building')
  })
  it('take one household a flat, and nobody twice', () => {
    const third = { household: s.house(3), unit: s.flat(3), tenure: 'tenant', people: ['d0000000-0000-4000-8000-0000000000ff'] } as const
    const ask = { ...third, people: [...third.people] }
    here.when('move-in', ask).records({ type: 'housing.household-moved-in', data: ask })
    here.when('move-in', { ...ask, household: s.house(1) }).refused('household-exists')
    here.when('move-in', { ...ask, unit: s.flat(9) }).refused('unknown-unit')
    here.when('move-in', { ...ask, unit: s.flat(1) }).refused('unit-occupied')
    here.when('move-in', { ...ask, people: [] }).refused('nobody')
    here.when('move-in', { ...ask, people: [s.one] }).refused('already-lives-here')
    here.when('move-in', { ...ask, people: [...ask.people, ...ask.people] }).refused('already-lives-here')
  })
  it('grow, shrink, buy and move out', () => {
    const someone = 'd0000000-0000-4000-8000-0000000000ff'
    here
      .when('join', { household: s.house(1), person: someone })
      .records({ type: 'housing.person-joined', data: { household: s.house(1), person: someone } })
    here.when('join', { household: s.house(9), person: someone }).refused('unknown-household')
    here.when('join', { household: s.house(1), person: s.three }).refused('already-lives-here')
    here
      .when('leave', { household: s.house(1), person: s.two })
      .records({ type: 'housing.person-left', data: { household: s.house(1), person: s.two } })
    here.when('leave', { household: s.house(1), person: s.three }).refused('not-in-household')
    here.when('leave', { household: s.house(2), person: s.three }).refused('last-person')
    here.when('buy', { household: s.house(2) }).records({ type: 'housing.household-bought', data: { household: s.house(2) } })
    here.when('buy', { household: s.house(1) }).refused('already-owner')
    here
      .when('move-out', { household: s.house(2) })
      .records({ type: 'housing.household-moved-out', data: { household: s.house(2), unit: s.flat(2) } })
    const left = building(...s.lived, { type: 'housing.household-moved-out', data: { household: s.house(2), unit: s.flat(2) } })
    left.when('move-out', { household: s.house(2) }).refused('unknown-household')
    expect(Object.keys(left.state.households)).toEqual([s.house(1)])
  })
})

describe('the rules', () => {
  it('are the usual ones until there are others, and hold from their day', () => {
    const state = building(...s.lived, { type: 'housing.rules-set', data: { from: '2025-06-01', ...s.rules } }).state
    expect(rulesOn(state, '2025-05-31')).toEqual(usual)
    expect(rulesOn(state, '2025-06-01')).toEqual(s.rules)
  })
  it('are set in the order of their days', () => {
    here
      .when('set-rules', { from: '2025-06-01', ...s.rules })
      .records({ type: 'housing.rules-set', data: { from: '2025-06-01', ...s.rules } })
    const set = building(...s.lived, { type: 'housing.rules-set', data: { from: '2025-06-01', ...s.rules } })
    set.when('set-rules', { from: '2025-05-31', ...s.rules }).refused('rules-out-of-order')
  })
  it('ask for eleven of a hundred and one flats, and for five of few', () => {
    expect([neededOf(usual, 101), neededOf(usual, 100), neededOf(usual, 20), neededOf(usual, 0)]).toEqual([11, 10, 5, 5])
    // In a small building the neighbours are fewer than the minimum: all of them are enough.
    expect([neededOf(usual, 6), neededOf(usual, 5), neededOf(usual, 2)]).toEqual([5, 4, 1])
  })
})

const year = 2025
const allocated: HousingEvent = { type: 'housing.budget-allocated', data: { year, cents: 1_000 } }
const committed: HousingEvent = { type: 'housing.budget-committed', data: { initiative: s.initiative, year, cents: 600 } }
const spent: HousingEvent = { type: 'housing.budget-spent', data: { initiative: s.initiative, cents: 250, what: 'Terra' } }

describe('the community budget', () => {
  const other = '1de00000-0000-4000-8000-0000000000bb'
  it('promises what there is and no more', () => {
    here.when('commit', { initiative: s.initiative, year, cents: 1 }).refused('no-budget', { year })
    building(...s.lived, allocated)
      .when('commit', { initiative: s.initiative, year, cents: 600 })
      .records(committed)
    building(...s.lived, allocated, committed)
      .when('commit', { initiative: other, year, cents: 401 })
      .refused('over-budget', { cents: 400 })
    building(...s.lived, allocated, committed)
      .when('commit', { initiative: s.initiative, year, cents: 1 })
      .refused('already-committed')
    building(...s.lived, allocated, committed)
      .when('allocate', { year, cents: 599 })
      .refused('below-committed', { cents: 600 })
    here.when('allocate', { year, cents: 1_000 }).records(allocated)
  })
  it('spends what was promised, and what is left goes back', () => {
    const open = building(...s.lived, allocated, committed)
    open.when('spend', { initiative: s.initiative, cents: 250, what: 'Terra' }).records(spent)
    open.when('spend', { initiative: other, cents: 1, what: 'Terra' }).refused('not-committed')
    const partly = building(...s.lived, allocated, committed, spent)
    partly.when('spend', { initiative: s.initiative, cents: 351, what: 'Semi' }).refused('over-commitment', { cents: 350 })
    const released: HousingEvent = { type: 'housing.budget-released', data: { initiative: s.initiative, year, cents: 350 } }
    partly.when('release', { initiative: s.initiative }).records(released)
    const closed = building(...s.lived, allocated, committed, spent, released)
    expect(leftIn(closed.state, year)).toBe(750)
    closed.when('release', { initiative: s.initiative }).refused('not-committed')
    closed.when('commit', { initiative: s.initiative, year, cents: 1 }).refused('already-committed')
  })
  it('strikes out an expense written by mistake, once, while the expenses are open', () => {
    const partly = building(...s.lived, allocated, committed, spent)
    const spending = s.lived.length + 2
    const ask = { initiative: s.initiative, spending, reason: 'Era 25, non 250.' }
    const struck: HousingEvent = { type: 'housing.spending-struck', data: { ...ask, cents: 250 } }
    partly.when('strike', ask).records(struck)
    partly.when('strike', { ...ask, spending: spending - 1 }).refused('unknown-spending')
    partly.when('strike', { ...ask, initiative: other }).refused('not-committed')
    const again = building(...s.lived, allocated, committed, spent, struck)
    again.when('strike', ask).refused('unknown-spending')
    again
      .when('spend', { initiative: s.initiative, cents: 600, what: 'Terra' })
      .records({ type: 'housing.budget-spent', data: { initiative: s.initiative, cents: 600, what: 'Terra' } })
  })
  it('promises again what was released before anything was spent', () => {
    const released: HousingEvent = { type: 'housing.budget-released', data: { initiative: s.initiative, year, cents: 600 } }
    building(...s.lived, allocated, committed, released)
      .when('commit', { initiative: s.initiative, year, cents: 600 })
      .records(committed)
  })
})

const offered: HousingEvent = { type: 'housing.turn-offered', data: s.offered }
const taken = (person: string): HousingEvent => ({ type: 'housing.turn-taken', data: { turn: s.turn, person } })

describe('a turn of care', () => {
  it('is offered for a day to come', () => {
    here.when('offer-turn', s.offered, s.manager).records(offered)
    here.when('offer-turn', { ...s.offered, day: '2025-05-31' }).refused('turn-in-the-past')
    building(...s.lived, offered)
      .when('offer-turn', s.offered)
      .refused('turn-exists')
  })
  it('is taken by who lives there, while there are places', () => {
    const open = building(...s.lived, offered)
    open.when('take-turn', { turn: s.turn }, { by: s.one }).records(taken(s.one))
    open.when('take-turn', { turn: s.turn }).refused('not-a-resident')
    open.when('take-turn', { turn: s.turn }, { by: s.one, today: '2025-06-08' }).refused('turn-in-the-past')
    here.when('take-turn', { turn: s.turn }, { by: s.one }).refused('unknown-turn')
    const full = building(...s.lived, offered, taken(s.one))
    full.when('take-turn', { turn: s.turn }, { by: s.one }).refused('already-taken')
    full.when('take-turn', { turn: s.turn }, { by: s.three }).refused('turn-full')
    full.when('give-back-turn', { turn: s.turn }, { by: s.three }).refused('not-taken')
    full
      .when('give-back-turn', { turn: s.turn }, { by: s.one })
      .records({ type: 'housing.turn-given-back', data: { turn: s.turn, person: s.one } })
  })
  it('is done on its day by who took it, or cancelled', () => {
    const full = building(...s.lived, offered, taken(s.one))
    const done = { turn: s.turn, people: 1, minutes: 60 }
    const then = { at: '2025-06-07T10:00:00.000Z', today: '2025-06-07' }
    full.when('finish-turn', done, { by: s.one }).refused('turn-to-come')
    full.when('finish-turn', done, { by: s.three, ...then }).refused('not-your-turn')
    full.when('finish-turn', done, { by: s.one, ...then }).records({ type: 'housing.turn-done', data: done })
    full.when('finish-turn', done, { ...s.manager, ...then }).records({ type: 'housing.turn-done', data: done })
    const cancelled: HousingEvent = { type: 'housing.turn-cancelled', data: { turn: s.turn, reason: 'Piove' } }
    full.when('cancel-turn', { turn: s.turn, reason: 'Piove' }).records(cancelled)
    building(...s.lived, offered, cancelled)
      .when('take-turn', { turn: s.turn }, { by: s.one })
      .refused('turn-over')
  })
})

describe('an assembly and a notice', () => {
  const assembly = { assembly: '7c000000-0000-4000-8000-0000000000aa', day: '2025-05-30', households: 2, decisions: ['Sì'], consents: [] }
  it('are of the building, once', () => {
    here.when('hold-assembly', assembly).records({ type: 'housing.assembly-held', data: assembly })
    here.when('hold-assembly', { ...assembly, households: 3 }).refused('more-than-live-here', { households: 2 })
    here.when('hold-assembly', { ...assembly, day: '2025-06-02' }).refused('in-the-future')
    building(...s.lived, { type: 'housing.assembly-held', data: assembly })
      .when('hold-assembly', assembly)
      .refused('assembly-exists')
    const notice = { notice: '7b000000-0000-4000-8000-0000000000aa', text: 'Acqua chiusa martedì.' }
    here.when('post', notice).records({ type: 'housing.notice-posted', data: notice })
    here.when('unpost', { notice: notice.notice }).refused('unknown-notice')
    const posted = building(...s.lived, { type: 'housing.notice-posted', data: notice })
    posted.when('post', notice).refused('notice-exists')
    posted.when('unpost', { notice: notice.notice }).records({ type: 'housing.notice-removed', data: { notice: notice.notice } })
  })
  it('every command has somebody for it', () => expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort()))
})
