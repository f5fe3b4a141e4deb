// The closed lists and repeated shapes that the facts and requests of a residents' initiative are written with.
import { cents, day, flag, group, list, oneOf, open, optional, reference, text } from '../kernel/index.ts'

/** Who may come. */
export const audiences = ['residents', 'district', 'everybody'] as const
export type Audience = (typeof audiences)[number]

/** What neighbours see of who proposes: nothing, or the stair they live on. */
export const showns = ['nobody', 'stair'] as const
export type Shown = (typeof showns)[number]

/** How it went, against what was hoped. */
export const outcomes = ['better', 'hoped', 'less'] as const
export type Outcome = (typeof outcomes)[number]

export const audience = () => oneOf(audiences)
export const shown = () => oneOf(showns)
export const outcome = () => oneOf(outcomes)
export const prose = (max = 500) => open(text(max))
export const reason = () => prose(1_000)
export const note = () => optional(prose())

/** What an initiative says of itself: the same when it is proposed and when it is amended. */
export const plan = {
  title: prose(120),
  purpose: prose(2_000),
  /** `says` in words; a first day when there is one already; each week or not */
  when: group({ says: prose(200), first: optional(day()), weekly: flag() }),
  spaces: list(reference(), 5),
  openTo: audience(),
  /** of the common budget of the building */
  asksCents: cents(1_000_000_00),
  /** it changes something that belongs to all: stairs, roofs, courtyards, façades */
  touchesCommonParts: flag(),
}
