// A request's row and a carer's row as matching reads them: the same numbers for the law, in code, and for the question, in SQL.
import type { Candidate, Wanted } from '../../events/care/fit.ts'
import type { CareMode, Cefr, Feature, Skill, Slot, Spoken } from '../../events/kernel/care.ts'
import type { RowsOf } from '../kernel/index.ts'
import type { CareTables } from './tables.ts'

type Rows = RowsOf<CareTables>
export type Assessed = Rows['requests']

/** The need of a request; undefined before it was assessed. */
export const wantedOf = (row: Assessed): Wanted | undefined =>
  row.level === null || row.mode === null || row.starts_on === null
    ? undefined
    : {
        family: row.family,
        level: row.level,
        mode: row.mode,
        week: row.week,
        minutes: row.minutes,
        start: row.starts_on,
        near: { east: row.east, north: row.north },
        needs: row.needs as readonly Skill[],
        wishes: row.wishes as readonly Skill[],
        languages: row.languages,
        wishedLanguages: row.wished_languages,
        features: row.features as readonly Feature[],
        licence: row.licence,
        budget: row.budget,
      }

/** `{[540,720),[1980,2160)}` as slots. */
const slotsOf = (stretches: string): readonly Slot[] =>
  [...stretches.matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, until]) => ({ from: Number(from), until: Number(until) }))

const spokenOf = (languages: readonly string[]): readonly Spoken[] =>
  languages.map((one) => {
    const [language = '', level = ''] = one.split(':')
    return { language, level: level as Cefr }
  })

/** The columns of a carer that say whom she fits. */
export const matched = [
  ...(['level', 'modes', 'free', 'minutes', 'families', 'east', 'north', 'reach', 'skills', 'languages', 'refuses'] as const),
  ...(['licence', 'hourly', 'monthly', 'starts_on', 'papers_until', 'known', 'parted'] as const),
] as const
type Matched = Pick<Rows['pool'], (typeof matched)[number]>
/** `waited` in days, as the question counts them. */
export const candidateOf = (row: Matched, waited: number): Candidate | undefined =>
  row.level === null
    ? undefined
    : {
        level: row.level,
        modes: row.modes as readonly CareMode[],
        free: slotsOf(row.free),
        minutes: row.minutes,
        families: row.families,
        near: { east: row.east, north: row.north },
        reach: row.reach,
        skills: row.skills as readonly Skill[],
        languages: spokenOf(row.languages),
        refuses: row.refuses as readonly Feature[],
        licence: row.licence,
        hourly: row.hourly,
        monthly: row.monthly,
        from: row.starts_on,
        papersUntil: row.papers_until,
        known: row.known,
        parted: row.parted,
        waited,
      }
