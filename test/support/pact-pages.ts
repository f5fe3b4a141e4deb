// What people do on the page of a pact, found as they would find it.
import type { Locator, Page } from 'playwright-core'
import { see, seeNot } from './journey.ts'

/** The window that a request opens. */
export const asking = async (page: Page, command: string): Promise<Locator> => {
  await page.getByRole('button', { name: command, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: command })
  await see(dialog)
  return dialog
}
export const send = (dialog: Locator, name = 'Registra'): Promise<void> => dialog.getByRole('button', { name, exact: true }).click()

/** Sends and waits until the page says it is in the register. */
export const record = async (page: Page, dialog: Locator): Promise<void> => {
  await send(dialog)
  await seeNot(dialog)
  await see(page.getByRole('status').filter({ hasText: /^Registrato: / }))
}

export type Asked = { readonly id: string; readonly revision: number; readonly position: number }

/** Asks without the page, as whoever the page's browser is signed in as. */
export const ask = async (page: Page, id: string, command: string, data: object): Promise<Asked> => {
  const answer = await page.context().request.post(`/api/pacts/${id}/${command}`, { data })
  if (answer.status() !== 201) throw new Error(`${command}: ${answer.status()} ${await answer.text()}`)
  return (await answer.json()) as Asked
}

/** A new pact of a group, proposed by whoever the page's browser is signed in as. */
export const proposed = async (page: Page, name: string): Promise<string> => {
  const id = crypto.randomUUID()
  await ask(page, id, 'propose', {
    title: name,
    kind: 'ordinary',
    area: 'green',
    place: { municipality: '019036', town: 'Cremona', address: 'Aiuola di via delle Prove' },
    idea: 'Un’aiuola da curare insieme.',
    proposer: { id: 'gruppo-di-prova', kind: 'informal-group', label: 'Gruppo di prova' },
    months: 12,
  })
  return id
}
