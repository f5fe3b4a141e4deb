// The pages of the initiatives as text: the list, one at each stage, the form in steps, and what each reader may do.
import { describe, expect, it } from 'vitest'
import { stages } from '../../events/initiatives/state.ts'
import { centsIn, isEuros, isHours, minutesIn } from '../../web/initiatives/reckoning.ts'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'
import * as s from './samples.ts'

const id = '1de00000-0000-4000-8000-0000000000aa'
const known = '2026-11-14T10:00:00.000Z'
const row = {
  ...{ id, revision: 3, stage: 'collecting', before: 'proposed', turn: 'neighbours', turn_since: '2026-11-14', building: s.building },
  ...{ shown_as: 'stair', stair: 'C', title: 'Orto nei cassoni', purpose: 'Sei cassoni sul lato sud.', says_when: 'Il sabato mattina' },
  ...{
    first_day: '2027-03-06',
    weekly: true,
    spaces: [],
    open_to: 'district',
    asks_cents: 42_000,
    touches: true,
    lab: s.house(9),
    idea: s.house(9),
    repeats: null as string | null,
  },
  ...{ needed: 11, units: 101, closes_on: '2999-11-28', again_on: null, asked_on: null, due_on: null, answered_on: null, consent: 'none' },
  ...{ cents: null, conditions: [] as string[], note: null, reason: null, starts_on: null, ends_on: null, each_week: false, bookings: [] },
  ...{ insurance: null, outcome: null, learned: null, again: null, tidy: null, concluded_on: null },
  ...{ proposed_on: '2026-11-12', last_on: '2026-11-18', known, endorsed: 6, times: 0, mine: false },
}
const step = (revision: number, type: string, says: object) => ({
  ...{
    revision,
    event: `e0000000-0000-4000-8000-00000000000${revision}`,
    type,
    role: 'resident',
    day: '2026-11-12',
    recorded: known,
    imported: false,
    says,
  },
})
const whole = {
  ...row,
  ...{ occasions: [], repetitions: [], home: s.house(2), mineEndorsed: false, asks: [] as readonly string[], position: 9 },
  steps: [step(0, 'initiatives.proposed', {}), step(1, 'initiatives.sent-back', { reason: 'Dove, di preciso?' })],
}
const building = {
  ...{
    id: s.building,
    revision: 1,
    name: 'Casa Prova',
    municipality: '019036',
    address: 'Via Inventata 1',
    units: 101,
    home: null,
    needed: 11,
  },
  rules: { minimum: 5, percent: 10, check_days: 3, window_days: 14, answer_days: 10, again_days: 30, starts_on: null },
  ...{ budgets: [{ year: new Date().getFullYear(), cents: 100_000, allocated_on: '2026-01-12', promised: 0, spent: 0, left: 100_000 }] },
  parts: {
    ...{ turns: [], notices: [] },
    spendings: [
      ...[['Terra', null] as const, ['Semi', '2026-11-22'] as const].map(([what, struck_on], at) => ({
        ...{ revision: 7 + at, initiative: id, cents: 10_000, what, receipt: '118', day: '2026-11-21', struck_on },
        struck_why: struck_on && 'Scritta due volte.',
      })),
    ],
    assemblies: [{ assembly: s.assembly, day: '2026-10-20', households: 58, decisions: [], consents: [id] }],
    commitments: [{ initiative: id, year: 2026, cents: 42_000, spent: 20_000, open: true, committed_on: '2026-11-20', closed_on: null }],
  },
  ...{
    occupancy: { flats: 101, sale: 48, rent: 53, owners: 48, tenants: 48, empty: 5, stairs: [] },
    asks: ['spend', 'release'],
    position: 9,
  },
}
const answers = (more: object = {}) => ({
  '/api/initiatives': { items: [row], next: null, position: 9 },
  '/api/initiatives/mine': { homes: [{ building: s.building, household: s.house(2), tenure: 'tenant' }], items: [], position: 9 },
  [`/api/initiatives/${id}`]: { ...whole, ...more },
  [`/api/initiatives/${id}/voices`]: { items: [{ household: s.house(3), tenure: 'owner' }], position: 9 },
  [`/api/housing/${s.building}`]: building,
  '/api/spaces': { items: [], next: null, position: 9 },
})
const url = `/iniziative/${id}`
const me = person('resident')

describe.each(['/iniziative', url, '/iniziative/nuova'])('%s', (page) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => expectWhole(await visit(page, { answers: answers(), language, me })))
})

describe('the list', () => {
  it('says where each stands, and how many voices a collection has', async () => {
    const { text, asked } = await visit('/iniziative?quali=open', { answers: answers(), me })
    for (const said of ['Orto nei cassoni', 'raccoglie sostegni', '6 sostegni su 11', 'Anche il quartiere']) {
      expect(text).toContain(said)
    }
    expect(asked.some((one) => one.startsWith('/api/initiatives?group=open'))).toBe(true)
  })
  it('tells a stranger why there is nothing, and offers no form to who lives elsewhere', async () => {
    const none = {
      '/api/initiatives': { items: [], next: null, position: 9 },
      '/api/initiatives/mine': { homes: [], items: [], position: 9 },
    }
    const { text } = await visit('/iniziative', { answers: none, me })
    expect(text).toContain('Qui non ci sono iniziative')
    expect(text).not.toContain('Proponi un’iniziativa')
    expect((await visit('/iniziative/nuova', { answers: none, me })).text).toContain('Non risulti ancora in un alloggio')
    expect((await visit('/iniziative/nuova')).text).toContain('Per proporre si entra')
  })
})

