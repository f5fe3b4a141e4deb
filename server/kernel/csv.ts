// Tables as CSV that a spreadsheet opens as data: numbers are numbers, and no text becomes a formula.
import { type Options, stringify } from 'csv-stringify/sync'

/** What a cell may hold; a Boolean is written «sì» or «no», nothing as an empty cell. */
export type Cell = string | number | boolean | null | undefined
export type Column<R> = { readonly header: string; readonly cell: (row: R) => Cell }
/** `bom` tells Excel that the text is UTF-8; programs do without. */
export type CsvOptions = { readonly bom?: boolean; readonly delimiter?: ',' | ';' }

export const csvType = 'text/csv; charset=utf-8; header=present'

// What a spreadsheet takes for the beginning of a formula, full-width forms included (OWASP, CSV injection).
const formula = /^[\p{Cc} ]*[=+\-@＝＋－＠]|^\p{Cc}/u

/** Text as a cell may show it: an apostrophe in front of what would run. */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text)

const written = (cell: Cell): string => {
  if (typeof cell === 'string') return guarded(cell)
  if (typeof cell === 'boolean') return cell ? 'sì' : 'no'
  return cell === null || cell === undefined || !Number.isFinite(cell) ? '' : String(cell)
}

const lines = (records: readonly (readonly string[])[], { bom = false, delimiter = ',' }: CsvOptions): string => {
  const options: Options = { bom, delimiter, record_delimiter: 'windows', quoted_match: [/[\r\n]/] }
  return stringify([...records], options)
}

/** The first line: the names of the columns. */
export const csvHeader = <R>(columns: readonly Column<R>[], options: CsvOptions = {}): string =>
  lines([columns.map(({ header }) => guarded(header))], options)

/** Lines of rows, as many as there are; RFC 4180, each ended by CR LF. For what is too long to hold, call it page by page. */
export const csvRows = <R>(
  columns: readonly Column<R>[],
  rows: readonly R[],
  { delimiter }: Pick<CsvOptions, 'delimiter'> = {},
): string => {
  const records = rows.map((row) => columns.map(({ cell }) => written(cell(row))))
  return rows.length === 0 ? '' : lines(records, delimiter === undefined ? {} : { delimiter })
}

/** A whole table. */
export const csv = <R>(columns: readonly Column<R>[], rows: readonly R[], options: CsvOptions = {}): string =>
  csvHeader(columns, options) + csvRows(columns, rows, options)
