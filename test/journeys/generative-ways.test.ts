// Other ways a generative pact can go: kindly refused, handed over to the services, left by the person; figures for the funder, and erasure.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { generativeOrganisation } from '../../server/people/cast.ts'
import { clean, findings, violations } from '../support/axe.ts'
import { asking, entering, inDays, posting, toSign } from '../support/generative-pages.ts'
import { desk, journey, phone, see, seeNot, title } from '../support/journey.ts'
import { recorded } from '../support/proposal-pages.ts'

const { visit } = journey()
const enter = entering(visit)
const gaia = 'd0000000-0000-4000-8000-000000000028'
const gaiasPact = '9e4e1000-0000-4000-8000-000000000001'

const birthday = (years: number): string => {
  const day = inDays(0)
  return `${Number(day.slice(0, 4)) - years}-01-01`
}

it('somebody of 40 is refused with a kind sentence, and reads on their page which other road there is', async () => {
  const page = await enter('Emma Brolo', '/generativi', desk)
  const id = crypto.randomUUID()
  const post = posting(page, id)
  const about = { kind: 'autonomy', party: 'person', territory: 'casalasco', source: 'self' }
  const berto = 'd0000000-0000-4000-8000-000000000023'
  await post('report', {
    person: berto,
    organisation: generativeOrganisation,
    ...about,
    name: 'Berto Noce',
    need: 'Lavoro',
    informed: true,
  })
  await post('listen', { needs: 'Un lavoro', strengths: 'Mani buone' })
  await page.goto(`/generativi/${id}`)
  const assessed = await asking(page, 'Valuta i requisiti')
  await assessed.getByLabel('Data di nascita').fill(birthday(40))
  await assessed.getByRole('radio', { name: 'ha perso il lavoro' }).check()
  await assessed.getByRole('button', { name: 'Registra', exact: true }).click()
  await see(assessed.getByText(/Non è una porta chiusa/))
  expect(await violations(page)).toEqual([])
  await assessed.getByRole('button', { name: 'Annulla' }).click()
  const other = await asking(page, 'Non si può fare: offri un’altra strada')
  await other.getByRole('checkbox', { name: 'l’età non è fra i 19 e i 39 anni' }).check()
  await other.getByRole('radio', { name: 'l’altro tipo di patto' }).check()
  await other.getByRole('textbox', { name: /Che cosa le dici/ }).fill('C’è un altro patto: martedì ne parliamo insieme.')
  await recorded(other)
  const person = await enter('Berto Noce', '/percorso')
  await see(person.getByText('Non è un giudizio su di te.'))
  await see(person.getByText('C’è un altro patto: martedì ne parliamo insieme.'))
  expect(await findings(person)).toEqual(clean)
})

it('an inclusion pact begins, and is interrupted by handing over to the services', async () => {
  const page = await enter('Emma Brolo', '/generativi', desk)
  const { id, sha256 } = await toSign(page, 'Cleo Faggi')
  const cleo = await enter('Cleo Faggi', '/percorso')
  await posting(cleo, id)('sign', { sha256 })
  const fosco = await enter('Fosco Lari', `/generativi/${id}`, desk)
  const signing = await asking(fosco, 'Firma per l’ente')
  expect(await signing.getByLabel(/Data di nascita/).count()).toBe(0)
  await signing.getByRole('checkbox').check()
  await recorded(signing)
  await posting(page, id)('activate', { startsOn: inDays(0), plannedEnd: inDays(200), next: inDays(30) })
  await page.goto(`/generativi/${id}`)
  const end = await asking(page, 'Interrompi il patto')
  await end.getByRole('radio', { name: 'presa in carico dai servizi' }).check()
  await end.getByRole('radio', { name: 'servizio sociale', exact: true }).check()
  await recorded(end)
  await see(page.getByText('interrotto', { exact: true }).first())
  await see(page.getByRole('definition').filter({ hasText: 'servizio sociale' }))
  expect(await findings(page)).toEqual(clean)
  await cleo.goto('/percorso')
  await see(cleo.getByText('Puoi sempre tornare a parlarne con noi.'))
})

it('the person may stop: they are asked twice, and may change something instead', async () => {
  const page = await enter('Emma Brolo', '/generativi', desk)
  const { id } = await toSign(page, 'Agata Lune')
  const agata = await enter('Agata Lune', '/percorso')
  const leaving = await asking(agata, 'Voglio fermarmi')
  expect(await violations(agata)).toEqual([])
  await leaving.getByRole('button', { name: 'Preferisco cambiare qualcosa' }).click()
  await see(agata.getByRole('dialog').getByRole('heading', { name: 'Chiedi di cambiare qualcosa' }))
  await agata.keyboard.press('Escape')
  await seeNot(agata.getByRole('dialog'))
  await (await asking(agata, 'Voglio fermarmi')).getByRole('button', { name: 'Sì, mi fermo' }).click()
  const sure = agata.getByRole('dialog')
  await sure.getByRole('button', { name: 'Registra', exact: true }).click()
  await see(sure.getByText('Se hai deciso metti la spunta.').first())
  await sure.getByRole('checkbox').check()
  await recorded(sure)
  await see(agata.getByText('Puoi sempre tornare a parlarne con noi.'))
  await page.goto(`/generativi/${id}`)
  await see(page.getByRole('definition').filter({ hasText: 'la persona ha rinunciato' }))
})

