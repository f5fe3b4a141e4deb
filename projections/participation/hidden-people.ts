// Which counts of people are not said: the small ones, and what they could be worked out from. Districts and ages make a table; with who is new and who comes back they add up to everybody.
import { isSmall, least } from '../kernel/suppress.ts'
import { createNetwork, dear, type Sum } from './network.ts'
import { type Hidden, type Raw, sumsBy } from './raw.ts'

const sumOf = (key: string, value: number): Sum => ({ key, value, small: isSmall(value) })

/** `secret`: not even everybody may be said. */
const inTables = ({ cells, totals }: Raw, secret: boolean): Hidden => {
  const { node, add, hidden } = createNetwork()
  const [districts, bands] = [sumsBy(cells, 'district'), sumsBy(cells, 'band')]
  const [last, bottom, everybody, seen] = [node(), node(), node(), node()]
  const rows = new Map(districts.map(({ word }) => [word, node()]))
  const columns = new Map(bands.map(({ word }) => [word, node()]))
  for (const { word, people } of districts) add(last, rows.get(word) ?? last, sumOf(`district ${word}`, people))
  for (const { word, people } of bands) add(columns.get(word) ?? bottom, bottom, sumOf(`band ${word}`, people))
  for (const district of rows.keys())
    for (const band of columns.keys()) {
      const people = cells.find((one) => one.district === district && one.band === band)?.people ?? 0
      add(rows.get(district) ?? last, columns.get(band) ?? bottom, sumOf(`cell ${district}|${band}`, people))
    }
  const { people, fresh, once, often } = totals
  const total = sumOf('total', people)
  add(bottom, everybody, dear({ ...total, small: secret || isSmall(people) }))
  add(everybody, seen, sumOf('fresh', fresh), sumOf('known', people - fresh))
  // Who came once and who came often are not the same people: who is neither is on no line.
  add(seen, last, sumOf('once', once), sumOf('often', often), { ...sumOf('neither', people - once - often), unsaid: true })
  return hidden(least)
}

type Row = { readonly key: string; readonly people: number; readonly unsaid?: boolean }

/** What everybody together leaves to one of these for sure, when it is small and so are `small` in all. */
const left = (everybody: number, shown: readonly Row[], small: number): number =>
  everybody - shown.reduce((sum, { people }) => sum + people, 0) - (small - 1) * (least - 1)

/**
 * Of rows in which the same people may be counted twice: together they are no fewer than everybody, so that a small one could be what the others leave. Then the
 * smallest other is hidden as well: it may be as large as everybody, and nothing is left over for sure.
 */
const inRows = (everybody: number | null, rows: readonly Row[]): Hidden => {
  const small = rows.filter(({ people }) => isSmall(people))
  const shown = rows.filter(({ people, unsaid }) => !unsaid && !isSmall(people)).sort((one, other) => one.people - other.people)
  const bare = everybody !== null && small.length > 0 && left(everybody, shown, small.length) > 1
  return new Set([...small, ...(bare ? shown.slice(0, 1) : [])].map(({ key }) => key))
}
/** Where all are small, and so many together that each is nearly as large as a small one can be. */
const isTold = (everybody: number, rows: readonly Row[]): boolean =>
  rows.length > 0 && rows.every(({ people }) => isSmall(people)) && left(everybody, [], rows.length) > 1

export const hiddenPeople = (raw: Raw): Hidden => {
  const { kinds, months, busiest, rest } = raw
  const byKind = kinds.map(({ kind, people }) => ({ key: `kind ${kind}`, people }))
  const byMonth = months.map(({ month, people }) => ({ key: `month ${month}`, people }))
  const tables = inTables(
    raw,
    [byKind, byMonth].some((rows) => isTold(raw.totals.people, rows)),
  )
  const everybody = tables.has('total') ? null : raw.totals.people
  const [ofKinds, ofMonths] = [inRows(everybody, byKind), inRows(everybody, byMonth)]
  const ofThings = kinds.flatMap(({ kind, people }) => {
    const named = busiest.filter((one) => one.kind === kind).map((one) => ({ key: `thing ${one.thing}`, people: one.people }))
    const left = rest.filter((one) => one.kind === kind).map((one) => ({ key: `rest ${kind}`, people: one.people, unsaid: true }))
    return [...inRows(ofKinds.has(`kind ${kind}`) ? null : people, [...named, ...left])]
  })
  return new Set([...tables, ...ofKinds, ...ofMonths, ...ofThings])
}
