// A pact as the counter sends it, with everything a page can show. Invented.
import type { Figures, Pact, Row, Version } from '../../web/pacts/api.ts'

export const id = '9ac70000-0000-4000-8000-0000000000aa'
const known = '2026-03-01T09:00:00.000Z'
const recorded = '2026-11-22T07:39:05.725Z'
const sha256 = 'c72dd9850de3966148305cda2b1b98e26ad150b1a9df1bcb7ed81ffde4f64e26'

export const row: Row = {
  ...{ id, revision: 9, number: 'CR-2026-004', title: 'Il giardino di via dei Tigli', kind: 'ordinary', area: 'green', stage: 'active' },
  ...{ municipality: '019036', town: 'Cremona', address: 'Via dei Tigli 8', lat: null, lon: null, idea: 'Un giardino aperto a tutti.' },
  ...{ proposer: 'informal-group', months: 12, derogation: null, giunta_act: null, act: 'DD-2026-9', starts_on: '2026-03-01' },
  ...{
    ends_on: '2027-02-28',
    ended_on: null,
    ending: null,
    notice_until: null,
    version: 1,
    parties: 3,
    signed: 2,
    commitments: 2,
    kept: 1,
  },
  ...{ missed: 0, reports: 1, hours: 96, people: 11, corrections: 1, opened_on: '2026-01-10', last_on: '2026-06-30', imported: true },
  ...{ known, recorded },
  ...{ proposal: null, goods: [], renews: null, renewed_by: null, regulation: id, regulation_version: 1, money_allowed: false },
  ...{
    cap_months: null,
    approval: 'manager',
    approval_act: 'DD-2026-8',
    approved_by: 'manager',
    opening: 'Il sabato',
    office: 'Verde pubblico',
  },
  ...{ report_every: 6, insurance: true, insured_until: '2026-08-31', heritage: false, suspended_from: null, suspended_until: null },
  ...{ report_due: '2027-01-30', reported_until: '2026-06-30', amendment: null, redacted: true, published_on: '2026-02-26', verdict: null },
  ...{ handed_back_on: null, turn: 'office', waits_for: 'review', turn_since: '2026-11-12', granted: 60_000, delivered: 60_000 },
}

const fact = { pact: id, day: '2026-03-01', known }
const line = (revision: number, type: string, says: Pact['parts']['story'][number]['says']) => ({
  ...{
    ...fact,
    revision,
    event: `e0000000-0000-4000-8000-${String(revision).padStart(12, '0')}`,
    recorded,
    imported: true,
    type,
    role: 'clerk',
    says,
  },
})
const party = (name: string, label: string | null, kind: Row['proposer'], signed_on: string | null) => ({
  ...{ pact: id, party: name, kind, label, proposer: false, joined_on: '2026-01-10', left_on: null, signed_on },
  organisation: label === null ? null : 'b435f782-cbf7-8194-bd0b-983f41acae3e',
})

const story: Pact['parts']['story'] = [
  line(0, 'pacts.drafted', {
    title: row.title,
    kind: 'ordinary',
    area: 'green',
    town: 'Cremona',
    party: 'tigli',
    partyKind: 'informal-group',
  }),
  line(1, 'pacts.clarified', { fields: ['months', 'area'], months: 12, area: 'green' }),
  line(2, 'pacts.joined', { party: '7b0c2a52-6a3e-4f0e-9d54-0f6f2f3c9a10', partyKind: 'person' }),
  line(3, 'pacts.promised', { commitment: 1, side: 'citizens', what: 'Pulire ogni sabato' }),
  line(4, 'pacts.worded', { version: 1, sha256 }),
  line(5, 'pacts.signed', { version: 1, sha256, party: 'tigli' }),
  line(6, 'pacts.activated', { number: 'CR-2026-004', from: '2026-03-01', until: '2027-02-28', act: 'DD-2026-9' }),
  line(7, 'pacts.reported', { report: 1, from: '2026-03-01', until: '2026-06-30', hours: 96, people: 11, party: 'tigli', final: false }),
  line(8, 'pacts.kept', { commitment: 1, evidence: 'Quattordici sabati.' }),
  line(9, 'pacts.corrected', { was: { area: 'reuse' }, now: { area: 'green' }, reason: 'Errore di battitura.' }),
]

const clauses = [
  { heading: 'Oggetto', body: 'La cura del giardino.' },
  { heading: 'Durata', body: 'Dodici mesi.' },
]
const said = {
  ...{ ...fact, version: 1, sha256, giunta_act: null, approval_act: 'DD-2026-8', approved_by: 'manager' as const },
  ...{ reason: null, redacted_as: 'text', file: null },
}
export const version: Version = {
  ...said,
  clauses,
  text: 'Art. 1 – Oggetto\nLa cura del giardino.\n\nArt. 2 – Durata\nDodici mesi.',
}
/** A text that waits for signatures: one clause says more. */
export const amendment: Version = {
  ...{ ...version, version: 2, redacted_as: null, reason: 'Anche d’inverno.' },
  clauses: [{ heading: 'Oggetto', body: 'La cura del giardino, anche d’inverno.' }, ...clauses.slice(1)],
}

