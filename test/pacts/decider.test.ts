// What a pact allows, from the proposal to the last correction, and what each step records.
import { describe, expect, it } from 'vitest'
import { check, isRefusal } from '../../events/kernel/index.ts'
import { type CommandName, commands } from '../../events/pacts/commands.ts'
import { decider } from '../../events/pacts/decider.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import { signsFor, speaksFor } from '../../events/pacts/sides.ts'
import { askable, mayBeAsked, type Standing, stages } from '../../events/pacts/stages.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import { rolesOf } from '../../server/kernel/may.ts'
import { roles } from '../../server/kernel/people.ts'
import { access } from '../../server/pacts/access.ts'
import { given, on } from '../support/given.ts'
import * as s from './samples.ts'

const pact = given(decider)
const manager = { role: 'manager' }
const rep = { role: 'representative' }
const sign = { ...s.reading, party: s.group }
const start = { number: 'P-2025-001', from: '2025-02-01' }

describe('agreeing on a pact', () => {
  it('begins with a draft, and the municipality is a party of it', () => {
    pact().when('draft', s.proposal).records({ type: 'pacts.drafted', data: s.proposal })
    expect(Object.keys(pact(s.drafted).state.parties)).toEqual([s.group, 'comune'])
  })
  it('lets a person in by reference alone', () => {
    const { answer } = pact().when('draft', { ...s.proposal, proposer: { id: s.person, kind: 'person' } })
    expect(isRefusal(answer)).toBe(false)
  })
  it('numbers commitments and never uses a number again', () => {
    const dropped: PactEvent = { type: 'pacts.released', data: { commitment: 1 } }
    pact(s.drafted, s.ours, dropped)
      .when('promise', { side: 'citizens', what: 'Annaffiare' })
      .records({ type: 'pacts.promised', data: { commitment: 2, side: 'citizens', what: 'Annaffiare' } })
  })
  it('keeps the whole text with its hash', () => {
    pact(s.drafted)
      .when('word', { clauses: s.clauses })
      .records({
        type: 'pacts.worded',
        data: { version: 1, sha256: sha256Hex('Art. 1 – Oggetto\nLa cura del giardino di via dei Tigli.'), clauses: s.clauses },
      })
  })
  it('says everything that is missing before a signature', () => {
    pact({ type: 'pacts.drafted', data: { ...s.proposal, months: undefined } })
      .when('sign', sign, rep)
      .refused('not-negotiated', { missing: ['citizens', 'municipality', 'text', 'months'] })
    pact(...s.negotiated.slice(0, -1))
      .when('sign', sign, rep)
      .refused('not-negotiated', { missing: ['text'] })
  })
  it('is signed by each party on the text that stands', () => {
    pact(...s.negotiated)
      .when('sign', sign, rep)
      .records({ type: 'pacts.signed', data: sign })
    expect(pact(...s.signed.slice(0, -1)).state.stage).toBe('signing')
    expect(pact(...s.signed).state.stage).toBe('signed')
  })
  it('asks everybody again when the text is worded anew', () => {
    const again: PactEvent = { type: 'pacts.worded', data: { version: 2, sha256: s.otherSha256, clauses: s.otherClauses } }
    const { state } = pact(...s.signed, again)
    expect(state.stage).toBe('drafting')
    expect(Object.values(state.parties).some(({ signed }) => signed)).toBe(false)
    pact(...s.signed, again)
      .when('sign', sign, rep)
      .refused('text-changed', { version: 2 })
  })
  it('asks everybody again when a commitment changes, on a text that says so', () => {
    const more: PactEvent = { type: 'pacts.promised', data: { commitment: 3, side: 'municipality', what: 'Accendere i lampioni' } }
    const reopened = pact(...s.signed, more)
    expect(reopened.state.stage).toBe('drafting')
    reopened.when('sign', sign, rep).refused('text-outdated')
    reopened.when('activate', start, manager).refused('unsigned', { parties: [s.group, 'comune'] })
  })
  it('lets the same words be said again after a change in what was agreed', () => {
    const more: PactEvent = { type: 'pacts.promised', data: { commitment: 3, side: 'citizens', what: 'Annaffiare' } }
    pact(...s.negotiated, more)
      .when('word', { clauses: s.clauses })
      .records({ type: 'pacts.worded', data: { version: 2, sha256: s.sha256, clauses: s.clauses } })
  })
  it('wants the Giunta’s act for a complex pact, on the very text', () => {
    const rest = s.negotiated.slice(1)
    pact(s.complex, ...rest, s.approved)
      .when('sign', sign, rep)
      .records({ type: 'pacts.signed', data: sign })
    pact(s.complex, ...rest, s.approved, { type: 'pacts.worded', data: { version: 2, sha256: s.otherSha256, clauses: s.otherClauses } })
      .when('sign', { ...sign, version: 2, sha256: s.otherSha256 }, rep)
      .refused('not-approved')
  })
  it('lets a complex pact last longer than usual when the reason is written', () => {
    const long: PactEvent = { type: 'pacts.drafted', data: { ...s.proposal, kind: 'complex', months: 60 } }
    const reason: PactEvent = { type: 'pacts.clarified', data: { derogation: 'Il restauro dura quattro anni.' } }
    pact(long, reason, ...s.negotiated.slice(1), s.approved)
      .when('sign', sign, rep)
      .records({ type: 'pacts.signed', data: sign })
  })
})

