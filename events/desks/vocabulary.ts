// The shapes that the facts and requests of a care desk are written with: agreements, authorisations, dated tables, published weights.
import { actCode, levels } from '../kernel/care.ts'
import { cents, day, group, istat, list, oneOf, open, optional, text, whole } from '../kernel/index.ts'

export const name = () => open(text(120))
export const address = () => open(text(200))
export const source = () => open(text(300))
export const reason = () => open(text(500))
export const municipalities = () => list(istat(), 60)

/** Why a person may be put in touch with a family: an agreement with municipalities, or an authorisation to mediate work (D.Lgs. 276/2003 artt. 4–7). */
export const agreement = { number: actCode(), municipalities: municipalities(), from: day(), until: day() }
export const authorisation = { number: actCode(), from: day(), until: optional(day()) }

/**
 * Minimum pay and limits of one period of the national contract, as somebody read them and where. Cents an hour and a month; minutes a week.
 * `liveIn` is absent where the contract has no live-in work at that level.
 */
export const payTable = {
  from: day(),
  source: source(),
  pay: list(group({ level: oneOf(levels), hour: cents(100_00), month: optional(cents(10_000_00)) }), levels.length),
  limits: group({ liveIn: whole(0, 10_080), partLiveIn: whole(0, 10_080), hourly: whole(0, 10_080), night: whole(0, 10_080) }),
  /** levels that may live in for a reduced week */
  partLevels: list(oneOf(levels), levels.length),
  /** days of trial: of live-in work and of levels D and DS, and of all other work */
  trial: group({ long: whole(1, 90), short: whole(1, 90) }),
}

/** The parts of a score, and the points each can bring. */
export const parts = ['distance', 'skills', 'hours', 'languages', 'continuity', 'wage', 'licence', 'waiting'] as const
export type Part = (typeof parts)[number]
const points = () => whole(0, 100)
export const weights = {
  distance: points(),
  skills: points(),
  hours: points(),
  languages: points(),
  continuity: points(),
  wage: points(),
  licence: points(),
  waiting: points(),
}
/** All the points there are. */
export const allPoints = 100
