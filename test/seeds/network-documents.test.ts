// The customer's five texts are untouched, and every quotation of the network's story stands in its document word for word.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../events/network/source.ts'
import comuni from '../../seeds/comuni.json' with { type: 'json' }
import { story } from '../../seeds/network.ts'

const folder = join(import.meta.dirname, '../../seeds/documents')
const shared = join(import.meta.dirname, '../../../shared')
const given = existsSync(join(shared, 'documents'))
if (!given) console.warn('SKIPPED: ../shared is not here, so the documents are compared with their committed hashes alone')

const sums: { readonly [document: string]: string } = {
  'coop21-umana-persone.txt': '597b10cf277b1ca4872d27a58cf10ffa1e77f2bebb90788bdaf6bd29a27c7d37',
  'cosper-cremona.txt': 'a2991527a5e9d91509bb1cb77fb587ef40efdfd2ad284ee1d0c36ecaa0c82c1d',
  'farelegami-patti-generativi.txt': '454f2538654958287f223cd21ea784b2709cac0598832875f9105fa03dd21254',
  'lindbergh-lunigiana.txt': 'd768bebaed5ab5e6e336e6542c28887168f36a5780b380049cee7ca829c77ae0',
  'solco-citta-aperta-bergamo.txt': 'c98baedfd719e4779794a03094d9a54e47aa1ca05cac142bd0197260a86f0867',
}
const documents = Object.keys(sums)
const text = (document: string): string => readFileSync(join(folder, document), 'utf8')
const sources = story.map((line) => ({ ...line, source: (line.data as { readonly source: Source }).source }))
const quotes = sources.flatMap(({ source }) => (source.quotes ?? []).map((quote) => ({ document: source.document ?? '', quote })))
const absent = (all: typeof quotes): typeof quotes => all.filter(({ document, quote }) => !text(document).includes(quote))

describe('the documents', () => {
  it('are the five, and nothing else', () => expect(readdirSync(folder).sort()).toEqual(documents))
  it.each(documents)('%s has the hash it was committed with', (document) => {
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, document)))
        .digest('hex'),
    ).toBe(sums[document])
  })
  it.skipIf(!given).each(documents)('%s is byte for byte what the customer gave', (document) => {
    expect(readFileSync(join(folder, document)).equals(readFileSync(join(shared, 'documents', document)))).toBe(true)
  })
})

describe('the quotations', () => {
  it('are there, from every document', () => {
    expect(quotes.length).toBeGreaterThan(100)
    expect([...new Set(quotes.map(({ document }) => document))].sort()).toEqual(documents)
  })
  it('stand in their documents word for word', () => expect(absent(quotes)).toEqual([]))
  it('would be missed if one letter differed', () => {
    const [first] = quotes
    expect(first && absent([{ ...first, quote: `${first.quote.slice(0, -1)}§` }])).toHaveLength(1)
  })
  it('are passages, not single words', () => expect(quotes.filter(({ quote }) => quote.length < 15)).toEqual([]))
  it('back every fact that names a text of the customer', () => {
    const unquoted = sources.filter(({ source }) => source.document?.endsWith('.txt') && source.evidence !== 'quoted')
    expect(unquoted.map(({ source }) => [source.evidence, source.note !== undefined])).toEqual([
      ['author-knowledge', true],
      ['file-name', true],
      ['same-name', true],
    ])
  })
})

describe('the list of municipalities', () => {
  it.skipIf(!given)('is the list that was given', () => {
    const [, ...rows] = readFileSync(join(shared, 'reference/comuni.csv'), 'utf8').trim().split(/\r?\n/)
    expect(comuni.comuni.map((one) => [one.istat, one.name, one.cadastral, one.province, one.ambito, one.evidence])).toEqual(
      rows.map((row) => {
        const [istat, name, cadastral, province, , ambito, evidence] = row.split(',')
        return [istat, name, cadastral, province, ambito, evidence]
      }),
    )
  })
  it('says where it comes from', () => expect(comuni.attribution).toContain('ISTAT'))
  it('names nobody twice', () => {
    expect(new Set(comuni.comuni.map((one) => one.istat)).size).toBe(144)
    expect(new Set(comuni.comuni.map((one) => one.cadastral)).size).toBe(144)
  })
})
