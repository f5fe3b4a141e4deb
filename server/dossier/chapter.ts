// A chapter of a dossier: one table, written on paper for people and as CSV for programs from the same rows.
import { type Cell, type Column as CsvColumn, csv } from '../kernel/csv.ts'
import { asCell, type Kind } from './format.ts'
import type { Whole } from './pact.ts'

export type Column<R> = {
  /** the header of the CSV */
  readonly name: string
  /** what people read */
  readonly title: string
  readonly kind?: Kind
  readonly of: (row: R, pact: Whole) => Cell
}
/** `table`: short cells, a row a line. `cards`: long texts, a paragraph a cell. */
export type Shape = 'table' | 'cards'
type Definition<R> = {
  readonly name: string
  readonly title: string
  readonly shape: Shape
  /** what the paper says when there is nothing */
  readonly nothing: string
  readonly rows: (pact: Whole) => readonly R[]
  readonly columns: readonly Column<R>[]
}
export type Heading = { readonly name: string; readonly title: string; readonly kind: Kind }
export type Chapter = Pick<Definition<never>, 'name' | 'title' | 'shape' | 'nothing'> & {
  readonly headings: readonly Heading[]
  readonly rows: (pact: Whole) => readonly (readonly Cell[])[]
}

export const chapter = <R>({ columns, rows, ...rest }: Definition<R>): Chapter => ({
  ...rest,
  headings: columns.map(({ name, title, kind = 'text' }) => ({ name, title, kind })),
  rows: (pact) => rows(pact).map((row) => columns.map(({ of }) => of(row, pact))),
})

type Row = readonly Cell[]

/** The rows as CSV; the last column of each says which register they were taken from (`mark`). Undefined when there are none. */
export const chapterCsv = ({ headings, rows }: Chapter, pact: Whole, mark: string): string | undefined => {
  const all = rows(pact)
  const columns: readonly CsvColumn<Row>[] = [
    ...headings.map(({ name, kind }, at) => ({ header: name, cell: (row: Row) => asCell(kind, row[at]) })),
    { header: 'punto_di_controllo', cell: () => mark },
  ]
  return all.length === 0 ? undefined : csv(columns, all)
}
