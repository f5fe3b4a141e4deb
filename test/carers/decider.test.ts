// What a carer's record allows: heard before being listed, listed before working, never two families in the same hour.
import { describe, expect, it } from 'vitest'
import { commands } from '../../events/carers/commands.ts'
import { decider } from '../../events/carers/decider.ts'
import type { CarerEvent } from '../../events/carers/events.ts'
import { askable } from '../../events/carers/state.ts'
import { access } from '../../server/carers/access.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const carer = given(decider)

describe('applying', () => {
  it('happens once, and comes first', () => {
    carer().when('apply', s.applying, s.operator).records(s.applied)
    carer(s.applied).when('apply', s.applying, s.operator).refused('already-applied')
    carer().when('profile', s.profile, s.operator).refused('unknown-carer')
    carer(s.applied).when('pause', { why: 'pause' }, s.operator).refused('not-now', { stage: 'applied' })
  })
  it('is about this person, and spoken of by her or by the desk', () => {
    carer(s.applied).when('amend', { carer: s.familyA, phone: '055 2' }, s.operator).refused('another-person')
    carer(s.applied).when('profile', s.profile, s.stranger).refused('not-yours')
    // Whoever she is to them, and whether or not she is there at all.
    for (const standing of [carer(), carer(s.applied), carer(s.applied, s.profiled)])
      for (const person of [s.carer, s.familyA]) standing.when('amend', { carer: person, phone: '055 2' }, s.stranger).refused('not-yours')
    carer(s.applied).when('profile', s.profile, s.herself).records(s.profiled)
    carer(s.applied).when('amend', { carer: s.carer }, s.herself).refused('nothing-changes')
    carer(s.applied)
      .when('amend', { carer: s.carer, phone: '055 2' }, s.herself)
      .records({ type: 'carers.amended', data: { carer: s.carer, phone: '055 2' } })
  })
  it('wants a profile that makes sense', () => {
    const empty = [{ from: 60, until: 60 }]
    carer(s.applied)
      .when('profile', { ...s.profile, week: empty }, s.operator)
      .refused('week-unfit')
    carer(s.applied)
      .when('profile', { ...s.profile, modes: [] }, s.operator)
      .refused('no-mode')
    carer(s.applied)
      .when('profile', { ...s.profile, modes: ['live-in'] }, s.operator)
      .refused('live-in-wage-missing')
  })
})

describe('being listed', () => {
  const heard = carer(s.applied, s.profiled, s.suitable, s.identity)
  it('comes after the profile, the interview and the papers', () => {
    heard.when('register', { tier: 'open' }, s.operator).records(s.registered)
    carer(s.applied, s.suitable, s.identity).when('register', { tier: 'open' }, s.operator).refused('not-profiled')
    const unsuitable: CarerEvent = { type: 'carers.interviewed', data: { carer: s.carer, suitable: false } }
    carer(s.applied, s.profiled, unsuitable, s.identity).when('register', { tier: 'open' }, s.operator).refused('not-suitable')
    carer(s.applied, s.profiled, s.suitable)
      .when('register', { tier: 'open' }, s.operator)
      .refused('document-missing', { document: 'identity' })
    const late = { ...s.operator, at: '2027-01-01T09:00:00.000Z', today: '2027-01-01' }
    heard.when('register', { tier: 'open' }, late).refused('document-expired', { document: 'identity' })
  })
  it('on the other lists asks for what they ask', () => {
    const hours = (many: number): CarerEvent => ({
      type: 'carers.trained',
      data: { carer: s.carer, organisation: s.organisation, course: 'Corso', hours: many },
    })
    const trained = { type: 'carers.tiered', data: { carer: s.carer, tier: 'trained', was: 'open' } } as const
    carer(...s.listed)
      .when('register', { tier: 'open' }, s.operator)
      .refused('same-tier')
    carer(...s.listed)
      .when('register', { tier: 'trained' }, s.operator)
      .refused('training-missing')
    carer(...s.listed, hours(40))
      .when('register', { tier: 'trained' }, s.operator)
      .records(trained)
    carer(...s.listed, hours(40))
      .when('register', { tier: 'regional' }, s.operator)
      .refused('requirements-missing', { hours: 160, months: 12 })
    const referred = { carer: s.carer, months: 12, heard: true }
    const spokenFor: CarerEvent = { type: 'carers.referenced', data: { ...referred, organisation: s.organisation } }
    carer(...s.listed)
      .when('refer', referred, s.operator)
      .records(spokenFor)
    expect(carer(...s.listed, spokenFor).when('register', { tier: 'regional' }, s.operator).answer).toHaveLength(1)
  })
  it('can pause, come back, be suspended and readmitted when the papers hold', () => {
    const paused: CarerEvent = { type: 'carers.paused', data: { carer: s.carer, why: 'pause', until: '2026-05-01' } }
    carer(...s.listed)
      .when('pause', { why: 'pause', until: '2026-05-01' }, s.herself)
      .records(paused)
    carer(...s.listed)
      .when('pause', { why: 'pause', until: '2026-03-01' }, s.herself)
      .refused('already-past')
    carer(...s.listed, paused)
      .when('return', {}, s.herself)
      .records({ type: 'carers.returned', data: { carer: s.carer } })
    const suspended: CarerEvent = { type: 'carers.suspended', data: { carer: s.carer, why: 'document-expired' } }
    carer(...s.listed)
      .when('suspend', { carer: s.carer, why: 'document-expired' }, s.operator)
      .records(suspended)
    carer(...s.listed, suspended)
      .when('readmit', {}, s.operator)
      .records({ type: 'carers.readmitted', data: { carer: s.carer } })
    const late = { ...s.operator, at: '2027-01-01T09:00:00.000Z', today: '2027-01-01' }
    carer(...s.listed, suspended)
      .when('readmit', {}, late)
      .refused('document-expired')
    carer(...s.listed)
      .when('document', { document: 'identity', expires: '2026-03-01' }, s.operator)
      .refused('already-past')
  })
})

