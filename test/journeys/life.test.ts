// The whole life of a pact, each step by the person whose step it is: proposed, promised, written, signed, begun, reported, corrected, ended.
import type { Locator, Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '../../server/kernel/people.ts'
import { journey, see, seeNot, title } from '../support/journey.ts'
import { ask, asking, drafted, record, represented, send } from '../support/pact-pages.ts'

const { visit } = journey()

const romeDay = (daysFromNow = 0): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(Date.now() + daysFromNow * 86_400_000)
/** Whether what one sees at its middle is the element itself, and not something that lies over it. */
const isUncovered = (it: Locator): Promise<boolean> =>
  it.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  })
const stage = (page: Page, name: string) => page.getByRole('article').getByText(name, { exact: true }).first()

/** The same pact in front of each of these people, in windows of their own. */
const around = async <R extends Role>(path: string, roles: readonly R[]): Promise<{ readonly [K in R]: Page }> => {
  const pages = await Promise.all(roles.map(async (role) => [role, await visit({ as: role, at: path })] as const))
  return Object.fromEntries(pages) as { readonly [K in R]: Page }
}

const words = (body: string) => ({ clauses: [{ heading: 'Oggetto e obiettivi', body }] })

const promise = async (page: Page, side: string, what: string): Promise<void> => {
  const dialog = await asking(page, 'Aggiungi una promessa')
  await dialog.getByRole('radio', { name: side }).check()
  await dialog.getByRole('textbox', { name: 'Che cosa' }).fill(what)
  await record(page, dialog)
}
const sign = async (page: Page, party: string): Promise<void> => {
  const dialog = await asking(page, 'Firma')
  await dialog.getByRole('combobox', { name: 'Per conto di chi' }).selectOption(party)
  await dialog.getByRole('checkbox', { name: 'Ho letto questo testo e lo firmo' }).check()
  await record(page, dialog)
}

