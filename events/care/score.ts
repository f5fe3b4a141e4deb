// How well two who fit go together: eight parts that anybody can add up, by weights published beforehand.
import { minutesIn } from '../kernel/care.ts'
import { type Candidate, distance, livesIn, speaks, type Wanted } from './fit.ts'
import { type Parts, sumOf } from './vocabulary.ts'

/** Points of each part; they sum to 100. */
export type Weights = Parts
export type Scored = { readonly score: number; readonly parts: Parts }

/** Days after which waiting counts in full. */
export const fullWait = 90
/** Share of the budget, in hundredths, that counts as a full margin between what is offered and what is asked. */
export const fullMargin = 20

/** A fraction of a part's points, in hundredths of a point, rounded down. Whole numbers throughout, so that SQL gives the same. */
const share = (points: number, part: number, whole: number): number =>
  whole <= 0 ? points * 100 : Math.floor((points * 100 * Math.min(Math.max(part, 0), whole)) / whole)

const asked = (carer: Candidate, wanted: Wanted): number => (livesIn(wanted.mode) ? carer.monthly : carer.hourly)

type Fraction = (carer: Candidate, wanted: Wanted) => readonly [part: number, whole: number]
const all: readonly [number, number] = [1, 1]
const none: readonly [number, number] = [0, 1]

const fractions: { readonly [P in keyof Parts]: Fraction } = {
  distance: (carer, { mode, near }) => (livesIn(mode) ? all : [10 * carer.reach - distance(carer.near, near), 10 * carer.reach]),
  skills: (carer, { wishes }) => [wishes.filter((skill) => carer.skills.includes(skill)).length, wishes.length],
  // The fewer free hours are left over, the better: who has a whole week free stays for whoever needs a whole week.
  hours: (carer, { mode, minutes }) => (livesIn(mode) ? all : [minutes, minutesIn(carer.free)]),
  languages: (carer, { wishedLanguages }) => [wishedLanguages.filter((one) => speaks(carer.languages, one)).length, wishedLanguages.length],
  continuity: (carer, { family }) => (carer.known.includes(family) ? all : none),
  wage: (carer, wanted) => [100 * (wanted.budget - asked(carer, wanted)), fullMargin * wanted.budget],
  licence: (carer, { licence }) => (licence !== 'useful' || carer.licence ? all : none),
  waiting: (carer) => [carer.waited, fullWait],
}

/** The score of a pair in hundredths of a point, 0 to 10,000, and the parts that add up to it. The pair must fit. */
export const scoreOf = (carer: Candidate, wanted: Wanted, weights: Weights): Scored => {
  const of = (part: keyof Parts): number => share(weights[part], ...fractions[part](carer, wanted))
  const parts: Parts = {
    distance: of('distance'),
    skills: of('skills'),
    hours: of('hours'),
    languages: of('languages'),
    continuity: of('continuity'),
    wage: of('wage'),
    licence: of('licence'),
    waiting: of('waiting'),
  }
  return { score: sumOf(parts), parts }
}
