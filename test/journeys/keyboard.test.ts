// Without a mouse: a resident proposes a pact, skips to the content, opens the menu, and always sees where the focus is.
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { desk, journey, phone, see, title } from '../support/journey.ts'
import { asking, drafted } from '../support/pact-pages.ts'

const { visit } = journey()

const hasFocus = (it: Locator): Promise<boolean> => it.evaluate((element) => element === document.activeElement)
const enough = 80

/** Presses Tab until `it` has the focus, as a person would. */
const tabTo = async (page: Page, it: Locator): Promise<void> => {
  await see(it)
  for (let pressed = 0; pressed < enough; pressed++) {
    if (await hasFocus(it)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${it} cannot be reached with ${enough} presses of Tab`)
}
const write = async (page: Page, it: Locator, text: string): Promise<void> => {
  await tabTo(page, it)
  await page.keyboard.type(text)
}
const press = async (page: Page, it: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, it)
  await page.keyboard.press(key)
}

it('begins a proposal and walks its points', async () => {
  const page = await visit({ at: '/accedi' })
  await press(page, page.getByRole('button', { name: /Anna Prati/ }))
  await press(page, page.getByRole('navigation', { name: 'Menu principale' }).getByRole('link', { name: 'Propongo' }))
  await write(page, page.getByRole('combobox', { name: 'In quale Comune' }), 'Cremona')
  await see(page.getByText('Trovato nel registro'))
  await press(page, page.getByRole('button', { name: 'Comincia la bozza' }))
  await press(page, page.getByRole('radio', { name: 'una persona' }), 'Space')
  await write(page, page.getByRole('textbox', { name: 'Come possiamo rispondervi' }), 'tastiera@example.org')
  await press(page, page.getByRole('button', { name: 'Avanti' }))
  await expect.poll(() => hasFocus(page.getByRole('heading', { level: 2, name: 'Titolo', exact: true }))).toBe(true)
  await write(page, page.getByRole('textbox', { name: 'Un titolo' }), 'Il muretto della fontana')
  await write(page, page.getByRole('combobox', { name: 'Di che cosa si tratta' }), 'Acque')
  await press(page, page.getByRole('radio', { name: /^ordinario/ }), 'Space')
  await press(page, page.getByRole('button', { name: 'Avanti' }))
  await expect.poll(() => hasFocus(page.getByRole('heading', { level: 2, name: 'Il bene comune' }))).toBe(true)
  await see(title(page, 'Il muretto della fontana'))
})

it('keeps the focus on a button whose row goes up the list because it was pressed', async () => {
  const page = await visit({ as: 'resident', at: '/laboratori/1ab00000-0000-4000-8000-000000000001' })
  const button = page.getByRole('button', { name: /^(Sostengo|La sostieni) Un orto sul tetto/ })
  const place = () => button.evaluate((one) => [...document.querySelectorAll('.ideas > li')].findIndex((row) => row.contains(one)))
  await see(button)
  const before = await place()
  await press(page, button)
  await expect.poll(place).toBeLessThan(before)
  expect(await hasFocus(button)).toBe(true)
})

it('keeps the focus inside a window, and gives it back with Esc', async () => {
  const page = await visit({ as: 'representative' })
  await page.goto(`/patti/${await drafted(page, 'Un’aiuola senza mouse')}`)
  const button = page.getByRole('button', { name: 'Aggiungi una promessa' })
  await tabTo(page, button)
  const dialog = await asking(page, 'Aggiungi una promessa')
  for (let pressed = 0; pressed < 12; pressed++) {
    await page.keyboard.press('Tab')
    const outside = await dialog.evaluate((box) => document.activeElement !== document.body && !box.contains(document.activeElement))
    expect(outside).toBe(false)
  }
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(await hasFocus(button)).toBe(true)
})

it('skips to the content with the first press of Tab', async () => {
  const page = await visit({ at: '/patti' })
  await see(title(page, 'Registro dei patti'))
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Vai al contenuto' })
  expect(await hasFocus(skip)).toBe(true)
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.getByRole('main').evaluate((main) => main.contains(document.activeElement))).toBe(true)
})

it('opens and closes the menu of a phone', async () => {
  const page = await visit({ at: '/patti', viewport: phone })
  const toggle = page.getByRole('button', { name: 'Menu' })
  await press(page, toggle)
  expect(await toggle.getAttribute('aria-expanded')).toBe('true')
  const link = page.getByRole('navigation', { name: 'Menu principale' }).getByRole('link', { name: 'Rete' })
  await tabTo(page, link)
  await page.keyboard.press('Escape')
  expect(await toggle.getAttribute('aria-expanded')).toBe('false')
  expect(await hasFocus(toggle)).toBe(true)
  await link.waitFor({ state: 'hidden' })
})

it('moves the focus to the heading of a page that opens', async () => {
  const page = await visit({ at: '/' })
  await press(page, page.getByRole('navigation', { name: 'Menu principale' }).getByRole('link', { name: 'Rete' }))
  await expect.poll(() => hasFocus(title(page, 'Rete'))).toBe(true)
  await press(page, page.getByRole('link', { name: 'Territori e cifre dichiarate' }))
  await expect.poll(() => hasFocus(title(page, 'Territori'))).toBe(true)
  await page.goBack()
  await expect.poll(() => hasFocus(title(page, 'Rete'))).toBe(true)
})

/** Whether the focused element looks different from when it is not: an outline, a shadow, another ground. */
const looks = (page: Page): Promise<{ readonly name: string; readonly focused: string; readonly before: string }> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) throw new Error('nothing has the focus')
    const look = () => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor } = getComputedStyle(element)
      return [outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`, boxShadow, backgroundColor, borderColor].join('; ')
    }
    const focused = look()
    element.blur()
    const before = look()
    element.focus({ preventScroll: true })
    return { name: `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`, focused, before }
  })

