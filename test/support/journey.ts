// A journey: the product started once for a file, a browser, and people who visit the pages as they are.
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { demoPeople } from '../../server/demo.ts'
import type { Role } from '../../server/kernel/people.ts'
import type { Character } from '../../server/kernel/session-routes.ts'
import { keptBrowser, launchBrowser } from './browser.ts'
import { afterFile, afterTest, type Later } from './later.ts'
import { toldDir } from './scratch.ts'
import { startServer } from './server.ts'

export const phone = { width: 360, height: 740 } as const
export const desk = { width: 1280, height: 900 } as const

/** The character of the demonstration with this role. */
export const character = (role: Role): Character => {
  const found = demoPeople.find(({ roles }) => roles.includes(role))
  if (!found) throw new Error(`nobody in the demonstration is a ${role}`)
  return found
}

export type Visit = BrowserContextOptions & {
  /** signed in from the start; absent: a visitor */
  readonly as?: Role
  /** the first page */
  readonly at?: string
  /** another browser than that of the file */
  readonly within?: Browser
}
export type Journey = {
  readonly address: () => string
  /** Opens a browser window of its own, closed when the test ends; an error in its page fails the test. */
  readonly visit: (visit?: Visit) => Promise<Page>
}

// A refused request is an answer, which the browser also writes down as an error.
const isRefusedRequest = (text: string): boolean => text.startsWith('Failed to load resource')

const failOnErrors = (page: Page): void => {
  const errors: string[] = []
  page.on('pageerror', (error) => void errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusedRequest(message.text())) errors.push(message.text())
  })
  afterTest(async () => expect(errors).toEqual([]))
}

// What a person would tell: where they were, and what stood there.
const tellWhereItFailed = (page: Page): void =>
  onTestFinished(async ({ task }) => {
    if (task.result?.state !== 'fail' || page.isClosed()) return
    console.error(`${page.url()}\n${await page.locator('body').innerText()}`)
  })

const patience = 10_000

const openPage = async (browser: Browser, baseURL: string, { as, at, ...options }: Omit<Visit, 'within'>): Promise<Page> => {
  const context = await browser.newContext({ baseURL, viewport: desk, locale: 'it-IT', timezoneId: 'Europe/Rome', ...options })
  afterTest(() => context.close())
  context.setDefaultTimeout(patience)
  if (as) {
    const entered = await context.request.post('/api/session/enter', { data: { id: character(as).id } })
    expect(entered.status()).toBe(200)
  }
  const page = await context.newPage()
  failOnErrors(page)
  tellWhereItFailed(page)
  if (at !== undefined) await page.goto(at)
  return page
}

// One with words of its own on its command line is nobody else’s.
const browserOf = (more: readonly string[], { later }: { readonly later: Later }): Promise<Browser> => {
  if (more.length === 0) return keptBrowser()
  const launching = launchBrowser(more)
  later(() => launching.then((browser) => browser.close()))
  return launching
}

/** To be called once at the top of a file; `more` goes on the command line of the browser. */
export const journey = (more: readonly string[] = []): Journey => {
  const file = afterFile()
  let started: { readonly address: string; readonly browser: Browser } | undefined
  beforeAll(async () => {
    const [{ address }, browser] = await Promise.all([startServer(await toldDir(file.later), {}, file.later), browserOf(more, file)])
    started = { address, browser }
  })
  afterAll(file.undo)
  const here = () => {
    if (!started) throw new Error('the product is not running yet')
    return started
  }
  return { address: () => here().address, visit: ({ within, ...visit } = {}) => openPage(within ?? here().browser, here().address, visit) }
}

/** Waits until somebody can see it. */
export const see = (it: Locator): Promise<void> => it.waitFor({ state: 'visible' })
/** Waits until nobody can see it any more. */
export const seeNot = (it: Locator): Promise<void> => it.waitFor({ state: 'hidden' })

export const title = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name })
