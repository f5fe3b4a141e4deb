// What a request for care allows: assessed before anybody is sought, each side asked in turn, hired before the first day, followed after.
import { describe, expect, it } from 'vitest'
import { commands } from '../../events/care/commands.ts'
import { decider } from '../../events/care/decider.ts'
import { levelFor } from '../../events/care/levels.ts'
import { askable } from '../../events/care/state.ts'
import { check } from '../../events/kernel/index.ts'
import { access } from '../../server/care/access.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const request = given(decider)
const later = (day: string) => ({ ...s.operator, at: `${day}T09:00:00.000Z`, today: day })

describe('opening', () => {
  it('happens once, and comes before everything', () => {
    request().when('open', s.opening, s.operator).records(s.opened)
    request(s.opened).when('open', s.opening, s.operator).refused('already-open')
    request().when('assess', s.need, s.operator).refused('unknown-request')
    request(s.opened).when('propose', s.proposing, s.operator).refused('not-assessed')
  })
})

describe('assessing', () => {
  const opened = request(s.opened)
  it('records what is needed', () => opened.when('assess', s.need, s.operator).records(s.assessed))
  it('knows which level a need asks for', () => {
    const alone = { eats: true, washes: true, walks: true, dresses: true, supervised: false }
    expect(levelFor(alone, false)).toBe('BS')
    expect(levelFor({ ...alone, supervised: true }, false)).toBe('CS')
    expect(levelFor({ ...alone, walks: false }, true)).toBe('DS')
    opened.when('assess', { ...s.need, level: 'BS' }, s.operator).refused('level-too-low', { level: 'CS' })
    const self = { ...s.need, autonomy: alone, level: 'BS' } as const
    opened.when('assess', self, s.operator).records({ type: 'care.assessed', data: self })
  })
  it('refuses what the law does not allow to be offered', () => {
    opened.when('assess', { ...s.need, budget: 822 }, s.operator).refused('under-the-minimum', { minimum: 823, budget: 822, level: 'CS' })
    const long = { from: 0, until: 2460 }
    opened.when('assess', { ...s.need, week: [long], minutes: 2460 }, s.operator).refused('too-many-hours', { most: 2400, minutes: 2460 })
    opened.when('assess', { ...s.need, mode: 'live-in' }, s.operator).refused('no-room')
    const part = { ...s.need, mode: 'part-live-in', ownRoom: true, minutes: 1, pinned: { ...s.need.pinned, minutes: 0 } } as const
    opened.when('assess', part, s.operator).refused('too-many-hours')
  })
  it('wants hours that add up, and an end after the start', () => {
    opened.when('assess', { ...s.need, minutes: 300 }, s.operator).refused('week-unfit')
    opened.when('assess', { ...s.need, week: [...s.need.week, s.need.week[0] ?? { from: 0, until: 1 }] }, s.operator).refused('week-unfit')
    opened.when('assess', { ...s.need, until: '2026-03-31' }, s.operator).refused('end-before-start')
  })
  it('speaks of the people of this request and of nobody else', () => {
    opened.when('assess', { ...s.need, assisted: s.family }, s.operator).refused('another-person')
    opened.when('withdraw', { family: s.assisted, why: 'other' }, s.operator).refused('another-person')
  })
  it('allows a wish about gender only with its reason, and takes it back', () => {
    const ask = { assisted: s.assisted, gender: 'woman', reason: 'Igiene intima, chiesta dalla persona' } as const
    const justified = { type: 'care.gender-justified', data: ask } as const
    request(s.opened, s.assessed).when('justify', ask, s.operator).records(justified)
    request(s.opened, s.assessed, justified)
      .when('waive', {}, s.operator)
      .records({ type: 'care.gender-waived', data: { assisted: s.assisted } })
    request(s.opened, s.assessed).when('waive', {}, s.operator).refused('not-waived')
    expect(check(commands.justify.fields, { assisted: s.assisted, gender: 'woman' })).toMatchObject({ ok: false, at: ['reason'] })
  })
})

