// The law of proposals: its life from the draft to the decision.
import { describe, expect, it } from 'vitest'
import { check, fold } from '../../events/kernel/index.ts'
import { commands } from '../../events/proposals/commands.ts'
import { decider } from '../../events/proposals/decider.ts'
import { askable, closed } from '../../events/proposals/stages.ts'
import { access } from '../../server/proposals/access.ts'
import { facts, given, on } from '../support/given.ts'
import * as s from './samples.ts'

const proposal = given(decider)

describe('from the draft to the desk', () => {
  it('a resident begins for themselves, a maker or the desk for somebody', () => {
    proposal().when('draft', s.draft).records(s.drafted)
    proposal().when('draft', s.draft, s.stranger).refused('not-the-proponent')
    for (const other of [s.maker, s.clerk]) proposal().when('draft', s.draft, other).records(s.drafted)
  })
  it('is kept point by point, by who writes it and nobody else', () => {
    proposal(s.drafted).when('answer', s.answer).records(s.fact('proposals.answered', s.answer))
    proposal(s.drafted).when('answer', s.answer, s.stranger).refused('not-your-draft')
  })
  it('is handed in whole, every declaration ticked, by who answers for it', () => {
    proposal(s.drafted).when('submit', s.submit).records(s.submitted)
    proposal(s.drafted)
      .when('submit', { ...s.submit, declared: ['privacy', 'no-money'] })
      .refused('declarations-missing', { missing: ['no-exclusion', 'accepts-regulation', 'authorises-publication'] })
    // The maker who wrote it does not hand it in; a signed paper form comes through the clerk.
    proposal(s.drafted).when('submit', s.submit, s.maker).refused('not-the-proponent')
    proposal(s.drafted).when('submit', s.submit, s.clerk).records(s.submitted)
  })
  it('an untouched draft goes after six months', () => {
    const old = proposal(on('2025-01-31', s.drafted))
    old.when('discard', {}, { ...s.stranger, today: '2025-07-30' }).refused('draft-not-old')
    old.when('discard', {}, { ...s.stranger, today: '2025-07-31' }).records(s.fact('proposals.discarded', { untouched: true }))
    old.when('discard', {}).records(s.fact('proposals.discarded', { untouched: false }))
  })
})

describe('the regulation in force', () => {
  const desk = proposal(on('2025-03-01', s.drafted), on('2025-03-05', s.submitted))
  it('is pinned at the registration and starts the term', () => {
    desk.when('register', s.register, s.clerk).records(s.registered)
    const fromDesignation = { ...s.register, regulation: { ...s.pinned, days: 45, from: 'designation' as const } }
    desk
      .when('register', fromDesignation, s.clerk)
      .records(s.fact('proposals.registered', { ...fromDesignation, term: { days: 30, from: '2025-03-10', due: '2025-04-09' } }))
  })
  it('never changes afterwards, and cannot be missing or malformed', () => {
    proposal(...s.examined)
      .when('register', s.register, s.clerk)
      .refused('already-registered')
    const { regulation: _, ...without } = s.register
    expect(check(commands.register.fields, without)).toMatchObject({ ok: false, at: ['regulation'] })
    const nameless = { ...s.register, regulation: { ...s.pinned, regulation: 'Palermo' } }
    expect(check(commands.register.fields, nameless)).toMatchObject({ ok: false, at: ['regulation.regulation'] })
  })
  it('may count from the day the manager is named', () => {
    const pinned = { ...s.pinned, days: 45, from: 'designation' as const }
    const known = s.fact('proposals.registered', {
      ...s.register,
      regulation: pinned,
      term: { days: 30, from: '2025-03-10', due: '2025-04-09' },
    })
    const data = { manager: s.uuid(2), sector: 'Beni comuni' }
    proposal(s.drafted, s.submitted, known)
      .when('designate', data, s.clerk)
      .records(s.fact('proposals.designated', { ...data, term: { days: 45, from: '2025-06-01', due: '2025-07-16' } }))
  })
})

