// What a running pact allows: appointments near enough, money within what was agreed, hours within what was planned, two signatures for a change, a good end.
import { describe, expect, it } from 'vitest'
import { decider } from '../../events/generative/decider.ts'
import type { GenerativeEvent } from '../../events/generative/events.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const pact = given(decider)
const active = (...more: readonly GenerativeEvent[]) => pact(...s.toActive, ...more)
const april = s.onDay(s.worker, '2026-04-10')

describe('walking', () => {
  it('begins on a day, with the first check-in set within sixty days', () => {
    const signed = pact(...s.toFixed, s.signed, s.countersigned)
    signed.when('activate', s.starting, s.worker).records(s.activated)
    signed.when('activate', { ...s.starting, plannedEnd: '2026-03-09' }, s.worker).refused('end-before-start')
    signed.when('activate', { ...s.starting, next: '2026-03-08' }, s.worker).refused('next-in-the-past')
    expect(signed.when('activate', { ...s.starting, next: '2026-05-08' }, s.worker).answer).toMatchObject([{}])
    signed.when('activate', { ...s.starting, next: '2026-05-09' }, s.worker).refused('check-in-too-far', { days: 60, until: '2026-05-08' })
  })
  it('holds check-ins on the goals of the plan, each once, and sets the next', () => {
    const ask = { present: true, next: '2026-06-09', progress: [{ goal: s.goals[0], level: 2 }] }
    active()
      .when('check', ask, april)
      .records({ type: 'generative.check-in-held', data: { ...ask, person: s.person } })
    active()
      .when('check', { ...ask, progress: [...ask.progress, ...ask.progress] }, april)
      .refused('same-twice')
    active()
      .when('check', { ...ask, progress: [{ goal: s.gift, level: 2 }] }, april)
      .refused('unknown-goal')
    active()
      .when('check', { ...ask, next: '2026-04-10' }, april)
      .refused('next-in-the-past')
    active()
      .when('check', { ...ask, next: '2026-06-11' }, april)
      .refused('check-in-too-far')
  })
  it('sets no meeting after the day the pact ends, unless it has gone past it', () => {
    const ask = { present: true, progress: [] }
    const ends = { ends: s.starting.plannedEnd }
    const on = (day: string, next: string) => active().when('check', { ...ask, next }, s.onDay(s.worker, day))
    on('2026-12-10', '2027-01-01').refused('after-the-end', ends)
    expect(on('2026-12-10', '2026-12-31').answer).toMatchObject([{}])
    on('2026-12-30', '2027-01-01').refused('after-the-end', ends)
    expect(on('2026-12-31', '2027-01-15').answer).toMatchObject([{}])
    expect(on('2027-01-20', '2027-02-15').answer).toMatchObject([{}])
    pact(...s.toFixed, s.signed, s.countersigned)
      .when('activate', { ...s.starting, plannedEnd: '2026-04-29' }, s.worker)
      .refused('after-the-end', { ends: '2026-04-29' })
    active({ type: 'generative.suspended', data: { person: s.person, why: 'health', until: '2026-12-15' } })
      .when('resume', { next: '2027-01-10' }, s.onDay(s.worker, '2026-12-15'))
      .refused('after-the-end', ends)
  })
  it('says of each promise whether it was kept, and can say it again otherwise', () => {
    const met = { type: 'generative.commitment-met', data: { commitment: s.mine } } as const
    active().when('meet', { commitment: s.mine }, april).records(met)
    active(met).when('meet', { commitment: s.mine }, april).refused('said-already')
    active(met)
      .when('miss', { commitment: s.mine }, april)
      .records({ type: 'generative.commitment-missed', data: { commitment: s.mine, person: s.person } })
    active().when('miss', { commitment: s.gift }, april).refused('unknown-commitment')
    active().when('bring', { resource: s.gift }, april).refused('unknown-resource')
    const brought = { type: 'generative.resource-activated', data: { resource: s.resource } } as const
    active().when('bring', { resource: s.resource }, april).records(brought)
    active(brought).when('bring', { resource: s.resource }, april).refused('said-already')
  })
  it('stops for a while and goes on', () => {
    const ask = { why: 'health', until: '2026-05-31' } as const
    const suspended = { type: 'generative.suspended', data: { ...ask, person: s.person } } as const
    active().when('suspend', ask, april).records(suspended)
    active()
      .when('suspend', { ...ask, until: '2026-04-10' }, april)
      .refused('end-before-start')
    active(suspended).when('commit', { expense: s.expense, line: s.line, cents: 1, what: 'x' }, april).refused('not-now')
    active(suspended)
      .when('resume', { next: '2026-04-20' }, april)
      .records({ type: 'generative.resumed', data: { next: '2026-04-20' } })
    active(suspended).when('resume', { next: '2026-07-20' }, april).refused('check-in-too-far')
  })
})

