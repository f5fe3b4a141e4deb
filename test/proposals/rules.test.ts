// Every rule of the law of proposals is tripped by a case.
import { describe, expect, it } from 'vitest'
import type { Asked } from '../../events/kernel/index.ts'
import { isRefusal } from '../../events/kernel/index.ts'
import type { CommandName, ProposalCommands } from '../../events/proposals/commands.ts'
import { decider } from '../../events/proposals/decider.ts'
import type { ProposalEvent } from '../../events/proposals/events.ts'
import type { ProposalRule } from '../../events/proposals/rules.ts'
import { type Dated, given, on } from '../support/given.ts'
import * as s from './samples.ts'

type Case<C extends CommandName = CommandName> = {
  readonly facts: readonly (ProposalEvent | Dated<ProposalEvent>)[]
  readonly command: C
  readonly data: ProposalCommands[C]
  readonly by?: Partial<Asked>
}
const when = <C extends CommandName>(facts: Case['facts'], command: C, data: ProposalCommands[C], by?: Partial<Asked>): Case =>
  ({ facts, command, data, by }) as unknown as Case

const examined = [...s.examined]
const codesigned = [...examined, s.feasible, s.codesign]
const complex = [s.drafted, s.submitted, s.complex, s.redacted, s.designated]
const open = [...complex, s.published]
const accept = { act: 'DD-1', actOn: '2025-06-01', mapped: [] }
const refuse = { act: 'DD-9', actOn: '2025-05-30', reasons: ['Manca'], answers: [] }
const opinion = { adviser: 'green', office: 'Verde', due: '2025-07-01', binding: false } as const
const late = { ...s.clerk, today: '2025-05-21' }

