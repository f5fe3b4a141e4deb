// The pages of who lives in a building and of who looks after it, as text.
import { describe, expect, it } from 'vitest'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'
import { answers, building, id, manages } from './page-samples.ts'
import * as s from './samples.ts'

const me = person('resident')

describe('who lives there', () => {
  const manager = person('social-manager')
  it('is read by the manager, with a code for each', async () => {
    const { text, html } = await visit(`/abitare/${id}/nuclei`, { answers: answers(manages), me: manager })
    for (const said of [
      'Scala A, interno 1',
      '2 persone, proprietari',
      'Tina Prova',
      'persona 2 della casa',
      'nome non scritto',
      'Entra un nucleo',
    ])
      expect(text).toContain(said)
    expect(html).toContain(`/codici?persona=${s.one}`)
  })
  it('is nobody yet, and then the page says where to begin', async () => {
    const none = { ...answers(manages), [`/api/housing/${id}/people`]: { name: 'Casa Prova', items: [], position: 9 } }
    expect((await visit(`/abitare/${id}/nuclei`, { answers: none, me: manager })).text).toContain('Comincia da «Entra un nucleo»')
    const bare = { ...none, [`/api/housing/${id}`]: { ...building, ...manages, occupancy: { ...building.occupancy, flats: 0 } } }
    expect((await visit(`/abitare/${id}/nuclei`, { answers: bare, me: manager })).html).toContain(`/abitare/${id}/alloggi`)
  })
  it('is not shown to neighbours', async () => {
    const { text } = await visit(`/abitare/${id}/nuclei`, { answers: answers(), me })
    expect(text).toContain('Questa pagina è per chi gestisce il palazzo.')
    expect(text).not.toContain('Tina Prova')
  })
})

describe('who looks after it', () => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => {
    expectWhole(await visit(`/abitare/${id}/incarichi`, { answers: answers(), language, me: person('admin') }))
  })
  it('is named, given and taken away by who may', async () => {
    const { text } = await visit(`/abitare/${id}/incarichi`, { answers: answers(), me: person('admin') })
    for (const said of [
      'Gino Prova',
      'gestore sociale',
      'dal 1 gen 2026, senza una fine',
      'Togli l’incarico',
      'Affida il palazzo a qualcuno',
    ])
      expect(text).toContain(said)
    const none = { ...answers(), '/api/people/posts': { items: [], mayGrant: ['social-manager'], position: 9 } }
    expect((await visit(`/abitare/${id}/incarichi`, { answers: none, me: person('secretariat') })).text).toContain(
      'Nessuno se ne occupa ancora',
    )
    expect((await visit(`/abitare/${id}/incarichi`, { answers: answers(manages), me: person('social-manager') })).text).toContain(
      'Gli incarichi li dà chi amministra il sistema',
    )
  })
})