it.each([
  ['/', desk],
  ['/patti', desk],
  ['/proposte', phone],
  ['/accedi', phone],
])('shows where the focus is, all along %s', async (path, viewport) => {
  const page = await visit({ at: path, viewport, reducedMotion: 'reduce' })
  await see(page.getByRole('heading', { level: 1 }))
  const seen = new Set<string>()
  for (let pressed = 0; pressed < 25; pressed++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement === document.body)) break
    const { name, focused, before } = await looks(page)
    expect.soft(focused, name).not.toBe(before)
    seen.add(name)
  }
  expect(seen.size).toBeGreaterThan(6)
})

it('stands still for those who ask for less motion', async () => {
  const durations = (page: Page): Promise<number> =>
    page.evaluate(() => {
      const seconds = (text: string): number[] => text.split(',').map((one) => Number.parseFloat(one) * (one.includes('ms') ? 0.001 : 1))
      const moving = [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element)
        return [...seconds(transitionDuration), ...(animationName === 'none' ? [] : seconds(animationDuration))]
      })
      return Math.max(...moving)
    })
  const [moving, still] = await Promise.all([visit({ at: '/patti' }), visit({ at: '/patti', reducedMotion: 'reduce' })])
  for (const page of [moving, still]) await see(page.getByRole('table'))
  expect(await durations(still)).toBeLessThan(0.01)
  expect(await durations(moving)).toBeGreaterThan(0.05)
})

it('unfolds a long story from its first folded fact, and prints it whole', async () => {
  const page = await visit({ at: '/patti/9ac70000-0000-4000-8000-000000000003' })
  const facts = page.getByRole('list', { name: 'La storia' }).locator('> li')
  const whole = page.getByRole('button', { name: /^Mostra tutta la storia/ })
  await see(whole)
  const all = await facts.count()
  const shown = async (): Promise<number> => facts.filter({ visible: true }).count()
  expect(await shown()).toBe(5)
  await page.emulateMedia({ media: 'print' })
  expect(await shown()).toBe(all)
  await page.emulateMedia({ media: 'screen' })
  await press(page, whole)
  await expect.poll(shown).toBe(all)
  expect(await hasFocus(facts.nth(5).getByRole('heading'))).toBe(true)
  expect(await whole.count()).toBe(0)
})
