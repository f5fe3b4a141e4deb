// What the counter answers to the pages of a building in tests. Invented.
import * as s from './samples.ts'

export const id = '0b1f1c10-0000-4000-8000-0000000000aa'
const known = '2026-11-14T10:00:00.000Z'
export const home = { building: id, household: s.house(1), tenure: 'owner', since: '2018-01-08', stair: 'A', number: '1', rooms: 3 }
export const base = {
  ...{ id, revision: 4, name: 'Casa Prova', municipality: '019036', address: 'Via Inventata 1', units: 101 },
  ...{ opened_on: '2017-11-06', registered_on: '2017-11-06', last_on: '2026-11-14', known },
}
const turn = (more: object) => ({
  ...{ turn: s.turn, what: 'Foglie in cortile', space: null, day: '2999-12-05', slots: 4, stage: 'offered', people: null, minutes: null },
  ...{ taken: 1, mine: false, ...more },
})
export const building = {
  ...base,
  ...{ home, needed: 11, manages: false, asks: ['take-turn', 'give-back-turn'], position: 9 },
  rules: { minimum: 5, percent: 10, check_days: 3, window_days: 14, answer_days: 10, again_days: 30, starts_on: null },
  occupancy: {
    flats: 101,
    sale: 48,
    rent: 53,
    owners: 50,
    tenants: 46,
    empty: 5,
    stairs: [{ stair: 'A', owners: 23, tenants: 0, empty: 1 }],
  },
  budgets: [{ year: 2026, cents: 480_000, allocated_on: '2026-01-12', promised: 28_800, spent: 47_650, left: 403_550 }],
  parts: {
    turns: [
      turn({}),
      turn({ turn: s.initiative, what: 'Pulizia della sala', mine: true }),
      turn({ turn: s.one, what: 'Siepe', stage: 'done', people: 3, minutes: 90 }),
    ],
    commitments: [
      { initiative: s.initiative, year: 2026, cents: 60_000, spent: 31_200, open: true, committed_on: '2026-03-24', closed_on: null },
    ],
    spendings: [],
    assemblies: [{ assembly: s.one, day: '2026-10-20', households: 58, decisions: ['Sì alle mangiatoie.'], consents: [] }],
    notices: [{ notice: s.two, text: 'Acqua chiusa martedì.', posted_on: '2026-11-10', until: '2026-12-01' }],
  },
}
export const initiative = {
  ...{
    id: s.initiative,
    title: 'Orto nei cassoni',
    stage: 'collecting',
    endorsed: 6,
    needed: 11,
    turn: 'neighbours',
    turn_since: '2026-11-14',
  },
  ...{ due_on: null, touches: false },
}
const waiting = [
  { ...initiative, id: s.one, title: 'Compiti insieme', stage: 'asked', turn: 'manager', due_on: '2020-11-26' },
  { ...initiative, id: s.two, title: 'Murale', stage: 'asked', turn: 'owner', due_on: '2999-11-26' },
  { ...initiative, id: s.three, title: 'Gruppo d’acquisto', stage: 'proposed', turn: 'manager' },
]
const figures = {
  ...{ year: 2026, proposed: 14, approved: 5, concluded: 1, opened: 3, days: 26.5, answered: 6, occasions: 6, hours: 8 },
  ...{ attendances: { adults: 107, children: null, total: null }, active: null, households: 96, share: null },
}
const units = [
  {
    unit: s.flat(1),
    stair: 'A',
    number: '1',
    purpose: 'sale',
    rooms: 3,
    household: s.house(1),
    tenure: 'owner',
    people: [s.one, s.two],
    since: '2018-01-08',
  },
  { unit: s.flat(2), stair: 'A', number: '2', purpose: 'rent-to-buy', rooms: 2, household: null, tenure: null, people: null, since: null },
]
const homes = [
  {
    ...{ household: s.house(1), unit: s.flat(1), tenure: 'owner', since: '2018-01-08', stair: 'A', number: '1' },
    people: [
      { person: s.one, name: 'Tina Prova' },
      { person: s.two, name: null },
    ],
  },
]
const posts = [
  {
    ...{ person: s.three, grant: 1, role: 'social-manager', name: 'Gino Prova', starts_on: '2026-01-01', ends_on: null },
    ...{ granted_on: '2026-01-01', granted_as: 'admin' },
  },
]
export const answers = (more: object = {}) => ({
  '/api/housing': { items: [{ ...base, home }], next: null, position: 9 },
  [`/api/housing/${id}`]: { ...building, ...more },
  [`/api/housing/${id}/units`]: { items: units, position: 9 },
  [`/api/housing/${id}/people`]: { name: 'Casa Prova', items: homes, position: 9 },
  '/api/people/posts': { items: posts, mayGrant: ['social-manager', 'owner'], position: 9 },
  '/api/housing/opening': { anywhere: true, municipalities: [], position: 9 },
  '/api/initiatives': { items: [initiative], next: null, position: 9 },
  '/api/initiatives/waiting': { items: waiting, position: 9 },
  '/api/initiatives/figures': { ...figures, position: 9 },
})
export const manages = {
  manages: true,
  asks: ['add-units', 'post', 'offer-turn', 'move-in', 'move-out', 'allocate', 'hold-assembly', 'set-rules', 'correct', 'correct-unit'],
}
