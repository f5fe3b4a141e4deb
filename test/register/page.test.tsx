// The pages of the public register as text: the list, the figures, the changes, one entry, the open data.
import { describe, expect, it } from 'vitest'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'

const id = '00000000-0000-4000-8000-000000000001'
const known = '2025-03-01T10:00:00.000Z'
const row = {
  ...{ id, origin: 'published', revision: 2, state: 'signed', since: '2025-02-01', number: '004', title: 'Ciclofficina di quartiere' },
  ...{
    municipality: '019036',
    town: null,
    district: 'Centro',
    address: 'Via Stretta 4',
    lat: 45_137_700,
    lon: 10_026_800,
    areas: ['immaterial'],
  },
  ...{ goods: [], proponent: 'association', proponent_name: 'Ruote Libere ODV', opened_on: '2025-01-01', starts_on: null, ends_on: null },
  ...{ ended_on: null, report_due: null, reports: 0, late_reports: 0, hours: 0, granted: 0, delivered: 0, amendments: 0, corrections: 0 },
  ...{ steps_back: 1, goes_on: '005', last_on: '2025-03-01', imported: true, known, recorded: known },
}
const count = (of: string) => [{ of, entries: 1 }]
const figures = {
  day: '2026-11-22',
  totals: { entries: 1, late: 0, hours: 12, granted: 5_000, delivered: 0, late_reports: 0, reports: 0, corrections: 0 },
  ...{ states: count('signed'), origins: count('published'), municipalities: count('019036'), proponents: count('association') },
  ...{ districts: count('Centro'), years: count('2025'), areas: count('immaterial'), goods: count('square') },
  phases: [{ origin: 'published', phase: 'examining', times: 2, days: 31.5 }],
  position: 9,
}
const counts = { new: 0, advanced: 1, amended: 0, late: 0, ended: 0, corrected: 0, 'stepped-back': 0 }
const answers = {
  '/api/register': { items: [row], next: null, position: 9 },
  '/api/register/figures': figures,
  '/api/register/choices': {
    ...{ municipalities: [{ municipality: '019036', town: 'Cremona', entries: 1 }], goods: [{ kind: 'square' }], position: 9 },
    districts: [{ municipality: '019036', district: 'Centro' }],
  },
  '/api/register/changes': {
    ...{ since: '2025-01-01', until: '2025-03-01', counts, total: 1, position: 9 },
    items: [{ entry: row, kinds: ['advanced'], was: { ...row, state: 'examining' } }],
  },
  [`/api/register/${id}`]: {
    ...{ ...row, shown: true, standing: 'listed', position: 9 },
    course: {
      id,
      origin: 'published',
      municipality: '019036',
      phase: 'signed',
      since: '2025-02-01',
      past: [{ phase: 'examining', from: '2025-01-01', until: '2025-02-01' }],
    },
    sheet: [
      { header: 'Titolo proposta', text: 'Ciclofficina di quartiere' },
      { header: 'Rappresentante', text: '[omesso]' },
    ],
    book: { publisher: 'Comune di prova', source: null, licence: 'CC BY 4.0', moment: known },
  },
  '/api/snapshots': { items: [{ id, municipality: '019036', publisher: null, publications: 3, latest: known }], next: null, position: 9 },
}
const addresses = ['/registro', '/registro/cifre', '/registro/cambiamenti', `/registro/voci/${id}`, '/opendata']

describe.each(addresses)('%s', (url) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => expectWhole(await visit(url, { answers, language })))
})

