// The other roads of a proposal: a consultation with an observation and its answer; a refusal, which is announced first.
import { expect, it } from 'vitest'
import { violations } from '../support/axe.ts'
import { journey, phone, see, title } from '../support/journey.ts'
import { handedIn, recorded, taken, windowOf } from '../support/proposal-pages.ts'

const { visit } = journey()

it('a complex proposal is published, observed by a neighbour and answered', async () => {
  const anna = await visit({ as: 'resident' })
  const sent = await handedIn(anna, 'La corte dei gelsi', 'complex')
  const clerk = await visit({ as: 'clerk' })
  await taken(clerk, sent, 'complex')
  const at = `/proposte/${sent.id}`
  await clerk.goto(at)
  await recorded(await windowOf(clerk, 'Apri la consultazione'))
  await see(clerk.getByText('Tocca a: tutti, con le osservazioni'))

  const neighbour = await visit({ viewport: phone, as: 'representative', at })
  const observed = await windowOf(neighbour, 'Scrivi un’osservazione')
  await observed.getByRole('textbox', { name: 'La tua osservazione' }).fill('I gelsi vecchi restano?')
  await recorded(observed)
  await see(neighbour.getByText('I gelsi vecchi restano?'))
  expect(await violations(neighbour)).toEqual([])

  // It is not over yet: the office cannot close it.
  await clerk.goto(at)
  const closing = await windowOf(clerk, 'Chiudi la consultazione')
  await closing.getByRole('button', { name: 'Registra', exact: true }).click()
  await see(closing.getByText('La consultazione non è ancora finita: si chiude dopo l’ultimo giorno.'))
  await closing.getByRole('button', { name: 'Annulla' }).click()
  const replied = await windowOf(clerk, 'Rispondi a un’osservazione')
  await replied.getByRole('combobox', { name: 'A quale osservazione' }).selectOption({ index: 1 })
  await replied.getByRole('radio', { name: 'accolta', exact: true }).check()
  await replied.getByRole('textbox', { name: 'La risposta' }).fill('Restano tutti e quattro.')
  await recorded(replied)
  const visitor = await visit({ at })
  await see(visitor.getByText('Restano tutti e quattro.'))
})

it('a refusal is announced with its reasons, waits ten days, and then is decided', async () => {
  const anna = await visit({ as: 'resident' })
  const sent = await handedIn(anna, 'I tavolini nel giardino')
  const clerk = await visit({ as: 'clerk' })
  await taken(clerk, sent)
  const at = `/proposte/${sent.id}`
  const manager = await visit({ as: 'manager', at })
  await see(title(manager, sent.title))
  expect(await manager.getByRole('button', { name: 'Respingi', exact: true }).count()).toBe(0)
  const announced = await windowOf(manager, 'Manda il preavviso di diniego')
  await announced.getByRole('textbox', { name: 'Motivo 1' }).fill('È un uso esclusivo.')
  await recorded(announced)
  const early = await windowOf(manager, 'Respingi')
  await early.getByRole('textbox', { name: 'Atto', exact: true }).fill('DD-2026-901')
  await early.getByRole('textbox', { name: 'Motivo 1' }).fill('È un uso esclusivo.')
  await early.getByRole('button', { name: 'Registra', exact: true }).click()
  await see(early.getByText('I dieci giorni per rispondere al preavviso non sono ancora passati.'))
  await early.getByRole('button', { name: 'Annulla' }).click()

  await anna.goto(at)
  const answered = await windowOf(anna, 'Rispondi al preavviso')
  await answered.getByRole('textbox', { name: 'La tua risposta' }).fill('I tavolini sono di tutti.')
  await recorded(answered)
  await see(anna.getByText('I tavolini sono di tutti.'))
  expect(await violations(anna)).toEqual([])
  const visitor = await visit({ at })
  await see(visitor.getByText('È un uso esclusivo.'))
  expect(await visitor.getByText('I tavolini sono di tutti.').count()).toBe(0)
})

it('the story of a refusal that was decided shows the notice, the answer and why it was not enough', async () => {
  const page = await visit({ at: '/proposte/9b090000-0000-4000-8000-000000000031' })
  await see(title(page, 'Un chiosco estivo lungo la ferrovia'))
  for (const said of ['Preavviso di diniego', 'Respinta']) await see(page.getByRole('heading', { level: 3, name: said, exact: true }))
  await see(page.getByText(/Un’attività di vendita non è cura di un bene comune/))
})
