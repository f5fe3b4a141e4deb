// Every page, on a phone and on a desk: axe finds nothing, nothing sticks out, each says what it is and can be walked with a keyboard.
import { describe, expect, it } from 'vitest'
import { clean, findings, violations } from '../support/axe.ts'
import { journey, phone, see, seeNot, title, type Visit } from '../support/journey.ts'

const { visit } = journey()
const registerReads = /\/api\/pacts(\?|$)/
const still: Visit = { viewport: phone, reducedMotion: 'reduce' }

const pact = '9ac70000-0000-4000-8000-000000000003'
type PageCase = readonly [path: string, heading: RegExp, shows: string | RegExp]
const pages: readonly PageCase[] = [
  ['/', /^Ciò che è di tutti/, 'ore donate e raccontate'],
  ['/patti', /^Registro dei patti$/, 'La golena pulita'],
  [`/patti/${pact}`, /^Panchine e libri/, 'La storia'],
  ['/proponi', /^Propongo un patto$/, 'Per scrivere una proposta bisogna entrare'],
  ['/proposte', /^Proposte$/, 'La corte dei mestieri'],
  ['/proposte/9b090000-0000-4000-8000-000000000055', /^I portici di via Acquaviva/, 'Osservazioni'],
  ['/proposte/9b090000-0000-4000-8000-000000000058', /^Proposta non ancora protocollata$/, 'La storia'],
  ['/beni', /^Beni comuni$/, 'Parco del Canneto'],
  ['/beni/90d00000-0000-4000-8000-000000000003', /^Ex lavanderia/, 'Soprintendenza'],
  ['/regolamenti', /^Regolamenti$/, 'Palermo'],
  ['/regolamenti/9e900000-0000-4000-8000-000000019098', /^Soresina$/, 'Versione 2'],
  ['/rete', /^Rete$/, 'Azienda Sociale Cremonese'],
  ['/rete/servizi', /^Chi fa che cosa dove$/, 'Centri giovani'],
  ['/rete/territori', /^Territori$/, 'Dichiarato e contato'],
  ['/rete/9e700000-0000-4000-8000-000000000014', /^Lindbergh$/, 'I suoi servizi'],
  ['/rete/9e700000-0000-4000-8000-000000000104', /^Ambito distrettuale Cremonese$/, 'Legami'],
  ['/accedi', /^Accedi$/, /^Anna Prati/],
  ['/accessibilita', /^Dichiarazione di accessibilità$/, 'Segnalazioni'],
  ['/privacy', /^Privacy$/, 'I tuoi diritti'],
  ['/una-pagina-che-non-esiste', /^Questa pagina non c’è$/, 'Puoi ripartire da qui'],
  ['/patti/9ac70000-0000-4000-8000-0000000000ff', /^Questo patto non si trova$/, 'Torna al registro'],
]
const states: readonly PageCase[] = [
  ['/patti?q=introvabile', /^Registro dei patti$/, 'Nessun patto con questi filtri'],
  ['/patti?asOf=2025-03-03', /^Registro dei patti$/, 'La golena pulita'],
  ['/patti?asOf=2024-01-01', /^Registro dei patti$/, 'In quel giorno il registro era ancora vuoto'],
  [`/patti/${pact}?asOf=2025-09-15`, /^Panchine e libri/, 'La storia'],
  ['/rete?asOf=2024-01-01', /^Rete$/, 'In quel giorno la rete era ancora vuota'],
]

describe.each([...pages, ...states])('%s', (path, heading, shows) => {
  it('is in order at 360 and at 1280', async () => {
    const page = await visit({ ...still, at: path })
    await see(title(page, heading))
    await see(page.getByText(shows).first())
    await seeNot(page.getByText('Sto leggendo il registro…').first())
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await page.locator('html').getAttribute('lang')).toBe('it')
    expect(await findings(page)).toEqual(clean)
  })
})

describe('states of a page', () => {
  it('filters, menu, travelling in time and sources open', async () => {
    const page = await visit({ ...still, at: '/patti' })
    await see(page.getByRole('table'))
    await page.getByText('Filtra e ordina').click()
    await page.getByText('Com’era in un altro giorno?').click()
    await page.getByRole('button', { name: 'Menu' }).click()
    await see(page.getByRole('navigation', { name: 'Menu principale' }))
    expect(await findings(page)).toEqual(clean)
  })

  it('the sources of an organisation, and its municipalities', async () => {
    const page = await visit({ ...still, at: '/rete/territori' })
    await see(page.getByRole('table', { name: 'Dichiarato e contato' }))
    for (const summary of await page.getByRole('main').locator('summary').all()) await summary.click()
    expect(await findings(page)).toEqual(clean)
  })

  it('in English', async () => {
    const page = await visit({ ...still, at: '/patti' })
    await page.getByRole('button', { name: 'English' }).click()
    await see(title(page, 'Register of pacts'))
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await findings(page)).toEqual(clean)
  })

  it('when the server does not answer', async () => {
    const page = await visit(still)
    await page.route(registerReads, (route) => route.abort())
    await page.goto('/patti')
    await see(page.getByRole('alert').getByText(/Il server non risponde/))
    await see(page.getByRole('button', { name: 'Riprova' }))
    expect(await findings(page)).toEqual(clean)
  })

  it('while it is loading, which looks like nothing else', async () => {
    const page = await visit(still)
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(registerReads, (route) => held.then(() => route.continue()))
    await page.goto('/patti')
    await see(page.getByRole('status').getByText('Sto leggendo il registro…'))
    expect(await findings(page)).toEqual(clean)
    release()
    await see(page.getByRole('table'))
  })
})

it('a planted fault is found by the same check', async () => {
  const page = await visit({ ...still, at: '/patti' })
  await see(page.getByRole('table'))
  await page.evaluate(() => document.querySelector('label[for="filter-q"]')?.remove())
  expect(await violations(page)).toContainEqual(expect.stringMatching(/^label #filter-q/))
})

it('every page has a name of its own in the browser’s tab', async () => {
  const page = await visit(still)
  const names: string[] = []
  for (const [path, heading] of pages) {
    await page.goto(path)
    await see(title(page, heading))
    names.push(await page.title())
  }
  expect(names.filter((name) => name.trim() === '')).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})
