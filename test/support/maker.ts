// A maker in a test: sessions put on the calendar over HTTP, what the register says of them, and a telephone that has taken one along.
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Cable, cableTo } from './cable.ts'
import { type Journey, phone, see } from './journey.ts'
import { readNow } from './now.ts'

export const lab = '1ab00000-0000-4000-8000-000000000001'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit' })
const romeDay = (at: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(at)

export type Register = BrowserContext['request']
export const ask = async (register: Register, command: string, data: object): Promise<number> =>
  (await register.post(`/api/labs/${lab}/${command}`, { data, headers: { 'idempotency-key': crypto.randomUUID() } })).status()

/** A session that began ten minutes ago, or begins `later` minutes from now: people may be marked, whatever the day of the test. */
export const scheduled = async (register: Register, later = -10): Promise<string> => {
  const [session, at] = [crypto.randomUUID(), Date.now() + later * 60_000]
  const [hours = 0, minutes = 0] = clock.format(at).split(':').map(Number)
  const plan = { session, day: romeDay(at), minute: hours * 60 + minutes, minutes: 120, place: 'Cortile delle prove' }
  expect(await ask(register, 'schedule', plan)).toBe(201)
  // The tables are a moment behind the log.
  await expect.poll(async () => (await register.get(`/api/labs/${lab}/sessions/${session}/roster`)).status()).toBe(200)
  return session
}

export type Mark = { readonly person: string; readonly is: string | null; readonly how: string | null; readonly marked_on: string | null }
export type Sheet = {
  readonly people: readonly { readonly person: string; readonly name: string | null }[]
  readonly marks: readonly Mark[]
  readonly counts: readonly { readonly kind: string; readonly n: number }[]
  readonly notes: readonly { readonly note: string | null; readonly photo: object | null }[]
}
export const sheetOf = (register: Register, session: string): Promise<Sheet> =>
  readNow(register, `/api/labs/${lab}/sessions/${session}/roster`)
export const markOf = ({ people, marks }: Sheet, name: string): Mark | undefined => {
  const who = people.find((one) => one.name === name)?.person
  return marks.find(({ person, is }) => person === who && is !== null)
}

export const personOf = async (register: Register, session: string, name: string): Promise<string> =>
  (await sheetOf(register, session)).people.find((one) => one.name === name)?.person ?? ''

type Taken = { readonly page: Page; readonly cable: Cable }
/** A maker’s telephone at the end of a cable, with the shell and this session on it. */
export const takenAlong = async (
  { address, visit }: Journey,
  session: string,
  more: Parameters<Journey['visit']>[0] = {},
): Promise<Taken> => {
  const cable = await cableTo(address())
  const page = await visit({ baseURL: cable.address, as: 'maker', at: '/cortile', viewport: phone, hasTouch: true, ...more })
  await see(page.getByText('Questa pagina si apre anche senza rete.'))
  await page.goto(`/cortile/${session}`)
  await see(page.getByRole('button', { name: 'Nora Pioppi: Presente', exact: true }))
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  return { page, cable }
}