describe('the consultation', () => {
  const open = [s.drafted, s.submitted, s.complex, s.redacted, s.published] as const
  it('opens with a text for everybody, for the days of the regulation', () => {
    proposal(s.drafted, s.submitted, s.complex).when('publish', { version: 1 }, s.clerk).refused('no-publishable-version')
    proposal(s.drafted, s.submitted, s.complex, s.redacted)
      .when('publish', { version: 1 }, { ...s.clerk, today: '2025-05-01' })
      .records(s.fact('proposals.published', { version: 1, from: '2025-05-01', until: '2025-05-21' }))
  })
  it('takes observations from anybody until its last day', () => {
    proposal(...open)
      .when('observe', { text: 'Serve anche una fontana' }, { ...s.stranger, today: '2025-05-20' })
      .records(s.observed)
    proposal(...open)
      .when('observe', { text: 'Tardi' }, { ...s.stranger, today: '2025-05-21' })
      .refused('window-closed')
    proposal(...s.examined)
      .when('observe', { text: 'Mai' }, s.stranger)
      .refused('not-there-yet')
  })
  it('closes when it is over, everybody is answered and a manager is named', () => {
    const seen = [...open, s.observed] as const
    const late = { ...s.clerk, today: '2025-05-21' }
    proposal(...seen)
      .when('closeConsultation', {}, { ...s.clerk, today: '2025-05-20' })
      .refused('window-open')
    proposal(...seen)
      .when('closeConsultation', {}, late)
      .refused('observations-unanswered', { observations: [1] })
    proposal(...seen, s.replied)
      .when('closeConsultation', {}, late)
      .refused('no-manager')
    proposal(...seen, s.replied, s.designated)
      .when('closeConsultation', {}, late)
      .records(s.consulted)
  })
})

describe('what is missing', () => {
  const data = { items: ['La mappa', 'Lo statuto'], due: '2025-05-25' }
  const may = (day: string, by = s.clerk) => ({ ...by, today: day })
  it('is asked for once, for thirty days at most', () => {
    proposal(...s.examined)
      .when('askIntegration', data, may('2025-04-26'))
      .records(s.asked)
    proposal(...s.examined)
      .when('askIntegration', { ...data, due: '2025-05-27' }, may('2025-04-26'))
      .refused('suspension-too-long', { latest: '2025-05-26' })
    const received = s.fact('proposals.integration-received', { waived: [2], due: '2025-06-30' })
    const second = proposal(...s.examined, on('2025-04-26', s.asked), on('2025-05-02', s.integrated), on('2025-05-05', received))
    second.when('askIntegration', data, may('2025-05-06')).refused('already-suspended')
  })
  it('comes from the proponent, and the term runs again when the office has it', () => {
    const waiting = proposal(...s.examined, on('2025-03-20', s.asked), on('2025-04-10', s.integrated))
    waiting.when('integrate', { person: s.person, answers: '{}', items: [3], attachments: [] }).refused('no-such-item')
    waiting.when('receiveIntegration', { waived: [] }, s.clerk).refused('items-unanswered', { items: [2] })
    waiting
      .when('receiveIntegration', { waived: [2] }, may('2025-04-15'))
      .records(s.fact('proposals.integration-received', { waived: [2], due: '2025-05-05' }))
  })
  it('never comes: archived only after the date and a reminder ten days old', () => {
    const inert = { reason: 'inertia' as const, note: 'Nessuna risposta' }
    const silent = proposal(...s.examined, on('2025-04-26', s.asked))
    silent.when('archive', inert, may('2025-05-25', s.manager)).refused('due-not-passed')
    silent.when('archive', inert, may('2025-06-25', s.manager)).refused('no-reminder')
    const warned = proposal(...s.examined, on('2025-04-26', s.asked), on('2025-05-26', s.reminded))
    warned.when('archive', inert, may('2025-06-04', s.manager)).refused('no-reminder')
    warned.when('archive', inert, may('2025-06-05', s.manager)).records(s.fact('proposals.archived', inert))
  })
})