describe('one initiative', () => {
  it.each(stages)('is whole when it is %s', async (stage) => {
    const more = { stage, reason: 'Una ragione.', due_on: '2026-11-26', again_on: '2026-12-28', outcome: 'hoped', learned: 'Serve acqua.' }
    expectWhole(await visit(url, { answers: answers(more), me }))
  })
  it('has one big button for a neighbour, and the rule in plain words', async () => {
    const { text } = await visit(url, { answers: answers({ asks: ['endorse'] }), me })
    for (const said of ['6 nuclei su 11', 'Sostieni questa iniziativa', 'Ne servono 11, su 101 alloggi', 'Una persona della scala C']) {
      expect(text).toContain(said)
    }
    expect(text).not.toContain('Che cosa puoi fare')
    const given = await visit(url, { answers: answers({ asks: ['withdraw'], mineEndorsed: true }), me })
    expect(given.text).toContain('La tua casa la sostiene.')
    expect(given.text).toContain('Ritira il sostegno')
    const mine = await visit(url, { answers: answers({ mine: true, stage: 'supported', turn: 'promoter', asks: ['ask'] }), me })
    for (const said of ['Tocca a te.', 'Chiedi la risposta al gestore', 'Chi propone Tu']) expect(mine.text).toContain(said)
  })
  it('counts the days that are left from the day it is looked at', async () => {
    const asked = answers({ stage: 'asked', due_on: '2024-10-24', closes_on: '2024-10-22' })
    const then = await visit(`${url}?asOf=2024-10-20`, { answers: asked, me })
    expect(then.text).toContain('Si può sostenere fino al 22 ottobre 2024.')
    expect(then.text).not.toContain('Il termine è passato')
    expect((await visit(url, { answers: asked, me })).text).toContain('Il termine è passato')
  })
  it('says how many were enough when more came', async () => {
    const { text } = await visit(url, { answers: answers({ endorsed: 13 }), me })
    expect(text).toContain('13 nuclei (ne bastavano 11)')
  })
  it('gives the manager the answers, the voices counted and the money', async () => {
    const asks = ['approve', 'send-back', 'refuse', 'note-assembly']
    const { text } = await visit(url, { answers: answers({ stage: 'asked', due_on: '2999-01-02', asks }), me: person('social-manager') })
    for (const said of ['Approva', 'Rimanda a chi propone', 'Il gestore risponde entro il 2 gennaio 2999', '1 nucleo di proprietari']) {
      expect(text).toContain(said)
    }
  })
  it('tells how it went, with photographs and the card', async () => {
    const occasions = [{ occasion: 1, day: '2027-03-06', ...s.heads, photos: [s.photo] }]
    const card = {
      stage: 'concluded',
      outcome: 'better',
      learned: 'Serve un rubinetto.',
      again: true,
      tidy: false,
      conditions: ['Solo semi.'],
    }
    const { text, html } = await visit(url, { answers: answers({ occasions, ...card }) })
    for (const said of ['12 adulti e 3 bambini', '1,5 ore', 'Meglio di come speravamo', 'non lasciato in ordine', 'Solo semi.']) {
      expect(text).toContain(said)
    }
    expect(html).toContain(`/api/files/${s.photo.sha256}`)
  })
  it('is done again by who lives there, once it has been concluded', async () => {
    const link = `/iniziative/nuova?building=${s.building}&amp;da=${id}`
    expect((await visit(url, { answers: answers({ stage: 'concluded', outcome: 'hoped' }), me })).html).toContain(link)
    expect((await visit(url, { answers: answers(), me })).html).not.toContain(link)
    expect((await visit(url, { answers: answers({ stage: 'concluded', outcome: 'hoped', home: null }), me })).html).not.toContain(link)
    const concluded = { ...answers({ stage: 'concluded' }) }
    const form = await visit(`/iniziative/nuova?building=${s.building}&da=${id}`, { answers: concluded, me })
    expect(form.text).toContain('Si ripete «Orto nei cassoni»')
    expect(form.html).toContain('value="Orto nei cassoni"')
    const going = await visit(`/iniziative/nuova?building=${s.building}&da=${id}`, { answers: answers(), me })
    expect(going.html).not.toContain('value="Orto nei cassoni"')
    const both = { repeats: s.house(8), repetitions: [{ id: s.house(7), title: 'Orto, secondo anno', proposed_on: '2028-01-10' }] }
    const { text } = await visit(url, { answers: answers(both), me })
    for (const said of ['Si ripete un’iniziativa che si è conclusa', 'Orto, secondo anno, 10 gennaio 2028']) expect(text).toContain(said)
  })
  it('is written again by who may, and by nobody else', async () => {
    expect((await visit(`${url}/riscrivi`, { answers: answers({ asks: ['amend'] }), me })).html).toContain('value="Orto nei cassoni"')
    expect((await visit(`${url}/riscrivi`, { answers: answers(), me })).text).toContain('Adesso tocca a qualcun altro')
    expect((await visit(url)).title).toContain('Questa iniziativa non si trova')
  })
})

describe('euros and hours', () => {
  it('are read as people write them', () => {
    expect([centsIn('120,50'), centsIn('120'), centsIn(' 0.1 '), minutesIn('1,5'), minutesIn('2')]).toEqual([12_050, 12_000, 10, 90, 120])
    expect(['120', '120,5', '1.20'].map(isEuros)).toEqual([true, true, true])
    expect(['', '-1', '1,234', 'tanti', '1e3'].map(isEuros)).toEqual([false, false, false, false, false])
    expect(['0', '24', '25', '1,5', 'x'].map(isHours)).toEqual([false, true, false, true, false])
  })
})
