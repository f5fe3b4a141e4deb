// The closed lists and repeated shapes that the facts and requests of an auditor's seat are written with.
import { code, day, list, literal, oneOf, open, optional, reference, text, whole } from '../kernel/index.ts'

/** What an auditor looks at from the seat; `register`: lists and things other than pacts; `bundles`: of more than one pact; `entries`: whole, byte for byte. */
export const sights = ['pact', 'checks', 'corrections', 'changes', 'bundle', 'register', 'bundles', 'entries'] as const
export type Sight = (typeof sights)[number]
/** sights of one pact: which one is said */
export const ofOnePact: readonly Sight[] = ['pact', 'bundle']

/** Days a seat may last: a year of work, then it is granted again. */
export const longestSeat = 366
/** Pacts one sample may have. */
export const largestSample = 100

export const body = () => open(text(120))
export const mandate = () => open(text(500))
export const reason = () => open(text(500))
export const act = () => code(40)

/** Anything one can write down and say over the telephone: letters, digits and `._/-`. */
export const seed = () => code(40)

/**
 * How a sample is drawn. `sha256-order-1`: every pact known at the end of `day` gets SHA-256 of the UTF-8 text `seed LF day LF id` in hexadecimal; the sample
 * is the `size` smallest, in that order. Nobody chooses, and anybody can draw it again.
 */
export const method = 'sha256-order-1'

export const sample = {
  seed: seed(),
  day: day(),
  size: whole(1, largestSample),
  /** how many pacts there were to draw from */
  population: whole(1),
  pacts: list(reference(), largestSample),
}
export const drawn = { draw: whole(1, 10_000), method: literal(method), ...sample }

/** `of` is the pact, where one is looked at; `asOf` the day it is looked at as of. */
export const look = { sight: oneOf(sights), of: optional(reference()), asOf: optional(day()) }
