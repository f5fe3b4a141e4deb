// Who takes part and who came: signed up is not present, and nothing is written over.
import { describe, expect, it } from 'vitest'
import { decider } from '../../events/labs/decider.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const lab = given(decider)
const ready = lab(...s.ready)
const present = (person: string) => ({ session: s.session, person, how: 'roster' as const })

describe('whoever takes part', () => {
  it('is enrolled once, by number, and may come back after leaving with the same', () => {
    const asked = { person: s.carlo, as: 'citizen' as const, name: 'Carlo Prova' }
    ready.when('enrol', asked, s.maker).records({ type: 'labs.participant-enrolled', data: { ...asked, number: 3, ...s.here } })
    ready.when('enrol', { person: s.ada, as: 'citizen' }, s.maker).refused('already-enrolled')
    const left = lab(...s.ready, { type: 'labs.participant-left', data: { person: s.ada, number: 1 } })
    left.when('present', present(s.ada), s.maker).refused('not-enrolled')
    left
      .when('enrol', { person: s.ada, as: 'volunteer' }, s.maker)
      .records({ type: 'labs.participant-enrolled', data: { person: s.ada, as: 'volunteer', number: 1, ...s.here } })
    left.when('leave', { person: s.ada }, s.maker).refused('not-enrolled')
  })
  it('is never named under eighteen', () => {
    const minor = { person: s.carlo, as: 'citizen' as const, band: '14-17' as const }
    ready.when('enrol', { ...minor, name: 'Carlo Prova' }, s.maker).refused('minor-named')
    ready.when('enrol', minor, s.maker).records({ type: 'labs.participant-enrolled', data: { ...minor, number: 3, ...s.here } })
    ready.when('amend-participant', { ...minor, person: s.ada, name: 'Ada Prova' }, s.maker).refused('minor-named')
  })
  it('speaks for themselves, unless they run the laboratory', () => {
    const as = s.resident(s.ada, '2025-06-09T10:00:00.000Z')
    ready.when('sign-up', { session: s.session, person: s.bea }, as).refused('not-yours')
    ready.when('enrol', { person: s.carlo, as: 'citizen' }, as).refused('not-yours')
    ready.when('amend-participant', { person: s.bea, as: 'citizen' }, as).refused('not-yours')
    ready.when('leave', { person: s.bea }, as).refused('not-yours')
    ready.when('withdraw', { session: s.session, person: s.bea }, as).refused('not-yours')
    ready.when('leave', { person: s.ada }, as).records({ type: 'labs.participant-left', data: { person: s.ada, number: 1 } })
  })
})

const signedUp = { type: 'labs.signed-up', data: { session: s.session, person: s.ada, number: 1, ...s.here } } as const

describe('signing up', () => {
  it('enrols who is not there yet, and ends when the session begins', () => {
    const asked = { session: s.session, person: s.carlo, name: 'Carlo Prova' }
    ready
      .when('sign-up', asked, s.resident(s.carlo, '2025-06-09T10:00:00.000Z'))
      .records(
        { type: 'labs.participant-enrolled', data: { person: s.carlo, as: 'citizen', name: 'Carlo Prova', number: 3, ...s.here } },
        { type: 'labs.signed-up', data: { session: s.session, person: s.carlo, number: 3, ...s.here } },
      )
    ready.when('sign-up', asked, s.maker).refused('already-begun')
    lab(...s.ready, signedUp)
      .when('sign-up', { session: s.session, person: s.ada }, s.at('2025-06-09T10:00:00.000Z'))
      .refused('signed-up-already')
  })
  it('is withdrawn in time or late, and that is another fact than being absent', () => {
    const signed = lab(...s.ready, signedUp)
    const withdraw = (at: string) => signed.when('withdraw', { session: s.session, person: s.ada }, s.resident(s.ada, at))
    const withdrew = (late: boolean) => ({ type: 'labs.withdrew', data: { session: s.session, person: s.ada, number: 1, late } }) as const
    withdraw('2025-06-09T15:30:00.000Z').records(withdrew(false))
    withdraw('2025-06-09T15:30:00.001Z').records(withdrew(true))
    withdraw('2025-06-10T15:30:00.000Z').refused('already-begun')
    ready.when('withdraw', { session: s.session, person: s.ada }, s.maker).refused('not-signed-up')
  })
})

