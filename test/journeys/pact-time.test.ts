// The middle of a pact's life: a report sent back and completed, a suspension, an amendment signed again, a withdrawal.
import { expect, it } from 'vitest'
import { journey, see } from '../support/journey.ts'
import { livedTo } from '../support/pact-lives.ts'
import { asking, record, send } from '../support/pact-pages.ts'

const { visit } = journey()
const romeDay = (daysFromNow = 0): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(Date.now() + daysFromNow * 86_400_000)

const inForce = async () => {
  const id = await livedTo('active', (as) => visit({ as }))
  const at = `/patti/${id}`
  return {
    at,
    bruno: await visit({ as: 'representative', at }),
    dario: await visit({ as: 'clerk', at }),
    elena: await visit({ as: 'manager', at }),
  }
}

it('a report is sent back by the office, completed, approved', async () => {
  const { bruno, dario } = await inForce()
  const telling = await asking(bruno, 'Racconta che cosa avete fatto')
  await telling.getByLabel('Dal', { exact: true }).fill(romeDay())
  await telling.getByLabel('Al', { exact: true }).fill(romeDay())
  await telling.getByRole('textbox', { name: 'Che cosa avete fatto' }).fill('Zappato tutto.')
  await telling.getByRole('spinbutton', { name: 'Ore donate in tutto' }).fill('4')
  await telling.getByRole('spinbutton', { name: /Persone presenti/ }).fill('3')
  await telling.getByRole('spinbutton', { name: /Spese dei cittadini/ }).fill('35')
  await record(bruno, telling)
  const back = await asking(dario, 'Esamina un resoconto')
  await back.getByRole('radio', { name: 'Da integrare' }).check()
  await back.getByRole('textbox', { name: /Una nota/ }).fill('Quanti attrezzi restano?')
  await record(dario, back)
  await see(bruno.getByText('Quanti attrezzi restano?').first())
  const more = await asking(bruno, 'Completa un resoconto')
  await more.getByRole('textbox', { name: 'Che cosa aggiungete' }).fill('Restano due zappe.')
  await record(bruno, more)
  const review = await asking(dario, 'Esamina un resoconto')
  await review.getByRole('radio', { name: 'Approvato' }).check()
  await record(dario, review)
  const reports = bruno.getByRole('region', { name: 'I resoconti' })
  await see(reports.getByText('Restano due zappe.'))
  await see(reports.getByText('Approvato'))
  await see(reports.getByText(/35,00\s€ dei cittadini/))
})

it('a suspension wants two days of notice, and the pact resumes', async () => {
  const { elena, bruno } = await inForce()
  const stopping = await asking(elena, 'Sospendi')
  await stopping.getByRole('textbox', { name: 'Perché' }).fill('Cantiere nella via')
  await stopping.getByLabel('Giorno del preavviso').fill(romeDay())
  await stopping.getByLabel('Giorno in cui ha effetto').fill(romeDay(1))
  await send(stopping)
  await see(stopping.getByRole('alert').getByText(/almeno 48 ore/))
  await stopping.getByLabel('Giorno in cui ha effetto').fill(romeDay(3))
  await record(elena, stopping)
  await see(bruno.getByText('Sospeso', { exact: true }).first())
  await record(elena, await asking(elena, 'Fai riprendere'))
  await see(bruno.getByText('Attivo', { exact: true }).first())
})

it('an amended text is compared, signed again by everybody, and only then holds', async () => {
  const { at, elena, dario, bruno } = await inForce()
  const amending = await asking(dario, 'Proponi una modifica')
  await amending.getByRole('textbox', { name: 'Perché' }).fill('Anche d’inverno')
  await amending.getByRole('textbox', { name: 'Numero dell’atto' }).fill('DD-2')
  await amending.getByLabel('Data dell’atto').fill(romeDay())
  await amending.getByRole('textbox', { name: 'Art. 1 – Oggetto' }).fill('Si zappa anche d’inverno, e l’acqua c’è.')
  await record(dario, amending)
  await see(bruno.getByText('Il testo che vale resta quello firmato da tutti', { exact: false }))
  await bruno.goto(`${at}/testo/2`)
  await see(bruno.getByRole('insertion').getByText(/d’inverno/))
  await bruno.goto(at)
  for (const page of [bruno, elena]) {
    const signing = await asking(page, 'Firma')
    await see(signing.getByText(/anche d’inverno/))
    await signing.getByRole('combobox', { name: 'Per conto di chi' }).selectOption({ index: 1 })
    await signing.getByRole('checkbox').check()
    await record(page, signing)
  }
  await see(bruno.getByText('La modifica vale: l’hanno firmata tutti').first())
})

it('a group withdraws: the notice runs to the thirty-first day', async () => {
  const { bruno, elena } = await inForce()
  const leaving = await asking(bruno, 'Recedi dal patto')
  await leaving.getByRole('combobox', { name: 'Per conto di chi' }).selectOption({ index: 1 })
  await record(bruno, leaving)
  await see(elena.getByText('In recesso', { exact: true }).first())
  const ending = await asking(elena, 'Fai finire il patto prima del tempo')
  await ending.getByRole('combobox', { name: 'Come finisce' }).selectOption('Finito per recesso')
  await send(ending)
  await see(ending.getByRole('alert').getByText(/trentunesimo giorno/))
  expect(await ending.isVisible()).toBe(true)
})
