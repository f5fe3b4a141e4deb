// The closed lists and repeated shapes that the facts and requests of a building are written with.
import { list, oneOf, open, personal, reference, text, whole } from '../kernel/index.ts'

/** How a flat was meant: sold outright, or let with an agreement to sell it later. */
export const purposes = ['sale', 'rent-to-buy'] as const
export type Purpose = (typeof purposes)[number]

/** What a household is in its flat today: who rents today may own tomorrow. */
export const tenures = ['owner', 'tenant'] as const
export type Tenure = (typeof tenures)[number]

export const purpose = () => oneOf(purposes)
export const tenure = () => oneOf(tenures)
export const prose = (max = 500) => open(text(max))
/** What somebody is called by who looks after the building; it goes with them when they are erased. */
export const called = () => personal('person', text(120))
export const people = () => list(reference(), 20)
export const year = () => whole(2_000, 2_200)

/** What a building asks of its residents' initiatives, from a day on. */
export const ruleFields = {
  /** households that must endorse, at least */
  minimum: whole(1, 1_000),
  /** hundredths of the flats, rounded up, when that is more */
  percent: whole(0, 100),
  /** days the manager has to look at a proposal */
  checkDays: whole(1, 60),
  /** days in which neighbours may endorse */
  windowDays: whole(1, 120),
  /** days the manager has to answer, with reasons */
  answerDays: whole(1, 120),
  /** days after which what was not endorsed may be proposed again */
  againDays: whole(0, 365),
}
