// An invented series of three publications: the register a municipality overwrites in a spreadsheet, told row by row as an import would.
import type { Instant } from '../events/kernel/index.ts'
import { rowId } from '../events/register/identity.ts'
import { bookId } from '../events/snapshots/identity.ts'
import { sha256Hex } from '../server/kernel/identity.ts'
import type { Line } from './line.ts'

/** Dalmine; every row is invented. */
const municipality = '016091'
const clerk = 'd0000000-0000-4000-8000-000000000004'

const headers: readonly (readonly [header: string, key: string])[] = [
  ['Id', 'id'],
  ['Titolo proposta', 'title'],
  ['Stato di avanzamento', 'state'],
  ['Quartiere', 'quarter'],
  ['Indirizzo', 'address'],
  ['Coordinate', 'coordinates'],
  ['Ambiti di azione', 'areas'],
  ['Proponente', 'proponent'],
  ['Rappresentante', 'representative'],
  ['Nota per attività conclusive', 'note'],
]
type Row = readonly string[]

const bench: Row = [
  'Panchine di via Verdi',
  'Quartiere Leonardo',
  'Via Verdi',
  '45.6492, 9.6061',
  'Cura di aree pedonali e arredi',
  'Associazione',
  'Panchina Lunga APS',
]
const garden: Row = [
  'Orto della scuola',
  'Mariano',
  'Via Bergamo',
  '45.6386, 9.5918',
  'Verde',
  'Gruppo informale',
  'Comitato genitori di Mariano',
]
const square: Row = [
  'Piazzetta del mercato',
  'Centro',
  'Piazza Libertà',
  '45.6500, 9.6040',
  'Pedonalizzazione',
  'Associazione',
  'Botteghe in piazza ODV',
]
const paths: Row = [
  'Sentieri del Brembo',
  'Sforzatica',
  'Via Lungobrembo',
  '45.6569, 9.5870',
  'Verde',
  'Associazione',
  'Passi sul fiume ODV',
]
const tales: Row = [
  'Racconti in cortile',
  'Sabbio',
  'Via Sabbio',
  '45.6395, 9.6205',
  'Azioni immateriali',
  'Gruppo informale',
  'Gruppo dei lettori',
]

const cells = (number: string, row: Row, state: string, note: string) => {
  const [title = '', ...rest] = row
  return [number, title, state, ...rest, note].map((text, i) => ({ column: headers[i]?.[1] ?? '', text }))
}

const publication = (
  name: string,
  known: Instant,
  rows: readonly (readonly [number: string, row: Row, state: string, note: string])[],
  gone: readonly string[] = [],
): readonly Line[] => {
  const by = { by: clerk, role: 'clerk', known } as const
  const text = rows.map((row) => row.flat().join('\n')).join('\n')
  return [
    ...rows.map(
      ([number, row, state, note]): Line => ({
        ...{ ...by, context: 'register', id: rowId(sha256Hex, municipality, number), command: 'see' },
        data: { municipality, number, cells: cells(number, row, state, note) },
      }),
    ),
    ...gone.map((number): Line => ({ ...by, context: 'register', id: rowId(sha256Hex, municipality, number), command: 'miss', data: {} })),
    {
      ...{ ...by, context: 'snapshots', id: bookId(sha256Hex, municipality), command: 'take' },
      data: {
        ...{ municipality, name, sha256: sha256Hex(text), rows: rows.length, refused: 0, withheld: 0 },
        columns: headers.map(([header, key]) => ({ header, key })),
      },
    },
  ]
}

const [open, waiting, signed, refused] = ['Istruttoria in corso', 'In attesa di integrazione', 'Patto stipulato', 'Respinta']

export const story: readonly Line[] = [
  ...publication('2025-02-03.csv', '2025-02-02T23:00:00.000Z', [
    ['001', bench, open, ''],
    ['002', garden, waiting, 'Manca la planimetria'],
    ['003', square, open, ''],
  ]),
  ...publication('2025-06-16.csv', '2025-06-15T22:00:00.000Z', [
    ['001', bench, signed, 'Firmato il 30/05/2025'],
    ['002', garden, open, 'Planimetria ricevuta'],
    ['003', square, refused, 'Vedi n. 004'],
    ['004', [...square.slice(0, 1), ...square.slice(1)], open, 'Con il Comune e le botteghe'],
    ['005', paths, open, ''],
  ]),
  ...publication(
    '2026-01-26.csv',
    '2026-01-25T23:00:00.000Z',
    [
      ['001', bench, open, 'Riaperta: il gruppo è cambiato'],
      ['002', garden, signed, 'Firmato il 12/12/2025'],
      ['004', square, signed, 'Firmato il 20/11/2025'],
      ['005', paths, waiting, 'Manca il parere del parco'],
      ['006', tales, open, ''],
    ],
    ['003'],
  ),
]
