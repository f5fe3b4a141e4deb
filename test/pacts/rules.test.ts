// Every rule a pact may refuse by, each tripped at least once: one line per rule.
import { describe, expect, it } from 'vitest'
import { decider } from '../../events/pacts/decider.ts'
import { consenting, leaving, running } from './refusals.ts'
import { act, type Case, clerk, manager, mario, named, refuses, rep, sign, start } from './refusing.ts'
import * as s from './samples.ts'

const cases: readonly Case[] = [
  refuses('unknown-pact', 'nobody works on a pact that was never drafted', [[], 'word', { clauses: s.clauses }]),
  refuses('already-drafted', 'a pact is drafted once', [[s.drafted], 'draft', s.proposal]),
  refuses('text-signed', 'no commitment is added to a signed text', [s.active, 'promise', { side: 'citizens', what: 'Altro' }]),
  refuses('text-signed', 'a signed text is not written anew', [s.active, 'word', { clauses: s.otherClauses }, clerk]),
  refuses('wrong-stage', 'after the end only reports and corrections', [s.ended, 'extend', { ...act, until: '2027-01-31' }, manager]),
  refuses('unsigned', 'a pact does not start while a signature is missing', [s.signed.slice(0, -1), 'activate', start, manager]),
  refuses('person-by-reference', 'a person has no name in the log', [
    [],
    'draft',
    { ...s.proposal, proposer: { id: s.person, kind: 'person', label: 'Chiunque' } },
  ]),
  refuses('person-by-reference', 'not even in their id', [[], 'draft', { ...s.proposal, proposer: mario }]),
  refuses('party-unnamed', 'a group says who it is', [[s.drafted], 'join', { party: { id: s.other, kind: 'association' } }]),
  refuses('one-municipality', 'the municipality does not propose to itself', [
    [],
    'draft',
    { ...s.proposal, proposer: { id: 'comune', kind: 'association', label: 'Comune' } },
  ]),
  refuses('one-municipality', 'a second municipality does not join', [
    [s.drafted],
    'join',
    { party: { id: 'crema', kind: 'municipality', label: 'Crema' } },
  ]),
  refuses('already-a-party', 'nobody joins twice', [[s.drafted, s.joined], 'join', { party: named }]),
  refuses('not-a-party', 'a stranger does not sign', [s.negotiated, 'sign', { ...sign, party: s.other }, rep]),
  refuses('not-a-party', 'no party is called like a member of every object', [
    s.negotiated,
    'sign',
    { ...sign, party: 'constructor' },
    rep,
  ]),
  refuses('not-a-party', 'a stranger does not leave', [[s.drafted], 'leave', { party: s.other }]),
  refuses('not-a-party', 'a stranger does not report', [s.active, 'report', { ...s.report, party: s.other }]),
  refuses('not-a-party', 'a stranger does not withdraw', [s.active, 'withdraw', { party: s.other }]),
  refuses('municipality-stays', 'the municipality does not leave', [[s.drafted], 'leave', { party: 'comune' }]),
  refuses('municipality-stays', 'the municipality does not withdraw', [s.active, 'withdraw', { party: 'comune' }]),
  refuses('last-party', 'the only citizen party does not leave', [[s.drafted], 'leave', { party: s.group }]),
  refuses('not-your-side', 'an office does not promise for the citizens', [[s.drafted], 'promise', { side: 'citizens', what: 'x' }, clerk]),
  refuses('not-your-side', 'a resident does not promise for the office', [[s.drafted], 'promise', { side: 'municipality', what: 'x' }]),
  refuses('not-your-side', 'a resident does not drop what the office promised', [s.negotiated, 'release', { commitment: 2 }]),
  refuses('not-your-side', 'a clerk does not sign for the citizens', [s.negotiated, 'sign', sign, clerk]),
  refuses('not-your-side', 'a maker signs for nobody', [s.negotiated, 'sign', sign, { role: 'maker' }]),
  refuses('not-your-side', 'a resident does not sign for the municipality', [s.negotiated, 'sign', { ...sign, party: 'comune' }]),
  refuses('nothing-new', 'a clarification changes something', [[s.drafted], 'clarify', { title: s.proposal.title }]),
  refuses('nothing-new', 'a correction changes something', [
    s.active,
    'correct',
    { to: { title: s.proposal.title }, reason: 'x' },
    manager,
  ]),
  refuses('no-such-commitment', 'what was not promised is not dropped', [[s.drafted], 'release', { commitment: 7 }]),
  refuses('no-such-commitment', 'what was not promised is not kept', [s.active, 'keep', { commitment: 7, evidence: 'x' }]),
  refuses('no-such-commitment', 'nor reported on', [s.active, 'report', { ...s.report, outcomes: [{ commitment: 7, kept: true }] }]),
  refuses('already-kept', 'a commitment is kept once', [
    [...s.active, { type: 'pacts.kept', data: { commitment: 1, evidence: 'x' } }],
    'keep',
    { commitment: 1, evidence: 'y' },
  ]),
  refuses('same-text', 'the same words are not a new version', [s.negotiated, 'word', { clauses: s.clauses }]),
  refuses('text-changed', 'nobody signs a version that is not the one that stands', [s.negotiated, 'sign', { ...sign, version: 2 }, rep]),
  refuses('text-changed', 'nobody signs other words', [s.negotiated, 'sign', { ...sign, sha256: '0'.repeat(64) }, rep]),
  refuses('text-changed', 'the Giunta approves the text that stands', [
    s.negotiated,
    'approve',
    { version: 9, sha256: s.sha256, organ: 'giunta', act: 'DGC-1', day: '2025-01-10' },
    manager,
  ]),
  refuses('text-outdated', 'a text older than the last commitment is not signed', [
    [...s.negotiated, { type: 'pacts.promised', data: { commitment: 3, side: 'citizens', what: 'Annaffiare' } }],
    'sign',
    sign,
    rep,
  ]),
  refuses('not-negotiated', 'nobody signs without commitments', [[s.drafted, s.worded], 'sign', sign, rep]),
  refuses('not-negotiated', 'nobody signs without a text', [[s.drafted, s.ours, s.theirs], 'sign', sign, rep]),
  refuses('not-negotiated', 'nor what was just proposed', [[s.drafted], 'sign', sign, rep]),
  refuses('not-approved', 'a complex pact is not signed without the Giunta', [[s.complex, ...s.negotiated.slice(1)], 'sign', sign, rep]),
  refuses('longer-needs-reason', 'more than 48 months want a reason', [
    [{ type: 'pacts.drafted', data: { ...s.proposal, kind: 'complex', months: 60 } }, ...s.negotiated.slice(1), s.approved],
    'sign',
    sign,
    rep,
  ]),
  refuses('already-signed', 'nobody signs twice', [s.signed.slice(0, -1), 'sign', sign, rep]),
  refuses('in-the-future', 'a report covers days that have been', [s.active, 'report', { ...s.report, until: '2025-06-02' }]),
  refuses('in-the-future', 'a notice was received, not announced', [s.active, 'withdraw', { party: s.group, received: '2025-06-02' }]),
  refuses('before-signature', 'no pact starts before it is signed', [s.ready, 'activate', { ...start, from: '2025-01-27' }, manager]),
  refuses('end-before-start', 'a pact ends after it starts', [s.ready, 'activate', { ...start, until: '2025-02-01' }, manager]),
  refuses('end-before-start', 'a period ends after it starts', [s.active, 'report', { ...s.report, until: '2025-04-30' }]),
  refuses('longer-than-agreed', 'a pact lasts the months that were signed', [
    s.ready,
    'activate',
    { ...start, until: '2026-02-01' },
    manager,
  ]),
  refuses('period-outside-pact', 'nobody reports on days before the pact', [s.active, 'report', { ...s.report, from: '2025-01-31' }]),
  refuses('period-outside-pact', 'nor on days after its end', [
    s.ended,
    'report',
    { ...s.report, until: '2025-06-01' },
    { today: '2025-07-01' },
  ]),
  refuses('period-outside-pact', 'a correction leaves no report outside', [
    [...s.active, s.reported],
    'correct',
    { to: { from: '2025-02-02' }, reason: 'x' },
    manager,
  ]),
  refuses('period-already-reported', 'no day is reported twice by the same party', [
    [...s.active, s.reported],
    'report',
    { ...s.report, from: '2025-04-30' },
  ]),
  refuses('already-over', 'an extension comes before the end', [
    s.active,
    'extend',
    { act: 'DD-1', actOn: '2026-02-01', until: '2027-01-31' },
    { ...manager, today: '2026-02-01' },
  ]),
  refuses('not-longer', 'an extension makes it longer', [s.active, 'extend', { ...act, until: '2026-01-31' }, manager]),
  refuses('already-withdrew', 'notice is given once', [[...s.activeWithTwo, s.withdrew(s.other)], 'withdraw', { party: s.other }]),
  refuses('needs-motive', 'an early end says why', [s.active, 'end', { reason: 'early' }, manager]),
  refuses('needs-motive', 'a breach says which', [s.active, 'end', { reason: 'breach' }, manager]),
  refuses('no-notice', 'nobody has withdrawn', [s.active, 'end', { reason: 'withdrawn' }, manager]),
  refuses('no-notice', 'one of two has withdrawn', [[...s.activeWithTwo, s.withdrew(s.other)], 'end', { reason: 'withdrawn' }, manager]),
  refuses('notice-running', 'thirty days are not over on 31 March', [
    [...s.active, s.withdrew(s.group)],
    'end',
    { reason: 'withdrawn' },
    { ...manager, today: '2025-03-31' },
  ]),
  refuses('no-such-report', 'hours belong to a report', [s.active, 'correct', { to: { hours: 10 }, reason: 'x' }, manager]),
  refuses('no-such-report', 'that exists', [s.active, 'correct', { report: 3, to: { hours: 10 }, reason: 'x' }, manager]),
  refuses('never-recorded', 'what was never said is not corrected', [
    [s.elsewhere, ...s.active.slice(1)],
    'correct',
    { to: { lat: 45_000_000 }, reason: 'x' },
    manager,
  ]),
]

const all = [...cases, ...consenting, ...running, ...leaving]

describe('a pact refuses', () => {
  it.each(all)('$rule: $says', ({ refused }) => refused())
  it('by every rule it has', () => {
    const tripped = new Set(all.map(({ rule }) => rule))
    expect(decider.rules.filter((rule) => !tripped.has(rule))).toEqual([])
    expect(new Set(decider.rules).size).toBe(decider.rules.length)
  })
})
