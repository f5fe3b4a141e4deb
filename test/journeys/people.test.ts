// People in the browser: a role given and taken away, one's own page, somebody helped at a desk who then comes, and being forgotten.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { clean, findings } from '../support/axe.ts'
import { character, journey, phone, see, seeNot, title } from '../support/journey.ts'
import { readNow } from '../support/now.ts'

const { visit } = journey()
const anna = character('resident').id

const expectAccessible = async (page: Page): Promise<void> => expect(await findings(page)).toEqual(clean)
const ask = async (page: Page, command: string) => {
  await page.getByRole('button', { name: command, exact: true }).click()
  return page.getByRole('dialog')
}
const record = async (page: Page): Promise<void> => {
  await page.getByRole('dialog').getByRole('button', { name: 'Registra' }).click()
  await seeNot(page.getByRole('dialog'))
}

it('an administrator gives a role to somebody known by their code, and takes it away', async () => {
  const page = await visit({ as: 'admin', at: '/persone' })
  await see(page.getByText('Persone conosciute qui'))
  const form = await ask(page, 'Dai un ruolo a chi c’è già')
  await form.getByLabel('Codice della persona').fill(anna)
  await form.getByLabel('Quale ruolo').selectOption('facilitator')
  await form.getByLabel('Dove vale').selectOption('everywhere')
  await record(page)
  expect(JSON.stringify(await readNow(page.request, `/api/people/${anna}`))).toContain('facilitator')
  // The list has the latest first, and she was among the first.
  await page.goto(`/persone/${anna}`)
  await see(title(page, 'Anna Prati'))
  await see(page.getByRole('rowheader', { name: 'facilitatore di laboratorio' }))
  const taking = await ask(page, 'Togli un ruolo')
  await taking.getByLabel('Quale ruolo').selectOption('1')
  await taking.getByLabel('Spiega perché').fill('Il laboratorio è finito')
  await record(page)
  await see(page.getByText(/tolto il .* da amministratore del sistema/))
})

it('an administrator sees counts but no case, and is told why', async () => {
  const page = await visit({ as: 'admin', at: '/persone' })
  await see(page.getByRole('heading', { name: 'In cifre' }))
  expect(await page.getByText('anna.prati@example.org').count()).toBe(0)
  await page.goto('/protezione-dati')
  await see(page.getByText('responsabile della protezione dei dati'))
  expect(await page.getByText('Zeno Fosso').count()).toBe(0)
})

it('Anna reads what is known of her, who looked at it, and takes a copy away', async () => {
  const page = await visit({ as: 'resident', at: '/', viewport: phone })
  await page.getByRole('link', { name: /Anna Prati/ }).click()
  await see(title(page, 'I miei dati'))
  await see(page.getByText('anna.prati@example.org'))
  await see(page.getByRole('region', { name: 'Chi ha guardato i miei dati' }).getByText('amministratore del sistema').first())
  await page.getByRole('button', { name: 'Acconsento (Notizie per posta)' }).click()
  await page.getByRole('button', { name: 'Ritiro il consenso (Notizie per posta)' }).click()
  await see(page.getByRole('button', { name: 'Acconsento (Notizie per posta)' }))
  const [copy] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /Scarica tutto/ }).click()])
  expect(await readFile(await copy.path(), 'utf8')).toContain('anna.prati@example.org')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Che cosa c’è scritto di me' }).click()
  await see(page.getByText('È stato ritirato un consenso').first())
  await expectAccessible(page)
  await page.goto('/seguo')
  await see(title(page, 'Seguo'))
  await expectAccessible(page)
})

it('somebody without an account is helped at the desk, and takes what was written into their own hands', async () => {
  const marta = await visit({ as: 'operator', at: '/sportello' })
  const form = await ask(marta, 'Scrivi una persona')
  await form.getByLabel('Nome e cognome').fill('Ugo Prova')
  await record(marta)
  await marta.getByRole('button', { name: 'Agisci per conto di Ugo Prova' }).click()
  await see(marta.getByText('Stai agendo per conto di Ugo Prova.'))
  await expectAccessible(marta)
  await marta.getByRole('link', { name: 'Vai a «Propongo»' }).click()
  await marta.getByRole('combobox', { name: /Comune/ }).fill('Cremona')
  const drafted = marta.waitForRequest((request) => request.url().endsWith('/draft') && request.method() === 'POST')
  await marta.getByRole('button', { name: 'Comincia' }).click()
  const body = (await drafted).postDataJSON() as { readonly for?: string; readonly person?: string }
  expect(body.for).toBe(body.person)
  await marta.getByRole('button', { name: 'Ho finito' }).click()
  await seeNot(marta.getByText('Stai agendo per conto di'))

  await marta.goto(`/persone/${body.for}`)
  await marta.getByRole('link', { name: 'Prepara la ricevuta con il codice' }).click()
  const issued = marta.waitForResponse((response) => response.url().endsWith('/api/session/code/issue'))
  await marta.getByRole('main').locator('form').getByRole('button').click()
  const { code } = (await (await issued).json()) as { readonly code: string }

  const ugo = await visit({ at: '/io' })
  expect((await ugo.request.post('/api/session/code', { data: { code } })).status()).toBe(200)
  await ugo.goto('/io')
  await see(ugo.getByText('Ugo Prova').first())
  await ugo.goto('/io/tracce')
  await see(ugo.getByText('chiesto per te da un operatore').first())
  await marta.goto(`/persone/${body.for}`)
  await see(title(marta, 'Questa persona non si trova'))
})

it('who asked to be erased is erased by a second person, who is given the certificate', async () => {
  const ilda = await visit({ as: 'dpo', at: '/protezione-dati' })
  const zeno = ilda.getByRole('listitem').filter({ hasText: 'Zeno Fosso' })
  await see(zeno.getByText(/Chiesta il/))
  await expectAccessible(ilda)
  await zeno.getByText('Che cosa andrebbe via e che cosa resterebbe').click()
  await see(zeno.getByText(/valori tuoi/))
  await zeno.getByRole('button', { name: 'Cancella', exact: true }).click()
  await record(ilda)
  await see(ilda.getByText('Nessuno aspetta una risposta.'))
  const link = ilda.getByRole('link', { name: 'Scarica il certificato' })
  await expect.poll(async () => (await ilda.request.get((await link.getAttribute('href')) ?? '')).status(), { timeout: 20_000 }).toBe(200)
  const { certificate, note } = await (await ilda.request.get((await link.getAttribute('href')) ?? '')).json()
  expect(certificate).toMatchObject({ person: 'd2000000-0000-4000-8000-000000000002', basis: 'no-longer-needed' })
  expect(note).toContain('—')
})
