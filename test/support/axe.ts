// What axe finds wrong with a page as it stands, and whether it fits a screen.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { desk, phone } from './journey.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']
/** Only what is wrong is described: describing what is right takes as long as finding what is not. */
export const brief = { resultTypes: ['violations' as const], preload: false }

/** Each violation as a line: the rule, the element, what would mend it. `within`: a selector; the rest of the page is somebody else's to look at. */
export const violations = async (page: Page, within?: string): Promise<string[]> => {
  const whole = new AxeBuilder({ page }).options(brief).withTags(tags).setLegacyMode(true)
  const found = await (within === undefined ? whole : whole.include(within)).analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target.join(' ')}: ${node.failureSummary ?? ''}`))
}

/** Pixels by which the page is wider than its window. */
export const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

export type Finding = { readonly width: number; readonly violations: readonly string[]; readonly overflow: number }

// The same elements stand on both screens: axe reads them once, unless there is time to read them twice.
const isLong = process.env.LONG === '1'

/** The page as it stands, on a phone and on a desk: what axe finds (on the desk only with LONG=1), and whether it fits. */
export const findings = async (page: Page): Promise<readonly Finding[]> => {
  const found: Finding[] = []
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport)
    const described = isLong || viewport === phone
    found.push({ width: viewport.width, violations: described ? await violations(page) : [], overflow: await overflow(page) })
  }
  return found
}

/** A part of a page that stands on one seen whole elsewhere: its faults on a phone, and whether the page fits both screens with it. */
export const findingsIn = async (page: Page, within: string): Promise<readonly Finding[]> => {
  await page.setViewportSize(desk)
  const wide: Finding = { width: desk.width, violations: [], overflow: await overflow(page) }
  await page.setViewportSize(phone)
  return [wide, { width: phone.width, violations: await violations(page, within), overflow: await overflow(page) }]
}

/** What `findings` are when there is nothing to find. */
export const clean: readonly Finding[] = [desk, phone].map(({ width }) => ({ width, violations: [], overflow: 0 }))
