// A family and a carer, with the desk between them: from the request to the follow-up, through a trial that fails and a replacement.
import type { APIResponse, Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { authorisation, desk as careDesk, towns } from '../../seeds/care/desk.ts'
import { careOrganisation } from '../../server/people/cast.ts'
import { violations } from '../support/axe.ts'
import { desk, journey, phone, see, seeNot, title } from '../support/journey.ts'
import { recorded, windowOf } from '../support/proposal-pages.ts'

const { visit } = journey()
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
let address = ''
const ofRequest = (): string => address.replace('/cura', '/api/care')

/** Enters as somebody of the demonstration by name: families and carers are residents like others. */
const enterAs = async (name: RegExp, at: string, viewport: typeof phone | typeof desk = phone): Promise<Page> => {
  const page = await visit({ viewport, at: '/accedi' })
  await page.getByRole('button', { name }).click()
  await see(page.getByRole('button', { name: 'Esci' }))
  await page.goto(at)
  return page
}
/** At the care desk: other operators sit at other desks. */
const atDesk = (at: string): Promise<Page> => enterAs(/Tea Collina/, at, desk)
const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Avanti' }).click()
const step = (page: Page, name: string): Locator => page.getByRole('heading', { level: 2, name, exact: true })
const proposal = (page: Page, name: string): Locator => page.locator('.proposal').filter({ hasText: name }).first()
/** The window of a request put to one proposal. */
const asked = async (page: Page, of: Locator, request: string): Promise<Locator> => {
  await of.getByRole('button', { name: request, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await see(dialog)
  return dialog
}
const propose = async (page: Page, carer: string): Promise<void> => {
  await page.getByRole('button', { name: `Proponi ${carer}`, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await see(dialog)
  const reason = dialog.getByRole('textbox', { name: /^Perché questa persona/ })
  if ((await reason.count()) > 0) await reason.fill('La famiglia abita vicino.')
  await recorded(dialog)
  await see(proposal(page, carer).getByText('aspetta l’assistente'))
}
/** Comes when what this page shows of `path` was read again because of what somebody `records`. */
const newsFor = async (page: Page, path: string, records: () => Promise<APIResponse>): Promise<void> => {
  const again = page.waitForResponse((answer) => new URL(answer.url()).pathname === path && answer.ok())
  const recorded = await records()
  expect(recorded.status(), await recorded.text()).toBe(201)
  await (await again).finished()
  // What came is on the page once the browser has drawn it.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}
/** Another family asks at the same desk. */
const anotherAsks = ({ request }: Page): Promise<APIResponse> => {
  const ids = { desk: careDesk, organisation: careOrganisation, family: crypto.randomUUID(), assisted: crypto.randomUUID() }
  const said = { name: 'Altra Famiglia', phone: '0372 111111', assistedName: 'Altra Persona', urgency: 'weeks', referral: 'none' }
  const data = { ...ids, ...said, municipality: towns.cremona.municipality, channel: 'private', act: authorisation }
  return request.post(`/api/care/${crypto.randomUUID()}/open`, { data })
}
/** Interview gone well, and hiring for a day to come. */
const hire = async (page: Page, carer: string): Promise<void> => {
  const of = proposal(page, carer)
  const meeting = await asked(page, of, 'Fissa il colloquio')
  await meeting.getByLabel('Giorno', { exact: true }).fill(inDays(2))
  await meeting.getByLabel('Ora', { exact: true }).fill('10:30')
  await recorded(meeting)
  await see(of.getByText(/10:30/))
  const met = await asked(page, of, 'Registra il colloquio')
  await met.getByRole('radio', { name: 'la famiglia la sceglie' }).check()
  await recorded(met)
  const hired = await asked(page, of, 'Registra l’assunzione')
  await hired.getByLabel('Primo giorno di lavoro').fill(inDays(3))
  await recorded(hired)
  await see(of.getByText('assunta', { exact: true }))
}

it('a family asks, and a request under the minimum is refused with the reason', async () => {
  const page = await atDesk('/cura/nuova')
  await page.getByRole('textbox', { name: 'Nome e cognome di chi chiede' }).fill('Prova Melo')
  await page.getByRole('textbox', { name: 'Telefono' }).fill('0372 000000')
  await page.getByRole('textbox', { name: 'Nome e cognome della persona da assistere' }).fill('Nonna Melo')
  await page.getByRole('combobox', { name: 'Comune' }).selectOption({ index: 1 })
  await page.getByRole('radio', { name: 'entro qualche settimana' }).check()
  await page.getByRole('combobox', { name: /ha già un accesso/ }).selectOption({ label: 'Vera Melo, familiare' })
  await page.getByRole('button', { name: 'Registra', exact: true }).click()
  await see(step(page, 'Autonomia'))
  address = new URL(page.url()).pathname.replace('/valutazione', '')
  for (const alone of ['mangiare', 'camminare', 'vestirsi']) await page.getByRole('checkbox', { name: alone }).check()
  await see(page.getByText('ha bisogno di aiuto per lavarsi e andare in bagno'))
  await see(page.getByText('Livello CS', { exact: true }))
  await next(page)
  await see(step(page, 'Orari'))
  await page.getByRole('radio', { name: 'convivente', exact: true }).check()
  // With the keyboard alone: what is chosen brings other fields, and the focus stays where it was.
  for (const name of ['convivente a orario ridotto', 'a ore']) {
    await page.keyboard.press('ArrowDown')
    const chosen = page.getByRole('radio', { name, exact: true })
    await expect.poll(() => chosen.evaluate((radio) => radio === document.activeElement && (radio as HTMLInputElement).checked)).toBe(true)
  }
  await page.getByLabel('Da quando').fill(inDays(3))
  await page.getByRole('checkbox', { name: 'lunedì' }).check()
  await page.getByLabel('Dalle', { exact: true }).fill('09:00')
  await page.getByLabel('Alle', { exact: true }).fill('12:00')
  await see(page.getByText('In tutto 3 ore alla settimana'))
  await next(page)
  await see(step(page, 'Compiti'))
  await next(page)
  await see(step(page, 'Casa e luogo'))
  await page.getByRole('textbox', { name: 'Zona' }).fill('580 E 4998 N')
  await next(page)
  await see(step(page, 'Paga'))
  await page.getByRole('textbox', { name: /Quanto la famiglia può pagare/ }).fill('6,00')
  await page.getByRole('button', { name: 'Registra la valutazione' }).click()
  await see(page.getByText(/una richiesta così sarebbe illegale/).first())
  expect(await violations(page)).toEqual([])
  await page.getByRole('textbox', { name: /Quanto la famiglia può pagare/ }).fill('11,00')
  await page.getByRole('button', { name: 'Registra la valutazione' }).click()
  await see(title(page, 'Prova Melo'))
})

it('the desk reads the ranked list, compares, and proposes', async () => {
  const page = await atDesk(address)
  await see(page.getByText(/tutto ciò che serve\./).first())
  await page.getByRole('checkbox', { name: 'Confronta Zita Corno' }).check()
  await page
    .getByRole('checkbox', { name: /^Confronta (?!Zita)/ })
    .first()
    .check()
  await see(page.getByRole('heading', { name: 'Una accanto all’altra' }))
  await propose(page, 'Zita Corno')
  expect(await violations(page)).toEqual([])
})

it('the carer accepts from her phone without knowing whose house it is, then the family accepts', async () => {
  const zita = await enterAs(/Zita Corno/, '/cura/mie')
  await see(zita.getByText('Ti va bene questo lavoro?').first())
  expect(await zita.getByText('Prova Melo').count()).toBe(0)
  expect(await violations(zita)).toEqual([])
  await zita.getByRole('button', { name: 'Sì, mi interessa' }).first().click()
  await see(zita.getByText('Grazie, abbiamo registrato la tua risposta.'))
  const vera = await enterAs(/Vera Melo/, '/cura/mie')
  await see(vera.getByText('Volete incontrarla?').first())
  expect(await violations(vera)).toEqual([])
  await vera.getByRole('button', { name: 'Sì, vogliamo incontrarla' }).first().click()
  await see(vera.getByText('Avete detto sì tutti e due').first())
})

it('interview, hiring, a trial that fails, a replacement with the history kept, a follow-up', async () => {
  const page = await atDesk(address)
  // Whatever is recorded at the desk meanwhile, a window that is open stays open with what is written in it.
  const meeting = await asked(page, proposal(page, 'Zita Corno'), 'Fissa il colloquio')
  await meeting.getByLabel('Ora', { exact: true }).fill('10:30')
  await newsFor(page, ofRequest(), () => anotherAsks(page))
  expect(await meeting.getByLabel('Ora', { exact: true }).inputValue()).toBe('10:30')
  await page.keyboard.press('Escape')
  await seeNot(meeting)
  await hire(page, 'Zita Corno')
  await see(page.getByText('in prova', { exact: true }).first())
  const failed = await asked(page, proposal(page, 'Zita Corno'), 'La prova non è andata')
  await failed.getByRole('radio', { name: 'l’assistente' }).check()
  await failed.getByRole('textbox', { name: 'Che cosa è successo' }).fill('Gli orari non andavano.')
  await recorded(failed)
  await see(page.getByText('prova non superata: ha smesso l’assistente'))
  const other = (
    await page
      .getByRole('button', { name: /^Proponi (?!Zita)/ })
      .first()
      .innerText()
  ).replace('Proponi ', '')
  await propose(page, other)
  await recorded(await asked(page, proposal(page, other), 'L’assistente accetta'))
  await recorded(await asked(page, proposal(page, other), 'La famiglia accetta'))
  await hire(page, other)
  const follow = await asked(page, proposal(page, other), 'Registra una verifica')
  await follow.getByRole('combobox', { name: 'Quale verifica' }).selectOption({ label: 'dopo 7 giorni' })
  await follow.getByRole('radio', { name: 'va bene' }).check()
  await recorded(follow)
  await see(page.getByText('dopo 7 giorni: va bene'))
  await see(proposal(page, 'Zita Corno').getByText('prova non superata'))
  expect(await violations(page)).toEqual([])
  await seeNot(page.getByRole('dialog'))
})

it('the work ends and the request is closed', async () => {
  const page = await atDesk(address)
  const ended = await windowOf(page, 'Chiudi: il lavoro è finito')
  await ended.getByRole('radio', { name: 'non serve più' }).check()
  await recorded(ended)
  await see(page.getByText('nessuno aspetta').first())
})
