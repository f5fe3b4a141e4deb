// Every stage of a pact, every person before it, every request with its mistakes, every step of a proposal: axe finds nothing.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type Role, roles } from '../../server/kernel/people.ts'
import type { Askable } from '../../web/pacts/asking.ts'
import { happenings } from '../../web/pacts/events-words.ts'
import { clean, findings } from '../support/axe.ts'
import { journey, phone, see, title, type Visit } from '../support/journey.ts'
import { ask, asking, proposed, send } from '../support/pact-pages.ts'

const { visit } = journey()
const still: Visit = { viewport: phone, reducedMotion: 'reduce' }

const seeded = (n: number): string => `/patti/9ac70000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`
const stages = {
  Proposto: seeded(6),
  'In coprogettazione': seeded(4),
  'Alla firma': seeded(10),
  Attivo: seeded(2),
  'In recesso': seeded(14),
  Concluso: seeded(1),
  'Lasciato cadere': seeded(11),
} as const
type Stage = keyof typeof stages

const whole = async (page: Page): Promise<void> => see(page.getByRole('list', { name: 'La storia' }))

it.each(Object.entries(stages))('a pact that stands at «%s»', async (stage, path) => {
  const page = await visit({ ...still, at: path, as: 'manager' })
  await whole(page)
  await see(page.getByRole('article').getByText(stage, { exact: true }).first())
  for (const summary of await page.getByRole('main').locator('summary').all()) await summary.click()
  expect(await findings(page)).toEqual(clean)
})

it.each([undefined, ...roles])('a pact before a person who is %s', async (role) => {
  const page = await visit({ ...still, at: stages['In coprogettazione'], ...(role ? { as: role } : {}) })
  await whole(page)
  expect(await findings(page)).toEqual(clean)
})

/** A pact that everybody has signed. */
const signed = async (): Promise<string> => {
  const [bruno, dario, elena] = [await visit({ as: 'representative' }), await visit({ as: 'clerk' }), await visit({ as: 'manager' })]
  const id = await proposed(bruno, 'Un’aiuola firmata')
  await ask(bruno, id, 'promise', { side: 'citizens', what: 'Zappare' })
  await ask(dario, id, 'promise', { side: 'municipality', what: 'Dare l’acqua' })
  const { position } = await ask(dario, id, 'word', { text: 'Si zappa, e l’acqua c’è.' })
  const answer = await bruno.context().request.get(`/api/pacts/${id}?after=${position}`)
  const { parts } = (await answer.json()) as { parts: { text: { sha256: string } } }
  const read = { version: 1, sha256: parts.text.sha256 }
  await ask(bruno, id, 'sign', { ...read, party: 'gruppo-di-prova' })
  await ask(elena, id, 'sign', { ...read, party: 'comune' })
  return `/patti/${id}`
}

// The compiler wants a row for every request there is.
const requests: { readonly [C in Askable]: readonly [Role, Stage | 'Firmato'] } = {
  clarify: ['clerk', 'In coprogettazione'],
  join: ['resident', 'In coprogettazione'],
  leave: ['representative', 'In coprogettazione'],
  promise: ['maker', 'In coprogettazione'],
  release: ['clerk', 'In coprogettazione'],
  word: ['clerk', 'In coprogettazione'],
  approve: ['clerk', 'In coprogettazione'],
  sign: ['manager', 'Alla firma'],
  abandon: ['maker', 'Proposto'],
  activate: ['manager', 'Firmato'],
  report: ['representative', 'Attivo'],
  keep: ['clerk', 'Attivo'],
  extend: ['manager', 'Attivo'],
  withdraw: ['representative', 'Attivo'],
  end: ['manager', 'Attivo'],
  correct: ['manager', 'Attivo'],
}

describe.each(Object.entries(requests))('the request «%s»', (command, [role, stage]) => {
  it('is in order when it opens, and when it says what is wrong', async () => {
    const page = await visit({ ...still, as: role, at: stage === 'Firmato' ? await signed() : stages[stage] })
    await whole(page)
    const dialog = await asking(page, happenings.it.commands[command as Askable])
    await dialog.getByText('È successo un altro giorno').click()
    expect(await findings(page)).toEqual(clean)
    for (const box of await dialog.getByRole('textbox').all()) await box.fill('')
    await send(dialog)
    await see(dialog.getByRole('alert'))
    expect(await findings(page)).toEqual(clean)
  })
})

it('a request that a rule refuses', async () => {
  const page = await visit({ ...still, as: 'manager', at: stages.Attivo })
  const dialog = await asking(page, 'Chiudi il patto')
  await dialog.getByRole('combobox', { name: 'Come finisce' }).selectOption('Concluso con il resoconto finale')
  await send(dialog)
  await see(dialog.getByText('Non si può ancora'))
  expect(await findings(page)).toEqual(clean)
})

it('every step of a proposal, before and after its mistakes', async () => {
  const page = await visit({ ...still, at: '/patti/proponi' })
  const next = () => page.getByRole('button', { name: 'Avanti' }).click()
  const step = async (heading: string) => {
    await see(page.getByRole('heading', { name: heading }))
    expect(await findings(page), heading).toEqual(clean)
  }
  const mistakes = async (heading: string) => {
    await next()
    await see(page.getByRole('alert'))
    expect(await findings(page), `${heading}, with mistakes`).toEqual(clean)
  }
  await step('Che cosa vorresti fare?')
  await mistakes('Che cosa vorresti fare?')
  await page.getByRole('textbox', { name: 'Dagli un titolo' }).fill('Una panchina')
  await page.getByRole('textbox', { name: 'Racconta l’idea' }).fill('Una panchina all’ombra.')
  await page.getByRole('combobox', { name: 'Di che cosa si tratta' }).selectOption('Verde')
  await next()
  await step('Dove?')
  await mistakes('Dove?')
  await page.getByRole('combobox', { name: 'In quale comune' }).fill('Cremona')
  await see(page.getByText('Trovato nel registro'))
  await page.getByRole('textbox', { name: 'In quale luogo' }).fill('Piazzetta')
  await next()
  await step('Chi lo propone?')
  await mistakes('Chi lo propone?')
  await page.getByRole('radio', { name: 'Comitato' }).check()
  await page.getByRole('textbox', { name: 'Nome del gruppo o dell’ente' }).fill('Comitato della panchina')
  await next()
  await step('Che cosa promettete?')
  await next()
  await step('Controlla e manda')
  await page.getByRole('link', { name: 'Home' }).click()
  await see(title(page, /^Ciò che è di tutti/))
  await page.goBack()
  await see(page.getByText('Abbiamo ritrovato la tua bozza'))
  expect(await findings(page)).toEqual(clean)
})
