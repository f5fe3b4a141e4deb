// The language of home care that desks, carers and requests share: levels, ways of working, abilities, stretches of the week.
// There is no field for nationality, origin, religion, union, marital status, pregnancy or mother tongue, and none may be added (D.Lgs. 215 and 216/2003, 276/2003 art. 10).
import { code, type Field, group, list, oneOf, slug, whole } from './fields.ts'
import { joined } from './stretches.ts'

/** The levels of the national contract of domestic work, from the lowest (CCNL lavoro domestico art. 9). */
export const levels = ['A', 'AS', 'B', 'BS', 'C', 'CS', 'D', 'DS'] as const
export type Level = (typeof levels)[number]
export const rankOf = (level: Level): number => levels.indexOf(level)

/** `live-in`: lives with the family. `part-live-in`: lives there, up to a reduced week. `hourly`: comes and goes. `night`: is there at night. */
export const modes = ['live-in', 'part-live-in', 'hourly', 'night'] as const
export type CareMode = (typeof modes)[number]

/** What a carer can do, and a request may need or wish. */
export const skills = [
  'hoist',
  'full-hygiene',
  'peg',
  'dementia',
  'parkinson',
  'stroke',
  'diabetes',
  'cooking',
  'transfers',
  'end-of-life',
] as const
export type Skill = (typeof skills)[number]

/** What a home may have that a carer may not accept. */
export const features = ['dogs', 'cats', 'smoke', 'lifting', 'stairs', 'wakeful-nights'] as const
export type Feature = (typeof features)[number]

/** Levels of a language as the Council of Europe names them. */
export const cefr = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const
export type Cefr = (typeof cefr)[number]
export type Spoken = { readonly language: string; readonly level: Cefr }

/** Minutes of the week from Monday 00:00, `from` inside, `until` outside. */
export const minutesOfWeek = 10_080
export type Slot = { readonly from: number; readonly until: number }
export const slots = (): Field<Slot[]> => list(group({ from: whole(0, minutesOfWeek - 1), until: whole(1, minutesOfWeek) }), 60)

/** A place to the kilometre, never a home: kilometres east and north in UTM zone 32. */
export const near = () => group({ east: whole(0, 2_000), north: whole(0, 6_000) })

/** A language (ISO 639) and how well it is spoken, because the work asks for it. */
export const spoken = () => list(group({ language: slug(3), level: oneOf(cefr) }), 10)
export const someSkills = () => list(oneOf(skills), skills.length)
export const someFeatures = () => list(oneOf(features), features.length)
export const someModes = () => list(oneOf(modes), modes.length)
/** A number of a protocol, an agreement or an authorisation. */
export const actCode = () => code(40)

export const minutesIn = (week: readonly Slot[]): number => week.reduce((sum, { from, until }) => sum + until - from, 0)
/** No slot is empty and none meets another. */
export const isWeek = (week: readonly Slot[]): boolean => {
  const sorted = [...week].sort((a, b) => a.from - b.from)
  return sorted.every(({ from, until }, at) => from < until && (sorted[at + 1]?.from ?? minutesOfWeek) >= until)
}
/** Every slot of `need` lies inside one of `free`, adjoining ones taken together. */
export const covers = (free: readonly Slot[], need: readonly Slot[]): boolean => {
  const whole = joined(free)
  return need.every(({ from, until }) => whole.some((one) => one.from <= from && until <= one.until))
}
export const overlap = (a: readonly Slot[], b: readonly Slot[]): boolean =>
  a.some((one) => b.some((other) => one.from < other.until && other.from < one.until))
