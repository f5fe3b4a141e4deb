// The pieces a paper is made of: headings, paragraphs, labelled values, tables.
import type { Chapter } from '../chapter.ts'
import { brief, written } from '../format.ts'
import type { Whole } from '../pact.ts'
import type { Content } from './engine.ts'
import type { Cell as Place, Tag } from './tagged.ts'

const digits = /\b([0-9a-f]{16})[0-9a-f]{48}\b/g
/** A fingerprint by its first digits: the whole one is in the tables that go with the paper. */
const shortened = (text: string): string => text.replace(digits, '$1…')

export const said = (text: string, tag: Tag = 'P', style?: string): Content => ({
  text: text,
  tag,
  ...(style ? { style } : {}),
})
export const title = (text: string): Content => said(text, 'H1', 'h1')
export const heading = (text: string): Content => ({ text, tag: 'H2', style: 'h2', headlineLevel: 2 })
export const subheading = (text: string): Content => ({ text, tag: 'H3', style: 'h3', headlineLevel: 3 })
export const soft = (text: string): Content => ({ text, tag: 'P', style: 'soft' })

/** «Dove: via dei Tigli»: nothing when there is nothing to say. */
export const labelled = (label: string, value: string): readonly Content[] =>
  value === '' ? [] : [{ text: [{ text: `${label}: `, bold: true }, value], tag: 'P', margin: [0, 1, 0, 1] }]

type Texts = readonly string[]
// A date is not broken over two lines.
const isDate = (text: string): boolean => /^\d{2}\/\d{2}\/\d{4}/.test(text)
const cell = (text: string, style: string, place: Place): Content => ({ text: shortened(text), style, cell: place, noWrap: isDate(text) })

/** A table; `widths` as pdfmake takes them. */
export const table = (name: string, head: Texts, rows: readonly Texts[], widths: readonly (string | number)[]): Content => ({
  layout: 'lightHorizontalLines',
  margin: [0, 2, 0, 4],
  table: {
    ...{ headerRows: 1, dontBreakRows: true, keepWithHeaderRows: 1, widths },
    body: [
      head.map((text) => cell(text, 'head', { table: name, row: 0, tag: 'TH' })),
      ...rows.map((row, at) => row.map((text) => cell(text, 'cell', { table: name, row: at + 1, tag: 'TD' }))),
    ],
  },
})

const asTable = ({ name, headings }: Chapter, rows: readonly Texts[]): Content => {
  // On paper an empty column only makes the others narrow.
  const used = headings.flatMap((_, at) => (rows.some((row) => row[at] !== '') ? [at] : []))
  const pick = (row: Texts): Texts => used.map((at) => row[at] ?? '')
  const widths = used.map((at) => (headings[at]?.kind === 'text' && rows.some((row) => (row[at]?.length ?? 0) > 24) ? '*' : 'auto'))
  return table(name, pick(headings.map((one) => one.title)), rows.map(pick), widths.includes('*') ? widths : widths.with(-1, '*'))
}

/** Short values stand together on a line, long ones have a paragraph each. */
const longest = 40
const asCards = ({ headings }: Chapter, rows: readonly Texts[]): readonly Content[] =>
  rows.flatMap((row) => {
    const [first = '', ...rest] = row
    const [head, ...titles] = headings
    const values = rest.flatMap((text, at) => (text === '' ? [] : [{ label: titles[at]?.title ?? '', text }]))
    const facts = values.filter(({ text }) => text.length <= longest).map(({ label, text }) => `${label}: ${text}`)
    return [
      subheading(head?.kind === 'number' ? `${head.title} ${first}` : first),
      ...(facts.length > 0 ? [said(facts.join(' · '), 'P', 'cell')] : []),
      ...values.filter(({ text }) => text.length > longest).flatMap(({ label, text }) => labelled(label, text)),
    ]
  })

/** A chapter as it stands on paper; `always`: also when there is nothing to tell. */
export const chapterPieces = (chapter: Chapter, pact: Whole, always: boolean): readonly Content[] => {
  const write = chapter.shape === 'table' ? brief : written
  const rows = chapter.rows(pact).map((row) => row.map((value, at) => write(chapter.headings[at]?.kind ?? 'text', value)))
  if (rows.length === 0) return always ? [heading(chapter.title), soft(chapter.nothing)] : []
  return [heading(chapter.title), ...(chapter.shape === 'table' ? [asTable(chapter, rows)] : asCards(chapter, rows))]
}
