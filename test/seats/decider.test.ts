// What an auditor's seat allows: granted by another, for a time, to one person, who reads and leaves a trace.
import { describe, expect, it } from 'vitest'
import { check } from '../../events/kernel/index.ts'
import { commands } from '../../events/seats/commands.ts'
import { decider } from '../../events/seats/decider.ts'
import { askable } from '../../events/seats/state.ts'
import { access } from '../../server/seats/access.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const seat = given(decider)
const at = (day: string) => ({ at: `${day}T10:00:00.000Z`, today: day })

describe('granting a seat', () => {
  it('is done by another, for a year at most, and once', () => {
    seat().when('grant', s.asked, s.manager).records(s.granted)
    seat().when('grant', s.asked).refused('own-seat')
    seat(s.granted).when('grant', s.asked, s.manager).refused('already-granted')
    seat()
      .when('grant', { ...s.asked, until: '2026-05-01' }, s.manager)
      .records({ type: 'seats.granted', data: { ...s.asked, until: '2026-05-01' } })
    seat()
      .when('grant', { ...s.asked, until: '2026-05-02' }, s.manager)
      .refused('too-long', { days: 366 })
  })
  it('wants a time that makes sense', () => {
    seat()
      .when('grant', { ...s.asked, until: '2025-04-30' }, s.manager)
      .refused('end-before-start')
    seat()
      .when('grant', s.asked, { ...s.manager, ...at('2025-10-01') })
      .refused('already-past')
  })
})

describe('sitting down', () => {
  it('is for the one it was granted to, within its time', () => {
    seat(s.granted).when('take', {}).records(s.taken)
    seat(s.granted).when('take', {}, s.manager).refused('not-your-seat')
    seat(s.granted).when('take', {}, at('2025-04-30')).refused('not-yet', { from: '2025-05-01' })
    seat(s.granted).when('take', {}, at('2025-10-01')).refused('time-is-up', { until: '2025-09-30' })
    seat(s.granted, s.taken).when('take', {}).refused('already-taken')
  })
  it('cannot be made to last by saying that it happened before', () => {
    const late = { at: '2025-10-01T08:00:00.000Z', today: '2025-09-29' }
    seat(s.granted, s.taken).when('look', { sight: 'checks' }, late).refused('time-is-up')
  })
  it('knows the days of Italy: a minute after midnight there is the next day', () => {
    seat(s.granted).when('take', {}, { at: '2025-09-30T21:59:59.000Z' }).records(s.taken)
    seat(s.granted).when('take', {}, { at: '2025-09-30T22:00:00.000Z' }).refused('time-is-up')
  })
  it('comes before everything else', () => {
    seat().when('take', {}).refused('unknown-seat')
    seat(s.granted).when('draw', s.sample).refused('not-taken')
    seat(s.granted).when('look', { sight: 'checks' }).refused('not-taken')
  })
})

describe('drawing and looking', () => {
  const sitting = () => seat(s.granted, s.taken)
  it('records a sample with its number and its method', () => {
    sitting().when('draw', s.sample).records(s.drawn)
    const next = { ...s.sample, seed: 'altro' }
    seat(s.granted, s.taken, s.drawn)
      .when('draw', next)
      .records({ type: 'seats.drawn', data: { draw: 2, method: 'sha256-order-1', ...next } })
  })
  it('does not draw the same twice, nor a sample that cannot be one', () => {
    seat(s.granted, s.taken, s.drawn).when('draw', s.sample).refused('same-sample')
    sitting()
      .when('draw', { ...s.sample, pacts: [s.pact(1)] })
      .refused('sample-unfit')
    sitting()
      .when('draw', { ...s.sample, pacts: [s.pact(1), s.pact(1)] })
      .refused('sample-unfit')
    const all = { ...s.sample, size: 5, population: 2 }
    sitting()
      .when('draw', all)
      .records({ type: 'seats.drawn', data: { draw: 1, method: 'sha256-order-1', ...all } })
    sitting()
      .when('draw', { ...s.sample, day: '2025-06-02' })
      .refused('in-the-future')
  })
  it('records what was looked at, and of which pact', () => {
    const look = { sight: 'pact', of: s.pact(1), asOf: '2024-12-31' } as const
    sitting().when('look', look).records({ type: 'seats.looked', data: look })
    sitting().when('look', { sight: 'pact' }).refused('which-pact')
    sitting()
      .when('look', { sight: 'checks', of: s.pact(1) })
      .refused('which-pact')
    sitting()
      .when('look', { ...look, asOf: '2025-06-02' })
      .refused('in-the-future')
    sitting().when('look', look, s.manager).refused('not-your-seat')
  })
})

describe('the end of a seat', () => {
  it('is left by who sits there, or taken away with a reason, and then nothing more is asked of it', () => {
    seat(s.granted, s.taken).when('leave', {}).records({ type: 'seats.left', data: {} })
    seat(s.granted, s.taken).when('leave', {}, s.manager).refused('not-your-seat')
    seat(s.granted)
      .when('revoke', { reason: 'Incarico cessato' }, s.manager)
      .records({ type: 'seats.revoked', data: { reason: 'Incarico cessato' } })
    seat(s.granted, s.taken, { type: 'seats.left', data: {} }).when('look', { sight: 'checks' }).refused('over')
  })
})

describe('the law of seats', () => {
  it('has every command askable somewhere, and somebody for it', () => {
    expect([...new Set(Object.values(askable).flat())].sort()).toEqual(Object.keys(commands).sort())
    expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
  })
  it('never lets one person grant and sit', () => {
    for (const [command, roles] of Object.entries(access)) {
      const sitting = !['grant', 'revoke'].includes(command)
      expect(roles, command).toEqual([sitting ? 'auditor' : 'manager'])
    }
  })
  it('refuses a seed that nobody could say aloud', () => {
    expect(check(commands.draw.fields, { ...s.sample, seed: 'due parole' })).toMatchObject({ ok: false, at: ['seed'] })
    expect(check(commands.draw.fields, { ...s.sample, seed: 'a\nb' })).toMatchObject({ ok: false, at: ['seed'] })
    expect(check(commands.draw.fields, s.sample).ok).toBe(true)
  })
})
