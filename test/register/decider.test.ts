// What a publication makes of a row that is known: only what changed is a fact, and nothing is guessed.
import { describe, expect, it } from 'vitest'
import { compare } from '../../events/register/compare.ts'
import { decider } from '../../events/register/decider.ts'
import { headings } from '../../events/register/headers.ts'
import { personSign } from '../../events/register/persons.ts'
import { goesBack, placeOf, pointsTo, stateOf } from '../../events/register/reading.ts'
import { initial } from '../../events/register/state.ts'
import { withheld } from '../../events/register/vocabulary.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import { access } from '../../server/register/access.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const row = given(decider)

describe('a published row', () => {
  it('is listed once, and again only with what changed', () => {
    row().when('see', s.see(), s.me).records(s.listed)
    row(s.listed).when('see', s.see(), s.me).refused('nothing-new')
    row(s.listed)
      .when('see', s.see({ title: 'Ciclofficina' }), s.me)
      .records(s.changed({ title: 'Ciclofficina' }))
    row(s.listed, s.changed({ title: '' }))
      .when('see', s.see(), s.me)
      .records(s.changed({ title: s.published.title }))
  })
  it('says when its state went back, and does not say why', () => {
    const signed = s.changed({ state: 'Patto stipulato' })
    row(s.listed, signed)
      .when('see', s.see(), s.me)
      .records({
        type: 'register.stepped-back',
        data: { from: 'signed', to: 'examining', cells: [{ column: 'state', text: 'Istruttoria in corso' }] },
      })
    row(s.listed)
      .when('see', s.see({ state: 'Patto stipulato' }), s.me)
      .records(signed)
  })
  it('vanishes and comes back', () => {
    const gone = { type: 'register.unlisted', data: {} } as const
    row(s.listed).when('miss', {}, s.me).records(gone)
    row(s.listed, gone).when('miss', {}, s.me).refused('already-missing')
    row().when('miss', {}, s.me).refused('unknown-row')
    row(s.listed, gone)
      .when('see', s.see(), s.me)
      .records({ type: 'register.relisted', data: { cells: [] } })
  })
  it('goes on under another number when it is closed and its note says so', () => {
    const replaced = { type: 'register.replaced', data: { by: '005', source: 'note' } } as const
    const refused = { state: 'Respinta', note: 'Vedi n. 005' }
    row(s.listed).when('see', s.see(refused), s.me).records(s.changed(refused), replaced)
    row(s.listed)
      .when('see', s.see({ note: 'Vedi n. 005' }), s.me)
      .records(s.changed({ note: 'Vedi n. 005' }))
    const open = row(s.listed, s.changed(refused), replaced, s.changed({ note: '' }))
    expect(open.state.replacedBy).toBeUndefined()
    row(s.listed, s.changed(refused), replaced).when('see', s.see(refused), s.me).refused('nothing-new')
  })
  it('goes on under another number when the office says so', () => {
    const says = { by: '007', reason: 'Stesso gruppo, stesso cortile' }
    const replaced = { type: 'register.replaced', data: { ...says, source: 'office' } } as const
    row(s.listed).when('replace', says, s.me).records(replaced)
    row(s.listed, replaced).when('replace', says, s.me).refused('already-replaced')
    row(s.listed)
      .when('replace', { ...says, by: '004' }, s.me)
      .refused('same-number')
    row().when('replace', says, s.me).refused('unknown-row')
  })
  it('has one identity, and each column once', () => {
    row()
      .when('see', s.see(), { ...s.me, id: '00000000-0000-4000-8000-000000000009' })
      .refused('other-row')
    const twice = s.see()
    row()
      .when('see', { ...twice, cells: [...twice.cells, { column: 'title', text: 'x' }] }, s.me)
      .refused('column-twice')
  })
  it('is touched by nobody over HTTP', () => {
    expect(Object.values(access).flat()).toEqual([])
  })
})