it('somebody without an account is written down by the coordinator, and enters with the printed code', async () => {
  const emma = await enter('Emma Brolo', '/generativi', desk)
  const id = crypto.randomUUID()
  const about = { kind: 'inclusion', party: 'person', territory: 'cremona', source: 'lab', need: 'Sono sola', informed: true }
  await posting(emma, id)('report', { person: crypto.randomUUID(), organisation: generativeOrganisation, ...about, name: 'Ines Prova' })
  const fosco = await enter('Fosco Lari', `/generativi/${id}`, desk)
  await fosco.getByRole('button', { name: 'Dai un codice per entrare' }).click()
  await see(title(fosco, 'Dai un codice di accesso'))
  const issued = fosco.waitForResponse((response) => response.url().endsWith('/api/session/code/issue'))
  await fosco.getByRole('main').locator('form').getByRole('button').click()
  const { code } = (await (await issued).json()) as { readonly code: string }
  const ines = await visit({ viewport: phone })
  expect((await ines.request.post('/api/session/code', { data: { code } })).status()).toBe(200)
  await ines.goto('/percorso')
  await see(ines.getByText('Abbiamo ricevuto la tua richiesta.'))
  expect(await findings(ines)).toEqual(clean)
})

const figuresOf = async (page: Page): Promise<object> => {
  const { position: _, ...figures } = (await (await page.request.get('/api/generative/figures')).json()) as { position: number }
  return figures
}

it('a funder sees only counts, the small ones hidden; the coordinator who has how much to do', async () => {
  const rosa = await enter('Rosa Ghiaia', '/generativi/cifre', desk)
  await see(rosa.getByText(/Cifre al .*ultimo giorno del trimestre/))
  await see(rosa.getByText('non si mostra').first())
  await see(rosa.getByText('118', { exact: true }))
  expect(await findings(rosa)).toEqual(clean)
  for (const path of ['/api/generative', `/api/generative/${gaiasPact}`, '/api/generative/agenda', '/api/generative/load']) {
    expect(await (await rosa.request.get(path)).text(), path).not.toMatch(/Gaia|Brolo|mediazione/)
  }
  await rosa.goto(`/generativi/${gaiasPact}`)
  await see(rosa.getByText('Queste pagine sono di chi accompagna le persone nei patti generativi.'))
  const fosco = await enter('Fosco Lari', '/generativi/carico', desk)
  await see(fosco.getByRole('link', { name: 'Emma Brolo' }))
  expect(await findings(fosco)).toEqual(clean)
  await fosco.getByRole('link', { name: 'Emma Brolo' }).click()
  await see(title(fosco, 'Patti generativi'))
  await see(fosco.getByRole('link', { name: 'Gaia Rupe' }).first())
})

it('erasing a person takes their words away everywhere, and leaves the figures as they were', async () => {
  const rosa = await enter('Rosa Ghiaia', '/generativi/cifre', desk)
  const before = await figuresOf(rosa)
  const own = await enter('Gaia Rupe', '/percorso')
  await see(own.getByText('Il tuo patto è in corso.'))
  expect(await findings(own)).toEqual(clean)
  expect((await own.request.post(`/api/people/${gaia}/askErasure`, { data: { basis: 'consent-withdrawn' } })).status()).toBe(201)
  const ilda = await visit({ as: 'dpo', at: '/protezione-dati' })
  const asked = ilda.getByRole('listitem').filter({ hasText: 'Gaia Rupe' })
  await asked.getByRole('button', { name: 'Cancella', exact: true }).click()
  await recorded(ilda.getByRole('dialog'))
  const emma = await enter('Emma Brolo', '/generativi', desk)
  const pactNow = async (): Promise<string> => (await emma.request.get(`/api/generative/${gaiasPact}`)).text()
  await expect.poll(pactNow, { timeout: 20_000 }).not.toMatch(/Gaia Rupe|mediazione linguistica/)
  await emma.goto(`/generativi/${gaiasPact}`)
  await see(title(emma, '[cancellato]'))
  expect(await figuresOf(rosa)).toEqual(before)
})

it('what hosts a gift of time says to who looks after it how many and how much, and nothing of where they come from', async () => {
  const hosting = '/patti/9ac70000-0000-4000-8000-000000000004'
  const carla = await enter('Carla Fonti', hosting, desk)
  const given = carla.getByText(/^\s*Tempo donato qui: \d+ volontari, \d+ ore\.$/)
  await see(given)
  expect(await carla.locator('main').innerText()).not.toMatch(/generativ|Gaia|percorso/i)
  const anybody = await visit({ at: hosting })
  await see(title(anybody, 'Il cortile della scuola resta aperto'))
  await anybody.waitForLoadState('networkidle')
  expect(await anybody.getByText('Tempo donato qui').count()).toBe(0)
})
