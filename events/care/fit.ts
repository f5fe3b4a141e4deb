// Who fits a need, and why not: the conditions no wish can soften.
import { type CareMode, cefr, covers, type Feature, type Level, rankOf, type Skill, type Slot, type Spoken } from '../kernel/care.ts'
import type { Day } from '../kernel/index.ts'

export type Near = { readonly east: number; readonly north: number }

/** A carer as matching reads her: what is left of her week, not what she began with. */
export type Candidate = {
  readonly level: Level
  readonly modes: readonly CareMode[]
  readonly free: readonly Slot[]
  /** minutes a week and families she can still take */
  readonly minutes: number
  readonly families: number
  readonly near: Near
  /** kilometres she goes to work by the hour */
  readonly reach: number
  readonly skills: readonly Skill[]
  readonly languages: readonly Spoken[]
  readonly refuses: readonly Feature[]
  readonly licence: boolean
  /** cents an hour, and a month for living in; −1 where she does not */
  readonly hourly: number
  readonly monthly: number
  readonly from: Day
  /** the last day on which all her documents hold; `9999-12-31` where none ends */
  readonly papersUntil: Day
  /** families she knows, and families she is not proposed to again */
  readonly known: readonly string[]
  readonly parted: readonly string[]
  /** days since she was last proposed or placed */
  readonly waited: number
}

/** A need as matching reads it. */
export type Wanted = {
  readonly family: string
  readonly level: Level
  readonly mode: CareMode
  readonly week: readonly Slot[]
  readonly minutes: number
  readonly start: Day
  readonly near: Near
  readonly needs: readonly Skill[]
  readonly wishes: readonly Skill[]
  readonly languages: readonly Spoken[]
  readonly wishedLanguages: readonly Spoken[]
  readonly features: readonly Feature[]
  readonly licence: 'no' | 'useful' | 'needed'
  readonly budget: number
}

/** Reasons why somebody does not fit, in the order they are counted: each carer under the first that applies. */
export const obstacles = [
  'level',
  'mode',
  'start',
  'papers',
  'families',
  'minutes',
  'hours',
  'distance',
  'skills',
  'languages',
  'licence',
  'refuses',
  'wage',
  'parted',
] as const
export type Obstacle = (typeof obstacles)[number]
/** Those a family could give up or soften; what the law asks of the work, or of who does it, is not theirs to give. */
export const wishes = [
  'mode',
  'start',
  'hours',
  'distance',
  'skills',
  'languages',
  'licence',
  'refuses',
  'wage',
] as const satisfies readonly Obstacle[]

export const livesIn = (mode: CareMode): boolean => mode === 'live-in' || mode === 'part-live-in'

/** Tenths of a kilometre between two places, as the crow flies. */
export const distance = (a: Near, b: Near): number => Math.floor(10 * Math.sqrt((a.east - b.east) ** 2 + (a.north - b.north) ** 2))

/** Spoken at least as well. */
export const speaks = (languages: readonly Spoken[], { language, level }: Spoken): boolean =>
  languages.some((one) => one.language === language && cefr.indexOf(one.level) >= cefr.indexOf(level))

const every = <T>(wanted: readonly T[], has: (one: T) => boolean): boolean => wanted.every(has)

const applies: { readonly [O in Obstacle]: (carer: Candidate, wanted: Wanted) => boolean } = {
  level: (carer, { level }) => rankOf(carer.level) < rankOf(level),
  mode: (carer, { mode }) => !carer.modes.includes(mode),
  start: (carer, { start }) => carer.from > start,
  papers: (carer, { start }) => carer.papersUntil < start,
  families: (carer) => carer.families < 1,
  minutes: (carer, { minutes }) => carer.minutes < minutes,
  hours: (carer, { week }) => !covers(carer.free, week),
  distance: (carer, { mode, near }) => !livesIn(mode) && distance(carer.near, near) > 10 * carer.reach,
  skills: (carer, { needs }) => !every(needs, (skill) => carer.skills.includes(skill)),
  languages: (carer, { languages }) => !every(languages, (one) => speaks(carer.languages, one)),
  licence: (carer, { licence }) => licence === 'needed' && !carer.licence,
  refuses: (carer, { features }) => carer.refuses.some((feature) => features.includes(feature)),
  wage: (carer, { mode, budget }) => (livesIn(mode) ? carer.monthly < 0 || carer.monthly > budget : carer.hourly > budget),
  parted: (carer, { family }) => carer.parted.includes(family),
}

/** The first obstacle, or none: the pair can be listed. */
export const obstacleOf = (carer: Candidate, wanted: Wanted): Obstacle | undefined => obstacles.find((one) => applies[one](carer, wanted))
/** Every obstacle: what would have to change. */
export const obstaclesOf = (carer: Candidate, wanted: Wanted): readonly Obstacle[] => obstacles.filter((one) => applies[one](carer, wanted))