describe('attendance', () => {
  it('is recorded once', () => {
    const mark = { type: 'labs.present', data: { ...present(s.ada), number: 1, ...s.here } } as const
    ready.when('present', present(s.ada), s.maker).records(mark)
    lab(...s.ready, mark)
      .when('present', present(s.ada), s.colleague)
      .refused('already-present')
    lab(...s.ready, s.marked('absent', s.ada, 1))
      .when('absent', present(s.ada), s.colleague)
      .refused('already-absent')
    ready.when('present', present(s.carlo), s.maker).refused('not-enrolled')
    ready.when('present', { ...present(s.ada), session: s.id(99) }, s.maker).refused('unknown-session')
  })
  it('is not written over by whoever saw otherwise: they are told who marked what, and when', () => {
    const marked = lab(...s.ready, s.noticed(s.marked('present', s.ada, 1)))
    marked.when('absent', present(s.ada), s.colleague).refused('marked-otherwise', {
      ...{ is: 'present', how: 'roster', when: '2025-06-10T15:40:00.000Z' },
      by: '00000000-0000-4000-8000-000000000001',
    })
    const why = { session: s.session, person: s.ada, reason: 'Era sua sorella' }
    marked.when('correct', { ...why, is: 'absent' }, s.colleague).records({
      type: 'labs.attendance-corrected',
      data: { ...why, is: 'absent', was: 'present', number: 1 },
    })
    marked.when('correct', { ...why, is: 'present' }, s.colleague).refused('nothing-to-correct')
    ready.when('correct', { ...why, is: 'present' }, s.colleague).refused('not-marked')
  })
  it('is taken from two hours before until two weeks after, on the clock and on the day it is dated', () => {
    const when = (at: string, today?: string) => ready.when('present', present(s.ada), s.at(at, today))
    when('2025-06-10T13:29:59.999Z').refused('too-early')
    expect(when('2025-06-10T13:30:00.000Z').answer).toHaveLength(1)
    when('2025-06-12T10:00:00.000Z', '2025-06-09').refused('too-early')
    expect(when('2025-06-24T21:00:00.000Z').answer).toHaveLength(1)
    when('2025-06-24T22:00:00.000Z').refused('too-late')
    when('2025-06-25T08:00:00.000Z', '2025-06-10').refused('too-late')
    lab(...s.ready, s.marked('present', s.ada, 1))
      .when('correct', { session: s.session, person: s.ada, is: 'absent', reason: 'Ho guardato le foto' }, s.at('2025-07-01T10:00:00.000Z'))
      .refused('too-late')
  })
  it('may be one’s own, from the door', () => {
    const arriving = { session: s.session, person: s.carlo, code: '123456', how: 'code' as const }
    ready
      .when('check-in', { ...arriving, name: 'Carlo Prova' }, s.resident(s.carlo))
      .records(
        { type: 'labs.participant-enrolled', data: { person: s.carlo, as: 'citizen', name: 'Carlo Prova', number: 3, ...s.here } },
        { type: 'labs.present', data: { session: s.session, person: s.carlo, number: 3, how: 'code', ...s.here } },
      )
    ready.when('check-in', arriving, s.resident(s.ada)).refused('not-yours')
  })
})

describe('a head-count', () => {
  const adults = { session: s.session, group: 'adults' as const, n: 7 }
  const counted = { type: 'labs.counted', data: { ...adults, ...s.here } } as const
  it('is of a group, and a later one of the same takes its place, with a reason', () => {
    ready.when('count', adults, s.maker).records(counted)
    const once = lab(...s.ready, s.noticed(counted))
    once.when('count', adults, s.colleague).refused('counted-already')
    once.when('count', { ...adults, n: 9 }, s.colleague).refused('counted-otherwise', {
      ...{ n: 7, by: '00000000-0000-4000-8000-000000000001', when: '2025-06-10T15:40:00.000Z' },
    })
    once
      .when('count', { ...adults, n: 9, reason: 'Due in fondo' }, s.colleague)
      .records({ type: 'labs.counted', data: { ...adults, n: 9, reason: 'Due in fondo', was: 7, ...s.here } })
    expect(once.when('count', { ...adults, group: 'minors' }, s.maker).answer).toHaveLength(1)
  })
  it('of a group says which, and the same group is the same however it is written', () => {
    const scouts = { ...adults, group: 'group' as const, name: 'Scout' }
    ready.when('count', { ...adults, group: 'group' }, s.maker).refused('group-unnamed')
    ready.when('count', { ...adults, name: 'Scout' }, s.maker).refused('group-unnamed')
    lab(...s.ready, { type: 'labs.counted', data: { ...scouts, ...s.here } })
      .when('count', { ...scouts, name: ' scout' }, s.maker)
      .refused('counted-already')
  })
})
