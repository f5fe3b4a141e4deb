// What people do on the page of a pact, found as they would find it.
import type { Locator, Page } from 'playwright-core'
import type { Role } from '../../server/kernel/people.ts'
import { character, see, seeNot } from './journey.ts'

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

const asJson = { 'content-type': 'application/json' }

/** Somebody of the demonstration who asks by themselves, whoever the page's browser is signed in as. */
const entered = async (page: Page, role: Role): Promise<{ readonly send: (path: string, data?: object) => Promise<Response> }> => {
  const { origin } = new URL((await page.context().request.get('/api/session')).url())
  const post = (path: string, data: object, headers = {}): Promise<Response> =>
    fetch(`${origin}${path}`, { method: 'POST', headers: { ...asJson, ...headers }, body: JSON.stringify(data) })
  const answer = await post('/api/session/enter', { id: character(role).id })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { send: (path, data) => (data ? post(path, data, { cookie }) : fetch(`${origin}${path}`, { headers: { cookie } })) }
}

/** Asks as the office; the position of what was recorded. */
export const askAsOffice = async (page: Page, id: string, command: string, data: object): Promise<number> => {
  const answer = await (await entered(page, 'clerk')).send(`/api/pacts/${id}/${command}`, data)
  if (answer.status !== 201) throw new Error(`${command}: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as Asked).position
}

/** The secretariat says that the representative of the demonstration speaks for the groups of this pact; saying it again changes nothing. */
export const represented = async (page: Page, id: string, after = 0): Promise<void> => {
  const pact = await page.context().request.get(`/api/pacts/${id}?after=${after}`)
  const { parts } = (await pact.json()) as { parts: { parties: readonly { organisation: string | null }[] } }
  const { send } = await entered(page, 'secretariat')
  const bruno = character('representative').id
  for (const { organisation } of parts.parties) {
    if (organisation === null) continue
    const grant = { role: 'representative', scope: 'organisation', scopeId: organisation, from: '2026-01-01' }
    const answer = await send(`/api/people/${bruno}/grant`, grant)
    const said = (await answer.json()) as { position?: number; rule?: string }
    if (said.position === undefined && said.rule !== 'people.already-granted') throw new Error(`grant: ${JSON.stringify(said)}`)
    if (said.position !== undefined) await send(`/api/people/me?after=${said.position}`)
  }
}

/** A new pact of a group, drafted by the office; the representative of the demonstration speaks for it. */
export const drafted = async (page: Page, name: string, more: object = {}): Promise<string> => {
  const id = crypto.randomUUID()
  const position = await askAsOffice(page, id, 'draft', {
    title: name,
    kind: 'ordinary',
    area: 'green',
    place: { municipality: '019036', town: 'Cremona', address: 'Aiuola di via delle Prove' },
    idea: 'Un’aiuola da curare insieme.',
    proposer: { id: 'gruppo-di-prova', kind: 'informal-group', label: 'Gruppo di prova' },
    months: 12,
    ...more,
  })
  await represented(page, id, position)
  return id
}