it('lives from a draft to its end, each step in the hands of the right person', async () => {
  const group = 'Vicini di via delle Prove'
  const office = await visit({ as: 'clerk', at: '/patti/bozza' })
  await office.getByRole('textbox', { name: 'Titolo' }).fill('Le fioriere di via delle Prove')
  await office.getByRole('combobox', { name: 'Ambito' }).selectOption('Verde')
  await office.getByRole('textbox', { name: 'Indirizzo o nome del luogo' }).fill('Via delle Prove')
  await office.getByRole('combobox', { name: 'Comune', exact: true }).fill('Cremona')
  await see(office.getByText('Trovato nel registro'))
  await office.getByRole('textbox', { name: 'L’idea' }).fill('Dodici fioriere vuote da riempire.')
  await office.getByRole('combobox', { name: 'Chi sei' }).selectOption('Gruppo informale')
  await office.getByRole('textbox', { name: 'Nome del gruppo o dell’ente' }).fill(group)
  await office.getByRole('spinbutton', { name: /Durata in mesi/ }).fill('12')
  await office.getByRole('button', { name: 'Registra', exact: true }).click()
  await see(title(office, 'Le fioriere di via delle Prove'))
  await see(stage(office, 'In redazione'))

  const path = new URL(office.url()).pathname
  await represented(office, path.slice('/patti/'.length))
  const { representative: bruno, clerk: dario, manager: elena } = await around(path, ['representative', 'clerk', 'manager'])
  await promise(bruno, 'I cittadini', 'Bagnare le fioriere ogni sera d’estate')
  await promise(dario, 'Il Comune', 'Portare terra e acqua')
  for (const page of [bruno, dario])
    for (const promised of ['Bagnare le fioriere ogni sera d’estate', 'Portare terra e acqua'])
      await see(page.getByText(promised, { exact: true }))

  const writing = await asking(dario, 'Scrivi il testo')
  expect(await writing.getByRole('textbox', { name: /^Art\. 3 –/ }).inputValue()).toContain('Bagnare le fioriere ogni sera d’estate')
  await record(dario, writing)
  const approving = await asking(dario, 'Registra l’atto che approva il testo')
  await approving.getByRole('textbox', { name: 'Numero dell’atto' }).fill('DD-2026-900')
  await approving.getByLabel('Data dell’atto').fill(romeDay())
  await record(dario, approving)
  await see(bruno.getByText('0 firme su 2'))
  await sign(bruno, group)
  await see(stage(elena, 'Alla firma'))
  await sign(elena, 'Comune di Cremona')
  await see(stage(bruno, 'Firmato'))

  const redacting = await asking(dario, 'Prepara la versione pubblicabile')
  await redacting.getByRole('radio', { name: /Il testo così com’è/ }).check()
  await record(dario, redacting)
  await record(dario, await asking(dario, 'Pubblica il testo'))

  const beginning = await asking(elena, 'Fai entrare in vigore')
  await beginning.getByRole('textbox', { name: 'Numero di registro' }).fill('CR-2026-901')
  await beginning.getByLabel('Dal', { exact: true }).fill(romeDay(-40))
  await send(beginning)
  await see(beginning.getByRole('alert').getByText(/Viene prima dell’ultima firma/))
  await beginning.getByLabel('Dal', { exact: true }).fill(romeDay())
  await record(elena, beginning)
  await see(stage(bruno, 'Attivo'))

  const telling = await asking(bruno, 'Racconta che cosa avete fatto')
  await telling.getByRole('combobox', { name: 'Per conto di chi' }).selectOption(group)
  await telling.getByLabel('Dal', { exact: true }).fill(romeDay())
  await telling.getByLabel('Al', { exact: true }).fill(romeDay())
  await telling.getByRole('textbox', { name: 'Che cosa avete fatto' }).fill('Riempite le prime sei fioriere.')
  await telling.getByRole('spinbutton', { name: 'Ore donate in tutto' }).fill('40')
  await telling.getByRole('spinbutton', { name: /Persone presenti/ }).fill('9')
  await telling
    .getByRole('group', { name: /Bagnare le fioriere/ })
    .getByRole('radio', { name: 'Mantenuta' })
    .check()
  await record(bruno, telling)
  await see(elena.getByText('Riempite le prime sei fioriere.'))
  await see(elena.getByText('1 su 2 mantenute').first())

  const reviewing = await asking(dario, 'Esamina un resoconto')
  await reviewing.getByRole('radio', { name: 'Approvato' }).check()
  await record(dario, reviewing)
  await record(dario, await asking(dario, 'Pubblica un resoconto'))

  const extending = await asking(elena, 'Proroga')
  await extending.getByLabel('Al', { exact: true }).fill(romeDay(700))
  await extending.getByRole('textbox', { name: 'Numero dell’atto' }).fill('DD-2026-910')
  await extending.getByLabel('Data dell’atto').fill(romeDay())
  await record(elena, extending)

  const correcting = await asking(elena, 'Rettifica un dato')
  await correcting.getByRole('combobox', { name: 'Quale dato è sbagliato' }).selectOption('Ore donate in tutto')
  await correcting.getByRole('combobox', { name: 'Di quale resoconto' }).selectOption({ index: 1 })
  await correcting.getByLabel('Com’è giusto').fill('14')
  await correcting.getByRole('textbox', { name: 'Motivo' }).fill('Uno zero di troppo… anzi, quattro per dieci.')
  await record(elena, correcting)
  const corrections = bruno.getByRole('region', { name: 'Rettifiche' })
  await see(corrections.getByRole('deletion').getByText('40'))
  await see(corrections.getByRole('insertion').getByText('14'))

  const ending = await asking(elena, 'Fai finire il patto prima del tempo')
  await ending.getByRole('combobox', { name: 'Come finisce' }).selectOption('Concluso in anticipo')
  await send(ending)
  await see(ending.getByRole('alert').getByText(/serve scriverne il motivo/))
  await ending.getByRole('textbox', { name: /^Perché/ }).fill('Le fioriere tornano al vivaio comunale.')
  await record(elena, ending)
  await see(stage(bruno, 'Finito prima'))
  await see(bruno.getByText(/Concluso in anticipo/).first())
})

