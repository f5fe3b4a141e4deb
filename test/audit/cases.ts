// For each check, a pact that breaks the rule and a twin that keeps it, told as facts.
import type { PactEvent } from '../../events/pacts/events.ts'
import type { Check } from '../../projections/audit/queries.ts'
import * as f from './facts.ts'

type Told = ReturnType<typeof f.told>
type Facts = readonly Told[]

const without = (facts: Facts, type: PactEvent['type']): Facts => facts.filter(({ event }) => event.type !== type)
const before = (type: PactEvent['type'], one: Told, facts: Facts): Facts => {
  const place = facts.findIndex(({ event }) => event.type === type)
  return [...facts.slice(0, place), one, ...facts.slice(place)]
}

const approved = f.told('2023-11-20', {
  type: 'pacts.approved',
  data: { version: 1, sha256: f.sha256, organ: 'giunta', act: 'DG-1', day: '2023-11-20' },
})
const activated = (data: object): Told =>
  f.told('2023-12-20', { type: 'pacts.activated', data: { number: 'N', from: '2024-01-01', until: '2024-12-31', ...data } })
const extended = f.told('2024-11-01', {
  type: 'pacts.extended',
  data: { until: '2025-06-30', was: '2024-12-31', act: 'DD-2', actOn: '2024-10-30' },
})
const ended = f.told('2025-01-10', { type: 'pacts.expired', data: { last: '2024-12-31' } })
const kept = f.told('2024-06-30', { type: 'pacts.kept', data: { commitment: 1, evidence: 'Fatto' } })
const withdrawn = f.told('2024-02-01', { type: 'pacts.abandoned', data: { reason: 'Ci ripensiamo' } })
const derogated = f.told('2023-11-05', { type: 'pacts.clarified', data: { derogation: 'Il ponte va rifatto' } })

const own = f.inForce()
const years = (until: string) => f.inForce({}, '2024-01-01', until)
const complex = (until: string): Facts => [...without(f.inForce({ kind: 'complex' }), 'pacts.activated'), activated({ until, act: 'DD-1' })]
const at = (address: string) => f.inForce({ proposer: { ...f.proposal.proposer, id: 'altri' }, place: { ...f.proposal.place, address } })
const by = (id: string) =>
  f.inForce({ proposer: { ...f.proposal.proposer, id }, place: { ...f.proposal.place, address: 'Via dei Pioppi 1' } })

const insured = f.inForce({ insurance: true })
const policy = (until: string) => f.told('2023-12-15', { type: 'pacts.insured', data: { policy: 'RC-1', from: '2024-01-01', until } })
const asked = f.told('2023-11-12', { type: 'pacts.opinion-asked', data: { opinion: 1, office: 'green', required: true } })
const answered = before(
  'pacts.signed',
  f.told('2023-11-20', { type: 'pacts.opinion-received', data: { opinion: 1, outcome: 'favourable', received: '2023-11-20' } }),
  own,
)
const reviewed = f.told('2024-07-10', { type: 'pacts.report-reviewed', data: { report: 1, outcome: 'approved' } })
const granted = f.told('2024-02-01', {
  type: 'pacts.support-granted',
  data: { support: 1, kind: 'tools', what: 'Due rastrelli', lent: true, due: '2024-03-31' },
})
const delivered = f.told('2024-03-15', { type: 'pacts.support-delivered', data: { support: 1 } })
const joining = f.told('2024-02-20', {
  type: 'pacts.join-asked',
  data: { party: { id: 'nuovi', kind: 'association', label: 'Nuovi vicini' } },
})

const good = '90000000-0000-4000-8000-000000000001'
const on = (id: string, address: string, goods: string[]) =>
  f.inForce({ proposer: { ...f.proposal.proposer, id }, place: { ...f.proposal.place, address }, goods })
/** Under the regulation that `f.regulation` tells, with these figures. */
const under = (figures: object): Facts =>
  f.inForce({ regulation: { regulation: f.regulationId, version: 1, moneyAllowed: false, approval: 'manager', capMonths: 36, ...figures } })

