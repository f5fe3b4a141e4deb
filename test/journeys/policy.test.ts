// The pages under their policy: nothing on them breaks it, nobody can write HTML past it, and a text that would run is only shown.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { character, journey } from '../support/journey.ts'
import { shuffled } from '../support/seed.ts'

const { address } = journey()
const mostPages = process.env.LONG === '1' ? 60 : 12
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

type Visited = { readonly page: Page; readonly problems: string[] }
const open = async (role?: Parameters<typeof character>[0]): Promise<Visited> => {
  const context = await browser.newContext({ baseURL: address(), locale: 'it-IT' })
  if (role) await context.request.post('/api/session/enter', { data: { id: character(role).id } })
  const problems: string[] = []
  const page = await context.newPage()
  await page.exposeFunction('toldOfViolation', (text: string) => void problems.push(text))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, sourceFile }) => {
      const told = [location.pathname, violatedDirective, blockedURI, sample, sourceFile].join(' ')
      ;(globalThis as unknown as { toldOfViolation: (text: string) => void }).toldOfViolation(told)
    })
  })
  page.on('pageerror', (error) => void problems.push(String(error)))
  return { page, problems }
}
const settle = async (page: Page, path: string): Promise<void> => {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
}
/** The address with what is one thing's own left out: one page of each kind is enough. */
const kindOf = (path: string): string => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\?.*$/, '')

/** Goes from link to link, one page of each kind, others on every run. */
const walk = async ({ page }: Visited, look: (path: string) => Promise<void>): Promise<readonly string[]> => {
  const [seen, waiting] = [new Set<string>(), ['/']]
  while (waiting.length > 0 && seen.size < mostPages) {
    const path = waiting.shift() ?? '/'
    if (seen.has(kindOf(path))) continue
    seen.add(kindOf(path))
    await settle(page, path)
    await look(path)
    const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    waiting.push(...shuffled(links.filter((href) => !/^\/(api|log|opendata)\b|#/.test(href))))
  }
  return [...seen]
}

describe('no page breaks its policy', () => {
  // What somebody sees who has entered is walked below, under attack.
  it('for who has not entered', async () => {
    const visited = await open()
    const seen = await walk(visited, async () => undefined)
    expect(seen.length).toBeGreaterThan(8)
    expect(visited.problems).toEqual([])
    await visited.page.context().close()
  })
  it('nor the page of the API', async () => {
    const visited = await open()
    await visited.page.goto('/api/docs')
    await visited.page.waitForLoadState('networkidle')
    expect(visited.problems).toEqual([])
    await visited.page.context().close()
  })
})

describe('a script that got in', () => {
  it('can write no HTML, make no policy, load nothing from elsewhere and run no text', async () => {
    const { page } = await open()
    await settle(page, '/')
    const tried = await page.evaluate(async () => {
      const outcomes: Record<string, string> = {}
      const attempt = (name: string, act: () => void): void => {
        try {
          act()
          outcomes[name] = 'done'
        } catch {
          outcomes[name] = 'refused'
        }
      }
      const box = document.createElement('div')
      attempt('innerHTML', () => {
        box.innerHTML = '<b>x</b>'
      })
      attempt('insertAdjacentHTML', () => box.insertAdjacentHTML('beforeend', '<b>x</b>'))
      attempt('document.write', () => document.write('<b>x</b>'))
      attempt('a script of text', () => {
        document.createElement('script').text = 'globalThis.hit = 1'
      })
      attempt('an address of a script', () => {
        document.createElement('script').src = 'https://altrove.example/x.js'
      })
      attempt('a policy under the same name', () =>
        (globalThis as unknown as { trustedTypes: { createPolicy: (name: string, how: object) => void } }).trustedTypes.createPolicy(
          'solid-templates',
          {},
        ),
      )
      attempt('a policy under another name', () =>
        (globalThis as unknown as { trustedTypes: { createPolicy: (name: string, how: object) => void } }).trustedTypes.createPolicy(
          'mine',
          {},
        ),
      )
      // What the browser's own tools evaluate is outside the policy; what the page does later is not.
      await new Promise((resolve) => setTimeout(resolve))
      // biome-ignore lint/security/noGlobalEval: it is what must not work
      attempt('a program of text', () => globalThis.eval('1'))
      return outcomes
    })
    expect(new Set(Object.values(tried))).toEqual(new Set(['refused']))
    expect(Object.keys(tried)).toHaveLength(8)
    const elsewhere = await page.evaluate(() =>
      fetch('https://altrove.example/').then(
        () => 'sent',
        () => 'refused',
      ),
    )
    expect(elsewhere).toBe('refused')
    await page.context().close()
  })
})

const payload = '"><img src=x onerror="globalThis.hit=1"><svg onload="globalThis.hit=1"></svg><a href="javascript:globalThis.hit=1">x</a>'
// Words people write have a space or a capital; names of the program have neither.
const isWritten = (text: string): boolean => /[ A-ZÀ-Ý]/.test(text) && !/^\d{4}-|^https?:|^[0-9A-F-]+$|^\/|^W\//.test(text)
const poisoned = (value: unknown): unknown => {
  if (typeof value === 'string') return isWritten(value) ? `${value}${payload}` : value
  if (Array.isArray(value)) return value.map(poisoned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one)]))
}

it('every text of every answer, made into an attack, is only shown', async () => {
  const visited = await open('manager')
  const { page } = visited
  let poisonedAnswers = 0
  await page.route(/\/api\/(?!live|session|health)/, async (route) => {
    const answer = await route.fetch()
    if (!/json/.test(answer.headers()['content-type'] ?? '')) return route.fulfill({ response: answer })
    poisonedAnswers += 1
    return route.fulfill({ response: answer, json: poisoned(await answer.json()) })
  })
  let shown = 0
  await walk(visited, async (path) => {
    const found = await page.evaluate(() => ({
      hit: 'hit' in globalThis,
      alive: document.querySelectorAll('img[src="x"], svg[onload], a[href^="javascript:"]').length,
      shown: document.body.innerText.includes('<img src=x'),
    }))
    expect([path, found.hit, found.alive]).toEqual([path, false, 0])
    shown += found.shown ? 1 : 0
  })
  expect(poisonedAnswers).toBeGreaterThan(10)
  // The control: the attack did reach the pages.
  expect(shown).toBeGreaterThan(3)
  expect(visited.problems.filter((problem) => !/^(Error|TypeError|RangeError|SyntaxError)/.test(problem))).toEqual([])
  await page.context().close()
})
