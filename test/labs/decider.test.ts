// What a laboratory allows: its road, its sessions, its ideas.
import { describe, expect, it } from 'vitest'
import { commands } from '../../events/labs/commands.ts'
import { decider } from '../../events/labs/decider.ts'
import { access } from '../../server/labs/access.ts'
import { sentences } from '../../server/labs/sentences.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const lab = given(decider)
const phase = (to: 'reading' | 'priorities' | 'evaluation') => ({ type: 'labs.phase-changed', data: { phase: to, cycle: 1 } }) as const
const told = { session: s.session, text: 'Ci siamo presentati.', decisions: ['Ci si rivede'], photos: [] }
const cancelled = { type: 'labs.session-cancelled', data: { session: s.session, reason: 'Neve' } } as const
const held = { type: 'labs.session-held', data: told } as const

describe('a laboratory', () => {
  it('is opened once, and then amended', () => {
    lab()
      .when('open', s.opening, { ...s.maker, role: 'coordinator' })
      .records(s.opened)
    lab()
      .when('open', s.opening, s.maker)
      .records(s.opened, { type: 'labs.maker-assigned', data: { person: s.maker.by, ...s.here } })
    lab(s.opened).when('open', s.opening, s.maker).refused('already-open')
    lab().when('close', { reason: 'Prova' }, s.maker).refused('unknown-lab')
    const amended = { title: 'Il cortile aperto', districts: [], place: 'Scuola', reason: 'Refuso' }
    lab(s.opened).when('amend', amended, s.maker).records({ type: 'labs.amended', data: amended })
  })
  it('has makers', () => {
    const assigned = { type: 'labs.maker-assigned', data: { person: s.ada, ...s.here } } as const
    lab(s.opened).when('assign', { person: s.ada }, s.maker).records(assigned)
    lab(s.opened, assigned).when('assign', { person: s.ada }, s.maker).refused('maker-already')
    lab(s.opened).when('relieve', { person: s.ada }, s.maker).refused('not-a-maker')
    lab(s.opened, assigned)
      .when('relieve', { person: s.ada }, s.maker)
      .records({ type: 'labs.maker-left', data: { person: s.ada } })
  })
  it('goes on one phase at a time, and back with a reason', () => {
    lab(s.opened).when('move', { phase: 'reading' }, s.maker).records(phase('reading'))
    lab(s.opened).when('move', { phase: 'priorities' }, s.maker).refused('phase-unreachable', { next: 'reading' })
    lab(s.opened, phase('reading')).when('move', { phase: 'reading' }, s.maker).refused('phase-already')
    lab(s.opened, phase('priorities')).when('move', { phase: 'reading' }, s.maker).refused('say-why-back')
    lab(s.opened, phase('priorities'))
      .when('move', { phase: 'reading', reason: 'Sono arrivati i ragazzi' }, s.maker)
      .records({ type: 'labs.phase-changed', data: { phase: 'reading', cycle: 1, reason: 'Sono arrivati i ragazzi' } })
  })
  it('begins a new cycle, or passes into other hands, once it is evaluated', () => {
    lab(s.opened).when('begin-cycle', {}, s.maker).refused('cycle-not-over')
    lab(s.opened, phase('evaluation'))
      .when('begin-cycle', {}, s.maker)
      .records({ type: 'labs.phase-changed', data: { phase: 'start', cycle: 2 } })
    lab(s.opened).when('hand-over', { to: 'I vicini' }, s.maker).refused('not-evaluated')
    lab(s.opened, s.scheduledLater, phase('evaluation')).when('hand-over', { to: 'I vicini' }, s.maker).refused('sessions-ahead')
    lab(s.opened, phase('evaluation'))
      .when('hand-over', { to: 'I vicini' }, s.maker)
      .records({ type: 'labs.handed-over', data: { to: 'I vicini' } })
  })
  it('closes with a reason, and is reopened with one', () => {
    const closed = { type: 'labs.closed', data: { reason: 'Fine del progetto' } } as const
    lab(s.opened).when('close', closed.data, s.maker).records(closed)
    lab(s.opened, s.scheduledLater).when('close', closed.data, s.maker).refused('sessions-ahead')
    lab(s.opened, closed).when('enrol', { person: s.ada, as: 'citizen' }, s.maker).refused('over')
    lab(s.opened, closed)
      .when('reopen', { reason: 'Si riprende' }, s.maker)
      .records({ type: 'labs.reopened', data: { reason: 'Si riprende' } })
    lab(s.opened).when('reopen', { reason: 'Si riprende' }, s.maker).refused('not-over')
  })
})

