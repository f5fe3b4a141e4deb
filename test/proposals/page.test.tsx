// The pages of the proposals as text: for a visitor, for who proposes, for the office, and in the past.
import { describe, expect, it } from 'vitest'
import type { Role } from '../../server/kernel/people.ts'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'
import { answers, clock, handed, id, row } from './page-samples.ts'

const page = (url: string, as?: Role, more?: object, parts?: object) =>
  visit(url, { answers: answers(more, parts), ...(as ? { me: person(as) } : {}) })

describe.each(['/proponi', '/proposte', '/proposte/mie', '/proposte/da-fare', `/proposte/${id}`, `/proponi/${id}`])('%s', (url) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) =>
    expectWhole(await visit(url, { answers: answers(), language, me: person('clerk') })),
  )
})

describe('the list', () => {
  it('says where each proposal stands, whose turn it is and which term runs', async () => {
    const { text } = await page('/proposte')
    for (const said of [
      'L’orto dietro la scuola',
      'in attesa di integrazione',
      'Tocca a: chi propone, da 24 giorni',
      'Termine sospeso dal 9 novembre 2026',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('Da fare')
    expect((await page('/proposte', 'clerk')).text).toContain('Da fare')
  })
  it('without proposals says what to do', async () => {
    const none = { ...answers(), '/api/proposals': { items: [], next: null, position: 9 } }
    expect((await visit('/proposte', { answers: none })).text).toContain('La prima può essere la tua')
    expect((await visit('/proposte?stage=notice', { answers: none })).text).toContain('Nessuna proposta così')
  })
  it('one that nobody may read yet has its number for a name', async () => {
    const hidden = { ...answers(), '/api/proposals': { items: [{ ...row, title: null }], next: null, position: 9 } }
    expect((await visit('/proposte', { answers: hidden })).text).toContain('Proposta 2026-3952')
  })
})

describe('a proposal', () => {
  const url = `/proposte/${id}`
  it('says how long each side has had it', async () => {
    const { text } = await page(url)
    expect(text).toContain('da 42 giorni: 18 presso il Comune, 24 in attesa di chi propone')
    for (const said of ['L’assenso della scuola', 'si aspetta', 'arrivato', 'Un orto di tutti', 'versione 1: 30 giorni'])
      expect(text).toContain(said)
    expect(text).not.toContain('recapito@example.org')
    expect(text).toContain('Entra per scrivere un’osservazione')
  })
  it('that was taken up again says how long it was closed, so that the days add up', async () => {
    const again = await page(url, undefined, { clock: { ...clock, age: 677, office: 39, proponent: 45 } })
    expect(again.text).toContain('da 677 giorni: 39 presso il Comune, 45 in attesa di chi propone, 593 in cui era chiusa')
    expect((await page(url)).text).not.toContain('era chiusa')
  })
  it('shows what was handed in to who may read it', async () => {
    const { text } = await page(url, 'clerk', { sight: 'office' }, { handed })
    for (const said of ['Che cosa è stato presentato', 'Le parole di chi propone', 'recapito@example.org']) expect(text).toContain(said)
  })
  it('a passed term is marked, and is no yes', async () => {
    const late = { ...clock, paused: false, left: -52, breached_on: '2026-10-02' }
    expect((await page(url, undefined, { clock: late, stage: 'examination', turn: 'office', pauses: [] })).text).toContain(
      'Termine superato da 52 giorni: si segna, e non vale come un sì',
    )
  })
  it('without a publishable version says that it is missing', async () => {
    expect((await page(url, undefined, { title: null, version: 0 }, { versions: [] })).text).toContain(
      'L’ufficio non ha ancora preparato la versione',
    )
  })
  it('offers each what they may ask', async () => {
    const { text } = await page(url, 'manager', { asks: ['integrate', 'remind', 'archive', 'correct'] })
    for (const said of ['Sollecita', 'Archivia', 'Rettifica']) expect(text).toContain(said)
  })
  it('an accepted one leads the office to the draft of the pact', async () => {
    const accepted = { stage: 'accepted', turn: 'nobody', sight: 'office', ended_on: '2026-11-20' }
    expect((await page(url, 'clerk', accepted)).html).toContain(`/patti/bozza?proposta=${id}`)
    expect((await page(url, undefined, { ...accepted, sight: 'everybody' })).html).not.toContain('/patti/bozza')
  })
  it('that is not there says so', async () => {
    const gone = { ...answers() } as { [path: string]: unknown }
    delete gone[`/api/proposals/${id}`]
    expect((await visit(url, { answers: gone })).title).toContain('Questa proposta non si trova')
  })
})

describe('just handed in', () => {
  const url = `/proposte/${id}`
  const today = { ...clock, age: 0, turn_days: 0, office: 0, proponent: 0, due: null, paused: false, left: null }
  const fresh = { stage: 'submitted', turn: 'office', title: null, protocol: null, version: 0, pauses: [], clock: today }
  it('to who wrote it, has its title, says what happens now and how to put a mistake right', async () => {
    const { text, title, html } = await page(url, 'resident', { ...fresh, sight: 'own' }, { handed, versions: [] })
    expect(title).toContain('L’orto')
    for (const said of ['nelle mani del Comune', 'Fino al protocollo puoi scriverne un’altra', 'da oggi', 'La proposta è arrivata oggi'])
      expect(text).toContain(said)
    expect(text).not.toContain('da 0 giorni')
    expect(html).toContain(`href="/proponi?da=${id}"`)
  })
  it('to everybody else has no title yet, and no way to take its words', async () => {
    const { text, title, html } = await page(url, undefined, { ...fresh, sight: 'everybody' }, { handed: null, versions: [] })
    expect(title).toContain('Proposta non ancora protocollata')
    expect(text).not.toContain('nelle mani del Comune')
    expect(html).not.toContain('/proponi?da=')
  })
  it('another begins with its words and its town', async () => {
    const { text, html } = await visit(`/proponi?da=${id}`, { answers: answers({ sight: 'own' }, { handed }), me: person('resident') })
    expect(text).toContain('Cominci dalle parole di «L’orto»')
    expect(html).toMatch(/value="Cremona"/)
  })
})

describe('one’s own', () => {
  it('says whose turn it is', async () => {
    const { text } = await page('/proposte/mie', 'resident')
    for (const said of ['L’orto dietro la scuola', 'Tocca a te', 'da 24 giorni']) expect(text).toContain(said)
    expect((await page('/proposte/mie')).text).toContain('Entra per vedere le tue proposte')
  })
  it('the desk has what waits for the office apart', async () => {
    const { text } = await page('/proposte/da-fare', 'clerk')
    expect(text.indexOf('Aspettano l’ufficio')).toBeLessThan(text.indexOf('Aspettano qualcun altro'))
    expect((await page('/proposte/da-fare', 'resident')).text).toContain('Questa pagina è per chi lavora')
  })
})

describe('the draft', () => {
  it('begins from a town, and only for who has entered', async () => {
    expect((await page('/proponi')).text).toContain('Per scrivere una proposta bisogna entrare')
    expect((await page('/proponi', 'resident')).text).toContain('Comincia la bozza')
  })
  it('is taken up with what was kept, and says who reads it', async () => {
    const { text, title } = await page(`/proponi/${id}`, 'resident')
    expect(title).toContain('Il campetto')
    for (const said of ['Finché scrivi la leggi solo tu', 'Chi propone', 'Riepilogo']) expect(text).toContain(said)
  })
})
