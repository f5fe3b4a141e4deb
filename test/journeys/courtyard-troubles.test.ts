// A maker in a courtyard when something goes wrong: a telephone that keeps nothing or is full, a session called off meanwhile, a sign-in that ended.
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { clean, findings } from '../support/axe.ts'
import { cableTo } from '../support/cable.ts'
import { character, journey, phone, see } from '../support/journey.ts'
import { ask, markOf, scheduled, sheetOf, takenAlong } from '../support/maker.ts'

const here = journey()
const { visit } = here
const patient = { timeout: 20_000 }

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const strip = (page: Page, says: string | RegExp): Locator => page.locator('.strip').getByText(says)
const row = (page: Page, name: string): Locator => page.locator('.roster-row', { hasText: name })

it('works where the browser keeps nothing: says so, sends at once, and asks before it closes with something unsent', async () => {
  const desk = await visit({ as: 'maker' })
  const register = desk.context().request
  const session = await scheduled(register)
  const cable = await cableTo(here.address())
  const page = await visit({ baseURL: cable.address, as: 'maker', viewport: phone, hasTouch: true })
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  await page.goto(`/cortile/${session}`)
  await see(page.getByRole('alert').getByText(/Questo browser non conserva nulla/))
  await button(page, 'Nora Pioppi: Presente').click()
  await strip(page, 'Tutto inviato').waitFor(patient)
  expect(markOf(await sheetOf(register, session), 'Nora Pioppi')?.is).toBe('present')
  expect(await findings(page)).toEqual(clean)

  cable.cut()
  await button(page, 'Ezio Cascina: Presente').click()
  await see(row(page, 'Ezio Cascina').getByText('in attesa'))
  const asked = page.waitForEvent('dialog')
  const closing = page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await closing
  cable.mend()
  await button(page, 'Invia ora').click()
  await strip(page, 'Tutto inviato').waitFor(patient)
  expect(markOf(await sheetOf(register, session), 'Ezio Cascina')?.is).toBe('present')
})

it('says that a touch could not be kept, and marks nobody who is not', async () => {
  const desk = await visit({ as: 'maker' })
  const register = desk.context().request
  const session = await scheduled(register)
  const page = await visit({ as: 'maker', at: `/cortile/${session}`, viewport: phone, hasTouch: true })
  await see(strip(page, 'Tutto inviato'))
  const full = async (is: boolean): Promise<void> =>
    page.evaluate((yes) => {
      const whole = globalThis as { keptAdd?: typeof IDBObjectStore.prototype.add }
      whole.keptAdd ??= IDBObjectStore.prototype.add
      IDBObjectStore.prototype.add = yes
        ? () => {
            throw new DOMException('full', 'QuotaExceededError')
          }
        : whole.keptAdd
    }, is)
  await full(true)
  await button(page, 'Nora Pioppi: Presente').click()
  await see(page.getByRole('alert').getByText(/L’ultima cosa non è stata registrata/))
  expect(await button(page, 'Nora Pioppi: Presente').getAttribute('aria-pressed')).toBe('false')
  await full(false)
  await button(page, 'Nora Pioppi: Presente').click()
  await page.getByText(/L’ultima cosa non è stata registrata/).waitFor({ state: 'detached' })
  await row(page, 'Nora Pioppi').getByText('inviato').waitFor(patient)
})

it('shows what was recorded of a session that was called off meanwhile, why it was not taken, and where to go', async () => {
  const desk = await visit({ as: 'maker' })
  const register = desk.context().request
  const session = await scheduled(register, 60)
  const { page, cable } = await takenAlong(here, session)
  cable.cut()
  await button(page, 'Alba Rovi: Presente').click()
  await see(row(page, 'Alba Rovi').getByText('in attesa'))
  expect(await ask(register, 'cancel', { session, reason: 'Piove' })).toBe(201)
  cable.mend()
  await button(page, 'Invia ora').click()
  const undecided = page.locator('.undecided')
  await undecided.waitFor(patient)
  await see(undecided.getByText(/L’incontro è stato annullato/))
  expect(await undecided.getByRole('link', { name: 'Apri la pagina dell’incontro' }).getAttribute('href')).toContain(session)
  expect(await findings(page)).toEqual(clean)
  // Reloaded, the session is not among those of these days: what was recorded of it still is.
  await page.reload()
  await undecided.waitFor(patient)
  await see(page.getByText('Questo incontro non è qui'))
  await undecided.getByRole('button', { name: 'Butta via' }).click()
  await undecided.getByRole('button', { name: 'Sì, butta via' }).click()
  await strip(page, 'Tutto inviato').waitFor(patient)
})

it('says to who is no longer signed in that something waits, and sends it when they are', async () => {
  const desk = await visit({ as: 'maker' })
  const register = desk.context().request
  const session = await scheduled(register)
  const { page, cable } = await takenAlong(here, session)
  cable.cut()
  await button(page, 'Dino Argini: Assente').click()
  await see(row(page, 'Dino Argini').getByText('in attesa'))
  await page.context().clearCookies()
  cable.mend()
  await page.reload()
  await see(page.getByText('Su questo telefono: 1 cosa da inviare.', { exact: false }))
  expect(await findings(page)).toEqual(clean)
  await page.context().request.post('/api/session/enter', { data: { id: character('maker').id } })
  await page.reload()
  await strip(page, 'Tutto inviato').waitFor(patient)
  await row(page, 'Dino Argini').getByText('inviato').waitFor(patient)
  expect(markOf(await sheetOf(register, session), 'Dino Argini')?.is).toBe('absent')
})
