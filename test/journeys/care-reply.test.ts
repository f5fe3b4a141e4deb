// Somebody without an account answers a proposal: the desk prints a sheet, its code opens the proposal in large print, and a yes is a yes.
import { expect, it } from 'vitest'
import { findings } from '../support/axe.ts'
import { journey, see } from '../support/journey.ts'

const { visit } = journey()

it('a proposal answered with the codes of two sheets: the carer’s, then the family’s', async () => {
  const desk = await visit({ at: '/accedi' })
  await desk.getByRole('button', { name: /Tea Collina/ }).click()
  await see(desk.getByRole('button', { name: 'Esci' }))
  await desk.goto('/cura')
  await desk
    .getByRole('link', { name: /Oreste Viani/ })
    .first()
    .click()
  await desk.waitForURL(/\/cura\/[0-9a-f-]{36}$/)
  const request = desk.url()
  const sheet = async (title: string): Promise<string> => {
    await desk.getByRole('link', { name: 'Foglio per rispondere con un codice' }).first().click()
    await desk.getByRole('button', { name: 'Prepara il foglio' }).click()
    await see(desk.getByRole('heading', { name: title }))
    for (const one of await findings(desk)) expect(one).toMatchObject({ violations: [], overflow: 0 })
    return desk.locator('.code-text').innerText()
  }
  const lost = await sheet('Una proposta di lavoro per te')
  await desk.getByRole('button', { name: 'Preparane un altro' }).click()
  await expect.poll(() => desk.locator('.code-text').innerText()).not.toBe(lost)
  const code = await desk.locator('.code-text').innerText()

  const phone = await visit({ at: `/cura/rispondi#codice=${lost}` })
  await see(phone.getByText('Il codice c’è già'))
  expect(phone.url()).not.toContain(lost)
  await phone.getByRole('button', { name: 'Continua' }).click()
  await see(phone.getByText('Questo codice non apre nessuna proposta'))
  await phone.getByLabel('Il codice del foglio').fill(code.toLowerCase())
  await phone.getByRole('button', { name: 'Continua' }).click()
  await see(phone.getByText('Ti va bene questo lavoro?'))
  await see(phone.getByText('Vedi solo questa proposta'))
  for (const one of await findings(phone)) expect(one).toMatchObject({ violations: [], overflow: 0 })
  expect(await phone.locator('main').innerText()).not.toContain('Oreste')
  expect(await phone.context().cookies()).toEqual([])
  for (const address of ['/api/care/mine', '/api/care', new URL(request).pathname.replace('/cura', '/api/care')])
    expect([address, (await phone.request.get(address)).status()]).toEqual([address, 401])
  await phone.getByRole('button', { name: 'Sì, mi interessa' }).click()
  await see(phone.getByText('Grazie, abbiamo registrato la tua risposta'))
  await phone.getByRole('button', { name: 'Scrivi un altro codice' }).click()

  await desk.goto(request)
  const forFamily = await sheet('Una proposta per la tua famiglia')
  await phone.getByLabel('Il codice del foglio').fill(forFamily)
  await phone.getByRole('button', { name: 'Continua' }).click()
  await see(phone.getByText('Vedete solo questa proposta'))
  for (const one of await findings(phone)) expect(one).toMatchObject({ violations: [], overflow: 0 })
  await phone.getByRole('button', { name: 'Sì, vogliamo incontrarla' }).click()
  await see(phone.getByText('Grazie, abbiamo registrato la tua risposta'))
})
