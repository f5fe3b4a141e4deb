// Refusals of consenting, of a pact in force and of its end, case by case.
import type { PactEvent } from '../../events/pacts/events.ts'
import { act, type Case, clerk, type Events, manager, named, refuses, rep, sign, start } from './refusing.ts'
import * as s from './samples.ts'

const closing = (...events: readonly PactEvent[]): Events => [...s.active, ...events]
const approvedFinal: PactEvent = { type: 'pacts.report-reviewed', data: { report: 1, outcome: 'approved' } }
const reviewed: PactEvent = { type: 'pacts.report-reviewed', data: { report: 1, outcome: 'incomplete' } }
const asked: PactEvent = { type: 'pacts.opinion-asked', data: { opinion: 1, office: 'green', required: true } }
const answered = (outcome: 'contrary' | 'favourable'): PactEvent => ({
  type: 'pacts.opinion-received',
  data: { opinion: 1, outcome, received: '2025-01-10' },
})
const approval = { ...s.reading, organ: 'manager', act: 'DD-3', day: '2025-01-15' } as const
const suspension = { notified: '2025-05-30T09:00:00.000Z', effective: '2025-06-01T08:59:59.999Z', reason: 'Cantiere' }
const members = [
  { chosen: 'citizens', who: 'x' },
  { chosen: 'municipality', who: 'y' },
  { chosen: 'citizens', who: 'z' },
] as const
const heritage: PactEvent = { type: 'pacts.drafted', data: { ...s.proposal, heritage: true } }
const insured: PactEvent = { type: 'pacts.drafted', data: { ...s.proposal, insurance: true } }
const longText = [1, 2, 3, 4].map(() => ({ heading: 'Oggetto', body: 'a'.repeat(6_000) }))
const over = { ...manager, today: '2026-02-01' }