describe('a cell that may name a person', () => {
  it('is held back, unless somebody looked and said that it names none', () => {
    const named = { representative: 'Anna Verdini' }
    const held = s.see(named)
    const { answer } = row().when('see', held, s.me)
    expect(JSON.stringify(answer)).toContain(withheld)
    expect(JSON.stringify(answer)).not.toContain('Verdini')
    expect(JSON.stringify(row().when('see', s.see(named, ['representative']), s.me).answer)).toContain('Verdini')
  })
  it.each([
    ['representative', 'Anna Verdini', undefined, 'person'],
    ['representative', 'Sig. Prati', undefined, 'person'],
    ['representative', 'Prati', 'Persona fisica', 'person'],
    ['representative', 'Comitato Anna Verdini', undefined, undefined],
    ['representative', 'Ruote Libere ODV', undefined, undefined],
    ['representative', 'Ruote Libere', undefined, undefined],
    ['title', 'Giardino Anna Verdini', undefined, undefined],
    ['note', 'scrivere a orto@example.org', undefined, 'contact'],
    ['note', 'tel. 333 1234567', undefined, 'contact'],
    ['note', 'CF VRDNNA80A41D150X', undefined, 'contact'],
    ['coordinates', '45.1331, 10.0227', undefined, undefined],
    ['lat', '45.13310333123456', undefined, undefined],
  ] as const)('%s «%s» (%s): %s', (column, text, proponent, sign) => {
    expect(personSign(column, text, proponent)).toBe(sign)
  })
})

describe('reading a publication', () => {
  it('knows columns by their header, however it is written', () => {
    expect(headings(['Id', ' googlemaps ', 'Stato di avanzamento', 'Note', 'Nuova', '', 'Titolo', 'Titolo']).map(({ key }) => key)).toEqual(
      ['id', 'map', 'state', 'note', 'Nuova', '(senza nome)', 'title', 'Titolo'],
    )
  })
  it.each([
    ['Istruttoria in corso', 'examining'],
    ['In attesa di integrazione', 'awaiting'],
    ['Patto stipulato', 'signed'],
    ['Proroga e/o Monitoraggio e valutazione dei risultati', 'extended'],
    ['RESPINTA ', 'refused'],
    ['Archiviata', 'archived'],
    ['Da definire', undefined],
    ['', undefined],
  ] as const)('the state «%s» is %s', (label, state) => {
    expect(stateOf(label)).toBe(state)
  })
  it('knows what goes back', () => {
    expect([goesBack('signed', 'examining'), goesBack('archived', 'awaiting'), goesBack('extended', 'signed')]).toEqual([true, true, true])
    expect([goesBack('refused', 'archived'), goesBack('examining', 'awaiting'), goesBack('signed', 'refused')]).toEqual([
      false,
      false,
      false,
    ])
  })
  it.each([
    ['Vedi n. 005', '005'],
    ['vedi patto n° 12', '12'],
    ['Confluita nella proposta n. 46', '46'],
    ['Firmato il 10/10/2025', undefined],
    ['Vedi planimetria', undefined],
  ])('the note «%s» points to %s', (note, number) => {
    expect(pointsTo(note)).toBe(number)
  })
  it('finds the place in one column or in two', () => {
    const there = { lat: 45_133_100, lon: 10_022_700 }
    expect(placeOf({ lat: '45.1331', lon: '10,0227' })).toEqual(there)
    expect(placeOf({ coordinates: '45.1331, 10.0227' })).toEqual(there)
    expect(placeOf({ geouri: 'geo:45.1331,10.0227' })).toEqual(there)
    expect(placeOf({ lat: 'centro' })).toBeUndefined()
  })
})

describe('comparing', () => {
  const about = { municipality: s.cremona, moment: '2025-01-01T00:00:00.000Z', digest: sha256Hex, noPersons: new Set<string>() }
  const read = (line: number, cells: { readonly [column: string]: string }) => ({
    line,
    cells: Object.entries(cells).map(([column, text]) => ({ column, text })),
  })
  it('leaves rows alone that have no number, or one that is there twice', () => {
    const known = new Map([['1', { ...initial, number: '1', standing: 'listed' as const, cells: { id: '1' } }]])
    const { asks, lines } = compare(about, known, [read(2, { id: '1' }), read(3, { id: ' 1' }), read(4, { id: '', title: 'x' })])
    expect(asks).toEqual([])
    expect(lines.map(({ outcome, fault }) => [outcome, fault])).toEqual([
      ['refused', 'number-twice'],
      ['refused', 'number-twice'],
      ['refused', 'no-number'],
    ])
  })
  it('says what may have replaced what vanished, and concludes nothing', () => {
    const was = { ...initial, number: '3', standing: 'listed' as const, cells: { id: '3', title: 'Fioriere' } }
    const { asks, lines } = compare(about, new Map([['3', was]]), [read(2, { id: '9', title: 'Fioriere' })])
    expect(lines.at(-1)).toMatchObject({ number: '3', outcome: 'vanished', doubts: [{ doubt: 'perhaps-replaced', says: '9' }] })
    expect(asks.map(({ command }) => command)).toEqual(['see', 'miss'])
  })
})
