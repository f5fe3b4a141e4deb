// People of the building in a journey: entering as one of the demonstration, asking the counter directly, going on to the next step.
import type { APIRequestContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { overflow, violations } from './axe.ts'
import type { desk, Journey, phone } from './journey.ts'

/** Somebody of the demonstration, by the end of their identity. */
export const id = (n: number): string => `d0000000-0000-4000-8000-${String(n).padStart(12, '0')}`
/** A household of the building, by the end of its identity. */
export const home = (n: number): string => `4a000000-0000-4000-8000-${String(n).padStart(12, '0')}`

type Screen = typeof phone | typeof desk
/** How one enters as somebody of the demonstration: on this screen unless another is given. */
export const entering =
  (visit: Journey['visit'], usual: Screen) =>
  async (who: number, at?: string, viewport: Screen = usual): Promise<Page> => {
    const page = await visit({ viewport })
    expect((await page.request.post('/api/session/enter', { data: { id: id(who) } })).status()).toBe(200)
    if (at !== undefined) await page.goto(at)
    return page
  }
export const post = async (request: APIRequestContext, path: string, data: object): Promise<void> => {
  const answer = await request.post(`/api/${path}`, { data })
  if (answer.status() !== 201) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
}
/** Nothing axe finds, and nothing wider than the screen. */
export const isWell = async (page: Page): Promise<void> => expect([await violations(page), await overflow(page)]).toEqual([[], 0])
export const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Avanti', exact: true }).click()
