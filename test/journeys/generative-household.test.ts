// A pact of a household: each adult reads the text on a phone and signs, with a printed code or with the account they have; the partner comes last.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { overflow, violations } from '../support/axe.ts'
import { asking, entering, toPlan, toSign } from '../support/generative-pages.ts'
import { desk, journey, phone, see, seeNot, title } from '../support/journey.ts'
import { recorded } from '../support/proposal-pages.ts'

const { visit } = journey()
const enter = entering(visit)
let [id, code] = ['', '']
const household = (page: Page) => page.getByRole('region', { name: 'La famiglia che firma' })

it('the caseworker sees who has not signed, and prints a code for them', async () => {
  const emma = await enter('Emma Brolo', '/generativi', desk)
  id = (await toSign(emma, 'Anna Prati', ['Ugo Prati'])).id
  await emma.goto(`/generativi/${id}`)
  await see(household(emma).getByText('Ugo Prati: non ha ancora firmato'))
  expect(await violations(emma)).toEqual([])
  await household(emma).getByRole('button', { name: 'Dai un codice per entrare' }).click()
  await see(title(emma, 'Dai un codice di accesso'))
  const issued = emma.waitForResponse((response) => response.url().endsWith('/api/session/code/issue'))
  await emma.getByRole('button', { name: 'Prepara il codice' }).click()
  code = ((await (await issued).json()) as { readonly code: string }).code
})

it('the adult enters with it, reads the text and nothing else, and signs', async () => {
  const ugo = await visit({ viewport: phone })
  expect((await ugo.request.post('/api/session/code', { data: { code } })).status()).toBe(200)
  await ugo.goto('/percorso')
  await see(ugo.getByText('Il testo aspetta la tua firma.'))
  await seeNot(ugo.getByText('Siamo soli'))
  expect([await violations(ugo), await overflow(ugo)]).toEqual([[], 0])
  const text = await asking(ugo, 'Leggi e firma')
  await see(text.getByText('Per la famiglia firmano anche: Ugo Prati.'))
  expect([await violations(ugo), await overflow(ugo)]).toEqual([[], 0])
  await text.getByRole('checkbox').check()
  await recorded(text)
  await see(ugo.getByText('Hai firmato il'))
  expect((await ugo.request.get(`/api/generative/${id}`)).status()).toBe(403)
})

it('the person signs, and only then the partner', async () => {
  const anna = await enter('Anna Prati', '/percorso')
  const text = await asking(anna, 'Leggi e firma il patto')
  await text.getByRole('checkbox').check()
  await recorded(text)
  const fosco = await enter('Fosco Lari', `/generativi/${id}`, desk)
  await see(household(fosco).getByText('Ugo Prati: ha firmato il'))
  const last = await asking(fosco, 'Firma per l’ente')
  await last.getByRole('checkbox').check()
  await recorded(last)
  await see(fosco.locator('.page-over').getByText('firmato', { exact: true }))
})

it('an adult who has an account is named by who they are, and signs from their own page', async () => {
  const emma = await enter('Emma Brolo', '/generativi', desk)
  const planned = await toPlan(emma, 'Berto Noce')
  await emma.goto(`/generativi/${planned.id}`)
  const naming = await asking(emma, 'Scrivi chi della famiglia firma')
  await naming.getByLabel('Gli adulti della famiglia che firmano, oltre alla persona').fill('Agata Noce\nTea Noce')
  await naming.getByLabel('Agata Noce ha già un accesso?').selectOption({ label: 'Agata Lune, abitante di OPIFICI 22' })
  expect([await violations(emma), await overflow(emma)]).toEqual([[], 0])
  await naming.getByRole('checkbox').check()
  await recorded(naming)
  await planned.post('fix', {})
  const agata = await enter('Agata Lune', '/percorso')
  await see(agata.getByText('È il patto di Berto Noce.'))
  const text = await asking(agata, 'Leggi e firma')
  await see(text.getByText('Per la famiglia firmano anche: Agata Noce, Tea Noce.'))
  await text.getByRole('checkbox').check()
  await recorded(text)
  await see(agata.getByText('Hai firmato il'))
  expect((await agata.request.get(`/api/generative/${planned.id}`)).status()).toBe(403)
  // Nobody else of the building finds it, and Tea, who has no account, is still to sign.
  const cleo = await enter('Cleo Faggi', '/percorso')
  await see(cleo.getByText('Qui non c’è ancora un patto tuo'))
  await emma.goto(`/generativi/${planned.id}`)
  await see(household(emma).getByText('Agata Noce: ha firmato il'))
  await see(household(emma).getByText('Tea Noce: non ha ancora firmato'))
})

it('somebody reads their own path as it was on a day, and can ask nothing of that day', async () => {
  const gaia = await enter('Gaia Rupe', '/percorso?asOf=2026-04-10')
  await see(gaia.getByText('Il tuo patto è in corso.'))
  await see(gaia.getByText('Lo diremo insieme al primo incontro di verifica.'))
  expect(await gaia.getByRole('button', { name: 'Scrivi due righe' }).count()).toBe(0)
  expect([await violations(gaia), await overflow(gaia)]).toEqual([[], 0])
  await gaia.goto('/percorso')
  await see(gaia.getByRole('button', { name: 'Scrivi due righe' }))
  await see(gaia.getByText('Incontro del 5 maggio 2026'))
})
