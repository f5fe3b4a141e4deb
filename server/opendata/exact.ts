// A municipality's own publication as CSV: its columns under its headers, its cells as they were, rows by number.
import { stringify } from 'csv-stringify/sync'
import type { Snapshot } from '../../projections/register/queries.ts'
import { sealedCell } from './guard.ts'

/** RFC 4180, lines ended by CR LF; what is inside a cell, its own breaks too, is not touched. */
export const exactCsv = ({ headers, rows }: Pick<Snapshot, 'headers' | 'rows'>): string =>
  stringify(
    [headers, ...rows].map((row) => row.map(sealedCell)),
    { record_delimiter: 'windows', quoted_match: [/[\r\n]/] },
  )