describe('the life of a pact', () => {
  it('lasts the months agreed, to the day before', () => {
    pact(...s.ready)
      .when('activate', start, manager)
      .records({ type: 'pacts.activated', data: { ...start, until: '2026-01-31' } })
  })
  it('may start on the day of the last signature, counted in Italy', () => {
    const night = [...s.negotiated, s.signedBy(s.group), on('2025-01-28T23:30:00.000Z', s.signedBy('comune')), s.redacted, s.published]
    pact(...night)
      .when('activate', { ...start, from: '2025-01-28' }, manager)
      .refused('before-signature', { signed: '2025-01-29' })
  })
  it('numbers its reports', () => {
    pact(...s.active, s.reported)
      .when('report', s.report, rep)
      .records({ type: 'pacts.reported', data: { ...s.report, report: 2, outcomes: [], final: false } })
  })
  it('lets two parties report on the same days', () => {
    const { answer } = pact(...s.activeWithTwo, s.reported).when('report', { ...s.report, party: s.other, from: '2025-03-01' }, rep)
    expect(isRefusal(answer)).toBe(false)
  })
  it('may keep again what a report said was missed', () => {
    const kept: PactEvent = { type: 'pacts.kept', data: { commitment: 1, evidence: 'x' } }
    const missed: PactEvent = {
      type: 'pacts.reported',
      data: { ...s.report, report: 1, outcomes: [{ commitment: 1, kept: false }], final: false },
    }
    pact(...s.active, kept, missed)
      .when('keep', { commitment: 1, evidence: 'Recuperato a giugno' })
      .records({ type: 'pacts.kept', data: { commitment: 1, evidence: 'Recuperato a giugno' } })
  })
  it('is extended before its end, and remembers the end it had', () => {
    const ask = { until: '2027-01-31', act: 'DD-90', actOn: '2025-05-20' }
    pact(...s.active)
      .when('extend', ask, manager)
      .records({ type: 'pacts.extended', data: { ...ask, was: '2026-01-31' } })
  })
})

describe('leaving a pact', () => {
  it('takes effect on the thirty-first day: notice of 1 March, effect on 1 April', () => {
    pact(...s.active)
      .when('withdraw', { party: s.group, received: '2025-03-01' }, rep)
      .records(s.withdrew(s.group))
  })
  it('ends it when no citizen party stays, on the day of the effect and not before', () => {
    const leaving = pact(...s.active, s.withdrew(s.group))
    expect(leaving.state.stage).toBe('notice')
    leaving
      .when('end', { reason: 'withdrawn' }, { ...manager, today: '2025-04-01' })
      .records({ type: 'pacts.ended', data: { reason: 'withdrawn', last: '2025-04-01' } })
  })
  it('goes on for the others', () => {
    expect(pact(...s.activeWithTwo, s.withdrew(s.other)).state.stage).toBe('active')
    expect(pact(...s.activeWithTwo, s.withdrew(s.other), s.withdrew(s.group)).state.stage).toBe('notice')
  })
})

