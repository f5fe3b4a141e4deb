// The same rows as CSV, JSON and GeoJSON.
import type { Item } from '../../projections/register/list.ts'
import { csv, csvType } from '../kernel/csv.ts'
import { openColumns } from './columns.ts'
import { licence } from './sending.ts'

export type About = {
  readonly dataset: string
  readonly position: number
  readonly asOf: string | undefined
  readonly checkpoint: string | undefined
}

const objectOf = (row: Item): { readonly [name: string]: unknown } =>
  Object.fromEntries(openColumns.map(({ name, value }) => [name, value(row)]))

const about = ({ dataset, position, asOf, checkpoint }: About) => ({
  dataset,
  ...(asOf === undefined ? {} : { asOf }),
  position,
  ...(checkpoint === undefined ? {} : { checkpoint }),
  licence,
  dictionary: '/opendata/dictionary.json',
})

const point = ({ lat, lon }: Item) =>
  lat === null || lon === null ? null : { type: 'Point', coordinates: [lon / 1_000_000, lat / 1_000_000] }

export type Format = { readonly type: string; readonly write: (rows: readonly Item[], of: About) => string }

export const formats = {
  csv: {
    type: csvType,
    write: (rows) =>
      csv(
        openColumns.map(({ name, value }) => ({ header: name, cell: value })),
        rows,
      ),
  },
  json: { type: 'application/json; charset=utf-8', write: (rows, of) => JSON.stringify({ ...about(of), items: rows.map(objectOf) }) },
  /** RFC 7946: longitude first, WGS84; an entry without a place has no geometry */
  geojson: {
    type: 'application/geo+json; charset=utf-8',
    write: (rows, of) =>
      JSON.stringify({
        type: 'FeatureCollection',
        ...about(of),
        features: rows.map((row) => ({ type: 'Feature', id: row.id, geometry: point(row), properties: objectOf(row) })),
      }),
  },
} as const satisfies { readonly [name: string]: Format }
export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as readonly FormatName[]
