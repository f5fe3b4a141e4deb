// Looking after a space: who governs it is corrected with a reason, and the secret at the door is made anew.
import { describe, expect, it } from 'vitest'
import { decider } from '../../events/spaces/decider.ts'
import { turnOn } from '../../events/spaces/door.ts'
import type { SpaceEvent } from '../../events/spaces/events.ts'
import type { Governor } from '../../events/spaces/vocabulary.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { spaces as projection } from '../../projections/spaces/projection.ts'
import { facts, given } from '../support/given.ts'
import * as s from './samples.ts'

const [pact, circle]: readonly [Governor, Governor] = [
  { kind: 'pact', id: s.uuid(0xd1) },
  { kind: 'initiative', id: s.uuid(0xd2) },
]
const opened: SpaceEvent = { type: 'spaces.opened', data: { ...s.asked, governedBy: pact } }
const governed = (governedBy: Governor | undefined): SpaceEvent => ({
  type: 'spaces.governed',
  data: { ...(governedBy ? { governedBy } : {}), reason: 'Era scritto il patto sbagliato.' },
})
const reason = 'Era scritto il patto sbagliato.'

describe('who governs a space', () => {
  it('is corrected, with a reason, to another or to nobody', () => {
    given(decider)(opened).when('govern', { governedBy: circle, reason }, s.keeper).records(governed(circle))
    given(decider)(opened).when('govern', { reason }, s.keeper).records(governed(undefined))
    given(decider)(s.opened).when('govern', { governedBy: pact, reason }, s.keeper).records(governed(pact))
  })
  it('is not corrected to what it is, however it came to be that', () => {
    const same = (governedBy: Governor | undefined, ...told: readonly SpaceEvent[]) =>
      given(decider)(...told)
        .when('govern', { ...(governedBy ? { governedBy } : {}), reason }, s.keeper)
        .refused('nothing-changes')
    same(pact, opened)
    same(undefined, s.opened)
    same(circle, opened, governed(circle))
    same(undefined, opened, governed(undefined))
    same(circle, opened, { type: 'spaces.amended', data: { governedBy: circle } })
    same(pact, opened, { type: 'spaces.amended', data: { capacity: 12 } })
  })
  it('is in the tables what it is now, and in the story why', () => {
    const runner = mapRunner(projection)
    runner.apply(facts('spaces', [opened, governed(circle)]) as never)
    expect(runner.rows('spaces')).toMatchObject([{ governed_kind: 'initiative', governed_id: circle.id }])
    expect(runner.rows('steps')[1]).toMatchObject({ type: 'spaces.governed', says: { governedBy: circle, reason } })
    runner.apply(facts('spaces', [opened, governed(undefined)]).slice(1) as never)
    expect(runner.rows('spaces')).toMatchObject([{ governed_kind: null, governed_id: null }])
  })
})

describe('the secret at the door', () => {
  const renewed = (day: string, turn: number): SpaceEvent => ({ type: 'spaces.door-renewed', data: { day, turn } })
  it('is made anew as often as it is asked, each day from the beginning', () => {
    given(decider)(s.opened).when('renew-door', {}, s.keeper).records(renewed('2025-06-01', 1))
    given(decider)(s.opened, renewed('2025-06-01', 1)).when('renew-door', {}, s.keeper).records(renewed('2025-06-01', 2))
    given(decider)(s.opened, renewed('2025-05-31', 4)).when('renew-door', {}, s.keeper).records(renewed('2025-06-01', 1))
  })
  it('is that of the morning where nobody made it anew that day', () => {
    const { state } = given(decider)(s.opened, renewed('2025-05-31', 4))
    expect([turnOn(state, '2025-05-31'), turnOn(state, '2025-06-01')]).toEqual([4, 0])
  })
  it('is not made anew for a space that is given up', () => {
    given(decider)(s.opened, { type: 'spaces.retired', data: { reason: 'Diventa un alloggio.' } })
      .when('renew-door', {}, s.keeper)
      .refused('retired')
  })
})