describe('giving back', () => {
  const ask = { gift: s.gift, hours: 6, confirmed: 'phone' } as const
  it('counts the hours a host confirms, up to those both agreed on', () => {
    active().when('perform', ask, april).records(s.performed)
    active(s.performed)
      .when('perform', { ...ask, hours: 5 }, april)
      .refused('beyond-what-was-planned', { planned: 10, hours: 11 })
    active()
      .when('perform', { ...ask, gift: s.line }, april)
      .refused('unknown-gift')
    active().when('perform', ask, s.onDay(s.worker, '2026-03-08')).refused('too-early')
  })
})

describe('agreeing again', () => {
  const why = 'Ho più tempo'
  const proposed = { type: 'generative.renegotiation-proposed', data: { person: s.person, why, ...s.owned } } as const
  it('takes a new text and both signatures, and no age', () => {
    active()
      .when('renegotiate', { why, ...s.plan }, april)
      .records(proposed)
    const fixed = { type: 'generative.text-fixed', data: { text: 2, sha256: s.sha256 } } as const
    active(proposed).when('fix', {}, april).records(fixed)
    active(proposed, fixed).when('fix', {}, april).refused('said-already')
    active(proposed).when('sign', { sha256: s.sha256 }, s.herself).refused('no-text')
    active(proposed).when('countersign', { sha256: s.sha256 }, s.coordinator).refused('no-text')
    const signed = { type: 'generative.signed-by-person', data: { text: 2, sha256: s.sha256 } } as const
    active(proposed, fixed, signed)
      .when('countersign', { sha256: s.sha256 }, s.coordinator)
      .records(
        { type: 'generative.signed-by-partner', data: { text: 2, sha256: s.sha256, person: s.person } },
        { type: 'generative.renegotiated', data: { text: 2 } },
      )
  })
  it('leaves the plan in force until then, and can be dropped', () => {
    const { state } = active({ ...proposed, data: { ...proposed.data, goals: [] } })
    expect([state.plan?.goals.length, state.draft?.goals.length]).toEqual([2, 0])
    active(proposed).when('drop', {}, april).records({ type: 'generative.renegotiation-dropped', data: {} })
    active().when('drop', {}, april).refused('no-draft')
  })
  it('keeps what was promised to a shop or a host', () => {
    const change = (part: object) => ({ why, ...s.plan, ...part })
    active(s.committed)
      .when('renegotiate', change({ lines: [] }), april)
      .refused('line-in-use')
    const lower = s.plan.lines.map((one) => ({ ...one, cents: 399_99 }))
    active(s.committed)
      .when('renegotiate', change({ lines: lower }), april)
      .refused('line-in-use')
    active(s.performed)
      .when('renegotiate', change({ gifts: [] }), april)
      .refused('gift-in-use')
    const shorter = s.plan.gifts.map((one) => ({ ...one, hours: 5 }))
    active(s.performed)
      .when('renegotiate', change({ gifts: shorter }), april)
      .refused('gift-in-use')
    const dearer = s.plan.lines.map((one) => ({ ...one, cents: 2_000_01 }))
    active()
      .when('renegotiate', change({ lines: dearer }), april)
      .refused('over-the-ceiling')
  })
})

