// The pages of a building as text: for who lives there, for who manages it, and for who is not there.
import { describe, expect, it } from 'vitest'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'
import * as s from './samples.ts'

const id = '0b1f1c10-0000-4000-8000-0000000000aa'
const known = '2026-11-14T10:00:00.000Z'
const home = { building: id, household: s.house(1), tenure: 'owner', since: '2018-01-08', stair: 'A', number: '1', rooms: 3 }
const base = {
  ...{ id, revision: 4, name: 'Casa Prova', municipality: '019036', address: 'Via Inventata 1', units: 101 },
  ...{ registered_on: '2017-11-06', last_on: '2026-11-14', known },
}
const turn = (more: object) => ({
  ...{ turn: s.turn, what: 'Foglie in cortile', space: null, day: '2999-12-05', slots: 4, stage: 'offered', people: null, minutes: null },
  ...{ taken: 1, mine: false, ...more },
})
const building = {
  ...base,
  ...{ home, needed: 11, asks: ['take-turn', 'give-back-turn'], position: 9 },
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
const initiative = {
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
const answers = (more: object = {}) => ({
  '/api/housing': { items: [{ ...base, home }], next: null, position: 9 },
  [`/api/housing/${id}`]: { ...building, ...more },
  [`/api/housing/${id}/units`]: { items: units, position: 9 },
  '/api/initiatives': { items: [initiative], next: null, position: 9 },
  '/api/initiatives/waiting': { items: waiting, position: 9 },
  '/api/initiatives/figures': { ...figures, position: 9 },
})
const manages = { asks: ['post', 'offer-turn', 'move-in', 'move-out', 'allocate', 'hold-assembly', 'set-rules'] }
const me = person('resident')

describe.each(['/abitare', `/abitare/${id}`, `/abitare/${id}/gestione`])('%s', (url) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => {
    const visited = await visit(url, { answers: answers(manages), language, me: person('social-manager') })
    expectWhole(visited)
  })
})

describe('where one lives', () => {
  it('has notices, initiatives, turns, the budget with its date, and how to propose', async () => {
    const { text } = await visit('/abitare', { answers: answers(), me })
    for (const said of [
      'Casa Prova',
      'Abiti nella scala A, interno 1.',
      'Acqua chiusa martedì.',
      'Orto nei cassoni',
      '6 sostegni su 11',
      'Ci sono',
      'Non posso più',
      'fatto: 3 persone, 1,5 ore',
      '4.035,50',
      'Stanziato il 12 gennaio 2026. I conti sono di oggi.',
      'Servono i sostegni di 11 case su 101 alloggi',
      '20 ottobre 2026: 58 case presenti',
      'Proponi un’iniziativa',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('Gestione')
  })
  it('is chosen among several, and explained where there is none', async () => {
    const other = { ...base, id: s.initiative, name: 'Casa Seconda', home: null }
    const several = { '/api/housing': { items: [{ ...base, home }, other], next: null, position: 9 } }
    const { text } = await visit('/abitare', { answers: several, me })
    for (const said of ['Casa Prova', 'Casa Seconda']) expect(text).toContain(said)
    const none = { '/api/housing': { items: [], next: null, position: 9 } }
    expect((await visit('/abitare', { answers: none, me })).text).toContain('Non risulti ancora in un palazzo')
    expect((await visit('/abitare')).text).toContain('Entra per vedere il tuo palazzo.')
  })
  it('offers nothing to take to who does not live there', async () => {
    const { text } = await visit(`/abitare/${id}`, { answers: answers({ home: null, asks: [] }), me: person('owner') })
    expect(text).not.toContain('Ci sono')
    expect(text).not.toContain('Proponi un’iniziativa')
  })
})

describe('the manager’s desk', () => {
  it('begins with what waits, and says what is late', async () => {
    const { text } = await visit(`/abitare/${id}/gestione`, { answers: answers(manages), me: person('social-manager') })
    for (const said of [
      'Compiti insieme',
      'risposta in ritardo: era entro il 26 novembre 2020',
      'aspetta la proprietà',
      'da leggere, da',
      'Entra un nucleo',
      'Scala A',
      '2 persone, proprietari',
      'vuoto',
      'meno di 5',
    ])
      expect(text).toContain(said)
  })
  it('is not for who only lives there', async () => {
    expect((await visit(`/abitare/${id}/gestione`, { answers: answers(), me })).text).toContain(
      'Questa pagina è per chi gestisce il palazzo.',
    )
  })
})