describe('after the end', () => {
  it('expires the day after its last, and closes once everything is back', () => {
    pact(...s.active)
      .when('expire', {}, { ...manager, today: '2026-02-01' })
      .records(s.expired)
    const approved: PactEvent = { type: 'pacts.report-reviewed', data: { report: 1, outcome: 'approved' } }
    pact(...s.active, s.final, approved, s.expired, s.handedBack)
      .when('close', {}, manager)
      .records({ type: 'pacts.closed', data: {} })
  })
  it('still takes the report of its last days', () => {
    const { answer } = pact(...s.ended).when('report', s.report, { ...rep, today: '2025-07-01' })
    expect(isRefusal(answer)).toBe(false)
  })
  it('corrects what was wrong, and keeps what it said', () => {
    pact(...s.ended)
      .when('correct', { report: 1, to: { hours: 69, people: 11 }, reason: 'Cifre scambiate' }, manager)
      .records({ type: 'pacts.corrected', data: { report: 1, was: { hours: 96 }, now: { hours: 69 }, reason: 'Cifre scambiate' } })
    pact(...s.ended)
      .when('correct', { to: { address: 'Via dei Tigli 12' }, reason: 'Mancava il civico' }, manager)
      .records({
        type: 'pacts.corrected',
        data: { was: { address: 'Via dei Tigli' }, now: { address: 'Via dei Tigli 12' }, reason: 'Mancava il civico' },
      })
  })
  it('wants a reason for a correction', () => {
    expect(check(commands.correct.fields, { to: { title: 'x' }, reason: ' ' })).toMatchObject({ ok: false, at: ['reason'] })
    expect(check(commands.correct.fields, { to: { title: 'x' } })).toMatchObject({ ok: false, at: ['reason'] })
  })
})

describe('the table of what may be asked', () => {
  const standings: readonly Standing[] = ['none', ...stages]
  const names = Object.keys(commands) as CommandName[]
  const stageRules = new Set(['wrong-stage', 'unknown-pact', 'already-drafted', 'unsigned', 'text-signed', 'pact-closed'])

  it.each(standings)('is the law when a pact is %s', (stage) => {
    for (const command of names) {
      const asked = { id: '', at: '', today: '2025-06-01', by: '', role: 'manager', digest: sha256Hex }
      const decide = decider.decide[command] as (...of: unknown[]) => readonly unknown[] | { refused: string }
      const ask = {
        ...s.proposal,
        ...s.report,
        ...s.reading,
        side: 'citizens',
        commitment: 1,
        to: {},
        reason: 'early',
        clauses: [],
        members: [],
        actOn: '',
        notified: '2025-01-01T10:00:00.000Z',
        effective: '2025-01-01T10:00:00.000Z',
        remedy: '',
      }
      const answer = decide(ask, { ...pact(...s.active).state, stage }, asked)
      const stopped = typeof answer === 'object' && 'refused' in answer && stageRules.has(answer.refused)
      expect(`${command} ${!stopped}`).toBe(`${command} ${mayBeAsked(command, stage)}`)
    }
  })
  it('offers every command somewhere, to somebody', () => {
    expect(new Set(Object.values(askable).flat())).toEqual(new Set(names))
    for (const command of names) expect(rolesOf(access[command]).length).toBeGreaterThan(0)
  })
  it('knows only roles of the house', () => {
    for (const role of [...Object.values(signsFor), ...Object.values(speaksFor)].flat()) expect(roles).toContain(role)
  })
})
