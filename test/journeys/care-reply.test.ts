// Somebody without an account answers a proposal: the desk prints a sheet, its code opens the proposal in large print, and a yes is a yes.
import { expect, it } from 'vitest'
import { findings } from '../support/axe.ts'
import { journey, see } from '../support/journey.ts'

const { visit } = journey()

it('a proposal answered with the code of a sheet', async () => {
  const desk = await visit({ at: '/accedi' })
  await desk.getByRole('button', { name: /Tea Collina/ }).click()
  await see(desk.getByRole('button', { name: 'Esci' }))
  await desk.goto('/cura')
  await desk
    .getByRole('link', { name: /Oreste Viani/ })
    .first()
    .click()
  await desk.getByRole('link', { name: 'Foglio per rispondere con un codice' }).first().click()
  await desk.getByRole('button', { name: 'Prepara il foglio' }).click()
  await see(desk.getByRole('heading', { name: 'Una proposta di lavoro per te' }))
  for (const one of await findings(desk)) expect(one).toMatchObject({ violations: [], overflow: 0 })
  const code = await desk.locator('.code-text').innerText()

  const phone = await visit({ at: `/cura/rispondi#codice=${code}` })
  await see(phone.getByText('Il codice c’è già'))
  expect(phone.url()).not.toContain(code)
  await phone.getByRole('button', { name: 'Continua' }).click()
  await see(phone.getByText('Ti va bene questo lavoro?'))
  for (const one of await findings(phone)) expect(one).toMatchObject({ violations: [], overflow: 0 })
  expect(await phone.locator('main').innerText()).not.toContain('Oreste')
  await phone.getByRole('button', { name: 'Sì, mi interessa' }).click()
  await see(phone.getByText('Grazie, abbiamo registrato la tua risposta'))
  await phone.getByRole('button', { name: 'Ho finito: esci' }).click()
  await see(phone.getByLabel('Il codice del foglio'))
})
