// Which times and hours are not said: those of too few people, and what they could be worked out from. A kind is its things; kinds, months, districts and ages all add up to the same.
import { least } from '../kernel/suppress.ts'
import { createNetwork, dear, type Sum } from './network.ts'
import type { Counted, OfKind } from './queries.ts'
import { type Hidden, type Raw, sumsBy } from './raw.ts'
import { attended } from './tables.ts'

type Column = 'attendances' | 'minutes'
type Network = ReturnType<typeof createNetwork>
type Said = { readonly column: Column; readonly people: Hidden }
// Of people who are not said nothing is said, whether they are few or are hidden for others' sake: nobody sees which. Whoever came, came at least once.
const sumOf = ({ column, people }: Said, key: string, row: Counted): Sum => ({
  ...{ key, value: row[column], small: people.has(key) },
  floor: column === 'attendances' && !people.has(key) ? Math.min(row.people, row.attendances) : 0,
})

/** Of a kind whose things are named one by one also what is left of it, which is on no line. */
const addKind = ({ node, add }: Network, { busiest, rest }: Raw, said: Said, row: OfKind, [from, to]: readonly [number, number]): void => {
  const named = busiest.filter(({ kind }) => kind === row.kind)
  const sum = sumOf(said, `kind ${row.kind}`, row)
  const hub = named.length === 0 ? from : node()
  const left = rest.find(({ kind }) => kind === row.kind) ?? { people: 0, attendances: 0, minutes: 0 }
  add(from, hub, ...named.map((one) => sumOf(said, `thing ${one.thing}`, one)))
  if (named.length > 0 && row.things > named.length) add(from, hub, { ...sumOf(said, `rest ${row.kind}`, left), unsaid: true })
  add(hub, to, sum)
}

const hiddenOf = (raw: Raw, said: Said, threshold: number): Hidden => {
  const { column } = said
  const network = createNetwork()
  const { node, add } = network
  const [start, kinds, total] = [node(), node(), node()]
  // Only hours are said of districts and ages.
  const [months, districts] = column === 'minutes' ? [node(), node()] : [start, start]
  for (const row of raw.kinds) if (attended[row.kind] || row[column] > 0) addKind(network, raw, said, row, [start, kinds])
  add(kinds, total, dear(sumOf(said, 'total', raw.totals)))
  add(total, months, ...raw.months.map((row) => sumOf(said, `month ${row.month}`, row)))
  if (column === 'minutes') {
    const of = (by: 'district' | 'band') =>
      sumsBy(raw.cells, by).map(
        ({ word, minutes }): Sum => ({ key: `${by} ${word}`, value: minutes, small: said.people.has(`${by} ${word}`) }),
      )
    add(months, districts, ...of('district'))
    add(districts, start, ...of('band'))
  }
  return network.hidden(threshold)
}

/** `people`: the counts of people that are not said. A line says times and hours, or neither: to hide more of either never gives anything away. Where there is only what nobody comes to, all is nought. */
export const hiddenAmounts = (raw: Raw, people: Hidden): Hidden =>
  raw.kinds.every(({ kind }) => !attended[kind])
    ? new Set()
    : new Set([...hiddenOf(raw, { column: 'attendances', people }, least), ...hiddenOf(raw, { column: 'minutes', people }, least * 60)])
