// Coming, not coming, leaving, damage and deposits.
import { describe, expect, it } from 'vitest'
import { decider } from '../../events/spaces/decider.ts'
import type { SpaceEvent } from '../../events/spaces/events.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const there = (...more: SpaceEvent[]) =>
  given(decider)(s.opened, s.ruled(), s.booked(1, s.on(3, 18, 20), s.anna, { hosts: [s.carla] }), ...more)
const booking = s.uuid(1)
const come = { booking, code: '123456' }
const here: SpaceEvent = { type: 'spaces.checked-in', data: { booking, by: s.anna, how: 'code' } }
const place = { building: s.building, municipality: s.municipality }

describe('coming', () => {
  const at = (hour: number, minute: number, by = s.anna, role = 'resident') => s.as(by, role, s.at(3, hour, minute))
  it('is possible from a quarter of an hour before until half an hour after, for who booked and the hosts', () => {
    there()
      .when('check-in', come, at(17, 44))
      .refused('too-early', { from: s.at(3, 17, 45) })
    there().when('check-in', come, at(17, 45)).records(here)
    there()
      .when('check-in', { booking, token: 'abc' }, at(18, 30, s.carla))
      .records({
        type: 'spaces.checked-in',
        data: { booking, by: s.carla, how: 'qr' },
      })
    there().when('check-in', come, at(18, 31)).refused('too-late')
    there()
      .when('check-in', come, at(18, 0, s.bruno))
      .refused('not-your-booking')
    there(here).when('check-in', come, at(18, 0)).refused('not-to-come')
  })
  it('wants to be shown, unless who looks after the space saw it', () => {
    there().when('check-in', { booking }, at(18, 0)).refused('no-proof')
    there()
      .when('check-in', { booking }, at(18, 0, s.uuid(9), 'maker'))
      .records({
        type: 'spaces.checked-in',
        data: { booking, by: s.uuid(9), how: 'desk' },
      })
  })
  it('or not coming, frees the rest for others', () => {
    const late = at(18, 31, s.uuid(9), 'admin')
    const missed: SpaceEvent = { type: 'spaces.no-show', data: { booking, released: s.at(3, 18, 31) } }
    there()
      .when('no-show', { booking }, at(18, 30, s.uuid(9), 'admin'))
      .refused('not-missed')
    there().when('no-show', { booking }, late).records(missed)
    there(here).when('no-show', { booking }, late).refused('not-missed')
    there().when('no-show', { booking }, at(18, 31)).refused('not-missed')
    expect(there(missed).when('book', s.wanted(2, { from: s.at(3, 18, 46), to: s.at(3, 20) }), at(18, 40, s.bruno)).answer).toHaveLength(1)
  })
})

describe('leaving', () => {
  const early = s.as(s.anna, 'resident', s.at(3, 19))
  it('says how the space was left, and frees what is left of the time', () => {
    const left: SpaceEvent = { type: 'spaces.checked-out', data: { booking, released: s.at(3, 19), condition: 'ok' } }
    there(here).when('check-out', { booking, condition: 'ok' }, early).records(left)
    there().when('check-out', { booking, condition: 'ok' }, early).refused('not-here')
    expect(
      there(here, left).when('book', s.wanted(2, { from: s.at(3, 19, 15), to: s.at(3, 20) }), s.as(s.bruno, 'resident', s.at(3, 19, 5)))
        .answer,
    ).toHaveLength(1)
  })
  it('tells of damage with words, and closes the space when nobody may use it', () => {
    there(here).when('check-out', { booking, condition: 'damage' }, early).refused('damage-unsaid')
    there(here)
      .when('check-out', { booking, condition: 'damage', what: 'Il forno non si spegne.', closes: true }, early)
      .records(
        { type: 'spaces.checked-out', data: { booking, released: s.at(3, 19), condition: 'damage' } },
        { type: 'spaces.damaged', data: { booking, what: 'Il forno non si spegne.', closes: true, place, by: s.anna } },
      )
    there()
      .when('damage', { what: 'Perde acqua.', closes: false }, s.keeper)
      .records({
        type: 'spaces.damaged',
        data: { what: 'Perde acqua.', closes: false, place, by: s.uuid(9) },
      })
  })
  it('gives the deposit back, less what is kept', () => {
    const taken: SpaceEvent = { type: 'spaces.deposit-taken', data: { booking, cents: 50_00 } }
    there().when('take-deposit', { booking, cents: 50_00 }, s.keeper).records(taken)
    there(taken).when('take-deposit', { booking, cents: 50_00 }, s.keeper).refused('deposit-taken')
    there().when('return-deposit', { booking, kept: 0 }, s.keeper).refused('no-deposit')
    there(taken).when('return-deposit', { booking, kept: 51_00 }, s.keeper).refused('kept-too-much')
    there(taken)
      .when('return-deposit', { booking, kept: 10_00 }, s.keeper)
      .records({
        type: 'spaces.deposit-returned',
        data: { booking, cents: 40_00, kept: 10_00 },
      })
  })
})
