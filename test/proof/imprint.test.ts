// The line and the QR of papers and files: they say which checkpoint, and can be read back.
import decodeQR from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { imprintLine, imprintOf, qrMatrix, qrSvg, readImprintLine } from '../../server/proof/imprint.ts'
import { photographed } from '../support/photographed.ts'
import { factOf, logOf, noteAt, origin } from './ledgers.ts'

const log = logOf([0, 1, 2].map((n) => factOf(n, 1)))
const root = Buffer.from(log.root(3)).toString('hex')

describe('the imprint', () => {
  it('says the origin, how many facts, and the root', () => {
    expect(imprintOf(noteAt(log, 3))).toEqual({ origin, size: 3, root })
    expect(imprintLine(imprintOf(noteAt(log, 3)))).toBe(`registro ${origin} n. 3 · ${root.slice(0, 16)}`)
  })
  it('is read back from paper, and from nothing else', () => {
    const line = imprintLine(imprintOf(noteAt(log, 3)))
    expect(readImprintLine(`  ${line}\n`)).toEqual({ origin, size: 3, root: root.slice(0, 16) })
    for (const other of ['', line.slice(1), line.slice(0, -1), `${line}0`, line.replace('n. 3', 'n. 03'), line.replace('·', '-')])
      expect(readImprintLine(other)).toBeUndefined()
  })
  it('is not made of a text that nobody signed', () => {
    expect(() => imprintOf('three lines\nwithout\na signature\n')).toThrow(TypeError)
  })
})

describe('the QR', () => {
  const address = 'https://registro.example.it/patti/b0000000-0000-4000-8000-000000000001'
  /** The squares a path blackens, drawn again. */
  const drawn = (svg: string, size: number): boolean[][] => {
    const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
    for (const [, x, y, width] of (svg.split('#000')[1] ?? '').matchAll(/M(\d+) (\d+)h(\d+)v1/g))
      rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(width))
    return rows
  }
  it('draws in SVG exactly the squares of the code', () => {
    const matrix = qrMatrix(address)
    expect(drawn(qrSvg(address), matrix.length)).toEqual(matrix)
  })
  it('has four squares of quiet paper around', () => {
    const matrix = qrMatrix(address)
    const edge = [...matrix.slice(0, 4), ...matrix.slice(-4), ...matrix.map((row) => [...row.slice(0, 4), ...row.slice(-4)])]
    expect(edge.flat().some(Boolean)).toBe(false)
    expect(matrix[4]?.[4]).toBe(true)
  })
  it('is read back as what was written, by another program’s eyes', () => {
    for (const text of [address, `${address}?perché=è`, '1234567']) expect(decodeQR(photographed(qrMatrix(text)))).toBe(text)
    const torn = qrMatrix(address).map((row, y) => row.map((black, x) => (x > 18 && y > 18 ? false : black)))
    expect(() => decodeQR(photographed(torn))).toThrow()
  })
})
