// A cooperative begins on a Monday: an empty installation, its first administrator, a building, who looks after it, who lives there, and their first initiative.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { overflow, violations } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { next } from '../support/home-pages.ts'
import { desk, phone, see, title } from '../support/journey.ts'
import { afterFile, afterTest } from '../support/later.ts'
import { recorded, windowOf } from '../support/proposal-pages.ts'
import { scratchDir } from '../support/scratch.ts'
import { runCli, startServer } from '../support/server.ts'

const file = afterFile()
let [browser, address, first]: [Browser?, string?, string?] = []

beforeAll(async () => {
  const COMUNANZA_DATA = await scratchDir(file.later)
  const none = { COMUNANZA_DEMO: '0' }
  const { code, output } = await runCli(['user', 'add', '--name', 'Ada Prima', '--role', 'admin'], { COMUNANZA_DATA, ...none })
  expect(code, output).toBe(0)
  const launched = await launchBrowser()
  file.later(() => launched.close())
  const started = await startServer(COMUNANZA_DATA, none, file.later)
  ;[browser, address, first] = [launched, started.address, / una volta sola, fino al [\d-]+: (\S+)/.exec(output)?.[1]]
})
afterAll(file.undo)

const visit = async (viewport: typeof phone | typeof desk): Promise<Page> => {
  if (!browser || !address) throw new Error('the product is not running yet')
  const context = await browser.newContext({ baseURL: address, viewport, locale: 'it-IT', timezoneId: 'Europe/Rome' })
  file.later(() => context.close())
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => void errors.push(String(error)))
  afterTest(async () => expect(errors).toEqual([]))
  return page
}
/** Somebody comes in with the code they were handed. */
const enters = async (code: string, name: string, viewport: typeof phone | typeof desk = desk): Promise<Page> => {
  const page = await visit(viewport)
  await page.goto('/accedi')
  await page.getByRole('textbox').first().fill(code)
  await page.keyboard.press('Enter')
  await see(page.getByRole('banner').getByText(name))
  return page
}
/** Nothing axe finds and nothing wider than the screen, on a telephone and at a desk. */
const isWell = async (page: Page): Promise<void> => {
  for (const size of [phone, desk]) {
    await page.setViewportSize(size)
    expect([await violations(page), await overflow(page)]).toEqual([[], 0])
  }
}
/** The code on the sheet that is printed for somebody. */
const codeOn = async (page: Page): Promise<string> => {
  await see(title(page, 'Dai un codice di accesso'))
  await page.getByRole('button', { name: 'Prepara il codice' }).click()
  const code = page.locator('.code-text')
  await see(code)
  return code.innerText()
}

let [building, forManager, forRita] = ['', '', '']
let [ada, gino]: [Page?, Page?] = []

it('begins with one administrator, who registers a building where no municipality is known yet', async () => {
  const page = await enters(first ?? '', 'Ada Prima')
  ada = page
  await page.goto('/abitare')
  await see(page.getByText('Non c’è ancora nessun palazzo'))
  await isWell(page)
  await page.getByRole('link', { name: 'Registra un palazzo' }).click()
  await page.getByLabel('Come si chiama il palazzo').fill('Casa del Lunedì')
  await page.getByRole('combobox', { name: 'In quale Comune' }).fill('019036')
  await page.getByLabel('Indirizzo').fill('Via del Lunedì 1')
  await page.getByRole('button', { name: 'Registra', exact: true }).click()
  await see(title(page, 'Aggiungi alloggi'))
  building = new URL(page.url()).pathname.split('/')[2] ?? ''
  await page.getByRole('textbox', { name: 'Scala', exact: true }).fill('A')
  await page.getByRole('spinbutton', { name: 'Al numero', exact: true }).fill('4')
  await page.getByRole('radio', { name: 'in vendita' }).check()
  await page.getByRole('spinbutton', { name: 'Quante stanze', exact: true }).fill('3')
  await page.getByRole('button', { name: 'Registra 4 alloggi' }).click()
  await see(page.getByText('Registrati 4 alloggi.'))
  await page.getByRole('link', { name: 'Affida il palazzo a un gestore sociale' }).click()
  await see(page.getByText('Nessuno se ne occupa ancora'))
  const giving = await windowOf(page, 'Affida il palazzo a qualcuno')
  await giving.getByRole('radio', { name: 'gestore sociale' }).check()
  await giving.getByRole('radio', { name: 'A una persona nuova' }).check()
  await giving.getByLabel('Nome e cognome').fill('Gino Gestore')
  await recorded(giving)
  await see(page.getByText('Incarico dato.'))
  await see(page.getByRole('rowheader', { name: 'Gino Gestore' }))
  await isWell(page)
  await page.getByRole('link', { name: 'Prepara il codice' }).click()
  forManager = await codeOn(page)
})

