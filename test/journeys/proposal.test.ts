// A newcomer proposes: eleven points, left and taken up on another device; the office examines, asks for what is missing, and accepts.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { violations } from '../support/axe.ts'
import { desk, journey, phone, see, seeNot, title } from '../support/journey.ts'
import { recorded, windowOf } from '../support/proposal-pages.ts'

const { visit } = journey()

const name = 'Ombra per il campetto dei Lillà'
let address = ''
const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Avanti' }).click()
const answer = (page: Page, label: string | RegExp, text: string): Promise<void> => page.getByRole('textbox', { name: label }).fill(text)
const point = (page: Page, label: string) => page.getByRole('heading', { level: 2, name: label, exact: true })

it('begins with a phone, is told what is missing, and leaves at the third point', async () => {
  const page = await visit({ viewport: phone, at: '/proponi' })
  await see(page.getByText('Per scrivere una proposta bisogna entrare'))
  await page.getByRole('main').getByRole('link', { name: 'Accedi' }).click()
  await page.getByRole('button', { name: /Anna Prati/ }).click()
  await page.getByRole('combobox', { name: 'In quale Comune' }).fill('Cremona')
  await page.getByRole('button', { name: 'Comincia la bozza' }).click()
  await see(page.getByText('Finché scrivi la leggi solo tu'))
  address = new URL(page.url()).pathname
  await next(page)
  await see(page.getByRole('alert').getByText('Qualcosa va corretto'))
  await page.getByRole('radio', { name: 'una persona' }).check()
  await answer(page, 'Come possiamo rispondervi', 'anna@example.org')
  await next(page)
  await answer(page, 'Un titolo', name)
  await page.getByRole('combobox', { name: 'Di che cosa si tratta' }).selectOption('Verde')
  await page.getByRole('radio', { name: /^ordinario/ }).check()
  await next(page)
  await see(point(page, 'Il bene comune'))
  await see(page.getByText('Salvato: puoi chiudere e riprendere altrove.'))
  expect(await violations(page)).toEqual([])
  // Somebody else finds nothing at this address.
  const clerk = await visit({ as: 'clerk', at: address })
  await see(title(clerk, /^Questa bozza non si trova/))
})

it('takes it up on another device, and hands it in', async () => {
  const page = await visit({ as: 'resident', at: '/proponi' })
  await page.getByRole('link', { name: `Riprendi: ${name}` }).click()
  await see(title(page, name))
  await page.goto(`${address}?punto=3`)
  await answer(page, /Di quale bene comune/, 'Il campetto di via dei Lillà, senza un albero.')
  await next(page)
  await see(page.getByRole('textbox', { name: /L’idea/ }))
  // The connection goes: what is written stays, and goes when it is back.
  await page.context().setOffline(true)
  await answer(page, /L’idea/, 'Piantare sei alberi e bagnarli noi.')
  await next(page)
  await see(page.getByText('Non ancora salvato dal server'))
  await answer(page, /Le attività/, 'Sabato mattina, da novembre.')
  await page.context().setOffline(false)
  await see(page.getByText('Salvato: puoi chiudere e riprendere altrove.'))
  await next(page)
  for (const [label, text] of [
    [/A chi serve/, 'Ai bambini.'],
    [/Come partecipano/, 'Chi vuole si aggiunge.'],
  ] as const) {
    await answer(page, label, text)
    await next(page)
  }
  await page.getByRole('radio', { name: /^breve/ }).check()
  await page.getByRole('radio', { name: 'continuo' }).check()
  await next(page)
  await answer(page, /Le vostre risorse/, 'Il sabato mattina.')
  await next(page)
  await page.getByRole('checkbox', { name: /^materiali e attrezzi/ }).check()
  await next(page)
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('radio', { name: 'no', exact: true }).check()
  await next(page)
  await next(page)
  await see(point(page, 'Controlla e presenta'))
  await see(page.getByText('Piantare sei alberi e bagnarli noi.'))
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Presenta la proposta' }).click()
  address = address.replace('/proponi/', '/proposte/')
  await page.waitForURL(`**${address}`)
  await see(page.getByText('Tocca a: il Comune'))
})

it('is hidden from the public until the office makes it readable', async () => {
  const visitor = await visit({ viewport: phone, at: address })
  await see(title(visitor, 'Proposta non ancora protocollata'))
  await expect.poll(() => visitor.getByText('Piantare sei alberi').count()).toBe(0)
  expect(await violations(visitor)).toEqual([])
})