describe('the list', () => {
  it('says what each entry is, where it stands and where it leads', async () => {
    const { text, html } = await visit('/registro', { answers })
    for (const said of ['Ciclofficina di quartiere', 'Patto stipulato', 'Registro del Comune', 'n. 004', 'Via Stretta 4, Centro, 019036'])
      expect(text).toContain(said)
    expect(html).toContain(`/registro/voci/${id}`)
    expect(text).toContain('Mostra la mappa')
    expect(text).not.toContain('Importa un registro')
    expect((await visit('/registro', { answers, me: person('clerk') })).text).toContain('Importa un registro')
  })
  it('narrows by what the address says, and shows it as chips', async () => {
    const { text, asked } = await visit('/registro?state=signed&district=Centro&late=true&area=green&state2=x', { answers })
    expect(asked.some((one) => one.startsWith('/api/register?') && one.includes('state=signed') && one.includes('late=true'))).toBe(true)
    expect(text).toContain('Togli tutte')
    const { asked: odd } = await visit('/registro?state=nowhere&municipality=x', { answers })
    expect(odd.some((one) => one.includes('nowhere') || one.includes('municipality=x'))).toBe(false)
  })
  it('has something to say when it is empty: today, in the past, and when narrowed', async () => {
    const none = { ...answers, '/api/register': { items: [], next: null, position: 9 } }
    expect((await visit('/registro', { answers: none })).text).toContain('Il registro è ancora vuoto')
    expect((await visit('/registro?asOf=2020-01-01', { answers: none })).text).toContain('In quel giorno il registro era ancora vuoto')
    expect((await visit('/registro?q=zzz', { answers: none })).text).toContain('Nessuna voce con queste scelte')
  })
  it('says a proposal without a title by its number', async () => {
    const untitled = { ...row, origin: 'proposal', title: '', number: 'P-7' }
    const { text, html } = await visit('/registro', {
      answers: { ...answers, '/api/register': { items: [untitled], next: null, position: 9 } },
    })
    expect(text).toContain('Proposta P-7, titolo non ancora pubblicabile')
    expect(html).toContain(`/proposte/${id}`)
  })
})

describe('the other pages', () => {
  it('figures have a table beside each drawing, and the median of each phase', async () => {
    const { text, html } = await visit('/registro/cifre', { answers })
    for (const said of [
      'Per stato',
      'Per quartiere',
      'Per tipo di bene',
      'Giorni di ogni fase',
      'ore donate',
      'Registro del Comune: Istruttoria in corso',
    ])
      expect(text).toContain(said)
    expect(html.match(/<svg[^>]*class="bars"/g)?.length).toBe(html.match(/class="chart"/g)?.length)
    expect(html).not.toMatch(/\sstyle=/)
  })
  it('changes say what was and what is, and give the CSV', async () => {
    const { text, html } = await visit('/registro/cambiamenti?since=2025-01-01&until=2025-03-01', { answers })
    for (const said of ['Passata di stato', 'Istruttoria in corso', 'Patto stipulato']) expect(text).toContain(said)
    expect(html).toContain('/opendata/changes.csv?since=2025-01-01&amp;until=2025-03-01')
    const none = { ...answers, '/api/register/changes': { since: '', until: '', counts, items: [], total: 0, position: 9 } }
    expect((await visit('/registro/cambiamenti', { answers: none })).text).toContain('non è cambiato nulla')
  })
  it('an entry shows its cells as published, where it goes on and its phases', async () => {
    const { text } = await visit(`/registro/voci/${id}`, { answers })
    for (const said of ['La pratica continua nella n. 005', '[omesso]', 'Comune di prova', 'CC BY 4.0', 'Titolo proposta'])
      expect(text).toContain(said)
    expect((await visit('/registro/voci/00000000-0000-4000-8000-000000000002', { answers })).text).toContain('Questa voce non si trova')
  })
  it('open data are those of the day looked at', async () => {
    expect((await visit('/opendata', { answers })).html).toContain('href="/opendata/register.geojson"')
    const past = await visit('/opendata?asOf=2025-02-01', { answers })
    expect(past.html).toContain('href="/opendata/register.csv?asOf=2025-02-01"')
    expect(past.html).toContain('municipality=019036&amp;asOf=2025-02-01')
  })
})
