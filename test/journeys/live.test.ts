// Two people look at the same pact: what one does the other sees, without reloading, and also after the line was cut.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cableTo } from '../support/cable.ts'
import { journey, phone, see, title } from '../support/journey.ts'
import { ask, asking, drafted, record } from '../support/pact-pages.ts'

const { address, visit } = journey()

/** Marks the page, so that a reload would be noticed. */
const mark = (page: Page): Promise<void> => page.evaluate(() => void Object.assign(window, { marked: true }))
const isSame = (page: Page): Promise<boolean> => page.evaluate(() => 'marked' in window)

it('shows on one screen what somebody else does on another', async () => {
  const bruno = await visit({ as: 'representative' })
  const id = await drafted(bruno, 'Un’aiuola vista in due')
  await bruno.goto(`/patti/${id}`)
  const carla = await visit({ as: 'maker', at: `/patti/${id}`, viewport: phone })
  await see(title(carla, 'Un’aiuola vista in due'))
  await mark(carla)
  const dialog = await asking(bruno, 'Aggiungi una promessa')
  await dialog.getByRole('radio', { name: 'I cittadini' }).check()
  await dialog.getByRole('textbox', { name: 'Che cosa' }).fill('Annaffiare il martedì')
  await record(bruno, dialog)
  await see(carla.getByText('Annaffiare il martedì', { exact: true }))
  await see(carla.getByText(/Aggiornato/))
  expect(await isSame(carla)).toBe(true)
})

it('shows a new pact in an open register, and on an open home', async () => {
  const [register, home] = await Promise.all([visit({ at: '/patti' }), visit({ at: '/' })])
  await see(title(register, 'Registro dei patti'))
  await see(home.getByRole('region', { name: 'Che cosa succede' }).getByRole('article').first())
  await Promise.all([mark(register), mark(home)])
  const anna = await visit({ as: 'resident' })
  await drafted(anna, 'Un’aiuola appena nata')
  await see(register.getByRole('link', { name: 'Un’aiuola appena nata' }))
  await see(home.getByRole('link', { name: 'Un’aiuola appena nata' }))
  expect(await isSame(register)).toBe(true)
  expect(await isSame(home)).toBe(true)
})

it('catches up after the line was cut, from the last thing it heard', async () => {
  const cable = await cableTo(address())
  const bruno = await visit({ as: 'representative' })
  const id = await drafted(bruno, 'Un’aiuola lontana')
  const carla = await visit({ at: `/patti/${id}`, baseURL: cable.address })
  await see(title(carla, 'Un’aiuola lontana'))
  await mark(carla)
  const { position } = await ask(bruno, id, 'promise', { side: 'citizens', what: 'Prima del taglio' })
  await see(carla.getByText('Prima del taglio', { exact: true }))

  cable.cut()
  cable.heads.length = 0
  await ask(bruno, id, 'promise', { side: 'citizens', what: 'Durante il taglio' })
  expect(await carla.getByText('Durante il taglio').count()).toBe(0)
  cable.mend()
  await see(carla.getByText('Durante il taglio', { exact: true }))
  expect(await isSame(carla)).toBe(true)
  const resumed = cable.heads.find((head) => head.startsWith('GET /api/live'))
  expect(resumed?.toLowerCase()).toContain(`last-event-id: ${position}`)

  await ask(bruno, id, 'promise', { side: 'citizens', what: 'Dopo il taglio' })
  await see(carla.getByText('Dopo il taglio', { exact: true }))
})

it('keeps what shows while it cannot be read again, and catches up with the next news', async () => {
  const bruno = await visit({ as: 'representative' })
  const id = await drafted(bruno, 'Un’aiuola che resta')
  const carla = await visit({ as: 'maker', at: `/patti/${id}` })
  const dialog = await asking(carla, 'Aggiungi una promessa')
  await dialog.getByRole('textbox', { name: 'Che cosa' }).fill('Scritto a metà')
  await carla.route(`**/api/pacts/${id}*`, (route) => route.abort())
  const failed = carla.waitForEvent('requestfailed')
  await ask(bruno, id, 'promise', { side: 'citizens', what: 'Mentre non risponde' })
  await failed
  expect(await dialog.getByRole('textbox', { name: 'Che cosa' }).inputValue()).toBe('Scritto a metà')
  await see(title(carla, 'Un’aiuola che resta'))
  await carla.unroute(`**/api/pacts/${id}*`)
  await ask(bruno, id, 'promise', { side: 'citizens', what: 'Quando risponde di nuovo' })
  await see(carla.getByText('Mentre non risponde', { exact: true }))
  expect(await dialog.getByRole('textbox', { name: 'Che cosa' }).inputValue()).toBe('Scritto a metà')
})
