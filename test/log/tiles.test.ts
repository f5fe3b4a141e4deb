// Tiles by name, and bundles of entries.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBundle, encodeBundle, isWithin, levelsOf, parseTilePath, type Tile, tilePath, tilesAt } from '../../server/log/tiles.ts'
import { seeded } from '../support/seed.ts'

const names: readonly (readonly [string, Tile | (Omit<Tile, 'level'> & { level: 'entries' })])[] = [
  ['tile/0/000', { level: 0, index: 0, width: 256 }],
  ['tile/0/x001/234', { level: 0, index: 1234, width: 256 }],
  ['tile/3/x001/x234/067.p/5', { level: 3, index: 1_234_067, width: 5 }],
  ['tile/63/999.p/255', { level: 63, index: 999, width: 255 }],
  ['tile/entries/x001/000.p/1', { level: 'entries', index: 1000, width: 1 }],
]
const wrong = [
  ...['', 'tile/0', 'tile/0/0', 'tile/0/00', 'tile/0/0000', 'tile/00/000', 'tile/01/000', 'tile/64/000', 'tile/-1/000', 'tile/0/x000/001'],
  ...[
    'tile/0/001/234',
    'tile/0/x001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/000.p',
    'tile/0/000/',
    '/tile/0/000',
  ],
  ...['tile/data/000', 'tile/0/000.p/5/', `tile/0/${'x999/'.repeat(6)}999`, 'tile/0/000\n', 'tile/0/٠٠٠'],
]

describe('the name of a tile', () => {
  it.each(names)('%s', (path, tile) => {
    expect(tilePath(tile)).toBe(path)
    expect(parseTilePath(path)).toEqual(tile)
  })
  it.each(wrong)('is not %j', (path) => expect(parseTilePath(path)).toBeUndefined())
  it('says the same both ways', () => {
    const tile = fc.record({
      level: fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const)),
      index: fc.maxSafeNat(),
      width: fc.integer({ min: 1, max: 256 }),
    })
    fc.assert(
      fc.property(tile, (one) => {
        expect(parseTilePath(tilePath(one as Tile))).toEqual(one)
      }),
      seeded(500),
    )
  })
})

describe('the tiles of a tree', () => {
  it('of 70,000 leaves are those of the specification', () => {
    const widths = Array.from({ length: levelsOf(70_000) }, (_, level) => tilesAt(level, 70_000).map(({ width }) => width))
    expect(widths.map((all) => [all.filter((width) => width === 256).length, all.at(-1)])).toEqual([
      [273, 112],
      [1, 17],
      [0, 1],
    ])
  })
  it('of 256 leaves are one full, and one with its root', () => {
    expect([tilesAt(0, 256), tilesAt(1, 256), levelsOf(256)]).toEqual([
      [{ level: 0, index: 0, width: 256 }],
      [{ level: 1, index: 0, width: 1 }],
      2,
    ])
  })
  it('end where it ends', () => {
    expect(isWithin({ level: 0, index: 1, width: 44 }, 300)).toBe(true)
    expect(isWithin({ level: 0, index: 1, width: 45 }, 300)).toBe(false)
    expect(isWithin({ level: 1, index: 0, width: 1 }, 300)).toBe(true)
    expect(isWithin({ level: 1, index: 0, width: 2 }, 300)).toBe(false)
    expect(isWithin({ level: 63, index: 0, width: 1 }, 300)).toBe(false)
    expect(isWithin({ level: 'entries', index: 0, width: 256 }, 300)).toBe(true)
  })
})

describe('a bundle', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 })
  it('gives back its entries', () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(decodeBundle(encodeBundle(all))?.map((one) => [...one])).toEqual(all.map((one) => [...one]))
      }),
      seeded(200),
    )
  })
  it('holds 65,535 bytes and not one more', () => {
    expect(decodeBundle(encodeBundle([new Uint8Array(65_535)]))?.[0]).toHaveLength(65_535)
    expect(() => encodeBundle([new Uint8Array(65_536)])).toThrow(RangeError)
  })
  it('cut anywhere inside an entry is none', () => {
    const bytes = encodeBundle([Buffer.from('uno'), Buffer.from('due')])
    const whole = Array.from({ length: bytes.length + 1 }, (_, end) => end).filter((end) => decodeBundle(bytes.subarray(0, end)))
    expect(whole).toEqual([0, 5, 10])
  })
})
