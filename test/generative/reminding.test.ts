// An appointment nobody wrote of: reminded once by the house, and each told once that a letter has left.
import { describe, expect, it } from 'vitest'
import { decider } from '../../events/generative/decider.ts'
import type { GenerativeEvent } from '../../events/generative/events.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const pact = given(decider)
const active = (...more: readonly GenerativeEvent[]) => pact(...s.toActive, ...more)

describe('the house', () => {
  it('reminds once of an appointment nothing was written of, from the day after', () => {
    const house = { ...s.worker, by: s.organisation, role: 'admin' }
    const reminded = { type: 'generative.check-in-reminded', data: { due: '2026-04-30' } } as const
    active().when('remind', {}, s.onDay(house, '2026-04-30')).refused('too-early', { from: '2026-05-01' })
    active().when('remind', {}, s.onDay(house, '2026-05-01')).records(reminded)
    active(reminded).when('remind', {}, s.onDay(house, '2026-05-02')).refused('said-already')
    const held: GenerativeEvent = {
      ...{ type: 'generative.check-in-held', data: { person: s.person, present: true, next: '2026-06-20', progress: [] } },
    }
    active(reminded, held).when('remind', {}, s.onDay(house, '2026-05-02')).refused('too-early')
    expect(active(reminded, held).when('remind', {}, s.onDay(house, '2026-06-21')).answer).toMatchObject([{ data: { due: '2026-06-20' } }])
    pact(...s.toFixed)
      .when('remind', {}, house)
      .refused('not-now')
  })
  it('says once to each that a letter about a reminder has left', () => {
    const house = { by: s.organisation, role: 'admin' }
    const reminded = { type: 'generative.check-in-reminded', data: { due: '2026-04-30' } } as const
    const ask = { due: '2026-04-30', to: 'person' } as const
    const sent = { type: 'generative.notice-sent', data: ask } as const
    active().when('notice', ask, house).refused('unknown-reminder')
    active(reminded)
      .when('notice', { ...ask, due: '2026-04-29' }, house)
      .refused('unknown-reminder')
    active(reminded).when('notice', ask, house).records(sent)
    active(reminded, sent).when('notice', ask, house).refused('said-already')
    expect(active(reminded, sent).when('notice', { ...ask, to: 'caseworker' }, house).answer).toMatchObject([{}])
  })
})