describe('listing and proposing', () => {
  const searching = request(s.opened, s.assessed)
  it('keeps the list as it was shown', () => {
    const list = { weights: 1, candidates: [{ carer: s.anna, score: s.score, parts: s.parts }] }
    searching.when('list', list, s.operator).records({ type: 'care.listed', data: { ...list, organisation: s.organisation, assessed: 1 } })
    const wrong = { weights: 1, candidates: [{ carer: s.anna, score: s.score + 1, parts: s.parts }] }
    searching.when('list', wrong, s.operator).refused('score-does-not-add-up')
  })
  it('holds the carer for three days unless another time is said', () => {
    searching.when('propose', s.proposing, s.operator).records(s.proposed)
    const { answer } = searching.when('propose', { ...s.proposing, hours: 24 }, s.operator)
    expect(answer).toMatchObject([{ data: { heldUntil: '2026-03-03T09:00:00.000Z' } }])
  })
  it('says why not the first of the list, and adds up', () => {
    searching.when('propose', { ...s.proposing, rank: 2 }, s.operator).refused('say-why-not-the-first')
    searching.when('propose', { ...s.proposing, score: 1 }, s.operator).refused('score-does-not-add-up')
    request(s.opened, s.assessed, s.proposed).when('propose', s.proposing, s.operator).refused('proposed-already')
  })
})

describe('meeting and hiring', () => {
  const agreed = request(...s.toMeeting)
  const met = request(...s.toMeeting, s.chosen)
  it('meets once both agreed, at a time to come', () => {
    const meeting = { proposal: 1, at: '2026-03-06T10:00:00.000Z' }
    request(s.opened, s.assessed, s.proposed).when('meet', meeting, s.operator).refused('not-both-agreed')
    agreed.when('meet', { ...meeting, at: '2026-03-01T10:00:00.000Z' }, s.operator).refused('in-the-past')
    agreed.when('meet', meeting, s.operator).records({ type: 'care.interview-set', data: meeting })
    request(s.opened, s.assessed, s.proposed).when('met', { proposal: 1, outcome: 'chosen' }, s.operator).refused('not-both-agreed')
    agreed.when('met', { proposal: 1, outcome: 'chosen' }, s.operator).records(s.chosen)
  })
  it('hires whom the family met and chose, telling INPS the day before', () => {
    agreed.when('hire', s.hiring, s.operator).refused('not-met')
    met.when('hire', { ...s.hiring, noticed: '2026-04-01' }, s.operator).refused('notice-too-late', { start: '2026-04-01' })
    met.when('hire', { ...s.hiring, pay: 800 }, s.operator).refused('under-the-minimum')
    met.when('hire', { ...s.hiring, minutes: 2401 }, s.operator).refused('too-many-hours')
    met.when('hire', s.hiring, s.operator).records(s.hired)
  })
  it('lives with the family only where the work is living in: a night is not', () => {
    const live = (mode: 'live-in' | 'part-live-in' | 'hourly' | 'night') => {
      const assessed = { type: 'care.assessed', data: { ...s.need, mode, ownRoom: true } } as const
      const { answer } = request(s.opened, assessed, s.proposed, s.carerAgreed, s.familyAgreed, s.chosen).when('hire', s.hiring, s.operator)
      return (answer as readonly { readonly data: { readonly live: boolean } }[])[0]?.data.live
    }
    expect((['live-in', 'part-live-in', 'hourly', 'night'] as const).map(live)).toEqual([true, true, false, false])
  })
  it('lets the others go when one is hired', () => {
    const both = [s.opened, s.assessed, s.proposed, s.secondProposed, s.carerAgreed, s.familyAgreed, s.chosen] as const
    request(...both)
      .when('hire', s.hiring, s.operator)
      .records(s.hired, s.secondAside)
    const { state } = request(...both, s.hired, s.secondAside)
    expect([state.stage, state.proposals.map(({ stands }) => stands)]).toEqual(['trial', ['hired', 'over']])
  })
})

