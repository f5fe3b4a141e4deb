// The attendance of a laboratory as a table to take home: one line for a person at a session.
import type { attendanceOf } from '../../projections/labs/roster.ts'
import { type Column, csv } from '../kernel/csv.ts'
import * as words from './sheet-words.ts'

type Row = Awaited<ReturnType<typeof attendanceOf>>[number]
const columns: readonly Column<Row>[] = [
  { header: 'incontro', cell: ({ n }) => n },
  { header: 'inizio', cell: ({ starts }) => starts },
  { header: 'numero', cell: ({ number }) => number },
  { header: 'nome', cell: ({ name }) => name },
  { header: 'come', cell: ({ as }) => words.capacities[as] },
  { header: 'quartiere', cell: ({ district }) => district },
  { header: 'eta', cell: ({ band }) => band && words.bands[band] },
  { header: 'iscritto_il', cell: ({ signed_on }) => signed_on },
  { header: 'ritirato_il', cell: ({ withdrew_on }) => withdrew_on },
  { header: 'ritirato_tardi', cell: ({ withdrew_on, withdrew_late }) => (withdrew_on === null ? null : withdrew_late) },
  { header: 'presenza', cell: ({ is }) => is && words.presences[is] },
  { header: 'segnata_come', cell: ({ how }) => how && words.ways[how] },
  { header: 'segnata_il', cell: ({ marked_on }) => marked_on },
  { header: 'diceva', cell: ({ was }) => was && words.presences[was] },
  { header: 'perche_corretta', cell: ({ reason }) => reason },
]
export const attendanceCsv = (rows: readonly Row[]): string => csv(columns, rows, { bom: true, delimiter: ';' })