describe('the decision', () => {
  const accept = { act: 'DD-1', actOn: '2025-06-01', mapped: [] }
  it('an ordinary proposal is accepted by the manager alone', () => {
    proposal(...s.examined, s.feasible, s.codesign)
      .when('accept', accept, s.manager)
      .records(s.fact('proposals.accepted', accept))
  })
  it('a complex one goes through the Giunta, every prescription tied to a clause', () => {
    const road = [s.drafted, s.submitted, s.complex, s.redacted, s.designated, s.published, s.consulted, s.feasible, s.opinion] as const
    proposal(...road, s.favourable, s.codesign)
      .when('accept', accept, s.manager)
      .refused('executive-act-missing')
    const giunta = { ...accept, executiveAct: 'DG-7', executiveOn: '2025-05-30' }
    const there = proposal(...road, s.favourable, s.codesign, s.transmitted)
    there.when('accept', accept, s.manager).refused('executive-act-missing')
    there.when('accept', giunta, s.manager).refused('prescriptions-unmapped', { prescriptions: ['1/1'] })
    const mapped = { ...giunta, mapped: [{ opinion: 1, prescription: 1, clause: 5 }] }
    there.when('accept', mapped, s.manager).records(s.fact('proposals.accepted', mapped))
    proposal(...road, s.codesign, s.transmitted)
      .when('accept', mapped, s.manager)
      .refused('opinions-pending')
    proposal(...road, s.contrary)
      .when('openCodesign', {}, s.manager)
      .refused('contrary-opinion')
  })
  it('is refused only after a notice of ten days, answering what the proponent says', () => {
    const refuse = { act: 'DD-9', actOn: '2025-05-30', reasons: ['Manca lo spazio'], answers: [] }
    proposal(...s.examined)
      .when('refuse', refuse, s.manager)
      .refused('no-notice')
    proposal(...s.examined)
      .when('announceRefusal', { reasons: ['Manca lo spazio'] }, { ...s.manager, today: '2025-05-22' })
      // ten days on is a Sunday, and the day after it the feast of the Republic
      .records(s.fact('proposals.refusal-announced', { reasons: ['Manca lo spazio'], until: '2025-06-03' }))
    proposal(...s.examined, s.announced)
      .when('refuse', refuse, { ...s.manager, today: '2025-05-20' })
      .refused('notice-running')
    proposal(...s.examined, s.announced, s.answered)
      .when('refuse', refuse, s.manager)
      .refused('replies-unanswered', { replies: [1] })
    const answers = [{ reply: 1, answer: 'Lo spazio è di altri' }]
    proposal(...s.examined, s.announced, s.answered)
      .when('refuse', { ...refuse, answers }, s.manager)
      .records(s.fact('proposals.refused', { ...refuse, answers }))
  })
  it('a second notice asks again only for what was answered to it', () => {
    const dropped = s.fact('proposals.refusal-dropped', { reason: 'Aveva ragione', due: '2025-07-01' })
    const refuse = { act: 'DD-9', actOn: '2025-05-30', reasons: ['Altro'], answers: [] }
    const again = proposal(...s.examined, s.announced, s.answered, dropped, s.announced)
    again.when('refuse', refuse, s.manager).records(s.fact('proposals.refused', refuse))
    again.when('refuse', { ...refuse, answers: [{ reply: 1, answer: 'x' }] }, s.manager).refused('no-such-reply')
  })
  it('withdrawn by the proponent, merged once both know, reopened with a new term', () => {
    proposal(...s.examined)
      .when('withdraw', {})
      .records(s.fact('proposals.withdrawn', {}))
    proposal(...s.examined)
      .when('withdraw', {}, s.manager)
      .refused('not-the-proponent')
    const merge = { into: s.uuid(46), reason: 'Stesso parco', informed: true }
    proposal(...s.examined)
      .when('merge', { ...merge, informed: false }, s.manager)
      .refused('not-informed')
    proposal(...s.examined)
      .when('merge', merge, s.manager)
      .records(s.fact('proposals.merged', merge))
    proposal(...s.examined, s.refused)
      .when('reopen', { reason: 'Nuovi elementi' }, s.manager)
      .records(s.fact('proposals.reopened', { reason: 'Nuovi elementi', term: { days: 30, from: '2025-06-01', due: '2025-07-01' } }))
  })
})

describe('a correction', () => {
  it('keeps what the record said', () => {
    proposal(...s.examined)
      .when('correct', { to: { protocol: '101/2025' }, reason: 'Errore di battitura' }, s.manager)
      .records(
        s.fact('proposals.corrected', { was: { protocol: '100/2025' }, now: { protocol: '101/2025' }, reason: 'Errore di battitura' }),
      )
  })
})

describe('the law of proposals', () => {
  it('has every command askable somewhere, and somebody for it', () => {
    expect([...new Set(Object.values(askable).flat())].sort()).toEqual(Object.keys(commands).sort())
    expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
  })
  it('nothing but a correction or a reopening is asked of a closed one', () => {
    for (const stage of closed) for (const command of askable[stage]) expect(['correct', 'reopen']).toContain(command)
  })
  it('remembers no word of a draft or of what was handed in, only where it is kept', () => {
    const token = '⟦00000000-0000-4000-8000-000000000001#/answer#00000000-0000-4000-8000-000000000001⟧'
    const state = fold(
      decider,
      decider.initial,
      facts('proposals', [s.drafted, s.fact('proposals.answered', { ...s.answer, answer: token })]),
    )
    expect(JSON.stringify(state)).not.toContain('Le aiuole')
  })
})
