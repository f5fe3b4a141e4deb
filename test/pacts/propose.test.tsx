// Proposing, step by step: what each step finds wrong, and which step shows what the counter finds wrong.
import { describe, expect, it } from 'vitest'
import { createForm, type Draft } from '../../web/kernel/form.ts'
import { placeOf, promisesWritten, type StepName } from '../../web/pacts/propose-step.ts'
import { steps } from '../../web/pacts/propose-steps.tsx'

const draft: Draft = {
  ...{ title: 'Panchine al sole', idea: 'Tre panchine.', area: 'green', kind: 'ordinary', promises: '3', months: '12' },
  ...{ 'place.town': 'Cremona', 'place.municipality': '019036', 'place.address': 'Via delle Prove', 'proposer.kind': 'person' },
}
const wrongIn = (step: StepName, more: Draft = {}) => steps[step].check(createForm('x', { ...draft, ...more })).map(({ says }) => says)

describe('a step', () => {
  it('finds nothing wrong with a proposal in order', () => {
    for (const step of ['what', 'where', 'who', 'promises'] as const) expect(wrongIn(step)).toEqual([])
  })
  it.each([
    ['what', { title: ' ' }, 'Manca il titolo.'],
    ['what', { idea: '' }, 'Manca l’idea: bastano poche righe.'],
    ['what', { idea: 'x'.repeat(2001) }, 'Il testo è troppo lungo: al massimo 2.000 caratteri.'],
    ['what', { title: 'x'.repeat(141) }, 'Il testo è troppo lungo: al massimo 140 caratteri.'],
    ['where', { 'place.town': '' }, 'Manca il comune.'],
    ['where', { 'place.municipality': '' }, 'Scegli un comune dell’elenco.'],
    ['where', { 'place.address': 'x'.repeat(201) }, 'Il testo è troppo lungo: al massimo 200 caratteri.'],
    ['who', { 'proposer.kind': 'association' }, 'Manca il nome del gruppo o dell’ente.'],
    ['promises', { 'promise.1': 'x'.repeat(501) }, 'Il testo è troppo lungo: al massimo 500 caratteri.'],
    ['promises', { months: '0' }, 'Il numero è troppo piccolo: almeno 1.'],
    ['promises', { months: '601' }, 'Il numero è troppo grande: al massimo 600.'],
    ['promises', { months: '1,5' }, 'Scrivi un numero intero.'],
  ] as const)('%s says of %j: %s', (step, more, says) => {
    expect(wrongIn(step, more)).toEqual([says])
  })
})

describe('what the counter finds wrong', () => {
  it.each([
    ['idea', 'what', 'idea'],
    ['place.municipality', 'where', 'place.town'],
    ['place', 'where', 'place.town'],
    ['proposer.label', 'who', 'proposer.label'],
    ['proposer', 'who', 'proposer.label'],
    ['promise.2', 'promises', 'promise.2'],
    ['months', 'promises', 'months'],
  ])('with %s is shown in the step «%s», at %s', (path, step, field) => {
    expect(placeOf(createForm('x', { ...draft, 'proposer.kind': 'association' }), path)).toEqual({ step, field })
  })
  it('with the name of a person is shown where a person is asked for', () => {
    expect(placeOf(createForm('x', draft), 'proposer.id')).toEqual({ step: 'who', field: 'proposer.kind' })
  })
  it('with what no step asks for has no place', () => {
    expect(placeOf(createForm('x', draft), 'nowhere')).toBeUndefined()
  })
})

it('the promises keep the field they were written in', () => {
  const form = createForm('x', { ...draft, 'promise.0': ' ', 'promise.2': ' Innaffiare ' })
  expect(promisesWritten(form)).toEqual([{ path: 'promise.2', text: 'Innaffiare' }])
})
