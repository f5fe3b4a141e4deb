// What the counter answers to the pages of the laboratories.
export const lab = '1ab00000-0000-4000-8000-000000000001'
export const session = '5e550000-0000-4000-8000-000000000011'
export const idea = '1dea0000-0000-4000-8000-000000000011'
export const olga = 'd2000000-0000-4000-8000-000000000001'
export const pact = 'ac000000-0000-4000-8000-000000000001'

export const row = {
  ...{ id: lab, revision: 12, kind: 'quartiere', title: 'Laboratorio del Cambonino', purpose: 'Capire che cosa serve.' },
  ...{
    municipality: '019036',
    districts: ['Cambonino'],
    promoter: lab,
    place: 'Sala civica',
    stage: 'open',
    phase: 'priorities',
    cycle: 1,
  },
  ...{ phase_since: '2026-10-01', priority: 'Il doposcuola', priority_why: null, handed_to: null, opened_on: '2026-03-01' },
  ...{ ended_on: null, ended_why: null, held: 4, ideas: 1 },
}
export const meeting = {
  ...{
    lab,
    session,
    n: 5,
    starts: '2026-11-22T16:30:00.000Z',
    minutes: 120,
    place: 'Sala civica',
    agenda: 'Scegliere da dove cominciare.',
  },
  ...{ method: null, state: 'scheduled', reason: null, told: null, decisions: [], photos: [], amended_on: null },
}
export const thought = {
  ...{
    lab,
    idea,
    title: 'Un doposcuola aperto',
    text: 'Due pomeriggi alla settimana.',
    theme: 'school',
    status: 'selected',
    session: null,
  },
  ...{ supporters: 7, reason: null, proposed_on: '2026-05-02', selected_on: '2026-09-01' },
  became: [{ kind: 'pact', became: pact, on: '2026-10-10' }],
}
export const entries = [
  {
    lab,
    entry: olga,
    kind: 'need',
    text: 'Un posto dove studiare.',
    theme: 'school',
    session: null,
    day: '2026-04-01',
    chosen: true,
    struck_why: null,
  },
  {
    lab,
    entry: pact,
    kind: 'resource',
    text: 'Una sala vuota.',
    theme: 'spaces',
    session: null,
    day: '2026-04-01',
    chosen: false,
    struck_why: null,
  },
]
export const actors = [
  {
    lab,
    actor: pact,
    kind: 'association',
    name: 'Circolo del quartiere',
    tie: 2,
    engaged_on: '2026-04-01',
    contacted_on: null,
    lost_on: null,
    note: null,
  },
]
const own = { enrolled: false, name: null, signed: [], came: [], supports: [], proposed: [] }
export const whole = (asks: readonly string[] = [], more: object = {}) => ({
  ...row,
  ...{ parts: { sessions: [meeting], entries, ideas: [thought], actors }, own, asks, position: 9 },
  ...more,
})
export const figures = {
  day: '2026-11-22',
  people: { attendances: 40, unique: 18, citizens: 15, others: null, once: 6, often: 7, returning: 0.4, newcomers: null, sessions: [] },
  sessions: { scheduled: 1, held: 4, cancelled: 0 },
  ideas: { proposed: 1, selected: 1, became: 1, daysToProposal: null, daysToPact: 161 },
  actors: { formal: 1, informal: 0, lost: 0 },
  inside: null,
  position: 9,
}
export const shownSession = (asks: readonly string[] = [], more: object = {}, at: object = {}) => ({
  ...{
    session: { ...meeting, ...at },
    title: row.title,
    municipality: row.municipality,
    stage: 'open',
    people: null,
    own,
    asks,
    position: 9,
  },
  ...more,
})
const person = {
  lab,
  person: olga,
  number: 1,
  name: 'Olga',
  as: 'citizen',
  district: 'Cambonino',
  band: '30-44',
  enrolled_on: '2026-04-01',
}
export const people = { items: [{ ...person, left_on: null, came: 3 }], asks: ['enrol', 'take-task'], position: 9 }
const mark = { session, person: olga, number: 1, signed_on: '2026-11-20', withdrew_on: null, withdrew_late: false }
export const roster = {
  ...{ session: { ...meeting, signed: 1, named: 0, adults: 0, minors: 0, grouped: 0 }, title: row.title, municipality: row.municipality },
  ...{ promoter: lab, people: people.items, code: '402913', asks: ['present', 'count', 'note'], position: 9 },
  marks: [
    { ...mark, is: 'present', how: 'roster', marked_by: null, marked_on: '2026-11-22', was: 'absent', reason: 'Segnata per errore.' },
  ],
  counts: [
    {
      session,
      group: 'minors||',
      kind: 'minors',
      name: null,
      band: null,
      n: 9,
      was: null,
      reason: null,
      counted_by: olga,
      counted_on: '2026-11-22',
    },
  ],
  notes: [{ revision: 3, session, note: 'Servono più sedie.', photo: null, noted_by: olga, noted_on: '2026-11-22T17:40:00.000Z' }],
}
export const inside = {
  makers: [],
  tasks: [
    {
      lab,
      task: pact,
      what: 'Chiedere la sala.',
      idea: null,
      person: olga,
      due: '2026-12-01',
      taken_on: '2026-11-01',
      done_on: null,
      dropped_on: null,
      note: null,
    },
  ],
  voices: [],
  position: 9,
}
export const answers = (asks: readonly string[] = []) => ({
  '/api/labs': { items: [{ ...row, next_starts: meeting.starts }], next: null, position: 9 },
  '/api/labs/calendar': {
    items: [{ ...meeting, title: row.title, municipality: row.municipality, kind: row.kind }],
    next: null,
    position: 9,
  },
  [`/api/labs/${lab}`]: whole(asks),
  [`/api/labs/${lab}/figures`]: figures,
  [`/api/labs/${lab}/sessions/${session}`]: shownSession(asks),
  [`/api/labs/${lab}/sessions/${session}/roster`]: roster,
  [`/api/labs/${lab}/participants`]: people,
  [`/api/labs/${lab}/inside`]: inside,
})
