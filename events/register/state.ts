// What is remembered of a published row in order to compare the next publication with it.
import type { Cell } from './vocabulary.ts'

export type Cells = { readonly [column: string]: string }
export type PublishedRow = {
  readonly municipality: string
  readonly number: string
  /** `none`: never seen. `listed`: in the latest publication. `gone`: no longer there. */
  readonly standing: 'none' | 'listed' | 'gone'
  /** cells that have a text, by column */
  readonly cells: Cells
  readonly replacedBy?: { readonly number: string; readonly source: 'note' | 'office' }
}

export const initial: PublishedRow = { municipality: '', number: '', standing: 'none', cells: {} }

/** The cells with these written over them; an empty text leaves none. */
export const written = (cells: Cells, over: readonly Cell[]): Cells =>
  Object.fromEntries(
    Object.entries({ ...cells, ...Object.fromEntries(over.map(({ column, text }) => [column, text])) }).filter(([, text]) => text !== ''),
  )

/** What of these cells says something else than what is known. */
export const differing = (known: Cells, seen: readonly Cell[]): readonly Cell[] =>
  seen.filter(({ column, text }) => (Object.hasOwn(known, column) ? known[column] : '') !== text)
