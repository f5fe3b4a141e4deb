// What many people did, made up at random or told on purpose, and counted as the questions of the board count it.
import fc from 'fast-check'
import { least } from '../../projections/kernel/suppress.ts'
import type { Counted } from '../../projections/participation/queries.ts'
import type { Raw } from '../../projections/participation/raw.ts'

export type Act = {
  readonly person: number
  readonly thing: string
  readonly kind: 'lab' | 'space' | 'pact'
  readonly month: string
  readonly minutes: number
}
export type Person = { readonly district: string; readonly band: string; readonly fresh: boolean }

const counted = (acts: readonly Act[]): Counted => ({
  people: new Set(acts.map(({ person }) => person)).size,
  attendances: acts.filter(({ kind }) => kind !== 'pact').length,
  minutes: acts.reduce((sum, { kind, minutes }) => sum + (kind === 'pact' ? 0 : minutes), 0),
})
const grouped = <K extends string>(acts: readonly Act[], by: (act: Act) => K): readonly (readonly [K, readonly Act[]])[] =>
  [...new Set(acts.map(by))].sort().map((key) => [key, acts.filter((act) => by(act) === key)])

/** What the questions would answer of these people and what they did. */
export const rawOf = (people: readonly Person[], acts: readonly Act[]): Raw => {
  const here = people.map((one, n) => ({ ...one, n })).filter(({ n }) => acts.some(({ person }) => person === n))
  const times = (n: number): number => counted(acts.filter(({ person }) => person === n)).attendances
  const things = grouped(acts, ({ thing }) => thing).map(([thing, of]) => ({
    thing,
    title: thing,
    kind: of[0]?.kind ?? 'lab',
    ...counted(of),
  }))
  const busiest = things.filter((one) => one.kind !== 'pact' && one.people >= least)
  const left = acts.filter(({ thing, kind }) => kind !== 'pact' && !busiest.some((one) => one.thing === thing))
  return {
    totals: {
      ...counted(acts),
      ...{ fresh: here.filter(({ fresh }) => fresh).length, corrected: 0 },
      ...{ once: here.filter(({ n }) => times(n) === 1).length, often: here.filter(({ n }) => times(n) >= 3).length },
    },
    kinds: grouped(acts, ({ kind }) => kind).map(([kind, of]) => ({
      kind,
      things: grouped(of, ({ thing }) => thing).length,
      ...counted(of),
    })),
    months: grouped(acts, ({ month }) => month).map(([month, of]) => ({ month, ...counted(of) })),
    heads: [],
    cells: here
      .map(({ district, band, n }) => ({ district, band, n }))
      .reduce<Raw['cells'][number][]>((cells, { district, band, n }) => {
        const { minutes } = counted(acts.filter(({ person }) => person === n))
        const before = cells.find((one) => one.district === district && one.band === band)
        const rest = cells.filter((one) => one !== before)
        return [...rest, { district, band, people: (before?.people ?? 0) + 1, minutes: (before?.minutes ?? 0) + minutes }]
      }, []),
    busiest,
    rest: grouped(left, ({ kind }) => kind).map(([kind, of]) => ({ kind, ...counted(of) })),
  }
}

export const anyRaw = fc.integer({ min: 1, max: 24 }).chain((many) => {
  const person: fc.Arbitrary<Person> = fc.record({
    district: fc.constantFrom('', 'Po', 'Cambonino'),
    band: fc.constantFrom('', '18-29', '65-plus'),
    fresh: fc.boolean(),
  })
  const act: fc.Arbitrary<Act> = fc.record({
    person: fc.integer({ min: 0, max: many - 1 }),
    thing: fc.constantFrom('lab 1', 'lab 1', 'lab 1', 'lab 2', 'space 1', 'space 2', 'pact 1'),
    month: fc.constantFrom('2026-01', '2026-01', '2026-02', '2026-03', '2026-04'),
    minutes: fc.constantFrom(0, 60, 90, 120),
    kind: fc.constant('lab' as const),
  })
  return fc.tuple(fc.array(person, { minLength: many, maxLength: many }), fc.array(act, { maxLength: 60 })).map(([people, acts]) =>
    rawOf(
      people,
      acts.map((one) => ({ ...one, kind: one.thing.split(' ')[0] as Act['kind'] })),
    ),
  )
})
