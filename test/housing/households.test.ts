// Households as they change: what people are called, who parts, what becomes of a flat, and that each has one voice on each day.
import { describe, expect, it } from 'vitest'
import { decider } from '../../events/housing/decider.ts'
import type { HousingEvent } from '../../events/housing/events.ts'
import { homeOf } from '../../events/housing/state.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const building = given(decider)
const here = building(...s.lived)

describe('households', () => {
  it('are called what their manager writes, each person of the household and nobody else', () => {
    const someone = 'd0000000-0000-4000-8000-0000000000ff'
    const named = (household: string, person: string): HousingEvent => ({
      type: 'housing.person-named',
      data: { household, person, name: 'Tina Prova' },
    })
    const moving = { household: s.house(3), unit: s.flat(3), tenure: 'tenant', people: [someone] } as const
    const ask = { ...moving, people: [someone], names: [{ person: someone, name: 'Tina Prova' }] }
    here
      .when('move-in', ask)
      .records({ type: 'housing.household-moved-in', data: { ...moving, people: [someone] } }, named(s.house(3), someone))
    here.when('move-in', { ...ask, names: [{ person: s.one, name: 'Altri' }] }).refused('not-in-household')
    here
      .when('join', { household: s.house(1), person: someone, name: 'Tina Prova' })
      .records({ type: 'housing.person-joined', data: { household: s.house(1), person: someone } }, named(s.house(1), someone))
    const correct = { household: s.house(1), person: s.one, name: 'Tina Prova' }
    here.when('name-person', correct).records(named(s.house(1), s.one))
    here.when('name-person', { ...correct, person: s.three }).refused('not-in-household')
    here.when('name-person', { ...correct, household: s.house(9) }).refused('unknown-household')
  })
  it('part, and a flat passes to an heir', () => {
    const heir = 'd0000000-0000-4000-8000-0000000000fe'
    // Two adults part: one leaves and takes another flat, the other stays in the first home.
    const parted = building(...s.lived, { type: 'housing.person-left', data: { household: s.house(1), person: s.two } })
    const apart = { household: s.house(3), unit: s.flat(3), tenure: 'tenant' as const, people: [s.two] }
    here.when('move-in', apart).refused('already-lives-here')
    parted.when('move-in', apart).records({ type: 'housing.household-moved-in', data: apart })
    // Who lived alone is gone: the flat is empty, and the heir is a household of their own, owner from that day.
    const gone = building(...s.lived, { type: 'housing.household-moved-out', data: { household: s.house(2), unit: s.flat(2) } })
    const inherited = { household: s.house(4), unit: s.flat(2), tenure: 'owner' as const, people: [heir] }
    here.when('move-in', inherited).refused('unit-occupied')
    gone.when('move-in', inherited).records({ type: 'housing.household-moved-in', data: inherited })
    // An heir who already lived with them stays: the household goes on without who left.
    here.when('leave', { household: s.house(1), person: s.one }).records({
      type: 'housing.person-left',
      data: { household: s.house(1), person: s.one },
    })
  })
  it('are one home each for everybody in them, from the day they change', () => {
    const left: HousingEvent = { type: 'housing.person-left', data: { household: s.house(1), person: s.two } }
    const apart: HousingEvent = {
      type: 'housing.household-moved-in',
      data: { household: s.house(3), unit: s.flat(3), tenure: 'tenant', people: [s.two] },
    }
    const homes = (...facts: readonly HousingEvent[]) => {
      const { state } = building(...s.lived, ...facts)
      return [homeOf(state, s.one), homeOf(state, s.two)]
    }
    expect(homes()).toEqual([s.house(1), s.house(1)])
    // On the day in between nobody speaks for them: they live nowhere here.
    expect(homes(left)).toEqual([s.house(1), undefined])
    expect(homes(left, apart)).toEqual([s.house(1), s.house(3)])
  })
})
