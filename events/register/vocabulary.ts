// The closed lists and repeated shapes that the facts and requests of an imported register's rows are written with.
import { code, group, istat, list, open, text, verbatim } from '../kernel/index.ts'

/** What a municipality publishes of each of its pacts, whatever its spreadsheet calls it. Any other column keeps its own header as its key. */
export const columns = [
  'id',
  'lat',
  'lon',
  'address',
  'upl',
  'quarter',
  'district',
  'areas',
  'coordinates',
  'proponent',
  'title',
  'representative',
  'state',
  'note',
  'document',
  'photo',
  'map',
  'geouri',
] as const
export type Column = (typeof columns)[number]

/** The six states the public reads, in the order a request goes through them (domain §2.4). */
export const states = ['examining', 'awaiting', 'signed', 'extended', 'refused', 'archived'] as const
export type State = (typeof states)[number]

/** UTF-16 units a cell may have. */
export const longestCell = 20_000
/** Columns a published register may have. */
export const mostColumns = 100

/** A cell by the key of its column, its text exactly as published. */
export const cells = () => list(group({ column: open(verbatim(200)), text: open(verbatim(longestCell)) }), mostColumns)
export type Cell = { readonly column: string; readonly text: string }
/** The identifier of a row in its municipality's register, spaces at both ends left out. */
export const number = () => open(text(80))
export const municipality = () => istat()
export const reason = () => open(text(500))
export const key = () => code(80)

/** What stands in a cell whose text was not taken in, because it may name a natural person. */
export const withheld = '[omesso]'