describe('a text that is being signed', () => {
  const group = 'Gruppo di prova'
  const people = ['representative', 'clerk', 'manager'] as const
  let at: { readonly [K in (typeof people)[number]]: Page }
  let id = ''
  beforeEach(async () => {
    const setter = await visit({ as: 'representative' })
    id = await drafted(setter, 'Un’aiuola da firmare')
    await ask(setter, id, 'promise', { side: 'citizens', what: 'Zappare' })
    at = await around(`/patti/${id}`, people)
    await ask(at.clerk, id, 'promise', { side: 'municipality', what: 'Dare l’acqua' })
    await ask(at.clerk, id, 'word', words('Si zappa, e l’acqua c’è.'))
    await see(at.representative.getByText('0 firme su 2'))
  })

  it('asks for consent again after it is written anew', async () => {
    await sign(at.representative, group)
    await see(at.manager.getByText('1 firma su 2'))
    const writing = await asking(at.clerk, 'Scrivi il testo')
    await writing.getByRole('textbox', { name: /^Art\. 1 –/ }).fill('Si zappa il sabato, e l’acqua c’è.')
    await record(at.clerk, writing)
    await see(at.representative.getByText('0 firme su 2'))
    await see(at.representative.getByText('non ha ancora firmato').first())
    await sign(at.representative, group)
    await see(at.manager.getByText('1 firma su 2'))
  })

  it('is never signed in place of the one that was read', async () => {
    const dialog = await asking(at.manager, 'Firma')
    await see(dialog.getByText('Si zappa, e l’acqua c’è.'))
    await dialog.getByRole('combobox', { name: 'Per conto di chi' }).selectOption('Comune di Cremona')
    await dialog.getByRole('checkbox').check()
    await ask(at.clerk, id, 'word', words('L’acqua la portano i cittadini.'))
    await see(at.manager.getByText('Versione 2', { exact: true }).first())
    await send(dialog)
    await see(dialog.getByRole('alert').getByText(/Il testo non è più quello che hai letto/))
    await see(dialog.getByText('Si zappa, e l’acqua c’è.'))
  })

  it('is not signed without having been read', async () => {
    const dialog = await asking(at.representative, 'Firma')
    await dialog.getByRole('combobox', { name: 'Per conto di chi' }).selectOption(group)
    await send(dialog)
    await see(dialog.getByRole('alert').getByText(/Prima di firmare spunta la casella/))
    expect(await isUncovered(dialog.getByText('Qualcosa va corretto'))).toBe(true)
  })

  it('is signed by a party’s own people alone: others are not offered, and the API says why not', async () => {
    const dialog = await asking(at.representative, 'Firma')
    const parties = dialog.getByRole('combobox', { name: 'Per conto di chi' })
    expect(await parties.getByRole('option').allTextContents()).toEqual(['Scegli…', group])
    expect(await parties.inputValue()).toBe('gruppo-di-prova')
    const { version, sha256 } = (await (await at.representative.context().request.get(`/api/pacts/${id}`)).json()).parts.text
    const answer = await at.representative.context().request.post(`/api/pacts/${id}/sign`, { data: { version, sha256, party: 'comune' } })
    expect(answer.status()).toBe(409)
    expect((await answer.json()).title).toMatch(/Non parli per questa parte del patto/)
  })
})

describe('who may not', () => {
  it('a visitor is invited to sign in, and the API answers 401', async () => {
    const setter = await visit({ as: 'representative' })
    const id = await drafted(setter, 'Un’aiuola da guardare')
    const visitor = await visit({ at: `/patti/${id}` })
    await see(visitor.getByText('Accedi per aderire, promettere, firmare o raccontare.'))
    expect(await visitor.getByRole('button', { name: 'Aggiungi una promessa' }).count()).toBe(0)
    expect((await visitor.context().request.post(`/api/pacts/${id}/promise`, { data: {} })).status()).toBe(401)
  })

  it.each(['auditor', 'secretariat'] as const)('the %s reads, and asks no more than any resident', async (role) => {
    const setter = await visit({ as: 'representative' })
    const id = await drafted(setter, 'Un’aiuola da guardare')
    const page = await visit({ as: role, at: `/patti/${id}` })
    await see(page.getByRole('button', { name: 'Aderisci al patto' }))
    await seeNot(page.getByRole('button', { name: 'Aggiungi una promessa' }))
    const answer = await page.context().request.post(`/api/pacts/${id}/promise`, { data: { side: 'citizens', what: 'Zappare' } })
    expect(answer.status()).toBe(403)
    expect(await answer.json()).toMatchObject({ code: 'not-allowed' })
  })

  it('the clerk does not find «Firma», and the API says who signs for a group', async () => {
    const setter = await visit({ as: 'representative' })
    const id = await drafted(setter, 'Un’aiuola senza firme')
    const dario = await visit({ as: 'clerk', at: `/patti/${id}` })
    await see(dario.getByRole('button', { name: 'Aggiungi una promessa' }))
    await seeNot(dario.getByRole('button', { name: 'Firma', exact: true }))
    const data = { version: 1, sha256: '0'.repeat(64), party: 'gruppo-di-prova' }
    const answer = await dario.context().request.post(`/api/pacts/${id}/sign`, { data })
    expect(answer.status()).toBe(409)
    expect(await answer.json()).toMatchObject({
      rule: 'pacts.not-you',
      title: expect.stringMatching(/un gruppo lo firma chi lo rappresenta/),
    })
  })
})
