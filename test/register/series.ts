// Published registers made up for tests: a generated series with the habits of a real one, and the samples beside the project.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { csv } from '../../server/kernel/csv.ts'

export type Publication = { readonly name: string; readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] }

const folder = fileURLToPath(new URL('../../../shared/samples/register/', import.meta.url))
export const sampleNames = ['2025-09-01.csv', '2025-10-15.csv', '2026-01-20.csv'] as const
export const samplesAreHere = existsSync(folder)
export const sample = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(`${folder}${name}`))

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export const randomly = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const states = [
  'Istruttoria in corso',
  'In attesa di integrazione',
  'Patto stipulato',
  'Proroga e/o Monitoraggio e valutazione dei risultati',
  'Respinta',
  'Archiviata',
  'Da definire',
  '',
]
const words = [
  'Orto',
  'giardino "Le Querce"',
  'via dei Tigli',
  'piazzetta',
  'fioriere,\ncon panchine',
  'lato scuola',
  'aiuola; muretto',
  'à è ì ò ù €',
  '  spazi ',
  'riga\r\nspezzata',
  "l'orto",
]
const base = [
  'Id',
  'Lat.',
  'Long.',
  'Indirizzo',
  'Quartiere',
  'Coordinate',
  'Proponente',
  'Titolo proposta',
  'Rappresentante',
  'Stato di avanzamento',
  'Note',
  'googlemaps ',
]
const extra = ['Ambiti di azione', 'Scarica il Patto', 'Foto', 'Colonna nuova ', 'UPL']

type Row = { readonly [header: string]: string }

/** `count` publications of about `size` rows: cells change, rows come, vanish and come back, columns come, go, move and change name. */
export const series = (seed: number, count: number, size: number): readonly Publication[] => {
  const random = randomly(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const phrase = () => Array.from({ length: Math.floor(random() * 4) }, () => pick(words)).join(' ')
  const row = (n: number): Row => {
    const [lat, lon] = [(45 + random()).toFixed(4), (10 + random()).toFixed(4)]
    const cells = Object.fromEntries([...base, ...extra].map((header) => [header, phrase()]))
    return {
      ...cells,
      Id: String(n).padStart(3, '0'),
      'Lat.': lat,
      'Long.': lon,
      Coordinate: `${lat}, ${lon}`,
      Proponente: pick(['Associazione', 'Gruppo informale', '']),
      'Titolo proposta': `Cura ${phrase()}`,
      Rappresentante: pick(['Comitato via dei Tigli', 'Ruote Libere ODV', '']),
      'Stato di avanzamento': pick(states),
    }
  }
  let [rows, next] = [Array.from({ length: size }, (_, i) => row(i + 1)), size + 1]
  let [headers, gone] = [[...base], [] as Row[]]
  return Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.UTC(2023, 0, 2 + at * 4)).toISOString().slice(0, 10)
    const publication = {
      name: `${day}.csv`,
      headers: [...headers],
      rows: rows.map((one) => headers.map((header) => one[named(header)] ?? '')),
    }
    rows = rows.map((one) =>
      random() < 0.1 ? { ...one, [pick([...base.slice(3), ...extra])]: phrase(), 'Stato di avanzamento': pick(states) } : one,
    )
    if (random() < 0.3 && rows.length > 5) gone = [...gone, ...rows.splice(Math.floor(random() * rows.length), 1)]
    if (random() < 0.3) rows = [...rows, row(next++)]
    if (random() < 0.2 && gone.length > 0) rows = [...rows, ...gone.splice(0, 1)].sort((a, b) => ((a.Id ?? '') < (b.Id ?? '') ? -1 : 1))
    if (random() < 0.15) headers = rearranged(headers, pick(extra), random)
    return publication
  })
}

const renamed: { readonly [header: string]: string } = {
  Note: 'Nota per attività conclusive',
  'Titolo proposta': 'Titolo',
  'Lat.': 'Latitudine',
}
const original = Object.fromEntries(Object.entries(renamed).map(([from, to]) => [to, from]))
const named = (header: string): string => original[header] ?? header

const rearranged = (headers: readonly string[], extraHeader: string, random: () => number): string[] => {
  const kind = random()
  if (kind < 0.4) return headers.includes(extraHeader) ? headers.filter((one) => one !== extraHeader) : [...headers, extraHeader]
  if (kind < 0.7) {
    const [first = 'Id', ...rest] = headers
    return [first, ...rest.reverse()]
  }
  return headers.map((header) => renamed[header] ?? header)
}

/** The file of a publication as a spreadsheet would save it. */
export const fileOf = ({ headers, rows }: Publication, delimiter: ',' | ';' = ','): Uint8Array<ArrayBuffer> => {
  const columns = headers.map((header, i) => ({ header, cell: (row: readonly string[]) => row[i] ?? '' }))
  return new Uint8Array(new TextEncoder().encode(csv(columns, rows, { delimiter })))
}
