// What journeys with proposals have in common: an office's window, and a proposal that has already come some way.
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { declarations } from '../../events/proposals/vocabulary.ts'
import { regulationOf } from '../../seeds/regulations.ts'
import { character, see, seeNot } from './journey.ts'

export const cremona = '019036'

/** Opens the window of a request; gives back the window. */
export const windowOf = async (page: Page, request: string): Promise<Locator> => {
  await page.getByRole('button', { name: request, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await see(dialog)
  return dialog
}
/** Sends what the window holds, and waits until it is recorded. */
export const recorded = async (dialog: Locator): Promise<void> => {
  await dialog.getByRole('button', { name: 'Registra', exact: true }).click()
  await seeNot(dialog)
}

type Sent = { readonly id: string; readonly title: string }
const day = (back: number): string => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)

const post = async (page: Page, id: string, command: string, data: object): Promise<void> => {
  const answer = await page.request.post(`/api/proposals/${id}/${command}`, { data })
  expect(await answer.json(), command).toMatchObject({ id })
}

/** A proposal of the page's own person in Cremona, handed in. */
export const handedIn = async (page: Page, title: string, kind: 'ordinary' | 'complex' = 'ordinary'): Promise<Sent> => {
  const id = crypto.randomUUID()
  const person = character('resident').id
  await post(page, id, 'draft', { person, entry: 'own-initiative', municipality: cremona, town: 'Cremona' })
  await post(page, id, 'submit', {
    ...{
      person,
      proponent: 'person',
      contacts: 'recapito@example.org',
      title,
      goods: [],
      good: 'Un angolo',
      idea: 'Un’idea',
      area: 'green',
      kind,
    },
    ...{ activities: 'Lavori', recipients: 'Tutti', participation: 'Aperta', duration: 'short', use: 'continuous', resources: 'Tempo' },
    ...{ supports: [], taxDispute: 'no', attachments: [], declared: declarations },
  })
  return { id, title }
}

/** The same file on the office's side: registered and made readable; ordinary ones have a manager. `page` is the office's. */
export const taken = async (page: Page, { id, title }: Sent, kind: 'ordinary' | 'complex' = 'ordinary'): Promise<void> => {
  const complex = kind === 'complex'
  const regulation = {
    ...{ regulation: regulationOf(cremona), version: 1, days: complex ? 60 : 30, from: 'registration', consultation: complex },
    ...{ consultationDays: 20, executive: complex, moneyAllowed: false },
  }
  await post(page, id, 'register', { protocol: `P-${id.slice(0, 8)}`, protocolOn: day(0), kind, regulation })
  await post(page, id, 'redact', { title, good: 'Un angolo', idea: 'Un’idea', activities: 'Lavori' })
  await post(page, id, 'designate', { manager: character('manager').id, sector: 'Beni comuni' })
}
