// What every form of a request does: what is missing, where a fault lands, what a lookup means, lists of rows, a refusal.
import { describe, expect, it } from 'vitest'
import type { FieldSpec } from '../../web/kernel/asks/ask.ts'
import { landing, wrongIn } from '../../web/kernel/asks/form.tsx'
import { givenBy, slugOf } from '../../web/kernel/asks/given.ts'
import { oneMore, rowFields, rowsGiven } from '../../web/kernel/asks/rows.ts'
import { createForm } from '../../web/kernel/form.ts'
import { meant } from '../../web/kernel/ui/lookup.tsx'

const line = (name: string, more: { readonly optional?: boolean; readonly missing?: string } = {}): FieldSpec => ({
  ...{ as: 'line', name, label: 'Codice ISTAT' },
  ...more,
})
const wrong = (spec: FieldSpec, draft: { readonly [path: string]: string } = {}) => wrongIn([spec], createForm('x', draft).value)

describe('a field', () => {
  it('is missing when only spaces were written, unless it is optional', () => {
    expect(wrong(line('code'), { code: '  ' })).toEqual([{ path: 'code', says: 'Manca una risposta: codice ISTAT.' }])
    expect(wrong(line('code', { optional: true }))).toEqual([])
    expect(wrong(line('code', { missing: 'Senza non si può.' }))).toEqual([{ path: 'code', says: 'Senza non si può.' }])
  })
  it('does not keep a choice that is no longer offered', () => {
    const choice: FieldSpec = { as: 'choice', name: 'area', label: 'Ambito', options: [{ value: 'green', label: 'Verde' }] }
    expect(wrong(choice, { area: 'green' })).toEqual([])
    expect(wrong(choice, { area: 'Un titolo' })).toHaveLength(1)
  })
})

describe('what the counter finds wrong', () => {
  const specs = ['when.precision', 'when.year', 'source.evidence', 'of'].map((name) => line(name))
  it.each([
    ['of', 'of'],
    ['when.year', 'when.year'],
    ['when.day', 'when.precision'],
    ['source', 'source.evidence'],
    ['source.quotes.0', 'source.evidence'],
    ['nowhere', 'nowhere'],
  ])('%s is shown at %s', (path, field) => {
    expect(landing(specs, path)).toBe(field)
  })
})

describe('what is written in a lookup', () => {
  const found = [
    { value: '1', label: 'Cremona · Comune', name: 'Cremona' },
    { value: '2', label: 'Cremona · Provincia', name: 'Cremona' },
    { value: '3', label: 'Soresina · Comune', name: 'Soresina' },
  ]
  it('means an entry by its label, or by a name nobody else has', () => {
    expect(meant(found, ' cremona · provincia ')?.value).toBe('2')
    expect(meant(found, 'soresina')?.value).toBe('3')
  })
  it('means nothing while it could mean two, or none', () => {
    expect(meant(found, 'Cremona')).toBeUndefined()
    expect(meant(found, 'Sore')).toBeUndefined()
    expect(meant([], 'Soresina')).toBeUndefined()
  })
})

describe('rows', () => {
  const fields = (rows: string, max = 3) =>
    rowFields(createForm('x', { 'of.rows': rows }).value, { name: 'of', max, add: 'Ancora', row: (path) => [line(path)] })
  it('are one at first, and one more each time until there are enough', () => {
    expect(fields('').map(({ name }) => name)).toEqual(['of.0', 'of.rows'])
    expect(fields(oneMore('')).map(({ name }) => name)).toEqual(['of.0', 'of.1', 'of.rows'])
    expect(fields(oneMore('2')).map(({ name }) => name)).toEqual(['of.0', 'of.1', 'of.2'])
    expect(fields('').at(-1)).toMatchObject({ leadsTo: 'of.1' })
  })
  it('say nothing where they are empty', () => {
    const given = givenBy(createForm('x', { 'of.rows': '3', 'of.0': 'a', 'of.1': ' ', 'of.2': 'c' }))
    expect(rowsGiven(given, 'of', given.maybe)).toEqual(['a', 'c'])
  })
})

describe('what was given', () => {
  it('has an identity that stays with its draft', () => {
    const [one, other] = [givenBy(createForm('x')), givenBy(createForm('x'))]
    expect(one.identity('id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(one.identity('id')).toBe(one.identity('id'))
    expect(one.identity('id')).not.toBe(other.identity('id'))
  })
  it('gives names for machines', () => {
    expect(slugOf('Amici dell’Orto, perché no?')).toBe('amici-dell-orto-perche-no')
  })
})
