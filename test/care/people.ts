// Invented carers and needs at random, close enough to one another that many pairs fit and many do not.
import fc from 'fast-check'
import type { Wanted } from '../../events/care/fit.ts'
import { cefr, features, modes, rankOf, skills } from '../../events/kernel/care.ts'
import { shelfOf } from '../../projections/care/shelves.ts'
import type { CareTables } from '../../projections/care/tables.ts'
import type { RowsOf } from '../../projections/kernel/index.ts'
import { stretches } from '../../projections/kernel/index.ts'

export type Pool = RowsOf<CareTables>['pool']

const day = 1440
const families = ['f1', 'f2', 'f3']
const few = <T>(of: readonly T[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...of), { maxLength }).map((list) => [...list].sort())
const spoken = fc.uniqueArray(fc.record({ language: fc.constantFrom('it', 'en', 'ro'), level: fc.constantFrom(...cefr) }), {
  maxLength: 2,
  selector: ({ language }) => language,
})
const near = fc.record({ east: fc.integer({ min: 560, max: 600 }), north: fc.integer({ min: 4990, max: 5020 }) })
const dates = fc.constantFrom('2026-10-01', '2026-10-02', '2026-12-01', '2027-02-01')

const freeWeek = fc
  .array(fc.record({ at: fc.integer({ min: 0, max: 6 }), from: fc.integer({ min: 6, max: 9 }), hours: fc.integer({ min: 9, max: 14 }) }), {
    minLength: 4,
    maxLength: 9,
  })
  .map((parts) => stretches(parts.map(({ at, from, hours }) => ({ from: at * day + from * 60, until: at * day + (from + hours) * 60 }))))

const minutesOf = (free: string): number =>
  [...free.matchAll(/\[(\d+),(\d+)\)/g)].reduce((sum, [, from, until]) => sum + Number(until) - Number(from), 0)

const blank = { tier: 'open', week: [], papers: {}, most_minutes: 0, most_families: 0, placements: [], sees: ['everywhere'] } as const

export const carer = (number: number): fc.Arbitrary<Pool> =>
  fc
    .record({
      level: fc.constantFrom('B', 'BS', 'CS', 'DS', 'DS'),
      modes: fc.constantFrom([...modes], ['hourly'], ['hourly', 'night'], ['live-in', 'part-live-in']),
      free: freeWeek,
      minutes: fc.integer({ min: 300, max: 3240 }),
      families: fc.integer({ min: 0, max: 5 }),
      place: near,
      reach: fc.integer({ min: 0, max: 40 }),
      skills: few(skills, 6),
      spoken,
      refuses: few(features, 1),
      licence: fc.boolean(),
      hourly: fc.integer({ min: 700, max: 1100 }),
      monthly: fc.constantFrom(-1, 100_000, 130_000),
      starts_on: dates,
      papers_until: fc.constantFrom('2026-11-30', '2027-06-30', '9999-12-31'),
      known: few(families, 1),
      parted: few(families, 1),
      waiting_since: fc.constantFrom('2026-06-01', '2026-10-20', '2026-11-21', '2026-12-24'),
      ready: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
    })
    .map(({ place, spoken: languages, ...rest }) => ({
      ...{ ...blank, ...rest, ...place },
      carer: `carer-${String(number).padStart(4, '0')}`,
      person: `person-${number}`,
      name: `name-${number}`,
      ...{ desk: number % 10 === 0 ? 'another' : 'desk', municipality: '019036', stage: 'registered' as const, rank: rankOf(rest.level) },
      languages: languages
        .flatMap(({ language, level }) => cefr.slice(0, cefr.indexOf(level) + 1).map((one) => `${language}:${one}`))
        .sort(),
      free_minutes: minutesOf(rest.free),
      shelf: shelfOf({ reach: rest.reach, free_minutes: minutesOf(rest.free) }),
    }))

export const wanted: fc.Arbitrary<Wanted> = fc
  .record({
    family: fc.constantFrom(...families),
    level: fc.constantFrom('B', 'BS', 'CS'),
    mode: fc.constantFrom(...modes),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }),
    from: fc.integer({ min: 8, max: 11 }),
    hours: fc.integer({ min: 1, max: 4 }),
    start: dates,
    near,
    needs: few(skills, 1),
    wishes: few(skills, 3),
    languages: fc.constantFrom([], [], [{ language: 'it', level: 'A2' as const }]),
    wishedLanguages: spoken,
    features: few(features, 2),
    licence: fc.constantFrom('no', 'useful', 'needed'),
    budget: fc.integer({ min: 950, max: 1500 }),
  })
  .map(({ days, from, hours, ...rest }) => ({
    ...rest,
    week: days.sort().map((at) => ({ from: at * day + from * 60, until: at * day + (from + hours) * 60 })),
    minutes: days.length * hours * 60,
    budget: rest.mode === 'live-in' || rest.mode === 'part-live-in' ? rest.budget * 100 : rest.budget,
  })) as fc.Arbitrary<Wanted>