export const consenting: readonly Case[] = [
  refuses('not-you', 'nobody but its representative signs for a group', [s.negotiated, 'sign', sign, { role: 'resident' }]),
  refuses('not-you', 'nor tells what it did', [s.active, 'report', s.report, { role: 'resident' }]),
  refuses('not-you', 'nor leaves for it', [s.active, 'withdraw', { party: s.group }, { role: 'resident' }]),
  refuses('text-too-long', 'a text fits an entry of the log', [s.negotiated, 'word', { clauses: longText }]),
  refuses('wrong-organ', 'a manager does not stand for the Giunta', [[s.complex, ...s.negotiated.slice(1)], 'approve', approval, manager]),
  refuses('in-the-future', 'an act has been signed already', [s.negotiated, 'approve', { ...approval, day: '2025-06-02' }, manager]),
  refuses('no-such-opinion', 'an answer has its question', [s.negotiated, 'recordOpinion', { opinion: 3, outcome: 'favourable' }, clerk]),
  refuses('already-answered', 'an opinion is given once', [
    [...s.negotiated, asked, answered('favourable')],
    'recordOpinion',
    { opinion: 1, outcome: 'contrary' },
    clerk,
  ]),
  refuses('prescriptions-unsaid', 'prescriptions are written', [
    [...s.negotiated, asked],
    'recordOpinion',
    { opinion: 1, outcome: 'prescriptions' },
    clerk,
  ]),
  refuses('opinion-missing', 'a needed opinion is waited for', [[...s.negotiated, asked], 'approve', approval, manager]),
  refuses('opinion-missing', 'also by who signs', [[...s.negotiated, asked], 'sign', sign, rep]),
  refuses('opinion-contrary', 'a contrary one stops it', [[...s.negotiated, asked, answered('contrary')], 'approve', approval, manager]),
  refuses('prescription-unmapped', 'prescriptions are in the text', [
    [
      ...s.negotiated,
      asked,
      { type: 'pacts.opinion-received', data: { opinion: 1, outcome: 'prescriptions', received: '2025-01-10', prescriptions: 'x' } },
    ],
    'approve',
    { ...approval, mapped: [{ opinion: 1, clause: 2 }] },
    manager,
  ]),
  refuses('heritage-unheard', 'a protected good wants the Soprintendenza', [[heritage, ...s.negotiated.slice(1)], 'sign', sign, rep]),
  refuses('redaction-without-file', 'a version as a file has a file', [s.signed, 'redact', { ...s.reading, as: 'file' }, clerk]),
  refuses('text-changed', 'the version made publishable is the one that stands', [
    s.signed,
    'redact',
    { ...s.reading, version: 2, as: 'text' },
    clerk,
  ]),
  refuses('not-redacted', 'nothing is published before', [s.signed, 'publish', s.reading, clerk]),
  refuses('not-redacted', 'nor comes into force', [s.signed, 'activate', start, manager]),
  refuses('not-published', 'a pact in force is public', [[...s.signed, s.redacted], 'activate', start, manager]),
  refuses('not-insured', 'the first day is covered', [[insured, ...s.ready.slice(1)], 'activate', start, manager]),
]
export const running: readonly Case[] = [
  refuses('start-not-reached', 'a pact begins on a day that has come', [s.ready, 'activate', { ...start, from: '2025-06-02' }, manager]),
  refuses('start-into-the-past', 'no correction moves the start back', [
    s.active,
    'correct',
    { to: { from: '2025-01-31' }, reason: 'x' },
    manager,
  ]),
  refuses('overlaps-predecessor', 'terms do not overlap', [
    [{ type: 'pacts.drafted', data: { ...s.proposal, renews: { pact: s.person, until: '2025-02-01' } } }, ...s.ready.slice(1)],
    'activate',
    start,
    manager,
  ]),
  refuses('notice-too-short', 'a millisecond less than 48 hours is too little', [s.active, 'suspend', suspension, manager]),
  refuses('past-the-cap', 'no extension goes beyond the cap without a derogation and its act', [
    [{ type: 'pacts.drafted', data: { ...s.proposal, kind: 'complex' } }, ...s.active.slice(1)],
    'extend',
    { ...act, until: '2029-02-01', derogation: 'Il restauro è lungo' },
    manager,
  ]),
  refuses('amendment-pending', 'nobody is excluded while a text is being signed', [
    [...s.activeWithTwo, s.amendment],
    'exclude',
    { party: s.other, reason: 'x' },
    manager,
  ]),
  refuses('text-changed', 'nobody signs the old text while an amendment waits', [[...s.active, s.amendment], 'sign', sign, rep]),
  refuses('already-asked', 'one asks once', [[...s.active, s.asksToJoin], 'askToJoin', { party: named }]),
  refuses('never-asked', 'nobody is let in who did not ask', [s.active, 'admit', { party: s.other, consent: 'DD-1' }, manager]),
  refuses('money-forbidden', 'money is impossible where it is forbidden', [s.active, 'grantSupport', { kind: 'money', what: 'x' }, clerk]),
  refuses('no-such-support', 'what was not granted is not delivered', [s.active, 'deliverSupport', { support: 4 }, clerk]),
  refuses('already-delivered', 'it is delivered once', [[...s.active, s.lentTools, s.delivered], 'deliverSupport', { support: 1 }, clerk]),
  refuses('not-delivered', 'what never came does not go back', [
    [...s.active, s.lentTools],
    'returnSupport',
    { support: 1, condition: 'good' },
    clerk,
  ]),
  refuses('not-lent', 'a gift does not go back', [
    [...s.active, { type: 'pacts.support-granted', data: { support: 1, kind: 'space', what: 'x', lent: false } }, s.delivered],
    'returnSupport',
    { support: 1, condition: 'good' },
    clerk,
  ]),
  refuses('already-returned', 'it goes back once', [
    [...s.active, s.lentTools, s.delivered, { type: 'pacts.support-returned', data: { support: 1, condition: 'good' } }],
    'returnSupport',
    { support: 1, condition: 'good' },
    clerk,
  ]),
  refuses('too-early-to-ask', 'nobody is asked the day after', [
    s.active,
    'witness',
    { commitment: 1, answer: 'yes' },
    { today: '2025-02-28' },
  ]),
  refuses('own-report', 'nobody reviews what they wrote', [
    [...s.active, s.reported],
    'reviewReport',
    { report: 1, outcome: 'approved' },
    clerk,
  ]),
  refuses('already-approved', 'what was approved stays', [
    [...s.active, s.reported, approvedFinal],
    'supplementReport',
    { report: 1, text: 'x' },
  ]),
  refuses('not-reviewed', 'a report is published after its review', [
    [...s.active, s.reported, reviewed],
    'publishReport',
    { report: 1 },
    clerk,
  ]),
  refuses('pact-closed', 'no report on a closed pact', [closing(s.expired, { type: 'pacts.closed', data: {} }), 'report', s.report]),
]
export const leaving: readonly Case[] = [
  refuses('no-such-breach', 'what nobody notified is not remedied', [s.active, 'remedyBreach', { breach: 2, how: 'x' }]),
  refuses('remedy-too-soon', 'there is time to remedy', [
    s.active,
    'notifyBreach',
    { side: 'citizens', what: 'x', remedy: '2025-06-01' },
    clerk,
  ]),
  refuses('not-your-side', 'nobody notifies their own breach', [
    s.active,
    'notifyBreach',
    { side: 'municipality', what: 'x', remedy: '2025-07-01' },
    clerk,
  ]),
  refuses('no-breach', 'no termination without a notice', [s.active, 'end', { reason: 'breach', motive: 'x' }, manager]),
  refuses('no-breach', 'nor after it was remedied', [
    [...s.active, s.breach, { type: 'pacts.breach-remedied', data: { breach: 1, how: 'x' } }],
    'end',
    { reason: 'breach', motive: 'x' },
    manager,
  ]),
  refuses('remedy-running', 'nor before its time is over', [
    [...s.active, s.breach],
    'end',
    { reason: 'breach', motive: 'x' },
    { ...manager, today: '2025-05-31' },
  ]),
  refuses('no-such-conciliation', 'nobody sits on what was not asked', [
    s.active,
    'closeConciliation',
    { conciliation: 1, settled: true },
    clerk,
  ]),
  refuses('three-members', 'one each and one together', [
    [...s.active, s.dispute],
    'seatConciliation',
    { conciliation: 1, members: [...members] },
    clerk,
  ]),
  refuses('not-seated', 'three people propose, not the office', [
    [...s.active, s.dispute],
    'proposeConciliation',
    { conciliation: 1, proposal: 'x' },
    clerk,
  ]),
  refuses('conciliation-over', 'it ends once', [
    [...s.active, s.dispute, { type: 'pacts.conciliation-closed', data: { conciliation: 1, settled: true } }],
    'closeConciliation',
    { conciliation: 1, settled: true },
    clerk,
  ]),
  refuses('not-over-yet', 'what runs has not expired', [s.active, 'expire', {}, { ...manager, today: '2026-01-31' }]),
  refuses('not-evaluated', 'no renewal without verification', [s.active, 'renew', { by: s.person }, manager]),
  refuses('renews-itself', 'a pact is not its own successor', [
    [...s.active, s.evaluated],
    'renew',
    { by: '00000000-0000-4000-8000-000000000001' },
    manager,
  ]),
  refuses('already-handed-back', 'a good goes back once', [closing(s.expired, s.handedBack), 'handBack', { condition: 'good' }, clerk]),
  refuses('no-final-report', 'what expired closes with a final report', [closing(s.expired), 'close', {}, over]),
  refuses('final-not-approved', 'that the office has approved', [closing(s.final, s.expired), 'close', {}, over]),
  refuses('not-handed-back', 'with the good handed back', [closing(s.final, approvedFinal, s.expired), 'close', {}, over]),
  refuses('not-returned', 'and with what was lent', [
    closing(s.lentTools, s.delivered, s.final, approvedFinal, s.expired, s.handedBack),
    'close',
    {},
    over,
  ]),
]
