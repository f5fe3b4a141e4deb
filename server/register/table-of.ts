// The table in a CSV (RFC 4180), with comma, semicolon or tab: columns found by their header, rows with the line they begin at.
import { CsvError, type Options, parse } from 'csv-parse/sync'
import type { ReadRow } from '../../events/register/compare.ts'
import { type Heading, headings } from '../../events/register/headers.ts'
import { columns, mostColumns } from '../../events/register/vocabulary.ts'
import { type FileProblem, fileProblem, isFileProblem } from './file-problems.ts'
import type { Decoded } from './text-of.ts'

/** Rows one publication may have. */
export const mostRows = 20_000
const longestHeader = 200

const separators = [',', ';', '\t'] as const
export type Separator = (typeof separators)[number]
export type ReadTable = { readonly headings: readonly Heading[]; readonly rows: readonly ReadRow[]; readonly separator: Separator }

type Line = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

const read = (text: string, delimiter: Separator, more: Options): readonly Line[] =>
  parse(text, { delimiter, info: true, skip_empty_lines: true, ...more }) as unknown as readonly Line[]

const isKnown = ({ key }: Heading): boolean => columns.some((column) => column === key)

/** How many headers are known, and how many there are, when the first line is cut by this separator. */
const fits = (text: string, separator: Separator): number => {
  try {
    const [first] = read(text, separator, { to: 1 })
    const found = headings(first?.record ?? [])
    return found.filter(isKnown).length * 1_000 + found.length
  } catch (error) {
    if (error instanceof CsvError) return 0
    throw error
  }
}
const separatorOf = (text: string): Separator => separators.reduce((best, one) => (fits(text, one) > fits(text, best) ? one : best))

const problems: { readonly [code: string]: 'quote-open' | 'quote-astray' | 'cells-astray' | undefined } = {
  CSV_QUOTE_NOT_CLOSED: 'quote-open',
  CSV_INVALID_CLOSING_QUOTE: 'quote-astray',
  INVALID_OPENING_QUOTE: 'quote-astray',
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'cells-astray',
}

const count = (value: unknown): number => (typeof value === 'number' ? value : 0)

// Quotes that never close swallow the rest of the file: they were opened in the record after the last whole one.
const opened = (text: string, separator: Separator, whole: number): number =>
  (whole > 0 ? (read(text, separator, { to: whole }).at(-1)?.info.lines ?? 0) : 0) + 1

const whyBroken = (error: unknown, text: string, separator: Separator, width: number): FileProblem => {
  if (!(error instanceof CsvError)) throw error
  const record: unknown = error.record
  const why = problems[error.code] ?? 'broken'
  return fileProblem(why, {
    line: why === 'quote-open' ? opened(text, separator, count(error.records)) : count(error.lines),
    cells: Array.isArray(record) ? record.length : 0,
    columns: width,
  })
}

const linesOf = (text: string, separator: Separator): readonly Line[] | FileProblem => {
  let width = 0
  try {
    width = read(text, separator, { to: 1 })[0]?.record.length ?? 0
    return read(text, separator, {})
  } catch (error) {
    return whyBroken(error, text, separator, width)
  }
}

/** `info.lines` is where a record ends; it begins as many lines before as its cells break. */
const beginning = ({ record, info }: Line): number =>
  info.lines - record.reduce((sum, cell) => sum + cell.split(/\r\n|\n|\r/).length - 1, 0)

const checked = (found: readonly Heading[], rows: number): FileProblem | undefined => {
  if (found.length > mostColumns) return fileProblem('too-many-columns', { columns: found.length, most: mostColumns })
  if (found.some(({ header }) => header.length > longestHeader)) return fileProblem('header-too-long', { most: longestHeader })
  if (!found.some(({ key }) => key === 'id'))
    return fileProblem('no-number', { headers: found.map(({ header }) => header.trim()).join(', ') })
  return rows > mostRows ? fileProblem('too-many-rows', { rows, most: mostRows }) : undefined
}

/** The table of a CSV, rows that are wholly empty left out; or why it is none, with the line. */
export const tableOf = ({ text }: Decoded): ReadTable | FileProblem => {
  const separator = separatorOf(text)
  const lines = linesOf(text, separator)
  if (isFileProblem(lines)) return lines
  const [first, ...rest] = lines
  const found = headings(first?.record ?? [])
  const full = rest.filter(({ record }) => record.some((cell) => cell.trim() !== ''))
  const problem = checked(found, full.length)
  if (problem) return problem
  const rows = full.map((line) => ({
    line: beginning(line),
    cells: found.map(({ key }, i) => ({ column: key, text: line.record[i] ?? '' })),
  }))
  return { headings: found, rows, separator }
}
