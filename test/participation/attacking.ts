// The board as somebody sees it who wants to know what it hides: what is shown, what is not, and what adds up to what.
import { expect } from 'vitest'
import { isSmall } from '../../projections/kernel/suppress.ts'
import { disclose } from '../../projections/participation/disclosure.ts'
import type { Counted } from '../../projections/participation/queries.ts'
import { type Raw, sumsBy } from '../../projections/participation/raw.ts'
import { type Equation, rangesOf } from '../support/attacker.ts'

type Cell = { readonly key: string; readonly shown: number | null; readonly real: number; readonly small: boolean; readonly floor?: number }
/** What is shown, or what everybody knows it is at least. */
const known = ({ shown, floor = 0 }: Cell): number => shown ?? floor
/** `parts` add up to `whole`, as somebody sees it who has only what is shown. */
export const adds = (parts: readonly Cell[], whole: Cell): Equation => {
  const unknown = (cell: Cell, sign: number) => (cell.shown === null ? [[cell.key, sign] as const] : [])
  return {
    left: Object.fromEntries([...parts.flatMap((cell) => unknown(cell, 1)), ...unknown(whole, -1)]),
    right: known(whole) - parts.reduce((sum, one) => sum + known(one), 0),
  }
}
/** No small number is known to within less than `width`; what the reader takes to be possible is so. */
export const attack = (equations: readonly Equation[], cells: readonly Cell[], width: number): void => {
  const open = cells.filter(({ shown }) => shown === null)
  const ranges = rangesOf(
    equations,
    open.map(({ key }) => key),
  )
  for (const { key, real: whole, small, floor = 0 } of open) {
    const real = whole - floor
    const { from, to } = ranges.get(key) ?? { from: 0, to: 0 }
    expect([key, from <= real + 1e-6 && real <= to + 1e-6]).toEqual([key, true])
    if (small) expect(to - from, `${key} is ${real}, between ${from} and ${to}`).toBeGreaterThan(width - 1e-6)
  }
}

export const amountsOf = (
  raw: Raw,
  column: 'attendances' | 'minutes',
): readonly [equations: readonly Equation[], cells: readonly Cell[]] => {
  // Where there are only pacts, to which nobody comes, that all is nought is known before it is read.
  if (raw.kinds.every(({ kind }) => kind === 'pact')) return [[], []]
  const said = disclose(raw)
  const told = column === 'attendances' ? 'attendances' : 'hours'
  // Hours are rounded minutes: to know the minutes of what is shown is to know more.
  const cell = (
    key: string,
    row: Counted,
    shown: { readonly people: number | null; readonly attendances: number | null; readonly hours: number | null } | undefined,
    everyCame = false,
  ): Cell => ({
    ...{ key, real: row[column], small: isSmall(row.people) },
    shown: shown?.[told] == null ? null : row[column],
    // Whoever is counted where everybody came, came at least once.
    floor: everyCame && column === 'attendances' ? (shown?.people ?? 0) : 0,
  })
  const kinds = raw.kinds.map((row) =>
    cell(
      row.kind,
      row,
      said.kinds.find(({ kind }) => kind === row.kind),
      row.kind !== 'pact',
    ),
  )
  const months = raw.months.map((row) =>
    cell(
      row.month,
      row,
      said.months.find(({ month }) => month === row.month),
    ),
  )
  const total = cell('total', raw.totals, said.totals)
  const things = raw.busiest.map((row) =>
    cell(
      row.thing,
      row,
      said.busiest.find(({ thing }) => thing === row.thing),
      true,
    ),
  )
  const none = { people: 0, attendances: 0, minutes: 0 }
  const lefts = raw.kinds.map((row) => cell(`rest ${row.kind}`, raw.rest.find(({ kind }) => kind === row.kind) ?? none, undefined))
  const ofKind = raw.kinds.flatMap(({ kind, things: many }, at) => {
    const named = things.filter((_, n) => raw.busiest[n]?.kind === kind)
    const whole = kinds[at]
    return whole && named.length > 0 ? [adds([...named, ...(many > named.length ? lefts.slice(at, at + 1) : [])], whole)] : []
  })
  const by = (which: 'district' | 'band'): readonly Cell[] =>
    sumsBy(raw.cells, which).map(({ word, people, minutes }) => {
      const shown =
        which === 'district'
          ? said.equity.districts.find(({ district }) => district === word)
          : said.equity.bands.find(({ band }) => band === word)
      return { key: `${which} ${word}`, real: minutes, small: isSmall(people), shown: shown?.hours == null ? null : minutes }
    })
  const [districts, bands] = column === 'minutes' ? [by('district'), by('band')] : [[], []]
  const more = column === 'minutes' ? [adds(districts, total), adds(bands, total)] : []
  // At a pact nobody is marked as having come, which everybody knows.
  const cells = [...kinds.filter(({ key }) => key !== 'pact'), ...months, total, ...things, ...districts, ...bands]
  const left = lefts.filter(({ key }) => ofKind.some((one) => key in one.left))
  return [
    [
      adds(
        kinds.filter(({ key }) => key !== 'pact'),
        total,
      ),
      adds(months, total),
      ...ofKind,
      ...more,
    ],
    [...cells, ...left],
  ]
}

export const peopleOf = (raw: Raw): readonly [equations: readonly Equation[], cells: readonly Cell[]] => {
  const { totals, equity } = disclose(raw)
  const cell = (key: string, real: number, shown: number | null | undefined): Cell => ({
    key,
    real,
    small: isSmall(real),
    shown: shown ?? null,
  })
  const { people, fresh, once, often } = raw.totals
  const total = cell('total', people, totals.people)
  const news = [cell('fresh', fresh, totals.newcomers), cell('known', people - fresh, totals.known)]
  const comings = [cell('once', once, totals.once), cell('often', often, totals.often), cell('neither', people - once - often, null)]
  const [rows, columns] = [sumsBy(raw.cells, 'district'), sumsBy(raw.cells, 'band')]
  const districts = rows.map(({ word, people: many }, i) => cell(`district ${word}`, many, equity.districts[i]?.people))
  const bands = columns.map(({ word, people: many }, j) => cell(`band ${word}`, many, equity.bands[j]?.people))
  const grid = rows.map((row, i) =>
    columns.map((column, j) => {
      const real = raw.cells.find(({ district, band }) => district === row.word && band === column.word)?.people ?? 0
      return cell(`${row.word}|${column.word}`, real, equity.districts[i]?.byBand[j])
    }),
  )
  const equations = [
    ...[adds(news, total), adds(comings, total), adds(districts, total), adds(bands, total)],
    ...districts.map((whole, i) => adds(grid[i] ?? [], whole)),
    ...bands.map((whole, j) =>
      adds(
        grid.flatMap((row) => row[j] ?? []),
        whole,
      ),
    ),
  ]
  return [equations, [total, ...news, ...comings, ...districts, ...bands, ...grid.flat()]]
}
