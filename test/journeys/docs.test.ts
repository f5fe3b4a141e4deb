// The page of the API in a real browser: accessible, narrow enough for a phone, and nothing its own policy forbids.
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Door, openDoor } from '../../server/door.ts'
import { network, seats } from '../../server/registry.ts'
import { brief } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { testCounter } from '../support/counter.ts'
import { sampled } from '../support/seed.ts'

let [browser, door]: [Browser | undefined, Door | undefined] = [undefined, undefined]
// Every context is described by the same functions, and axe takes a minute for all of them.
const counter = testCounter({ contexts: { network, seats } })
beforeAll(async () => {
  browser = await launchBrowser()
  door = await openDoor(counter.app, '127.0.0.1', 0)
})
afterAll(async () => {
  await browser?.close()
  counter.stop()
  await door?.close()
})

const open = async (colorScheme: 'light' | 'dark', width: number): Promise<{ page: Page; complaints: string[] }> => {
  const context = await browser?.newContext({ colorScheme, viewport: { width, height: 740 } })
  const page = await context?.newPage()
  if (!page) throw new Error('no browser')
  const complaints: string[] = []
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`http://127.0.0.1:${door?.port}/api/docs`)
  return { page, complaints }
}

describe('the page of the API', () => {
  it.each(sampled(['light', 'dark'] as const, 1))('is accessible in %s', async (scheme) => {
    const { page, complaints } = await open(scheme, 1024)
    const { violations } = await new AxeBuilder({ page }).options(brief).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([])
    await page.context().close()
  })
  it('fits a phone, and its first tab stop skips to the content', async () => {
    const { page } = await open('light', 360)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main')
    await page.context().close()
  })
})