describe('working', () => {
  const monday = (from: number, until: number) => ({ from: from * 60, until: until * 60 })
  const listed = carer(...s.listed)
  const working = carer(...s.listed, s.placed)
  const afternoon = { ...s.morning, request: s.requestB, family: s.familyB, week: [monday(14, 18)] }
  it('takes hours that are free, and only those', () => {
    listed.when('place', s.morning, s.operator).records(s.placed)
    working.when('place', s.morning, s.operator).refused('placed-already')
    working.when('place', { ...afternoon, week: [monday(11, 15)] }, s.operator).refused('hours-clash')
    working.when('place', { ...afternoon, live: true, week: [], minutes: 3240 }, s.operator).refused('hours-clash')
    listed.when('place', { ...s.morning, minutes: 60 }, s.operator).refused('week-unfit')
  })
  it('is never more than she offered', () => {
    working
      .when('place', { ...afternoon, week: [monday(12, 18)], minutes: 360 }, s.operator)
      .refused('too-many-hours', { minutes: 600, most: 540 })
    const one: CarerEvent = { type: 'carers.profiled', data: { carer: s.carer, ...s.profile, families: 1 } }
    carer(...s.listed, one, s.placed)
      .when('place', afternoon, s.operator)
      .refused('too-many-families', { most: 1 })
    listed.when('place', { ...s.morning, from: '2027-02-01' }, s.operator).refused('document-expired')
  })
  it('ends with its reason, and only where it was', () => {
    const freed: CarerEvent = {
      type: 'carers.freed',
      data: { carer: s.carer, request: s.requestA, family: s.familyA, why: 'trial-failed' },
    }
    working.when('free', { request: s.requestA, why: 'trial-failed' }, s.operator).records(freed)
    working.when('free', { request: s.requestB, why: 'moved' }, s.operator).refused('not-placed-there')
    const removing = { carer: s.carer, why: 'asked' } as const
    working.when('remove', removing, s.operator).refused('still-placed')
    const removed: CarerEvent = { type: 'carers.removed', data: removing }
    carer(...s.listed, s.placed, freed)
      .when('remove', removing, s.operator)
      .records(removed)
    carer(...s.listed, removed)
      .when('profile', s.profile, s.operator)
      .refused('removed')
  })
  it('is not proposed again to a family she parted from', () => {
    const parting = { carer: s.carer, family: s.familyA }
    const parted: CarerEvent = { type: 'carers.parted', data: parting }
    listed.when('part', parting, s.herself).records(parted)
    carer(...s.listed, parted)
      .when('part', parting, s.operator)
      .refused('parted')
    carer(...s.listed, parted)
      .when('place', s.morning, s.operator)
      .refused('parted')
  })
})

describe('objecting', () => {
  it('is answered by a person, each objection once', () => {
    const objecting = { carer: s.carer, about: 'La distanza è sbagliata' }
    const objected: CarerEvent = { type: 'carers.objected', data: { ...objecting, organisation: s.organisation } }
    carer(...s.listed)
      .when('object', objecting, s.herself)
      .records(objected)
    const answer = { carer: s.carer, objection: 5, answer: 'Corretta' }
    carer(...s.listed, objected)
      .when('answer', answer, s.operator)
      .records({ type: 'carers.answered', data: answer })
    carer(...s.listed)
      .when('answer', answer, s.operator)
      .refused('nothing-to-answer')
  })
})

describe('the tables of the law', () => {
  it('every command can be asked at some stage, and by somebody', () => {
    expect([...new Set(Object.values(askable).flat())].sort()).toEqual(Object.keys(commands).sort())
    expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
  })
})
