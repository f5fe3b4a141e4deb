// What the law says to answers: whose they are, in which order, how long they can come, and what it says to whoever has no part in it.
import { describe, it } from 'vitest'
import { decider } from '../../events/care/decider.ts'
import type { CareEvent } from '../../events/care/events.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const request = given(decider)

describe('answering', () => {
  const withdrawn = { type: 'care.withdrawn', data: { family: s.family, why: 'family-cares' } } as const
  const proposed = request(s.opened, s.assessed, s.proposed)
  const offered = request(s.opened, s.assessed, s.proposed, s.carerAgreed)
  it('is the carer’s turn first, then the family’s', () => {
    proposed.when('accept', { proposal: 1 }, s.by(s.family)).refused('carer-first')
    proposed.when('refuse', { proposal: 1, why: 'pay' }, s.by(s.family)).refused('carer-first')
    proposed.when('agree', { proposal: 1 }, s.by(s.annasPerson)).records(s.carerAgreed)
    offered.when('accept', { proposal: 1 }, s.by(s.family)).records(s.familyAgreed)
    offered.when('agree', { proposal: 1 }, s.by(s.annasPerson)).refused('answered-already')
  })
  it('is each one’s own, or the desk’s for them', () => {
    proposed.when('agree', { proposal: 1 }, s.by(s.beasPerson)).refused('not-yours')
    proposed.when('decline', { proposal: 1, why: 'hours' }, s.by(s.family)).refused('not-yours')
    offered.when('accept', { proposal: 1 }, s.by(s.annasPerson)).refused('not-yours')
    offered.when('refuse', { proposal: 1, why: 'pay' }, s.by(s.beasPerson)).refused('not-yours')
    proposed.when('agree', { proposal: 1 }, s.operator).records(s.carerAgreed)
  })
  it('tells a stranger nothing but that it is not theirs: not how far it is, nor how many were proposed, nor that there is a request', () => {
    const withdraw = { family: s.family, why: 'family-cares' } as const
    for (const standing of [request(), request(s.opened), proposed, offered, request(...s.toHired), request(s.opened, withdrawn)]) {
      for (const proposal of [1, 9]) {
        standing.when('agree', { proposal }, s.by(s.beasPerson)).refused('not-yours')
        standing.when('decline', { proposal, why: 'hours' }, s.by(s.beasPerson)).refused('not-yours')
        standing.when('accept', { proposal }, s.by(s.beasPerson)).refused('not-yours')
        standing.when('refuse', { proposal, why: 'pay' }, s.by(s.beasPerson)).refused('not-yours')
      }
      standing.when('withdraw', withdraw, s.by(s.beasPerson)).refused('not-yours')
    }
  })
  it('tells a carer whose proposal is over no more than that, whatever has become of the family', () => {
    const declined = { type: 'care.carer-declined', data: { proposal: 1, why: 'hours' } } as const
    const over = [s.opened, s.assessed, s.proposed, declined] as const
    for (const more of [[], [s.secondProposed], [withdrawn]])
      request(...over, ...more)
        .when('agree', { proposal: 1 }, s.by(s.annasPerson))
        .refused('answered-already')
    request(...over, withdrawn)
      .when('agree', { proposal: 2 }, s.by(s.annasPerson))
      .refused('not-yours')
    request(...over, withdrawn)
      .when('agree', { proposal: 1 }, s.operator)
      .refused('closed')
  })
  it('has a time, after which the desk may let it lapse', () => {
    const late = '2026-03-05T09:00:00.001Z'
    proposed.when('agree', { proposal: 1 }, s.by(s.annasPerson, late)).refused('held-no-longer')
    offered.when('accept', { proposal: 1 }, s.by(s.family, late)).refused('held-no-longer')
    proposed.when('lapse', { proposal: 1 }, s.operator).refused('not-lapsed-yet')
    proposed.when('lapse', { proposal: 1 }, { ...s.operator, at: late }).records({ type: 'care.lapsed', data: { proposal: 1 } })
  })
  it('can be answered with a sheet, whose number grows, by whoever it waits for and while it waits', () => {
    const sheet = (side: 'carer' | 'family', number: number): CareEvent => ({
      type: 'care.sheet-given',
      data: { proposal: 1, side, sheet: number },
    })
    const give = { proposal: 1 }
    proposed.when('give-sheet', give, s.operator).records(sheet('carer', 1))
    request(s.opened, s.assessed, s.proposed, sheet('carer', 1)).when('give-sheet', give, s.operator).records(sheet('carer', 2))
    request(s.opened, s.assessed, s.proposed, sheet('carer', 20)).when('give-sheet', give, s.operator).refused('too-many-sheets')
    offered.when('give-sheet', give, s.operator).records(sheet('family', 1))
    offered.when('give-sheet', give, { ...s.operator, at: '2026-03-05T09:00:00.001Z' }).refused('held-no-longer')
    request(...s.toMeeting)
      .when('give-sheet', give, s.operator)
      .refused('answered-already')
    proposed.when('give-sheet', { proposal: 9 }, s.operator).refused('unknown-proposal')
  })
  it('can be no, on either side, and taken back by the desk', () => {
    proposed
      .when('decline', { proposal: 1, why: 'hours' }, s.by(s.annasPerson))
      .records({ type: 'care.carer-declined', data: { proposal: 1, why: 'hours' } })
    offered
      .when('refuse', { proposal: 1, why: 'pay' }, s.by(s.family))
      .records({ type: 'care.family-declined', data: { proposal: 1, why: 'pay' } })
    const back = { family: s.family, proposal: 1, reason: 'Errore' }
    proposed.when('retract', back, s.operator).records({ type: 'care.retracted', data: back })
    proposed.when('agree', { proposal: 9 }, s.operator).refused('unknown-proposal')
  })
})
