// What may be said of who takes part: small counts of people hidden, and with them, their times and their hours, whatever would give them away.
import { isSmall, type Shown, shareOf } from '../kernel/suppress.ts'
import { hiddenAmounts } from './hidden-amounts.ts'
import { hiddenPeople } from './hidden-people.ts'
import type { Counted } from './queries.ts'
import { type Hidden, type Raw, sumsBy } from './raw.ts'

/** What is counted of people who may be counted. */
export type Told = { readonly people: Shown; readonly attendances: Shown; readonly hours: Shown }

const hoursOf = (minutes: number): number => Math.round(minutes / 60)

export const disclose = (raw: Raw) => {
  const people = hiddenPeople(raw)
  const amounts = hiddenAmounts(raw, people)
  const unless = (hidden: Hidden, key: string, value: number): Shown => (hidden.has(key) ? null : value)
  const told = (key: string, { people: n, attendances, minutes }: Counted): Told => ({
    people: unless(people, key, n),
    attendances: unless(amounts, key, attendances),
    hours: unless(amounts, key, hoursOf(minutes)),
  })
  const { totals, kinds, months, heads, cells, busiest } = raw
  const [bands, districts] = [sumsBy(cells, 'band'), sumsBy(cells, 'district')]
  const cell = (district: string, band: string): Shown =>
    unless(people, `cell ${district}|${band}`, cells.find((one) => one.district === district && one.band === band)?.people ?? 0)
  const summed = (key: string, sum: { readonly people: number; readonly minutes: number }) => ({
    people: unless(people, key, sum.people),
    hours: unless(amounts, key, hoursOf(sum.minutes)),
  })
  const newcomers = unless(people, 'fresh', totals.fresh)
  const all = told('total', totals)
  return {
    totals: {
      ...all,
      ...{ newcomers, known: unless(people, 'known', totals.people - totals.fresh) },
      ...{ once: unless(people, 'once', totals.once), often: unless(people, 'often', totals.often) },
      // A share of a count that is hidden would say it.
      newcomersShare: newcomers === null || all.people === null ? null : shareOf(totals.fresh, totals.people),
      corrected: all.people === null ? null : totals.corrected,
    },
    kinds: kinds.map((row) => ({ kind: row.kind, things: row.things, ...told(`kind ${row.kind}`, row) })),
    months: months.map((row) => ({ month: row.month, ...told(`month ${row.month}`, row) })),
    heads: heads.map(({ who, n }) => ({ who, n: isSmall(n, who === 'minors') && n > 0 ? null : n })),
    equity: {
      people: all.people,
      bands: bands.map(({ word: band, ...sum }) => ({ band, ...summed(`band ${band}`, sum) })),
      districts: districts.map(({ word: district, ...sum }) => ({
        ...{ district, ...summed(`district ${district}`, sum) },
        byBand: bands.map(({ word }) => cell(district, word)),
      })),
    },
    busiest: busiest.flatMap(({ thing, kind, title, ...row }) => {
      const shown = told(`thing ${thing}`, row)
      return shown.people === null ? [] : [{ thing, kind, title, ...shown }]
    }),
  }
}
