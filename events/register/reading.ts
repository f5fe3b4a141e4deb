// What the cells of a published row mean: its state, the number it points to, its place.
import { type State, states } from './vocabulary.ts'

/** Lower case, without accents or punctuation, single spaces: how labels are compared. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

// The six labels of the registers seen, by how they begin (domain §2.4).
const labels: readonly (readonly [RegExp, State])[] = [
  [/^(in )?istruttoria/, 'examining'],
  [/^(in )?attesa/, 'awaiting'],
  [/^(patto )?(stipulato|sottoscritto|attivo)/, 'signed'],
  [/^proroga|^monitoraggio|^patto prorogato/, 'extended'],
  [/^(richiesta |proposta )?respint/, 'refused'],
  [/^(richiesta |proposta )?archiviat/, 'archived'],
]

/** The state a label stands for; undefined when it is none of the six. */
export const stateOf = (label: string | undefined): State | undefined => {
  const said = plain(label ?? '')
  return labels.find(([begins]) => begins.test(said))?.[1]
}

const rank: { readonly [S in State]: number } = { examining: 0, awaiting: 0, signed: 1, extended: 2, refused: 3, archived: 3 }
/** A refused request that is filed away, or one that goes from examination to waiting, does not go back. */
export const goesBack = (from: State | undefined, to: State | undefined): boolean =>
  from !== undefined && to !== undefined && rank[to] < rank[from]

export const isClosed = (state: State | undefined): boolean => state !== undefined && rank[state] === rank[states[4]]

/** The number a note points to: «Vedi n. 005», «confluita nella n° 46». */
export const pointsTo = (note: string | undefined): string | undefined =>
  /(?:\bvedi|\bconfluit[aoi]\b.*?|\bsostituit[aoi]\b.*?)\s*(?:il\s+|la\s+|anche\s+)?(?:patto\s+|proposta\s+|richiesta\s+)?(?:n\s*[.°º]?|nr\.?|num\.?|numero|id)\s*(\d{1,9}[a-z]?)\b/i.exec(
    note ?? '',
  )?.[1]

const degrees = (text: string | undefined, most: number): number | undefined => {
  const said = /^\s*([+-]?\d{1,3}(?:[.,]\d+)?)\s*$/.exec(text ?? '')?.[1]
  const value = said === undefined ? Number.NaN : Number(said.replace(',', '.'))
  return Math.abs(value) <= most ? Math.round(value * 1_000_000) : undefined
}
const pair = (text: string | undefined): readonly [string, string] | undefined => {
  const [, lat, lon] = /^\s*(?:geo:)?\s*([+-]?\d{1,2}\.\d+)\s*[,;]\s*([+-]?\d{1,3}\.\d+)/.exec(text ?? '') ?? []
  return lat === undefined || lon === undefined ? undefined : [lat, lon]
}

export type Place = { readonly lat: number; readonly lon: number }
/** Where a row is, in whole millionths of a degree (WGS84): from its two columns, or from the one that has both. */
export const placeOf = (cells: { readonly [column: string]: string }): Place | undefined => {
  const [latText, lonText] =
    degrees(cells.lat, 90) === undefined ? (pair(cells.coordinates) ?? pair(cells.geouri) ?? []) : [cells.lat, cells.lon]
  const [lat, lon] = [degrees(latText, 90), degrees(lonText, 180)]
  return lat === undefined || lon === undefined ? undefined : { lat, lon }
}
