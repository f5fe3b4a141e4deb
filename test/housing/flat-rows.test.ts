// Flats written in bulk: what is understood of ranges and of pasted lines, and what is said of every line that is not.
import { describe, expect, it } from 'vitest'
import { type Range, readPasted, readRanges } from '../../web/housing/flat-rows.ts'

const none = new Set<string>()
const range = (more: Partial<Range> = {}): Range => ({ stair: 'A', first: '1', last: '24', purpose: 'sale', rooms: '3', ...more })
const whys = (read: { readonly misread: readonly { readonly why: string }[] }) => read.misread.map(({ why }) => why)

describe('ranges of doors', () => {
  it('make a hundred and one flats of five groups', () => {
    const rent = (stair: string, last: string) => range({ stair, last, purpose: 'rent-to-buy' })
    const { flats, misread } = readRanges([range(), range({ stair: 'B' }), rent('C', '18'), rent('D', '18'), rent('E', '17')], none)
    expect([flats.length, flats.filter(({ purpose }) => purpose === 'sale').length, misread.length]).toEqual([101, 48, 0])
    expect(flats[24]).toEqual({ stair: 'B', number: '1', purpose: 'sale', rooms: 3 })
  })
  it('say what is wrong, and pass over a group nobody has begun', () => {
    expect(whys(readRanges([range({ stair: '' })], none))).toEqual(['stair'])
    expect(whys(readRanges([range({ first: '9', last: '3' })], none))).toEqual(['range'])
    expect(whys(readRanges([range({ last: '1000' })], none))).toEqual(['range'])
    expect(whys(readRanges([range({ purpose: undefined })], none))).toEqual(['purpose'])
    expect(whys(readRanges([range({ rooms: '13' })], none))).toEqual(['rooms'])
    expect(readRanges([range({ stair: '', first: '', last: '' })], none)).toEqual({ flats: [], misread: [] })
  })
  it('take each door once, and none that is there', () => {
    const { flats, misread } = readRanges([range({ last: '3' }), range({ first: '3', last: '4' })], new Set(['A/1']))
    expect(flats.map(({ number }) => number)).toEqual(['2', '3', '4'])
    expect(misread).toEqual([
      { line: 1, text: 'A/1', why: 'there' },
      { line: 2, text: 'A/3', why: 'twice' },
    ])
  })
})

describe('a pasted list', () => {
  it('is understood with semicolons, tabs or commas, with a heading, as people write', () => {
    const { flats, misread } = readPasted(
      'Scala;Interno;Tipo;Stanze\r\nA;1;vendita;3\nA\t2\tin affitto con patto\t2\n"B","3 ","rent-to-buy","4"\n\n',
      none,
    )
    expect(misread).toEqual([])
    expect(flats).toEqual([
      { stair: 'A', number: '1', purpose: 'sale', rooms: 3 },
      { stair: 'A', number: '2', purpose: 'rent-to-buy', rooms: 2 },
      { stair: 'B', number: '3', purpose: 'rent-to-buy', rooms: 4 },
    ])
  })
  it('says line by line what is not', () => {
    const read = readPasted(
      'A;1;vendita\nuna scala lunga;1;vendita;3\nA;x y;vendita;3\nA;2;boh;3\nA;3;vendita;tre\nA;4;vendita;2\nA;4;vendita;2',
      none,
    )
    expect(whys(read)).toEqual(['columns', 'stair', 'number', 'purpose', 'rooms', 'twice'])
    expect(read.misread.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 7])
    expect(read.flats).toHaveLength(1)
  })
})
