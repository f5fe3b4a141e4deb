// What was handed in for somebody, at a desk, is confirmed in their own hand.
import { describe, it } from 'vitest'
import { decider } from '../../events/proposals/decider.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

describe('what was handed in for somebody', () => {
  const byDesk = { ...s.submitted, actor: s.uuid(3) } as unknown as typeof s.submitted
  it('is confirmed once, by who answers for it', () => {
    given(decider)(s.drafted, byDesk).when('confirm', {}, { by: s.person }).records({ type: 'proposals.confirmed', data: {} })
    given(decider)(s.drafted, byDesk).when('confirm', {}, s.maker).refused('not-the-proponent')
    const confirmed = s.fact('proposals.confirmed', {})
    given(decider)(s.drafted, byDesk, confirmed).when('confirm', {}, { by: s.person }).refused('nothing-to-confirm')
  })
  it('is not confirmed by the hand that handed it in', () => {
    const again = { ...s.fact('proposals.confirmed', {}), actor: s.uuid(3) } as unknown as typeof s.submitted
    given(decider)(s.drafted, byDesk, again).when('confirm', {}, { by: s.person }).records({ type: 'proposals.confirmed', data: {} })
  })
})
