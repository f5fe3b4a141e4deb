// The pages of the care desks as text: which rules hold, for everybody; what the coordination may ask.
import { describe, expect, it } from 'vitest'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'

const id = 'de500000-0000-4000-8000-000000000001'
const known = '2026-10-06T08:10:00.000Z'
const row = {
  ...{ id, revision: 3, name: 'Sportello di prova', address: 'Piazza 1', organisation: id, municipalities: ['048003'], stage: 'open' },
  ...{ opened_on: '2026-01-05', closed_on: null, closed_why: null, known },
}
const levels = ['A', 'AS', 'B', 'BS', 'C', 'CS', 'D', 'DS']
const table = (number: number, starts_on: string, hour: number) => ({
  ...{ desk: id, number, starts_on, source: 'Accordo di prova', recorded: known, part_levels: ['B', 'BS'], trial_long: 30, trial_short: 8 },
  pay: levels.map((level) => (level === 'A' ? { level, hour } : { level, hour, month: 100_000 })),
  limits: { liveIn: 3_240, partLiveIn: 1_800, hourly: 2_400, night: 3_000 },
})
const points = { distance: 25, skills: 20, hours: 10, languages: 10, continuity: 10, wage: 10, licence: 5, waiting: 10 }
const weights = { desk: id, version: 1, starts_on: '2026-01-05', weights: points, why: 'Come negli altri sportelli', recorded: known }
const parts = {
  agreements: [{ desk: id, number: 'CONV-1', municipalities: ['048003'], starts_on: '2026-01-01', ends_on: '2027-12-31', recorded: known }],
  authorisations: [],
  pay_tables: [table(2, '2099-01-01', 999), table(1, '2026-01-01', 645)],
  weights: [weights],
}
const none = { agreements: [], authorisations: [], pay_tables: [], weights: [] }
const answers = (asks: readonly string[] = [], of: object = parts) => ({
  '/api/desks': { items: [row], next: null, position: 9 },
  [`/api/desks/${id}`]: { ...row, parts: of, asks, position: 9 },
  '/api/network': { items: [{ id, istat: '048003', name: 'Comune di Prova' }], next: null, position: 9 },
})

describe.each(['/sportelli', `/sportelli/${id}`])('%s', (url) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => expectWhole(await visit(url, { answers: answers(), language })))
})

describe('a desk', () => {
  const url = `/sportelli/${id}`
  it('publishes to everybody by what right it works, its minimum pay and its weights', async () => {
    const { text } = await visit(url, { answers: answers() })
    for (const said of ['CONV-1', 'Tabella 1, in vigore dal 1 gennaio 2026', 'Accordo di prova', '54 ore alla settimana']) {
      expect(text).toContain(said)
    }
    expect(text).toMatch(/Distanza\s+25/)
    expect(text).toContain('Non si chiede e non si usa mai: nazionalità')
  })
  it('shows the table in force apart from the one still to come', async () => {
    const { text } = await visit(url, { answers: answers() })
    expect(text.indexOf('Tabella 1,')).toBeLessThan(text.indexOf('Tabella 2,'))
    expect(text.indexOf('devono ancora entrare in vigore')).toBeLessThan(text.indexOf('Tabella 2,'))
  })
  it('says what is missing while nothing is recorded', async () => {
    const { text } = await visit(url, { answers: answers([], none) })
    for (const said of ['Nessuna convenzione né autorizzazione', 'Nessuna tabella registrata', 'Nessun peso pubblicato']) {
      expect(text).toContain(said)
    }
  })
  it('lets only who may ask publish weights', async () => {
    expect((await visit(url, { answers: answers(['weigh']), me: person('coordinator') })).text).toContain('Pubblica nuovi pesi')
    expect((await visit(url, { answers: answers() })).text).not.toContain('Pubblica nuovi pesi')
  })
  it('only the coordination opens one', async () => {
    expect((await visit('/sportelli', { answers: answers(), me: person('coordinator') })).text).toContain('Apri uno sportello')
    expect((await visit('/sportelli', { answers: answers(), me: person('operator') })).text).not.toContain('Apri uno sportello')
  })
  it('that is not there says so', async () => {
    expect((await visit(url)).title).toContain('Questo sportello non si trova')
  })
})