it('the office finds it on its desk, registers it under the regulation in force and makes it readable', async () => {
  const page = await visit({ as: 'clerk', at: '/proposte/da-fare' })
  await page.locator(`a[href^="${address}"]`).click()
  await see(page.getByText('Piantare sei alberi e bagnarli noi.'))
  const register = await windowOf(page, 'Protocolla')
  await see(register.getByText('Resta legata a: Regolamento per i beni comuni: da completare dal Comune, versione 1'))
  await register.getByRole('textbox', { name: 'Numero di protocollo' }).fill('2026-9001')
  await recorded(register)
  await recorded(await windowOf(page, 'Prepara la versione pubblicabile'))
  await see(title(page, name))
  const manager = await windowOf(page, 'Designa il dirigente')
  await manager.getByRole('combobox', { name: 'Dirigente responsabile' }).selectOption({ label: 'Elena Ponti, dirigente del Comune' })
  await manager.getByRole('textbox', { name: 'Settore' }).fill('Centro Quartieri')
  await recorded(manager)
  const visitor = await visit({ at: address })
  await see(title(visitor, name))
  expect(await visitor.getByText('anna@example.org').count()).toBe(0)
})

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

it('asks for what is missing, once and for thirty days at most', async () => {
  const page = await visit({ as: 'clerk', at: address })
  const asked = await windowOf(page, 'Chiedi integrazioni')
  await asked.getByRole('textbox', { name: 'Manca (1)' }).fill('Dove passano le tubature')
  await asked.getByLabel('Entro il').fill(inDays(45))
  await asked.getByRole('button', { name: 'Registra', exact: true }).click()
  await see(asked.getByText('La sospensione dura al massimo 30 giorni: scegli una data più vicina.'))
  await asked.getByLabel('Entro il').fill(inDays(20))
  await recorded(asked)
  await see(page.getByText(/Termine sospeso dal .* \(una sola sospensione ammessa\)/))
})

it('Anna sees that it is her turn, answers, and the office takes it up again', async () => {
  const anna = await visit({ viewport: phone, as: 'resident', at: '/proposte/mie' })
  await see(anna.getByText('Tocca a te').first())
  expect(await violations(anna)).toEqual([])
  await anna.goto(address)
  const given = await windowOf(anna, 'Rispondi alla richiesta')
  await given.getByRole('textbox', { name: /Dove passano le tubature/ }).fill('Lungo il lato nord.')
  await recorded(given)
  await see(anna.getByText('Lungo il lato nord.'))
  const clerk = await visit({ as: 'clerk', at: address })
  await recorded(await windowOf(clerk, 'Prendi atto delle integrazioni'))
  await see(clerk.getByText(/Termine: \d/))
  const visitor = await visit({ at: address })
  await see(title(visitor, name))
  expect(await visitor.getByText('Lungo il lato nord.').count()).toBe(0)
})

it('the manager assesses, co-designs and accepts', async () => {
  const page = await visit({ as: 'manager', at: address })
  const assessed = await windowOf(page, 'Registra una valutazione')
  await assessed.getByRole('radio', { name: 'fattibilità tecnica' }).check()
  await assessed.getByRole('radio', { name: 'positivo' }).check()
  await recorded(assessed)
  await recorded(await windowOf(page, 'Apri la coprogettazione'))
  const met = await windowOf(page, 'Registra un incontro')
  await met.getByRole('radio', { name: 'incontro di coprogettazione' }).check()
  await met.getByRole('textbox', { name: 'Dove' }).fill('Al campetto')
  await met.getByRole('spinbutton', { name: 'Presenti' }).fill('11')
  await met.getByRole('textbox', { name: 'Che cosa si è detto' }).fill('Sei alberi, tre per lato.')
  await recorded(met)
  const accepted = await windowOf(page, 'Accogli')
  await accepted.getByRole('textbox', { name: 'Atto', exact: true }).fill('DD-2026-900')
  await recorded(accepted)
  await see(page.getByText('Nessuno aspetta più nulla'))
  await see(page.getByRole('heading', { name: 'Accolta' }))
  expect(await violations(page)).toEqual([])
})

it('fits a small screen', async () => {
  const anna = await visit({ viewport: phone, as: 'resident', at: '/proponi/9b090000-0000-4000-8000-000000000060' })
  await see(point(anna, 'Chi propone'))
  expect(await anna.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  // The steps: where one is in words, and every number whole within the screen and large enough for a thumb.
  const steps = anna.getByRole('navigation', { name: 'Passo 1 di 13' })
  await see(steps.getByText('Passo 1 di 13'))
  await see(steps.getByRole('button', { name: 'Chi propone' }))
  const boxes = await Promise.all((await steps.getByRole('button').all()).map((step) => step.boundingBox()))
  expect(boxes).toHaveLength(13)
  for (const box of boxes) {
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(phone.width)
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
  }
  for (const at of ['/proponi', '/proposte', '/proposte/mie', '/proposte/da-fare', address]) {
    const page = await visit({ viewport: phone, as: 'clerk', at })
    await see(page.getByRole('heading', { level: 1 }))
    expect(await page.evaluate(() => document.documentElement.scrollWidth), at).toBeLessThanOrEqual(phone.width)
    await page.setViewportSize(desk)
    await seeNot(page.getByText('Sto caricando').first())
  }
})
