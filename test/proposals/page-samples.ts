// Answers of the counter about proposals, for tests of pages. Invented.
import { person } from '../support/people.ts'

export const id = '9b090000-0000-4000-8000-000000000052'
export const known = '2026-10-05T09:00:00.000Z'
export const clock = {
  ...{ due: '2026-12-20', paused: true, left: 28, breached_on: null, turn_days: 24, age: 42 },
  ...{ office: 18, proponent: 24, third: 0, public: 0 },
}
export const row = {
  ...{ id, revision: 6, stage: 'integration', entry: 'own-initiative', municipality: '019036', town: 'Cremona', proponent: 'person' },
  ...{ kind: 'ordinary', area: 'schools', duration: 'short', use: 'periodic', goods: [], protocol: '2026-3952', protocol_on: '2026-10-05' },
  pinned: {
    ...{ regulation: '9e900000-0000-4000-8000-000000019036', version: 1, days: 30, from: 'registration', consultation: false },
    ...{ consultationDays: 20, executive: false, moneyAllowed: false },
  },
  ...{
    manager: null,
    sector: 'Centro Quartieri',
    version: 1,
    title: 'L’orto dietro la scuola',
    proponent_name: null,
    good: 'La striscia di terra',
  },
  ...{ district: null, address: 'Via Decia', lat: null, lon: null, term_days: 30, term_from: '2026-10-05', met_on: null },
  ...{ pauses: [{ why: 'integration', from: '2026-11-09' }], turn: 'proponent', turn_since: '2026-11-09', spent: { office: 35 } },
  ...{ window_from: null, window_until: null, observations: 0, unanswered: 0, awaited: 0, notice_until: null, act: null, act_on: null },
  ...{ executive_act: null, executive_on: null, ended_on: null, archived_for: null, merged_into: null, joined: [], alternative_to: null },
  ...{
    corrections: 0,
    opened_on: '2026-09-28',
    unconfirmed: false,
    submitted_on: '2026-10-02',
    last_on: '2026-11-09',
    imported: true,
    known,
    recorded: known,
  },
  ...{ person: null, written_by: null, mine: false, clock },
}
const fact = { proposal: id, day: '2026-11-09', known }
export const version = {
  ...{
    ...fact,
    version: 1,
    title: row.title,
    proponent_name: null,
    good: row.good,
    district: null,
    address: 'Via Decia',
    lat: null,
    lon: null,
  },
  ...{ idea: 'Un orto di tutti', activities: 'Dissodare e seminare', recipients: null, participation: null, resources: null },
  ...{ supports_note: null, document: null },
}
export const integration = {
  ...fact,
  items: [
    { item: 1, what: 'L’assenso della scuola', answered: false, waived: false },
    { item: 2, what: 'Una piantina', answered: true, waived: false },
  ],
  ...{ due: '2026-12-09', reminded_on: null, person: null, answers: null, answered_on: null, received_on: null },
}
export const handed = {
  ...{
    ...fact,
    person: person('resident').id,
    name: null,
    contacts: 'recapito@example.org',
    members: null,
    title: 'L’orto',
    good: 'Terra',
  },
  ...{ idea: 'Le parole di chi propone', activities: 'x', recipients: 'x', participation: 'x', when: null, resources: 'x' },
  ...{ supports: ['goods'], supports_note: null, tax_dispute: 'no' },
}
const line = (revision: number, type: string, says: object) => ({
  ...{ ...fact, revision, event: `e${revision}`, recorded: known, imported: true, type, role: 'clerk', says },
})
const lists = {
  attachments: [],
  observations: [],
  opinions: [],
  assessments: [],
  meetings: [],
  drafts: [],
  replies: [],
  corrections: [],
  alternatives: [],
}
export const whole = (more: object = {}, parts: object = {}) => ({
  ...row,
  ...{ asks: [], sight: 'everybody', position: 9 },
  ...more,
  parts: {
    ...{ ...lists, handed: null, versions: [version], integration },
    story: [
      line(0, 'proposals.drafted', { entry: 'own-initiative' }),
      line(1, 'proposals.registered', { protocol: '2026-3952', protocolOn: '2026-10-05', due: '2026-11-04' }),
    ],
    ...parts,
  },
})
export const draft = {
  ...{ id, revision: 2, stage: 'draft', person: person('resident').id, municipality: '019036', town: 'Cremona', entry: 'own-initiative' },
  ...{ opened_on: '2026-11-15', last_on: '2026-11-16', position: 9 },
  answers: [
    {
      ...{ proposal: id, day: '2026-11-15', known, person: person('resident').id, point: 'title' },
      answer: JSON.stringify({ title: 'Il campetto', area: 'sport', kind: 'ordinary' }),
    },
  ],
}
export const answers = (more: object = {}, parts: object = {}) => ({
  '/api/proposals': { items: [row], next: null, position: 9 },
  '/api/proposals/places': { items: [{ municipality: '019036', town: 'Cremona', proposals: 1 }], position: 9 },
  '/api/proposals/mine': { items: [{ ...row, mine: true, own_title: 'L’orto dietro la scuola' }], position: 9 },
  '/api/proposals/desk': { items: [row, { ...row, id: `${id.slice(0, -1)}9`, turn: 'office' }], position: 9 },
  [`/api/proposals/${id}`]: whole(more, parts),
  [`/api/proposals/${id}/draft`]: draft,
})
