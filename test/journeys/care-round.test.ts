// A round over all open requests: the modes side by side, a pair avoided, what that changes, another kept, a wish given up for show, recorded, and adopted by a person.
import { expect, it } from 'vitest'
import { findings } from '../support/axe.ts'
import { journey, see, title } from '../support/journey.ts'

const { visit } = journey()

it('a round with a lock and a what-if, recorded and adopted pair by pair', async () => {
  const page = await visit({ at: '/accedi' })
  await page.getByRole('button', { name: /Tea Collina/ }).click()
  await see(page.getByRole('button', { name: 'Esci' }))
  await page.goto('/cura/giri')
  for (const mode of ['Più famiglie', 'Stabile', 'Equilibrato', 'A ore']) {
    await see(page.getByRole('heading', { level: 3, name: mode, exact: true }))
  }
  await see(page.getByText('Dimostrato: nessun altro modo di abbinare'))
  const first = await page
    .getByText(/^Tieni insieme/)
    .first()
    .innerText()
  const keep = page.getByRole('button', { name: first, exact: true })
  await page.getByRole('button', { name: first.replace('Tieni insieme', 'Evita la coppia'), exact: true }).click()
  await see(page.getByRole('heading', { name: 'Coppie da evitare' }))
  await see(page.getByText('Che cosa cambia', { exact: true }))
  await page.getByRole('button', { name: /^Permetti di nuovo/ }).click()
  await see(keep)
  await keep.click()
  await see(page.getByText('tenuta insieme', { exact: true }))
  await see(page.getByText('verrebbe lo stesso giro'))
  await page.getByLabel('una famiglia rinunciasse a qualcosa').check()
  await page.getByLabel('Quale famiglia').selectOption({ label: 'Rita Stagno' })
  await page.getByLabel('A che cosa rinuncerebbe').selectOption('wage')
  await page.getByRole('button', { name: 'Guarda che cosa cambierebbe' }).click()
  await see(page.getByText(/^Rita Stagno avrebbe .*, oggi nessuna\.$/))
  for (const one of await findings(page)) expect(one).toMatchObject({ violations: [], overflow: 0 })
  await page.getByRole('button', { name: 'Registra questo giro' }).click()
  await see(title(page, /^Più famiglie, /))
  await see(page.getByText('da decidere'))
  const button = page.getByRole('button', { name: /^Proponi / }).first()
  await see(button)
  await button.click()
  await see(page.getByText('proposta', { exact: true }).first())
  await see(page.getByText('adottato', { exact: true }).first())
})

it('a search that takes long says how far it is, and gives way to its round', async () => {
  const page = await visit({ at: '/accedi' })
  await page.getByRole('button', { name: /Tea Collina/ }).click()
  await see(page.getByRole('button', { name: 'Esci' }))
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/care\/round\?.*mode=hourly/, (route) => held.then(() => route.continue()))
  await page.route(/care\/round-progress\?/, (route) =>
    route.fulfill({
      json: {
        done: new URL(route.request().url()).searchParams.get('mode') === 'hourly' ? 0.42 : null,
        ahead: 0,
        shared: false,
        position: 1,
      },
    }),
  )
  await page.goto('/cura/giri')
  const bar = page.getByRole('progressbar', { name: /Cerco gli abbinamenti a ore: 42/ })
  await see(bar)
  for (const one of await findings(page)) expect(one).toMatchObject({ violations: [], overflow: 0 })
  const stopped = page.waitForRequest((request) => request.url().endsWith('/api/care/round-stop'))
  await page.getByRole('button', { name: 'Ferma e tieni il migliore trovato' }).click()
  expect((await stopped).postDataJSON()).toMatchObject({ mode: 'hourly' })
  await see(page.getByRole('button', { name: 'Fermo la ricerca…' }))
  release()
  await bar.waitFor({ state: 'detached' })
  await see(page.getByRole('button', { name: 'Guarda: A ore' }))
})

it('a search for pairs is stopped, says that there is no round, and is begun again', async () => {
  const page = await visit({ at: '/accedi' })
  await page.getByRole('button', { name: /Tea Collina/ }).click()
  await see(page.getByRole('button', { name: 'Esci' }))
  let held = true
  await page.route(/care\/round\?.*mode=stable/, (route) => (held ? undefined : route.continue()))
  await page.route(/care\/round-progress\?.*mode=stable/, (route) =>
    route.fulfill({ json: { done: 0.1, ahead: 2, shared: false, position: 1 } }),
  )
  await page.goto('/cura/giri')
  const card = page.locator('.mode').filter({ hasText: 'Stabile' })
  await see(card.getByText('Prima di questa ci sono 2 ricerche'))
  await card.getByRole('button', { name: 'Ferma', exact: true }).click()
  await see(card.getByText('Ricerca fermata: di questo modo non c’è un giro.'))
  for (const one of await findings(page)) expect(one).toMatchObject({ violations: [], overflow: 0 })
  held = false
  await card.getByRole('button', { name: 'Cerca di nuovo' }).click()
  await see(card.getByRole('button', { name: 'Guarda: Stabile' }))
})