export type Case = {
  readonly broken: Facts
  readonly kept: Facts
  /** another pact in force in the same municipality, for the rules that are about two */
  readonly beside?: Facts
  /** the day on which it is asked */
  readonly day: string
}
export const cases: { readonly [C in Check]: Case } = {
  'complex-without-giunta': {
    broken: complex('2024-12-31'),
    kept: before('pacts.signed', approved, complex('2024-12-31')),
    day: '2024-03-01',
  },
  'without-act': { broken: [...without(own, 'pacts.activated'), activated({})], kept: own, day: '2024-03-01' },
  'longer-than-usual': { broken: complex('2028-01-01'), kept: complex('2027-12-31'), day: '2024-03-01' },
  'report-missing': {
    broken: years('2026-12-31'),
    kept: [...years('2026-12-31'), f.reported('2024-07-01', '2024-06-30')],
    day: '2025-01-02',
  },
  'no-final-report': {
    broken: [...own, ended],
    kept: [...own, f.reported('2025-01-05', '2024-12-31', { final: true }), ended],
    day: '2025-02-01',
  },
  'past-its-end': { broken: own, kept: [...own, extended], day: '2025-01-01' },
  'extended-unreported': {
    broken: [...own, extended],
    kept: [...own, f.reported('2024-07-01', '2024-06-30'), extended],
    day: '2024-12-01',
  },
  'promise-overdue': { broken: own, kept: [...own, kept], day: '2024-07-01' },
  'insurance-expired': {
    broken: [...insured, policy('2024-06-30')],
    kept: [...insured, policy('2024-12-31')],
    day: '2024-07-01',
  },
  'not-published': { broken: without(own, 'pacts.published'), kept: own, day: '2024-03-01' },
  'opinion-missing': {
    broken: before('pacts.signed', asked, own),
    kept: before('pacts.opinion-received', asked, answered),
    day: '2024-03-01',
  },
  'reviewed-by-signer': {
    broken: [...own, f.reported('2024-07-01', '2024-06-30'), reviewed],
    kept: [...own, f.reported('2024-07-01', '2024-06-30')],
    day: '2024-08-01',
  },
  'support-undelivered': { broken: [...own, granted], kept: [...own, granted, delivered], day: '2024-04-01' },
  'support-unreturned': {
    broken: [...own, granted, delivered, ended],
    kept: [
      ...own,
      granted,
      delivered,
      f.told('2024-12-20', { type: 'pacts.support-returned', data: { support: 1, condition: 'good' } }),
      ended,
    ],
    day: '2025-02-01',
  },
  'join-unanswered': {
    broken: [...own, joining],
    kept: [...own, joining, f.told('2024-03-10', { type: 'pacts.join-declined', data: { party: 'nuovi', reason: 'Siamo al completo' } })],
    day: '2024-04-01',
  },
  'same-proposer': { broken: by('tigli'), kept: by('altri'), beside: own, day: '2024-03-01' },
  'same-place': { broken: at('VIA DEI TIGLI 8'), kept: at('Via dei Tigli 88'), beside: own, day: '2024-03-01' },
  'same-good': {
    broken: on('altri', 'Via dei Pioppi 1', [f.thirdGood, good]),
    kept: on('altri', 'Via dei Pioppi 2', [f.otherGood]),
    beside: on('tigli', 'Via dei Tigli 8', [good]),
    day: '2024-03-01',
  },
  'not-the-regulation': { broken: under({ moneyAllowed: true }), kept: under({}), day: '2024-03-01' },
  'recorded-late': {
    broken: [f.told('2023-11-01', { type: 'pacts.drafted', data: f.proposal }, '2023-12-02')],
    kept: [f.told('2023-11-01', { type: 'pacts.drafted', data: f.proposal }, '2023-12-01')],
    day: '2024-03-01',
  },
}

/** What keeps a rule for another reason than the twin does. */
export const excused: readonly { readonly says: string; readonly check: Check; readonly facts: Facts; readonly day: string }[] = [
  {
    says: 'a complex pact that wrote why it lasts longer',
    check: 'longer-than-usual',
    facts: before('pacts.worded', derogated, complex('2030-12-31')),
    day: '2024-03-01',
  },
  { says: 'a report of the last twelve months', check: 'report-missing', facts: years('2026-12-31'), day: '2025-01-01' },
  { says: 'the last day of a pact', check: 'past-its-end', facts: own, day: '2024-12-31' },
  { says: 'a pact drafted where no regulation was pinned', check: 'not-the-regulation', facts: own, day: '2024-03-01' },
  { says: 'a promise on its last day', check: 'promise-overdue', facts: own, day: '2024-06-30' },
  { says: 'a pact dropped before it was signed', check: 'promise-overdue', facts: [...own.slice(0, 2), withdrawn], day: '2024-09-01' },
]

/** What breaks a rule in another way than the first pact does. */
export const alike: typeof excused = [
  { says: 'a version nobody has recorded', check: 'not-the-regulation', facts: under({ version: 2 }), day: '2024-03-01' },
  { says: 'another organ that approves', check: 'not-the-regulation', facts: under({ approval: 'giunta' }), day: '2024-03-01' },
  { says: 'a longest term of its own', check: 'not-the-regulation', facts: under({ capMonths: 37 }), day: '2024-03-01' },
]