it('goes on with the manager, who writes down who lives there and prints a code for each', async () => {
  const page = await enters(forManager, 'Gino Gestore')
  gino = page
  await page.goto('/abitare')
  await page.getByRole('link', { name: 'Registra chi ci abita e prepara i codici' }).click()
  await see(page.getByText('Non ci abita ancora nessuno'))
  await isWell(page)
  const moving = await windowOf(page, 'Entra un nucleo')
  await moving.getByLabel('In quale alloggio').selectOption({ label: 'Scala A, 1' })
  await moving.getByRole('radio', { name: 'proprietari' }).check()
  await moving.getByLabel('Nome e cognome').fill('Rita Residente')
  await moving.getByRole('button', { name: 'Un’altra persona' }).click()
  await moving.getByLabel('Nome e cognome della persona 2').fill('Remo Residente')
  await recorded(moving)
  await see(page.getByText('2 persone, proprietari'))
  // They part: Remo takes a flat of his own.
  const leaving = await windowOf(page, 'Una persona va via')
  await leaving.getByLabel('Quale casa').selectOption({ label: 'Scala A, 1' })
  await leaving.getByLabel('Chi', { exact: true }).selectOption({ label: 'Remo Residente' })
  await recorded(leaving)
  await see(page.getByText('1 persona, proprietari'))
  await isWell(page)
  await page.getByRole('link', { name: 'Prepara il codice (Rita Residente)' }).click()
  forRita = await codeOn(page)
})

it('ends with a resident who proposes an initiative from her telephone', async () => {
  const page = await enters(forRita, 'Rita Residente', phone)
  await page.goto('/abitare')
  await see(title(page, 'Casa del Lunedì'))
  await see(page.getByText('Servono i sostegni di 3 case su 4 alloggi'))
  await page.getByRole('link', { name: 'Proponi un’iniziativa' }).click()
  await page.getByLabel('Come si chiama').fill('Merenda in cortile')
  await page.getByLabel('Che cosa volete fare, e perché').fill('Per conoscersi tra vicini appena arrivati.')
  await next(page)
  await page.getByLabel('Quando', { exact: true }).fill('Il sabato pomeriggio')
  await next(page)
  await page.getByRole('radio', { name: 'No, non cambia niente' }).check()
  await next(page)
  await page.getByRole('button', { name: 'Manda la proposta' }).click()
  await see(title(page, 'Merenda in cortile'))
  await isWell(page)
  expect(await page.content()).not.toContain('Remo Residente')
})

it('changes hands: who is relieved of it sees the building no longer', async () => {
  if (!ada || !gino) throw new Error('nobody has come in')
  await ada.goto(`/abitare/${building}/incarichi`)
  await ada.getByRole('button', { name: 'Togli l’incarico (Gino Gestore)' }).click()
  const taking = ada.getByRole('dialog', { name: 'Togli l’incarico a Gino Gestore' })
  await taking.getByLabel('Perché').fill('Ha cambiato lavoro.')
  await recorded(taking)
  await see(ada.getByText('Nessuno se ne occupa ancora'))
  await gino.goto(`/abitare/${building}/nuclei`)
  await see(title(gino, 'Questo palazzo non si trova'))
})