describe('the person’s own words', () => {
  const asked = { type: 'generative.change-asked', data: { person: s.person, request: 1, words: 'Un altro giorno' } } as const
  it('are written by them alone', () => {
    active().when('ask', { words: 'Un altro giorno' }, s.herself).records(asked)
    active().when('ask', { words: 'Un altro giorno' }, s.neighbour).refused('not-yours')
    active()
      .when('write', { words: 'Sto bene' }, s.herself)
      .records({ type: 'generative.note-written', data: { words: 'Sto bene', person: s.person } })
    active().when('write', { words: 'x' }, s.neighbour).refused('not-yours')
    active().when('withdraw', {}, s.neighbour).refused('not-yours')
  })
  it('are answered once', () => {
    const answered = { type: 'generative.change-answered', data: { person: s.person, request: 1, words: 'Va bene' } } as const
    active(asked).when('answer', { request: 1, words: 'Va bene' }, april).records(answered)
    active(asked, answered).when('answer', { request: 1, words: 'No' }, april).refused('answered-already')
    active(asked).when('answer', { request: 2, words: 'No' }, april).refused('unknown-request')
  })
  it('may end everything, whenever they want, and what was not spent is freed', () => {
    active(s.committed)
      .when('withdraw', { words: 'Ho trovato da solo' }, s.herself)
      .records(
        { type: 'generative.withdrawn', data: { words: 'Ho trovato da solo', person: s.person } },
        { type: 'generative.budget-released', data: { expense: s.expense, cents: 400_00 } },
      )
  })
})

describe('ending', () => {
  const goals = s.goals.map((goal) => ({ goal, result: 'reached' as const }))
  const ask = { goals, ties: { before: 1, after: 4 }, started: ['job' as const] }
  const concluded = { type: 'generative.concluded', data: { ...ask, person: s.person } } as const
  it('looks at every goal and frees what was not spent', () => {
    active(s.committed)
      .when('conclude', ask, april)
      .records(concluded, { type: 'generative.budget-released', data: { expense: s.expense, cents: 400_00 } })
    active()
      .when('conclude', { ...ask, goals: goals.slice(0, 1) }, april)
      .refused('rate-each-goal')
    active()
      .when('conclude', { ...ask, goals: [...goals, ...goals.slice(0, 1)] }, april)
      .refused('rate-each-goal')
    active(concluded).when('meet', { commitment: s.mine }, april).refused('closed')
  })
  it('before time has a reason, and a service when it is for the services', () => {
    active().when('interrupt', { why: 'services' }, april).refused('which-service')
    active().when('interrupt', { why: 'moved', to: 'health' }, april).refused('which-service')
    active()
      .when('interrupt', { why: 'services', to: 'social-services' }, april)
      .records({ type: 'generative.interrupted', data: { why: 'services', to: 'social-services', person: s.person } })
  })
  it('is followed at six and twelve months, once each, and not before', () => {
    // It was concluded on the first day of January of the envelope of these facts.
    const follow = { after: 'six-months', standing: 'better', working: true } as const
    const followed = { type: 'generative.follow-up-recorded', data: { ...follow, person: s.person } } as const
    active(concluded).when('follow', follow, s.onDay(s.worker, '2025-05-31')).refused('too-early', { from: '2025-06-01' })
    active(concluded).when('follow', follow, s.onDay(s.worker, '2025-06-01')).records(followed)
    active(concluded, followed).when('follow', follow, s.worker).refused('followed-already')
    const withdrawn = { type: 'generative.withdrawn', data: { person: s.person } } as const
    pact(...s.toFixed, withdrawn)
      .when('follow', follow, s.worker)
      .refused('not-now')
  })
  it('can be undone by the coordinator when it was a mistake, and goes on where it was', () => {
    const left = { type: 'generative.interrupted', data: { why: 'moved', person: s.person } } as const
    const again = { type: 'generative.reopened', data: { words: 'È tornata', person: s.person } } as const
    active(left).when('reopen', { words: 'È tornata' }, s.coordinator).records(again)
    expect([
      active(left, again).state.stage,
      pact(...s.toFixed, left, again).state.stage,
      pact(s.reported, left, again).state.stage,
    ]).toEqual(['active', 'building', 'listening'])
    active(concluded).when('reopen', { words: 'x' }, s.coordinator).refused('closed')
  })
  it('keeps each document once', () => {
    const attach = { document: s.document, kind: 'certificate', file: s.file } as const
    const attached = { type: 'generative.document-attached', data: attach } as const
    active().when('attach', attach, april).records(attached)
    active(attached).when('attach', attach, april).refused('same-twice')
  })
})
