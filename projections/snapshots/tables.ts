// The tables of the published registers: one row a register, one row a publication that was taken in.
import type { Heading } from '../../events/snapshots/vocabulary.ts'
import { instant, json, nullable, table, text, whole } from '../kernel/index.ts'

export const tables = {
  registers: table(
    {
      id: text(),
      revision: whole(),
      municipality: text(),
      publisher: nullable(text()),
      source: nullable(text()),
      licence: nullable(text()),
      columns: json<readonly Heading[]>(),
      publications: whole(),
      /** when the latest came out */
      latest: nullable(instant()),
      known: instant(),
    },
    { key: ['id'], indexes: ['municipality'] },
  ),
  publications: table(
    {
      id: text(),
      revision: whole(),
      event: text(),
      /** when it came out */
      moment: instant(),
      /** when it was taken in here */
      recorded: instant(),
      name: text(),
      sha256: text(),
      rows: whole(),
      refused: whole(),
      withheld: whole(),
    },
    { key: ['id', 'revision'], indexes: ['id, moment'] },
  ),
}
export type SnapshotsTables = typeof tables
