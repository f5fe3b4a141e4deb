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
  ...{ opened_on: '2017-11-06', registered_on: '2017-11-06', last_on: '2026-11-14', known },
}
const turn = (more: object) => ({
  ...{ turn: s.turn, what: 'Foglie in cortile', space: null, day: '2999-12-05', slots: 4, stage: 'offered', people: null, minutes: null },
  ...{ taken: 1, mine: false, ...more },
})
const building = {
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
  '/api/housing/opening': { anywhere: true, municipalities: [], position: 9 },
  '/api/initiatives': { items: [initiative], next: null, position: 9 },
  '/api/initiatives/waiting': { items: waiting, position: 9 },
  '/api/initiatives/figures': { ...figures, position: 9 },
})
const manages = {
  manages: true,
  asks: ['add-units', 'post', 'offer-turn', 'move-in', 'move-out', 'allocate', 'hold-assembly', 'set-rules', 'correct', 'correct-unit'],
}
const me = person('resident')

const addresses = ['/abitare', '/abitare/nuovo', `/abitare/${id}`, `/abitare/${id}/gestione`, `/abitare/${id}/alloggi`]

describe.each(addresses)('%s', (url) => {
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

describe('a past day', () => {
  it('is shown with its own figures, and nothing can be asked of it', async () => {
    const past = { manages: true, asks: [], asOf: '2026-11-15T22:59:59.999Z' }
    const { text } = await visit(`/abitare/${id}?asOf=2026-11-15`, { answers: answers(past), me })
    for (const said of ['Stai guardando il registro com’era il 15 novembre 2026', 'I conti sono del 15 novembre 2026.', 'Gestione'])
      expect(text).toContain(said)
    expect(text).not.toContain('Ci sono')
    expect(text).not.toContain('Proponi un’iniziativa')
    const desk = await visit(`/abitare/${id}/gestione?asOf=2026-11-15`, { answers: answers(past), me: person('social-manager') })
    for (const said of ['per chiedere qualcosa torna a oggi', 'Scala A', 'Le iniziative nel 2026']) expect(desk.text).toContain(said)
    expect(desk.text).not.toContain('Avvisi e turni')
  })
})

describe('a building that begins', () => {
  it('is registered by who may, and the others are told who does', async () => {
    const open = await visit('/abitare/nuovo', { answers: answers(), me: person('admin') })
    for (const said of ['Come si chiama il palazzo', 'In quale Comune', 'Indirizzo', 'Da che giorno ci si abita'])
      expect(open.text).toContain(said)
    const none = { ...answers(), '/api/housing/opening': { anywhere: false, municipalities: [], position: 9 } }
    expect((await visit('/abitare/nuovo', { answers: none, me })).text).toContain('Registra un palazzo chi gestisce')
    const towns = { ...answers(), '/api/housing/opening': { anywhere: false, municipalities: ['019036'], position: 9 } }
    expect((await visit('/abitare/nuovo', { answers: towns, me: person('social-manager') })).html).toContain('value="019036"')
    expect((await visit('/abitare', { answers: answers(), me: person('admin') })).text).toContain('Registra un palazzo')
    expect((await visit('/abitare', { answers: none, me })).text).not.toContain('Registra un palazzo')
  })
  it('gets its flats from who may, and says what comes next', async () => {
    const page = await visit(`/abitare/${id}/alloggi`, { answers: answers(manages), me: person('social-manager') })
    for (const said of ['101 alloggi sono 48 in vendita', 'Scala', 'Dal numero', 'Ancora niente.', 'Vai alla gestione'])
      expect(page.text).toContain(said)
    const other = await visit(`/abitare/${id}/alloggi`, { answers: answers({ asks: ['add-units'] }), me: person('admin') })
    expect(other.text).toContain(id)
    expect((await visit(`/abitare/${id}/alloggi`, { answers: answers(), me })).text).toContain(
      'Gli alloggi li registra chi gestisce il palazzo.',
    )
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
