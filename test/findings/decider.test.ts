// What a finding allows: seen by one, answered by others, accepted only by who saw it.
import { describe, expect, it } from 'vitest'
import { commands } from '../../events/findings/commands.ts'
import { decider } from '../../events/findings/decider.ts'
import { askable } from '../../events/findings/state.ts'
import { access } from '../../server/findings/access.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const finding = given(decider)

describe('a finding', () => {
  it('begins with what was seen, of a day that has been', () => {
    finding().when('find', s.asked).records(s.found)
    finding()
      .when('find', { ...s.asked, day: '2025-06-02' })
      .refused('in-the-future')
    finding(s.found).when('find', s.asked).refused('already-found')
    finding().when('answer', { text: s.text }, s.office).refused('unknown-finding')
  })
  it('is answered by the office, not by who wrote it', () => {
    finding(s.found).when('answer', { text: s.text }, s.office).records(s.answered)
    finding(s.found).when('answer', { text: s.text }).refused('own-finding')
    finding(s.found).when('answer', { text: s.text, due: '2025-05-31' }, s.office).refused('due-in-the-past')
    finding(s.found, s.answered).when('answer', { text: s.text }, s.office).refused('already-answered')
  })
  it('is judged by who saw it, once there is an answer', () => {
    finding(s.found).when('accept', {}).refused('not-answered')
    finding(s.found, s.answered).when('accept', {}).records(s.accepted)
    finding(s.found, s.answered).when('accept', {}, s.other).refused('not-your-finding')
    finding(s.found, s.answered).when('insist', { why: 'No' }, s.other).refused('not-your-finding')
  })
  it('insisted upon is answered again, and the answers are numbered', () => {
    finding(s.found, s.answered, s.insisted)
      .when('answer', { text: 'Prorogato ieri.' }, s.office)
      .records({ type: 'findings.answered', data: { answer: 2, text: 'Prorogato ieri.' } })
  })
  it('closes with an outcome that fits: nobody calls remedied what is still disputed', () => {
    const accepted = finding(s.found, s.answered, s.accepted)
    accepted.when('close', { outcome: 'remedied' }).records({ type: 'findings.closed', data: { outcome: 'remedied' } })
    accepted.when('close', { outcome: 'unresolved' }).refused('outcome-unfit')
    const insisted = finding(s.found, s.answered, s.insisted)
    insisted.when('close', { outcome: 'unresolved' }).records({ type: 'findings.closed', data: { outcome: 'unresolved' } })
    insisted.when('close', { outcome: 'explained' }).refused('outcome-unfit')
    accepted.when('close', { outcome: 'remedied' }, s.other).refused('not-your-finding')
    finding(s.found).when('close', { outcome: 'explained' }).refused('not-answered')
  })
  it('withdrawn or closed is over', () => {
    const reason = 'Avevo letto la versione di prima.'
    finding(s.found).when('withdraw', { reason }).records({ type: 'findings.withdrawn', data: { reason } })
    finding(s.found).when('withdraw', { reason }, s.other).refused('not-your-finding')
    finding(s.found, { type: 'findings.withdrawn', data: { reason } }).when('answer', { text: s.text }, s.office).refused('over')
    finding(s.found, s.answered, s.accepted, { type: 'findings.closed', data: { outcome: 'explained' } })
      .when('insist', { why: 'No' })
      .refused('over')
  })
  it('has every command askable somewhere, and somebody for it', () => {
    expect([...new Set(Object.values(askable).flat())].sort()).toEqual(Object.keys(commands).sort())
    expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
    expect(access.answer).not.toContain('auditor')
  })
})
