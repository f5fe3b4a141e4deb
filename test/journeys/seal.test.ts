// A citizen at a seal: verified, broken, not there yet, not checkable, and on paper.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { overflow, violations } from '../support/axe.ts'
import { journey, phone, see, seeNot, title } from '../support/journey.ts'

const { visit } = journey()

const bench = 'Panchine e libri sul viale del Po'
const benchId = '9ac70000-0000-4000-8000-000000000003'
const verified = (page: Page) => page.getByRole('status').getByText('Verificato nel tuo browser')
const whole = (page: Page) => page.getByRole('button', { name: /^Mostra tutta la storia/ }).click()
const window = (page: Page) => page.getByRole('dialog', { name: 'Il sigillo di questo fatto' })

it('a citizen reads the seal of a pact on a phone: what was checked, what is proven and what is not', async () => {
  const page = await visit({ viewport: phone, hasTouch: true, isMobile: true, at: `/patti/${benchId}` })
  await whole(page)
  await page.getByRole('button', { name: /^Sigillo di «La bozza del patto è aperta»/ }).click()
  const seal = window(page)
  await see(verified(page))
  await see(seal.getByText(/Quello che leggi è la registrazione numero \d+ di \d+/))
  await seal.getByText(/dati uguali su/).click()
  await see(seal.getByText(bench, { exact: false }).first())
  await seal.getByText('Che cosa non è provato').click()
  await see(seal.getByText(/Che il fatto sia vero: il sigillo dice che nessuno lo ha cambiato dopo/))
  expect(await violations(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  await seal.getByRole('link', { name: 'La pagina di questo sigillo' }).click()
  await see(title(page, 'Un sigillo'))
  await see(verified(page))
  await see(page.getByText('"type": "pacts.drafted"'))
  expect(await violations(page)).toEqual([])
})

it('a page that says something else than the register has a broken seal, and it says so loudly', async () => {
  const page = await visit()
  await page.route(`**/api/pacts/${benchId}*`, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('CR-2025-001', 'CR-2025-999') })
  })
  await page.goto(`/patti/${benchId}`)
  await whole(page)
  await page.getByRole('button', { name: /^Sigillo di «Il patto è entrato in vigore»/ }).click()
  await see(window(page).getByText('Il sigillo non torna'))
  await see(window(page).getByText('La registrazione c’è, ma dice altro da quello che leggi in questa pagina.'))
  await seeNot(verified(page))
  await see(window(page).getByText('CR-2025-999'))
  expect(await violations(page)).toEqual([])
})

it('an entry that was changed after it was recorded is not in the signed register', async () => {
  const page = await visit()
  await page.route('**/api/log/events/*/entry', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replace('2025-02-01', '2025-01-31') })
  })
  await page.goto(`/patti/${benchId}`)
  await whole(page)
  await page.getByRole('button', { name: /^Sigillo di «Il patto è entrato in vigore»/ }).click()
  await see(window(page).getByText('Il sigillo non torna'))
  await see(window(page).getByText(/Questa registrazione non fa parte del registro firmato/))
})

it('a fact just recorded is not integrated yet: the seal says so and tries again by itself', async () => {
  const page = await visit({ viewport: phone, hasTouch: true, isMobile: true })
  let signed = false
  await page.route('**/api/log/events/*/proof', async (route) => {
    if (signed) await route.continue()
    else await route.fulfill({ status: 202, headers: { 'retry-after': '1' } })
  })
  await page.goto(`/patti/${benchId}`)
  await page
    .getByRole('button', { name: /^Sigillo di «Una firma»/ })
    .first()
    .click()
  await see(window(page).getByText('La prova arriva fra poco'))
  expect(await violations(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  signed = true
  await see(verified(page))
})

it('a proof that does not arrive leaves the fact neither confirmed nor denied, on a phone too', async () => {
  const page = await visit({ viewport: phone, hasTouch: true, isMobile: true })
  await page.route('**/api/log/events/*/proof', (route) => route.abort())
  await page.goto(`/patti/${benchId}`)
  await page
    .getByRole('button', { name: /^Sigillo di/ })
    .first()
    .click()
  await see(window(page).getByText('Non controllato', { exact: true }))
  await see(window(page).getByText(/né confermato né smentito/))
  expect(await violations(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  await page.unroute('**/api/log/events/*/proof')
  await window(page).getByRole('button', { name: 'Ricontrolla' }).click()
  await see(verified(page))
})

it('a browser that knows no Ed25519 says that nothing was checked', async () => {
  const page = await visit()
  await page.addInitScript(() => {
    const know = crypto.subtle.importKey.bind(crypto.subtle)
    Object.defineProperty(crypto.subtle, 'importKey', {
      value: (...given: Parameters<typeof know>) =>
        given[2] === 'Ed25519' ? Promise.reject(new DOMException('', 'NotSupportedError')) : know(...given),
    })
  })
  await page.goto(`/patti/${benchId}`)
  await page
    .getByRole('button', { name: /^Sigillo di/ })
    .first()
    .click()
  await see(window(page).getByText('Non controllato', { exact: true }))
  await see(window(page).getByText(/non sa controllare la firma del registro/))
  expect(await violations(page)).toEqual([])
})

it('the network’s facts have their seals too', async () => {
  const page = await visit({ at: '/rete/servizi?q=affido' })
  await page
    .getByText(/1 fonte/)
    .first()
    .click()
  await page
    .getByRole('button', { name: /^Sigillo di «Servizio»/ })
    .first()
    .click()
  await see(verified(page))
})

it('a pact on paper carries where the register was, and the way back to it', async () => {
  const page = await visit({ at: `/patti/${benchId}` })
  await page.emulateMedia({ media: 'print' })
  const imprint = page.getByRole('complementary', { name: 'Impronta del registro' })
  await see(imprint.getByText(/^registro \S+ n\. [\d.]+ · [0-9a-f]{16}$/))
  await see(imprint.getByRole('img', { name: 'Codice QR che porta a questo sigillo' }))
  await seeNot(imprint.getByRole('link', { name: 'Scarica il fascicolo verificabile di questa pagina' }))
})
