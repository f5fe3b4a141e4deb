// The pages of a building as text: for who lives there, for who manages it, and for who is not there.
import { describe, expect, it } from 'vitest'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'
import { answers, base, home, id, manages } from './page-samples.ts'
import * as s from './samples.ts'

const me = person('resident')

const addresses = [
  '/abitare',
  '/abitare/nuovo',
  `/abitare/${id}`,
  `/abitare/${id}/gestione`,
  `/abitare/${id}/alloggi`,
  `/abitare/${id}/nuclei`,
]

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
      'Somma decisa il 12 gennaio 2026. I conti sono di oggi.',
      'Ancora liberi',
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
    for (const said of ['I prossimi passi', 'Affida il palazzo a un gestore sociale']) expect(other.text).toContain(said)
    expect(other.html).toContain(`/abitare/${id}/incarichi`)
    expect(other.html).not.toContain(`/abitare/${id}/nuclei`)
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
      'Chi ci abita: nuclei, nomi e codici',
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