describe('a session', () => {
  it('is scheduled on the clocks of Italy, whatever the season', () => {
    lab(s.opened).when('schedule', s.scheduling, s.at('2025-06-01T10:00:00.000Z')).records(s.scheduled)
    const starts = (day: string, minute: number) => {
      const { answer } = lab(s.opened).when('schedule', { ...s.scheduling, day, minute }, s.at('2025-06-01T10:00:00.000Z'))
      return 'refused' in answer || answer[0].type !== 'labs.session-scheduled' ? answer : answer[0].data.starts
    }
    expect(starts('2026-03-28', 1050)).toBe('2026-03-28T16:30:00.000Z')
    expect(starts('2026-03-29', 1050)).toBe('2026-03-29T15:30:00.000Z')
    expect(starts('2026-10-25', 1050)).toBe('2026-10-25T16:30:00.000Z')
    expect(starts('2028-02-29', 0)).toBe('2028-02-28T23:00:00.000Z')
  })
  it('is known once, and may be added within two weeks of having been', () => {
    lab(...s.ready)
      .when('schedule', s.scheduling, s.maker)
      .refused('session-known')
    expect(lab(s.opened).when('schedule', s.scheduling, s.at('2025-06-24T10:00:00.000Z')).answer).toHaveLength(1)
    lab(s.opened).when('schedule', s.scheduling, s.at('2025-06-25T10:00:00.000Z')).refused('too-far-back')
  })
  it('is moved or cancelled while nobody has been marked', () => {
    const moving = { ...s.scheduling, day: '2025-06-11' }
    lab(...s.ready)
      .when('reschedule', moving, s.maker)
      .records({
        type: 'labs.session-rescheduled',
        data: { session: s.session, starts: '2025-06-11T15:30:00.000Z', ...s.planned },
      })
    lab(...s.ready)
      .when('cancel', cancelled.data, s.maker)
      .records(cancelled)
    const marked = lab(...s.ready, s.marked('present', s.ada, 1))
    marked.when('reschedule', moving, s.maker).refused('has-attendance')
    marked.when('cancel', cancelled.data, s.maker).refused('has-attendance')
    lab(...s.ready, held)
      .when('cancel', cancelled.data, s.maker)
      .refused('already-held')
    lab(...s.ready)
      .when('cancel', { session: s.id(99), reason: 'Prova' }, s.maker)
      .refused('unknown-session')
    lab(...s.ready, cancelled)
      .when('present', { session: s.session, person: s.ada, how: 'roster' }, s.maker)
      .refused('session-cancelled')
  })
  it('is told once it has begun, and its minutes are put right with a reason', () => {
    lab(...s.ready)
      .when('hold', told, s.maker)
      .records(held)
    lab(...s.ready)
      .when('hold', told, s.at('2025-06-10T15:29:59.999Z'))
      .refused('not-begun')
    lab(...s.ready, held)
      .when('hold', told, s.maker)
      .refused('already-held')
    const amended = { ...told, text: 'Ci siamo presentati tutti.', reason: 'Mancava una parola' }
    lab(...s.ready)
      .when('amend-minutes', amended, s.maker)
      .refused('not-held')
    lab(...s.ready, held)
      .when('amend-minutes', amended, s.maker)
      .records({ type: 'labs.minutes-amended', data: amended })
  })
  it('has notes and photographs for those who run it', () => {
    const note = { session: s.session, note: 'Portare più sedie' }
    lab(...s.ready)
      .when('note', note, s.maker)
      .records({ type: 'labs.noted', data: { ...note, ...s.here } })
    const photo = { session: s.session, photo: { sha256: 'a'.repeat(64), bytes: 10, type: 'image/jpeg' as const } }
    lab(...s.ready)
      .when('photograph', photo, s.maker)
      .records({ type: 'labs.photographed', data: { ...photo, ...s.here } })
  })
})

describe('the law of a laboratory', () => {
  it('has somebody for every command, and a sentence for every rule', () => {
    expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
    expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort())
  })
})
