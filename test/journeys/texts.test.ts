// A long text: it begins from what was just recorded, and what somebody wrote is not lost when another was quicker.
import { expect, it } from 'vitest'
import { journey, see, seeNot } from '../support/journey.ts'
import { ask, asking, drafted, record, send } from '../support/pact-pages.ts'

const { visit } = journey()

it('is drafted with the promise recorded a moment before, however slow the page is to read it', async () => {
  const page = await visit({ as: 'representative' })
  const id = await drafted(page, 'Un testo che sa tutto')
  await page.goto(`/patti/${id}`)
  const promise = await asking(page, 'Aggiungi una promessa')
  let pass = (): void => {}
  const passing = new Promise<void>((resolve) => {
    pass = resolve
  })
  await page.route(`**/api/pacts/${id}?*`, (route) => passing.then(() => route.continue()))
  await promise.getByRole('radio', { name: 'I cittadini' }).check()
  await promise.getByLabel('Che cosa', { exact: true }).fill('Potare le siepi in marzo')
  await record(page, promise)
  await page.getByRole('button', { name: 'Scrivi il testo', exact: true }).click()
  await see(page.getByRole('button', { name: 'Scrivi il testo', exact: true, disabled: true }))
  expect(await page.getByRole('dialog').count()).toBe(0)
  pass()
  const text = page.getByRole('dialog').getByRole('textbox', { name: 'Art. 3 – Che cosa fa ciascuno' })
  await expect.poll(() => text.inputValue()).toContain('Potare le siepi in marzo')
})

it('is offered again after somebody else was quicker, and forgotten once recorded', async () => {
  const page = await visit({ as: 'representative' })
  const id = await drafted(page, 'Un testo a due mani')
  await page.goto(`/patti/${id}`)
  const first = await asking(page, 'Scrivi il testo')
  await first.getByRole('textbox', { name: 'Art. 1 – Oggetto e obiettivi' }).fill('Il testo che ho pensato tutta la notte.')
  await ask(page, id, 'word', { clauses: [{ heading: 'Oggetto e obiettivi', body: 'Il testo di chi è arrivato prima.' }] })
  await send(first)
  await see(first.getByRole('alert'))
  await page.keyboard.press('Escape')
  await seeNot(first)

  await page.reload()
  const second = await asking(page, 'Scrivi il testo')
  const field = second.getByRole('textbox', { name: 'Art. 1 – Oggetto e obiettivi' })
  expect(await field.inputValue()).toBe('Il testo di chi è arrivato prima.')
  await see(second.getByText('Qui c’è il testo che avevi scritto'))
  await second.getByRole('button', { name: 'Riprendi il tuo testo' }).click()
  expect(await field.inputValue()).toBe('Il testo che ho pensato tutta la notte.')
  await record(page, second)

  const third = await asking(page, 'Scrivi il testo')
  expect(await third.getByRole('textbox', { name: 'Art. 1 – Oggetto e obiettivi' }).inputValue()).toBe(
    'Il testo che ho pensato tutta la notte.',
  )
  expect(await third.getByText('Qui c’è il testo che avevi scritto').count()).toBe(0)
})
