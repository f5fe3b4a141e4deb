// English: every word of the frame and of the pages turns, refusals too, and it stays so after a reload.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { journey, phone, see, title } from '../support/journey.ts'
import { asking, drafted, send } from '../support/pact-pages.ts'

const { visit } = journey()

// Words of the frame and of the pages that no pact and no organisation uses in its own texts.
const italian = [
  ...['Vai al contenuto', 'Vai al piè', 'Accedi', 'Esci', 'Lingua', 'Menu principale', 'Percorso', 'Dimostrazione', 'Nulla di ciò'],
  ...['Il registro vivo', 'Rete delle cooperative', 'Il sito', 'I dati pubblici', 'Dichiarazione di accessibilità', 'Interfaccia per'],
  ...['Stato del servizio', 'Un solo registro', 'Aggiornato', 'Com’era in un altro', 'Scorri nel tempo', 'Guarda il registro', 'Torna a'],
  ...['Propongo', 'Seguo', 'Controllo', 'Che cosa succede', 'Tutti i patti', 'ultimo fatto', 'Il registro in numeri', 'patti nel registro'],
  ...['Registro dei patti', 'Cerca', 'Filtra', 'A che punto', 'Tipo di', 'In che ordine', 'Prima i più', 'Tutti', 'Ultimo fatto'],
  ...['Promesse', 'Attivo', 'Concluso', 'Proposto', 'Alla firma', 'da stabilire', 'ancora nessuna', 'Mostra altri', 'Stampa'],
  ...[
    'Che cosa puoi fare',
    'Firme',
    'ha firmato',
    'La storia',
    'I resoconti',
    'Mantenuta',
    'I cittadini',
    'entro il',
    'Versione',
    'impronta',
  ],
  ...['registrato', 'da un registro precedente', 'abitante', 'dirigente', 'Rettifiche', 'diceva', 'Leggi il testo', 'Patto ordinario'],
  ...['Avanti', 'Indietro', 'Passo', 'Dagli un titolo', 'Racconta', 'facoltativo', 'caratteri', 'Bozza', 'Scegli', 'Manca una risposta'],
  ...[
    'Qualcosa va corretto',
    'Chi fa che cosa',
    'Organizzazioni',

    'Territorio',
    'Legami',
    'fonte',
    'saputo il',
    'Appartenenze',
  ],
  ...['Dichiarato', 'Contato', 'differenza', 'Capofila', 'gennaio', 'febbraio', 'luglio', 'ottobre', 'novembre', 'Entra come', 'pagina'],
]

/** What somebody reads or hears in the page, without what is written in Italian by its nature and says so. */
const words = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const inItalian = document.documentElement.lang === 'it' ? 'never' : '[lang="it"]'
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const said = [document.title]
    while (texts.nextNode()) if (!texts.currentNode.parentElement?.closest(inItalian)) said.push(texts.currentNode.nodeValue ?? '')
    for (const element of document.body.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext'])
        if (!element.closest(inItalian)) said.push(element.getAttribute(name) ?? '')
    return said.join('\n')
  })
const left = async (page: Page): Promise<string[]> => {
  const text = await words(page)
  return italian.filter((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(text))
}

const pages: readonly (readonly [path: string, shows: string])[] = [
  ['/', 'What is happening'],
  ['/patti', 'Search the register'],
  ['/patti/9ac70000-0000-4000-8000-000000000003', 'The story'],
  ['/patti/9ac70000-0000-4000-8000-000000000001?asOf=2025-03-03', 'The story'],
  ['/proponi', 'To write a proposal you have to enter'],
  ['/proposte', 'Whose turn it is'],
  ['/beni', 'On the map'],
  ['/regolamenti', 'to be completed by the municipality'],
  ['/rete', 'Search the network'],
  ['/rete/servizi', 'Search for a service'],
  ['/rete/territori', 'Declared and counted'],
  ['/accedi', 'The people are invented'],
  ['/accessibilita', 'Compliance status'],
  ['/privacy', 'What is public'],
  ['/nulla', 'You can start again from here'],
]

it('turns every page, and stays after a reload', async () => {
  const page = await visit({ viewport: phone, at: '/' })
  await see(title(page, /^Ciò che è di tutti/))
  // The control: in Italian the same search finds the words of this page.
  await see(page.getByText('ore donate e raccontate'))
  expect(await left(page)).toEqual(expect.arrayContaining(['Propongo', 'Il sito', 'Accedi', 'Tutti i patti', 'Lingua']))
  await page.getByRole('button', { name: 'English' }).click()
  await see(title(page, 'What belongs to everybody needs somebody'))
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.reload()
  await see(title(page, 'What belongs to everybody needs somebody'))
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await page.getByRole('button', { name: 'English' }).getAttribute('aria-pressed')).toBe('true')
  for (const [path, shows] of pages) {
    await page.goto(path)
    await see(page.getByText(shows).first())
    await page.getByText('Reading the register…').first().waitFor({ state: 'hidden' })
    expect.soft(await left(page), path).toEqual([])
  }
  await page.getByRole('button', { name: 'Italiano' }).click()
  await see(title(page, 'Questa pagina non c’è'))
})

it('asks, corrects and refuses in English', async () => {
  const page = await visit({ as: 'clerk' })
  const id = await drafted(page, 'Un’aiuola per chi legge in inglese')
  await page.goto('/proponi')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Begin the draft' }).click()
  await see(page.getByRole('alert').getByText('Something needs correcting'))
  expect(await left(page)).toEqual([])
  await page.goto(`/patti/${id}`)
  const dialog = await asking(page, 'Add a promise')
  await dialog.getByRole('radio', { name: 'The citizens' }).check()
  await dialog.getByRole('textbox', { name: 'What' }).fill('Zappare')
  expect(await left(page)).toEqual([])
  await send(dialog, 'Record')
  await see(dialog.getByRole('alert').getByText(/You do not speak for this side/))
  expect(await left(page)).toEqual([])
})
