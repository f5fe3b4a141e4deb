// What the journeys of generative pacts have in common: who enters, a window that is recorded, a pact that has come some way.
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoPeople } from '../../server/demo.ts'
import { generativeOrganisation } from '../../server/people/cast.ts'
import { type desk, type Journey, phone, see } from './journey.ts'
import { recorded } from './proposal-pages.ts'

export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const idOf = (name: string): string => {
  const found = demoPeople.find(({ label }) => label.startsWith(name))
  if (!found) throw new Error(`nobody in the demonstration is called ${name}`)
  return found.id
}

/** Enters as somebody of the demonstration by name; on a phone unless said. */
export const entering =
  (visit: Journey['visit']) =>
  async (name: string, at: string, viewport: typeof phone | typeof desk = phone): Promise<Page> => {
    const page = await visit({ viewport })
    expect((await page.request.post('/api/session/enter', { data: { id: idOf(name) } })).status()).toBe(200)
    await page.goto(at)
    return page
  }

/** Opens the window of a request by its button, which may stand inside `of`. */
export const asking = async (page: Page, request: string, of: Locator = page.locator('main')): Promise<Locator> => {
  await of.getByRole('button', { name: request, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await see(dialog)
  return dialog
}
/** A request whose fields need nothing more. */
export const simply = async (page: Page, request: string): Promise<void> => recorded(await asking(page, request))

export const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Avanti', exact: true }).click()
export const step = (page: Page, name: string): Promise<void> => see(page.getByRole('heading', { level: 2, name, exact: true }))

type Recorded = { readonly id: string; readonly position: number }
type Post = (command: string, data: object) => Promise<Recorded>
/** Asks something of a pact without its page. */
export const posting =
  (page: Page, id: string): Post =>
  async (command, data) => {
    const answer = await page.request.post(`/api/generative/${id}/${command}`, { data })
    const made: Recorded = await answer.json()
    expect(made, command).toMatchObject({ id })
    return made
  }

const uuid = (): string => crypto.randomUUID()
/** The pact when the tables have come as far as what was recorded last. */
const read = async (page: Page, { id, position }: Recorded) => {
  const answer = await page.request.get(`/api/generative/${id}?after=${position}`)
  return (await answer.json()) as { readonly limits: object; readonly pact: { readonly text: { readonly sha256: string } } }
}

const planOf = () => ({
  goals: [{ goal: uuid(), text: 'Conoscere tre famiglie' }],
  commitments: (['person', 'partner'] as const).map((side) => ({ commitment: uuid(), side, text: `Impegno: ${side}`, due: inDays(60) })),
  resources: [],
  lines: [{ line: uuid(), purpose: 'transport', what: 'Abbonamento', cents: 30_000 }],
  gifts: [{ gift: uuid(), activity: 'Cucino per la festa', host: 'lab', hours: 4, insured: true, family: false, staff: false }],
})

type Planned = { readonly id: string; readonly post: Post }
/** A household’s inclusion pact of somebody with an account, up to the plan, before the text is fixed. `page` is the caseworker’s. */
export const toPlan = async (page: Page, name: string, adults: readonly string[] = []): Promise<Planned> => {
  const id = uuid()
  const post = posting(page, id)
  const about = { kind: 'inclusion', party: 'household', territory: 'crema', source: 'services' }
  await post('report', { person: idOf(name), organisation: generativeOrganisation, ...about, name, need: 'Siamo soli', informed: true })
  await post('entrust', { caseworker: idOf('Emma Brolo'), name: 'Emma Brolo' })
  const heard = await post('listen', { needs: 'Conoscere qualcuno', strengths: 'Cucino bene' })
  const { limits } = await read(page, heard)
  await post('assess', { status: 'occupato', conditions: ['isolation'], followed: false, jointly: false, rules: limits })
  if (adults.length > 0) await post('household', { adults: true, members: adults.map((adult) => ({ member: uuid(), name: adult })) })
  await post('plan', planOf())
  return { id, post }
}

/** The same up to the text that waits for their signature; `adults` of the household sign it too. */
export const toSign = async (
  page: Page,
  name: string,
  adults: readonly string[] = [],
): Promise<{ readonly id: string; readonly sha256: string }> => {
  const { id, post } = await toPlan(page, name, adults)
  const fixed = await post('fix', {})
  return { id, sha256: (await read(page, fixed)).pact.text.sha256 }
}
