// The shapes that the facts and requests of a request for care are written with.
import { levels, modes, near, slots, someFeatures, someSkills, spoken } from '../kernel/care.ts'
import { cents, day, flag, group, istat, oneOf, optional, personal, reference, text, whole } from '../kernel/index.ts'

export const channels = ['convention', 'private'] as const
export const referrals = ['none', 'single-access-point', 'hospital', 'social-services', 'doctor', 'other'] as const
export const urgencies = ['days', 'weeks', 'months'] as const
export const genders = ['woman', 'man'] as const
export const declines = ['hours', 'distance', 'tasks', 'pay', 'another-choice', 'no-longer', 'other'] as const
export const outcomes = ['chosen', 'not-chosen', 'absent'] as const
export const sides = ['family', 'carer'] as const
export const followUpDays = [7, 30, 90] as const
export const standings = ['well', 'with-difficulties', 'ending'] as const
export const replacements = ['holidays', 'illness', 'resignation', 'worsened', 'dismissal', 'other'] as const
export const endings = ['assisted-died', 'residence', 'no-longer-needed', 'family-cares', 'moved', 'other'] as const
export const refusals = ['illegal-offer', 'out-of-territory', 'not-reachable', 'another-service', 'other'] as const
export const services = ['social-services', 'single-access-point', 'health', 'emergency'] as const

export const familyName = () => personal('family', text(120))
export const familyPhone = () => personal('family', text(40))
export const assistedName = () => personal('assisted', text(120))
export const health = () => personal('assisted', text(2_000), 'P3')
export const about = () => personal('family', text(1_000), 'P3')

/** A proposal's number in its request, from 1. */
export const proposal = () => whole(1, 1_000)
/** Hundredths of a point: 100 points are 10,000. */
export const score = () => whole(0, 10_000)
const part = () => whole(0, 10_000)
/** The parts of a score, in hundredths of a point; they add up to it. */
export const scored = {
  distance: part(),
  skills: part(),
  hours: part(),
  languages: part(),
  continuity: part(),
  wage: part(),
  licence: part(),
  waiting: part(),
}
export type Parts = { readonly [P in keyof typeof scored]: number }
export const sumOf = (parts: Parts): number => Object.values(parts).reduce((sum, one) => sum + one, 0)

/** What the assisted person does alone, and whether somebody must always be there (Agenzia delle Entrate, circ. 2/2005). */
export const autonomy = () => group({ eats: flag(), washes: flag(), walks: flag(), dresses: flag(), supervised: flag() })
export type Autonomy = {
  readonly eats: boolean
  readonly washes: boolean
  readonly walks: boolean
  readonly dresses: boolean
  readonly supervised: boolean
}

/** What the desk's table in force says of this work: minimum pay in cents an hour or, living in, a month; minutes a week; days of trial. */
export const pinned = () => group({ table: whole(1, 1_000), minimum: cents(10_000_00), minutes: whole(0, 10_080), trial: whole(1, 90) })

/** What the family needs, as matching reads it. */
export const need = {
  autonomy: autonomy(),
  /** wants somebody trained, where the law would take somebody who is not */
  trained: flag(),
  level: oneOf(levels),
  mode: oneOf(modes),
  week: slots(),
  minutes: whole(1, 10_080),
  start: day(),
  until: optional(day()),
  municipality: istat(),
  near: near(),
  needs: someSkills(),
  wishes: someSkills(),
  languages: spoken(),
  wishedLanguages: spoken(),
  features: someFeatures(),
  licence: oneOf(['no', 'useful', 'needed']),
  ownRoom: flag(),
  /** what the family can pay: cents an hour or, living in, a month */
  budget: cents(10_000_00),
  pinned: pinned(),
}
export const people = { family: reference(), assisted: reference() }