const cases: { readonly [R in ProposalRule]: Case } = {
  'unknown-proposal': when([], 'answer', s.answer),
  'already-begun': when([s.drafted], 'draft', s.draft),
  'not-there-yet': when([s.drafted], 'publish', { version: 1 }),
  closed: when([...examined, s.refused], 'designate', { manager: s.uuid(9), sector: 'x' }),
  'not-the-proponent': when([s.drafted], 'submit', s.submit, s.maker),
  'not-your-draft': when([s.drafted], 'answer', s.answer, s.stranger),
  'draft-not-old': when([s.drafted], 'discard', {}, s.stranger),
  'declarations-missing': when([s.drafted], 'submit', { ...s.submit, declared: [] }),
  'name-missing': when([s.drafted], 'submit', { ...s.submit, proponent: 'association', name: undefined }),
  'group-needs-minutes': when([s.drafted], 'submit', { ...s.submit, attachments: [] }),
  'when-missing': when([s.drafted], 'submit', { ...s.submit, use: 'periodic' }),
  'already-registered': when(examined, 'register', s.register, s.clerk),
  'in-the-future': when([s.drafted, s.submitted], 'register', { ...s.register, protocolOn: '2025-06-02' }, s.clerk),
  'before-submission': when([on('2025-03-11', s.drafted), on('2025-03-12', s.submitted)], 'register', s.register, s.clerk),
  'no-consultation': when([s.drafted, s.submitted, s.registered, s.redacted], 'publish', { version: 1 }, s.clerk),
  'consultation-first': when(complex, 'openCodesign', {}, s.manager),
  'no-publishable-version': when([s.drafted, s.submitted, s.complex], 'publish', { version: 1 }, s.clerk),
  'not-the-latest-version': when(complex, 'publish', { version: 2 }, s.clerk),
  'same-version': when(complex, 'redact', s.publishable, s.clerk),
  'window-open': when(open, 'closeConsultation', {}, { ...s.clerk, today: '2025-05-20' }),
  'window-closed': when(open, 'observe', { text: 'Tardi' }, { ...s.stranger, today: '2025-05-21' }),
  'no-such-observation': when(open, 'reply', { observation: 7, outcome: 'taken', text: 'Sì' }, s.clerk),
  'already-replied': when([...open, s.observed, s.replied], 'reply', { observation: 1, outcome: 'taken', text: 'Sì' }, s.clerk),
  'observations-unanswered': when([...open, s.observed], 'closeConsultation', {}, late),
  'no-manager': when([s.drafted, s.submitted, s.complex, s.redacted, s.published], 'closeConsultation', {}, late),
  'same-manager': when(examined, 'designate', { manager: s.uuid(2), sector: 'x' }, s.clerk),
  'nothing-missing': when(examined, 'askIntegration', { items: [], due: '2025-06-20' }, s.clerk),
  'already-suspended': when([...examined, s.asked], 'askIntegration', { items: ['x'], due: '2025-06-20' }, s.clerk),
  'suspension-too-long': when(examined, 'askIntegration', { items: ['x'], due: '2025-07-02' }, s.clerk),
  'past-due': when(examined, 'askOpinion', { ...opinion, due: '2025-05-31' }, s.clerk),
  'no-such-item': when([...examined, s.asked], 'receiveIntegration', { waived: [9] }, s.clerk),
  'items-unanswered': when([...examined, s.asked], 'receiveIntegration', { waived: [1] }, s.clerk),
  'already-reminded': when([...examined, s.asked, s.reminded], 'remind', {}, s.clerk),
  'no-reminder': when([...examined, s.asked], 'archive', { reason: 'inertia', note: 'x' }, s.manager),
  'due-not-passed': when([...examined, s.asked], 'archive', { reason: 'inertia', note: 'x' }, { ...s.manager, today: '2025-05-25' }),
  'no-such-opinion': when(examined, 'giveOpinion', { opinion: 4, outcome: 'favourable', prescriptions: [] }, s.clerk),
  'opinion-given': when(
    [...examined, s.opinion, s.favourable],
    'giveOpinion',
    { opinion: 1, outcome: 'favourable', prescriptions: [] },
    s.clerk,
  ),
  'not-feasible': when(examined, 'openCodesign', {}, s.manager),
  'contrary-opinion': when([...examined, s.feasible, s.opinion, s.contrary], 'openCodesign', {}, s.manager),
  'opinions-pending': when([...codesigned, s.opinion], 'accept', accept, s.manager),
  'prescriptions-unmapped': when([...codesigned, s.opinion, s.favourable], 'accept', accept, s.manager),
  'no-executive-needed': when(codesigned, 'transmit', { draft: 'Schema' }, s.manager),
  'executive-act-missing': when([...complex, s.published, s.consulted, s.codesign], 'accept', accept, s.manager),
  'no-reasons': when(examined, 'announceRefusal', { reasons: [] }, s.manager),
  'no-notice': when(examined, 'refuse', refuse, s.manager),
  'notice-running': when([...examined, s.announced], 'refuse', refuse, { ...s.manager, today: '2025-05-20' }),
  'no-such-reply': when([...examined, s.announced], 'refuse', { ...refuse, answers: [{ reply: 1, answer: 'x' }] }, s.manager),
  'replies-unanswered': when([...examined, s.announced, s.answered], 'refuse', refuse, s.manager),
  'same-proposal': when(examined, 'merge', { into: s.person, reason: 'x', informed: true }, s.manager),
  'not-informed': when(examined, 'merge', { into: s.uuid(46), reason: 'x', informed: false }, s.manager),
  'already-joined': when(
    [...examined, s.fact('proposals.joined', { from: s.uuid(26), reason: 'x' })],
    'join',
    { from: s.uuid(26), reason: 'x' },
    s.manager,
  ),
  'nothing-to-confirm': when([s.drafted, s.submitted], 'confirm', {}),
  'nothing-new': when(examined, 'correct', { to: { protocol: '100/2025' }, reason: 'x' }, s.manager),
  'never-recorded': when(examined, 'correct', { to: { district: 'Po' }, reason: 'x' }, s.manager),
}

describe('the rules', () => {
  it('are all there', () => {
    expect(Object.keys(cases).sort()).toEqual([...decider.rules].sort())
  })
  it.each(Object.entries(cases))('%s', (rule, { facts, command, data, by }) => {
    const { answer } = given(decider)(...facts).when(command, data as never, by)
    expect(isRefusal(answer) ? answer.refused : answer).toBe(rule)
  })
})
