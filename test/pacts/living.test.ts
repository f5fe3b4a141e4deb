// What a pact in force allows: it is amended, joined, suspended, helped, watched, judged, revoked and brought back.
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../events/kernel/index.ts'
import { decider } from '../../events/pacts/decider.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const pact = given(decider)
const manager = { role: 'manager' }
const clerk = { role: 'clerk', by: '00000000-0000-4000-8000-000000000077' }
const rep = { role: 'representative' }
const second = { version: 2, sha256: s.otherSha256 }
const signedAgain = (party: string): PactEvent => ({ type: 'pacts.signed', data: { ...second, party } })

describe('a pact that is approved', () => {
  it('needs no act of the Giunta when it is ordinary, and takes one when there is', () => {
    const act = { ...s.reading, act: 'DGC-3', day: '2025-01-10' }
    for (const organ of ['manager', 'giunta'] as const)
      pact(...s.negotiated)
        .when('approve', { ...act, organ }, clerk)
        .records({ type: 'pacts.approved', data: { ...act, organ } })
  })
  it('wants the act its regulation says, pinned when it was drafted', () => {
    const regulation = { regulation: s.person, version: 1, moneyAllowed: false, approval: 'manager' as const }
    const pinned: PactEvent = { type: 'pacts.drafted', data: { ...s.proposal, regulation } }
    pact(pinned, ...s.negotiated.slice(1))
      .when('sign', { ...s.reading, party: s.group }, rep)
      .refused('not-approved', { organ: 'manager' })
  })
  it('says in which clause each prescription is', () => {
    const asked: PactEvent = { type: 'pacts.opinion-asked', data: { opinion: 1, office: 'soprintendenza', required: true } }
    const heard: PactEvent = {
      type: 'pacts.opinion-received',
      data: { opinion: 1, outcome: 'prescriptions', received: '2025-01-12', prescriptions: 'Niente vernici' },
    }
    const ask = { ...s.reading, organ: 'manager' as const, act: 'DD-3', day: '2025-01-15' }
    const heardOf = pact(...s.negotiated, asked, heard)
    heardOf.when('approve', ask, manager).refused('prescription-unmapped', { opinion: 1, clauses: 1 })
    const mapped = { ...ask, mapped: [{ opinion: 1, clause: 1 }] }
    heardOf.when('approve', mapped, manager).records({ type: 'pacts.approved', data: mapped })
  })
})

describe('a pact that is amended', () => {
  it('keeps the text that was signed until everybody has signed the new one', () => {
    const waiting = pact(...s.active, s.amendment, signedAgain(s.group))
    expect(waiting.state.text?.version).toBe(1)
    waiting.when('sign', { ...second, party: 'comune' }, manager).records(
      { type: 'pacts.signed', data: { ...second, party: 'comune' } },
      {
        type: 'pacts.amended',
        data: { ...second, promises: [{ commitment: 3, side: 'citizens', what: 'Spalare la neve' }], released: [] },
      },
    )
  })
  it('has its new commitments once it holds', () => {
    const held: PactEvent = {
      type: 'pacts.amended',
      data: { ...second, promises: [{ commitment: 3, side: 'citizens', what: 'Spalare la neve' }], released: [1] },
    }
    const { state } = pact(...s.active, s.amendment, signedAgain(s.group), signedAgain('comune'), held)
    expect(Object.keys(state.commitments)).toEqual(['2', '3'])
    expect(state.text).toMatchObject({ version: 2, sha256: s.otherSha256, published: false })
    expect(state.stage).toBe('active')
  })
  it('does not wait for who has left by then', () => {
    const { answer } = pact(...s.activeWithTwo, s.withdrew(s.other), s.amendment, signedAgain(s.group)).when(
      'sign',
      { ...second, party: 'comune' },
      manager,
    )
    expect(isRefusal(answer) ? answer : answer.map(({ type }) => type)).toEqual(['pacts.signed', 'pacts.amended'])
  })
  it('is joined with the administration’s consent, and who joins signs the text that stands', () => {
    const asking = pact(...s.active, s.asksToJoin)
    const party = { id: s.other, kind: 'association', label: 'Circolo del borgo' } as const
    asking.when('admit', { party: s.other, consent: 'DD-81' }, manager).records({ type: 'pacts.joined', data: { party, consent: 'DD-81' } })
    const joined: PactEvent = { type: 'pacts.joined', data: { party, consent: 'DD-81' } }
    const within = pact(...s.active, s.asksToJoin, joined)
    expect(within.state.stage).toBe('active')
    within.when('sign', { ...s.reading, party: s.other }, rep).records({ type: 'pacts.signed', data: { ...s.reading, party: s.other } })
  })
})

describe('a person among the parties', () => {
  const entered: PactEvent = { type: 'pacts.joined', data: { party: { id: s.person, kind: 'person' } } }
  const [first, ...rest] = s.negotiated
  const withPerson = [first, entered, ...rest] as const
  it('signs for themself, under the reference they entered with', () => {
    pact(...withPerson)
      .when('sign', { ...s.reading, party: s.person }, { role: 'resident' })
      .records({ type: 'pacts.signed', data: { ...s.reading, party: s.person } })
  })
  it('is signed for by nobody else, not even by who represents groups', () => {
    for (const role of ['resident', 'representative'])
      pact(...withPerson)
        .when('sign', { ...s.reading, party: s.person }, { role, by: '00000000-0000-4000-8000-000000000088' })
        .refused('not-you')
  })
})