describe('the trial and after', () => {
  const onTrial = request(...s.toHired)
  it('passes when its days are over, and fails when somebody says so', () => {
    onTrial.when('pass', { proposal: 1 }, later('2026-04-08')).refused('trial-running', { until: '2026-04-08' })
    onTrial.when('pass', { proposal: 1 }, later('2026-04-09')).records({ type: 'care.trial-passed', data: { proposal: 1 } })
    const failed = { family: s.family, proposal: 1, by: 'carer', why: 'Orari diversi da quelli detti' } as const
    onTrial.when('fail', failed, later('2026-04-03')).records({ type: 'care.trial-failed', data: failed })
    expect(request(...s.toHired, { type: 'care.trial-failed', data: failed }).state).toMatchObject({ stage: 'searching' })
    const nobody = request(s.opened, s.assessed, s.proposed, { type: 'care.lapsed', data: { proposal: 1 } })
    nobody.when('pass', { proposal: 1 }, s.operator).refused('not-now')
  })
  it('is followed once for each day, replaced without losing its history, and ended', () => {
    const follow = { family: s.family, proposal: 1, day: 7, standing: 'well' } as const
    const followed = { type: 'care.followed', data: { ...follow, organisation: s.organisation } } as const
    onTrial.when('follow', follow, later('2026-04-08')).records(followed)
    request(...s.toHired, followed)
      .when('follow', follow, later('2026-04-09'))
      .refused('followed-already', { day: 7 })
    const passed = { type: 'care.trial-passed', data: { proposal: 1 } } as const
    const replacing = { type: 'care.replacing', data: { proposal: 1, why: 'resignation' } } as const
    const placed = request(...s.toHired, passed)
    placed.when('replace', { proposal: 1, why: 'resignation' }, later('2026-06-01')).records(replacing)
    expect(request(...s.toHired, passed, replacing).state).toMatchObject({ stage: 'searching', proposals: [{ stands: 'over' }] })
    placed.when('end', { why: 'residence' }, later('2026-06-01')).records({ type: 'care.ended', data: { why: 'residence', proposal: 1 } })
    const both = request(
      s.opened,
      s.assessed,
      s.proposed,
      s.secondProposed,
      s.carerAgreed,
      s.familyAgreed,
      s.chosen,
      s.hired,
      s.secondAside,
    )
    both.when('follow', { ...follow, proposal: 2 }, later('2026-04-08')).refused('not-on-trial')
  })
})

describe('leaving', () => {
  it('is said with its reason, closes the request, and can be undone', () => {
    const withdrawn = { type: 'care.withdrawn', data: { family: s.family, why: 'family-cares' } } as const
    request(s.opened).when('withdraw', withdrawn.data, s.by(s.family)).records(withdrawn)
    request(s.opened).when('withdraw', withdrawn.data, s.by(s.annasPerson)).refused('not-yours')
    request(s.opened, s.assessed, s.proposed)
      .when('withdraw', withdrawn.data, s.by(s.family))
      .records(withdrawn, { type: 'care.set-aside', data: { proposal: 1 } })
    request(s.opened, withdrawn).when('assess', s.need, s.operator).refused('closed')
    const reopened = { family: s.family, reason: 'Serve di nuovo' }
    request(s.opened, withdrawn).when('reopen', reopened, s.operator).records({ type: 'care.reopened', data: reopened })
    const stop = { family: s.family, why: 'illegal-offer', reason: 'Paga sotto il minimo, non vogliono cambiarla' } as const
    request(s.opened).when('stop', stop, s.operator).records({ type: 'care.unworkable', data: stop })
    request(s.opened)
      .when('send-on', { to: 'social-services' }, s.operator)
      .records({ type: 'care.sent-on', data: { to: 'social-services' } })
  })
})

describe('the tables of the law', () => {
  it('every command can be asked at some stage, and by somebody', () => {
    const asked = new Set(Object.values(askable).flat())
    expect([...asked].sort()).toEqual(Object.keys(commands).sort())
    expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
  })
  it('nothing can be asked of a request that is closed but to open it again', () => expect(askable.closed).toEqual(['reopen']))
})
