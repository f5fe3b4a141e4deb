// The receipts of the story: each one a fact names is a file that the house would take as it is, and no file lies there unnamed.
import { expect, it } from 'vitest'
import { pdfOf } from '../../seeds/generative/receipts.ts'
import { papers, story } from '../../seeds/generative.ts'
import { typeOf } from '../../server/files/kinds.ts'
import { cleanPdf } from '../../server/files/pdf.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'

type Spent = { readonly receipt: { readonly sha256: string; readonly bytes: number } }
const named = story.filter(({ command }) => command === 'spend').map(({ data }) => (data as Spent).receipt)

it('are those the story names, byte for byte, under whoever uploaded them', () => {
  expect(named.length).toBeGreaterThan(5)
  expect(papers.map(({ bytes }) => sha256Hex(bytes)).sort()).toEqual(named.map(({ sha256 }) => sha256).sort())
  expect(new Set(named.map(({ sha256 }) => sha256)).size).toBe(named.length)
  for (const { bytes } of papers) expect(named.map(({ bytes: length }) => length)).toContain(bytes.byteLength)
})
it('are files the house takes, and leaves as they are', () => {
  for (const { bytes, type } of papers) {
    expect(typeOf(bytes)).toBe(type)
    expect(cleanPdf(bytes, 1)).toEqual({ ok: true, bytes })
  }
})
it('point at their own objects where the table says they begin', () => {
  const text = pdfOf(['Una (riga)', 'Un’altra \\ riga']).toString('latin1')
  const offsets = [...text.matchAll(/^(\d{10}) 00000 n /gm)].map(([, at]) => Number(at))
  expect(offsets.map((at) => text.slice(at, at + 7))).toEqual([1, 2, 3, 4, 5].map((n) => `${n} 0 obj`))
  expect(text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1])).startsWith('xref')).toBe(true)
  expect(text).toContain('(Una \\(riga\\)) Tj')
})
