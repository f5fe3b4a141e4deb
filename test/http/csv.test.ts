// CSV: a spreadsheet opens data, never formulas; another program reads back exactly what was written.
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, type Column, csv, csvHeader, csvRows, guarded } from '../../server/kernel/csv.ts'
import { seeded } from '../support/seed.ts'

type Row = { readonly name: string; readonly cents: Cell }
const columns: readonly Column<Row>[] = [
  { header: 'nome', cell: ({ name }) => name },
  { header: 'importo', cell: ({ cents }) => cents },
]
const read = (text: string, delimiter = ','): string[][] => parse(text, { bom: true, delimiter, record_delimiter: '\r\n' })

describe('a text that would run', () => {
  it.each([
    '=1+1',
    '+39 02',
    '-5',
    '@sum',
    '\t=x',
    '\r=x',
    '\n=x',
    '\u0000=x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '  =cmd|x',
    '=HYPERLINK("http://x")',
    '@',
    '-',
  ])('%j gets an apostrophe', (text) => expect(guarded(text)).toBe(`'${text}`))
  it.each(['Orto', '5-3', 'a=b', '', ' Orto', '(=x)', 'è', '"=1"', '’=1'])('%j stays as it is', (text) => expect(guarded(text)).toBe(text))
})

it('numbers are numbers, also below zero; nothing is an empty cell', () => {
  const rows = [-5, 0, 2.5, null, undefined, true, false, Number.NaN].map((cents) => ({ name: 'x', cents }))
  expect(csv(columns, rows)).toBe('nome,importo\r\nx,-5\r\nx,0\r\nx,2.5\r\nx,\r\nx,\r\nx,sì\r\nx,no\r\nx,\r\n')
})
it('quotes what RFC 4180 wants quoted', () => {
  expect(csvRows(columns, [{ name: 'a "b", c\r\nd', cents: 1 }])).toBe('"a ""b"", c\r\nd",1\r\n')
  expect(csvRows(columns, [])).toBe('')
})
it('has a mark for Excel and a semicolon for Italian sheets, when asked', () => {
  expect(csvHeader(columns, { bom: true, delimiter: ';' })).toBe('\ufeffnome;importo\r\n')
  expect(read(csv(columns, [{ name: 'a;b', cents: 3 }], { bom: true, delimiter: ';' }), ';')).toEqual([
    ['nome', 'importo'],
    ['a;b', '3'],
  ])
})
it('another program reads back what was written, and no cell begins a formula', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', '＝', 'a', ' ', "'") }),
  )
  const rows = fc.array(fc.record({ name: text, cents: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })) }), {
    minLength: 1,
    maxLength: 8,
  })
  const property = fc.property(rows, fc.constantFrom(',' as const, ';' as const), (given, delimiter) => {
    const [header, ...back] = read(csv(columns, given, { delimiter }), delimiter)
    expect(header).toEqual(['nome', 'importo'])
    expect(back).toEqual(given.map(({ name, cents }) => [guarded(name), String(cents)]))
    for (const [name = ''] of back) expect(name).not.toMatch(/^[\t\r\n=+\-@＝＋－＠]/)
  })
  fc.assert(property, seeded(500))
})