describe('a pact that is helped and watched', () => {
  it('grants money only where the pinned regulation allows it', () => {
    const grant = { kind: 'money', what: 'Rimborso delle spese documentate', value: 20_000 } as const
    pact(...s.active)
      .when('grantSupport', grant, clerk)
      .refused('money-forbidden')
    const regulation = { regulation: s.person, version: 2, moneyAllowed: true, approval: 'none' as const }
    pact({ type: 'pacts.drafted', data: { ...s.proposal, regulation } }, ...s.active.slice(1))
      .when('grantSupport', grant, clerk)
      .records({ type: 'pacts.support-granted', data: { support: 1, ...grant, lent: false } })
  })
  it('asks whether it was done four weeks later, one voice a person', () => {
    const kept: PactEvent = { type: 'pacts.kept', data: { commitment: 1, evidence: 'Pulito' } }
    const told = pact(...s.active, kept)
    told.when('witness', { commitment: 1, answer: 'yes' }, { today: '2025-01-28' }).refused('too-early-to-ask', { from: '2025-01-29' })
    const said: PactEvent = { type: 'pacts.witnessed', data: { commitment: 1, answer: 'yes' } }
    told.when('witness', { commitment: 1, answer: 'yes' }).records(said)
    const again = pact(...s.active, kept, said)
    again.when('witness', { commitment: 1, answer: 'yes' }).refused('nothing-new')
    again.when('witness', { commitment: 1, answer: 'no' }).records({ type: 'pacts.witnessed', data: { commitment: 1, answer: 'no' } })
    again.when('witness', { commitment: 1, answer: 'yes' }, { by: clerk.by }).records(said)
  })
  it('is judged by the office, completed when it asks, and judged again', () => {
    const incomplete: PactEvent = { type: 'pacts.report-reviewed', data: { report: 1, outcome: 'incomplete', note: 'Mancano le foto' } }
    const more: PactEvent = { type: 'pacts.report-supplemented', data: { report: 1, text: 'Ecco le foto' } }
    pact(...s.active, s.reported)
      .when('reviewReport', { report: 1, outcome: 'incomplete', note: 'Mancano le foto' }, clerk)
      .records(incomplete)
    pact(...s.active, s.reported, incomplete, more)
      .when('reviewReport', { report: 1, outcome: 'approved' }, clerk)
      .records({ type: 'pacts.report-reviewed', data: { report: 1, outcome: 'approved' } })
  })
})

describe('a pact that stops', () => {
  it('is suspended with 48 hours of notice and comes back with the end it had', () => {
    const ask = { notified: '2025-05-30T09:00:00.000Z', effective: '2025-06-01T09:00:00.000Z', reason: 'Cantiere' }
    pact(...s.active)
      .when('suspend', ask, manager)
      .records({ type: 'pacts.suspended', data: ask })
    const { state } = pact(...s.active, { type: 'pacts.suspended', data: ask }, { type: 'pacts.resumed', data: {} })
    expect(state).toMatchObject({ stage: 'active', record: { until: '2026-01-31' } })
  })
  it('is revoked and brought back by an act each time', () => {
    const act = { act: 'DD-91', actOn: '2025-05-20', reason: 'I lavori non sono mai cominciati' }
    pact(...s.active)
      .when('revoke', act, manager)
      .records({ type: 'pacts.revoked', data: act })
    pact(...s.active, { type: 'pacts.revoked', data: act })
      .when('reinstate', { ...act, reason: 'Lavori ripresi' }, manager)
      .records({ type: 'pacts.reinstated', data: { ...act, reason: 'Lavori ripresi' } })
  })
  it('is terminated once the time to remedy is over', () => {
    pact(...s.active, s.breach)
      .when('end', { reason: 'breach', motive: 'Nessuno apre' }, manager)
      .records({ type: 'pacts.ended', data: { reason: 'breach', motive: 'Nessuno apre', last: '2025-06-01' } })
  })
  it('goes to three people who propose within thirty days, and binds nobody', () => {
    pact(...s.active)
      .when('askConciliation', { side: 'citizens', about: 'Le chiavi' }, rep)
      .records(s.dispute)
    const seats = [
      { chosen: 'citizens' as const, who: 'Una falegname' },
      { chosen: 'municipality' as const, who: 'Un tecnico' },
      { chosen: 'jointly' as const, who: 'Una maestra' },
    ]
    const seated: PactEvent = { type: 'pacts.conciliation-seated', data: { conciliation: 1, members: seats } }
    const proposed: PactEvent = { type: 'pacts.conciliation-proposed', data: { conciliation: 1, proposal: 'Due copie' } }
    const closed: PactEvent = { type: 'pacts.conciliation-closed', data: { conciliation: 1, settled: false } }
    pact(...s.active, s.dispute)
      .when('seatConciliation', { conciliation: 1, members: seats }, clerk)
      .records(seated)
    expect(pact(...s.active, s.dispute, seated, proposed, closed).state.stage).toBe('active')
  })
  it('is renewed by a pact that starts after its end', () => {
    const ask = { by: s.person, act: 'DD-99' }
    pact(...s.active, s.evaluated)
      .when('renew', ask, manager)
      .records({ type: 'pacts.renewed', data: ask })
    const follows: PactEvent = { type: 'pacts.drafted', data: { ...s.proposal, renews: { pact: s.person, until: '2025-02-28' } } }
    const successor = pact(follows, ...s.ready.slice(1))
    successor.when('activate', { number: 'P-2', from: '2025-02-28' }, manager).refused('overlaps-predecessor', { until: '2025-02-28' })
    const { answer } = successor.when('activate', { number: 'P-2', from: '2025-03-01' }, manager)
    expect(isRefusal(answer)).toBe(false)
  })
})
