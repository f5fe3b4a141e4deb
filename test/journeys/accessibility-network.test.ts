// Every request about the network, as the secretariat meets it: axe finds nothing, mistakes included.
import { describe, expect, it } from 'vitest'
import type { Askable } from '../../web/network/asking.ts'
import { askNames } from '../../web/network/asks-words.ts'
import { clean, findings } from '../support/axe.ts'
import { journey, phone, see, title, type Visit } from '../support/journey.ts'
import { asking, send } from '../support/pact-pages.ts'

const { visit } = journey()
const still: Visit = { viewport: phone, reducedMotion: 'reduce', as: 'secretariat' }
const cooperative = '/rete/9e700000-0000-4000-8000-000000000014'

// The compiler wants a row for every request there is.
const requests: { readonly [C in Askable]: true } = {
  ...{ rename: true, correct: true, describe: true, join: true, leave: true, offer: true, cease: true, declare: true, strike: true },
}

describe.each(Object.keys(requests))('the request «%s»', (command) => {
  it('is in order when it opens, and when it says what is wrong', async () => {
    const page = await visit({ ...still, at: cooperative })
    await see(title(page, 'Lindbergh'))
    const dialog = await asking(page, askNames.it.commands[command as Askable])
    expect(await findings(page)).toEqual(clean)
    for (const box of await dialog.getByRole('textbox').all()) await box.fill('')
    await send(dialog)
    await see(dialog.getByRole('alert'))
    expect(await findings(page)).toEqual(clean)
  })
})

it('the page that registers a new name', async () => {
  const page = await visit({ ...still, at: '/rete/nuovo' })
  await see(title(page, 'Registra un nuovo nome'))
  expect(await findings(page)).toEqual(clean)
  await page.getByRole('button', { name: 'Registra', exact: true }).click()
  await see(page.getByRole('alert').getByText('Qualcosa va corretto'))
  expect(await findings(page)).toEqual(clean)
})

it.each([undefined, 'maker'] as const)('the same page for somebody who is not the secretariat (%s)', async (as) => {
  const page = await visit({ ...still, as, at: '/rete/nuovo' })
  await see(title(page, 'Registra un nuovo nome'))
  expect(await page.getByRole('button', { name: 'Registra', exact: true }).count()).toBe(0)
  await see(page.getByRole('main').getByRole('link', { name: as ? 'Torna alla rete' : 'Accedi' }))
  expect(await findings(page)).toEqual(clean)
})