export const pact: Pact = {
  ...row,
  asks: [],
  parts: {
    parties: [
      party('tigli', 'Vicini di via dei Tigli', 'informal-group', '2026-02-20'),
      party('7b0c2a52-6a3e-4f0e-9d54-0f6f2f3c9a10', null, 'person', null),
      party('comune', 'Cremona', 'municipality', '2026-02-25'),
    ],
    commitments: [
      {
        pact: id,
        commitment: 1,
        side: 'citizens',
        what: 'Pulire ogni sabato',
        due: null,
        status: 'kept',
        status_on: '2026-06-30',
        evidence: 'Quattordici sabati.',
        ...{ kept_on: '2026-06-30', yes: 3, no: 0, not_yet: 1, voiced_on: '2026-08-02', asked_from: '2026-07-28' },
      },
      {
        pact: id,
        commitment: 2,
        side: 'municipality',
        what: 'Dare gli attrezzi',
        due: '2026-09-30',
        status: 'open',
        status_on: '2026-01-20',
        evidence: null,
        ...{ kept_on: null, yes: 0, no: 0, not_yet: 0, voiced_on: null, asked_from: '2026-10-28' },
      },
    ],
    text: version,
    amendment: null,
    versions: [said],
    signatures: [{ ...fact, party: 'tigli', version: 1, sha256 }],
    reports: [
      {
        ...{
          ...fact,
          report: 1,
          party: 'tigli',
          starts_on: '2026-03-01',
          ends_on: '2026-06-30',
          activities: 'Quattordici sabati di pulizia.',
        },
        ...{ hours: 96, people: 11, outcomes: [{ commitment: 1, kept: true }], final: false, corrected: false },
        ...{
          citizens_cents: 12_000,
          municipality_cents: 30_000,
          staff_hours: 8,
          goods: null,
          beneficiaries: 60,
          results: null,
          problems: null,
        },
        ...{ next: null, photos: [], supplement: null, review: null, review_note: null, reviewed_on: null, published_on: null },
      },
    ],
    opinions: [
      {
        ...{ pact: id, opinion: 1, office: 'green', required: true, asked_on: '2026-01-15', due: null, question: null },
        ...{ outcome: 'prescriptions', received_on: '2026-01-30', prescriptions: 'Niente diserbanti.', clause: 5, file: null },
      },
    ],
    supports: [
      {
        ...{ pact: id, support: 1, kind: 'tools', what: 'Due rastrelli e un tosaerba', value: 60_000, lent: true, due: null },
        ...{
          granted_on: '2026-03-02',
          delivered_on: '2026-03-05',
          delivered_value: 60_000,
          returned_on: null,
          condition: null,
          note: null,
        },
      },
    ],
    policies: [],
    inspections: [{ ...fact, inspection: 1, outcome: 'regular', found: 'Tutto in ordine.', file: null }],
    breaches: [],
    conciliations: [],
    requests: [
      {
        ...{ ...fact, party: 'nuovi', kind: 'association', label: 'Nuovi vicini', why: 'Portiamo le rose.' },
        ...{ outcome: 'waiting', answered_on: null, reason: null },
      },
    ],
    corrections: [
      { ...fact, revision: 9, field: 'area', report: null, was: 'reuse', now: 'green', reason: 'Errore di battitura.', role: 'manager' },
    ],
    story,
  },
}

export const figures: Figures = {
  totals: { pacts: 14, hours: 9687, commitments: 49, kept: 38 },
  stages: [{ of: 'active', pacts: 6 }],
  areas: [{ of: 'green', pacts: 3 }],
  proposers: [{ of: 'informal-group', pacts: 4 }],
  years: [{ year: 2024, pacts: 4, hours: 900 }],
}
const at = { next: null, position: 80 }

/** The counter with one pact. */
export const answers = {
  '/api/pacts': { ...at, items: [row] },
  '/api/pacts/places': { ...at, items: [{ municipality: '019036', town: 'Cremona', pacts: 1 }] },
  '/api/pacts/figures': figures,
  [`/api/pacts/${id}`]: pact,
  [`/api/pacts/${id}/texts/1`]: version,
  [`/api/pacts/${id}/texts/2`]: amendment,
  '/api/pacts/todo': { ...at, items: [row] },
  '/api/pacts/ending': { day: '2026-12-20', items: [row] },
  '/api/pacts/late': { day: '2026-12-20', items: [] },
}
export const nothing = { ...answers, '/api/pacts': { ...at, items: [] } }
