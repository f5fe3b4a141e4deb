// An answer that takes long: worked out once its rows are read and their connection is given back to others.
import type { Sentence } from './context.ts'

const later = Symbol('later')
const unanswered = Symbol('unanswered')

/** Instead of an answer: 409 with this rule and its sentence. */
export type Unanswered = { readonly [unanswered]: true; readonly rule: string; readonly sentence: Sentence }
export const noAnswer = (rule: string, sentence: Sentence): Unanswered => ({ [unanswered]: true, rule, sentence })
export const isUnanswered = (answer: unknown): answer is Unanswered => typeof answer === 'object' && answer !== null && unanswered in answer

/** `leaves` ends when nobody waits for the answer any more; undefined is 404, as for any read. */
export type Work<A> = (leaves: AbortSignal) => Promise<A | undefined>
export type Later<A> = { readonly [later]: Work<A> }
/** What comes of an answer in the end. */
export type WorkedOut<A> = A extends Later<infer B> ? Exclude<B, Unanswered> : A

/** What a read's `run` gives instead of an answer that would hold its connection for long. */
export const afterwards = <A>(work: Work<A>): Later<A> => ({ [later]: work })

const isLater = (found: unknown): found is Later<unknown> => typeof found === 'object' && found !== null && later in found

/** The answer itself, whichever way a read gave it. */
export const workedOut = async (found: unknown, leaves: AbortSignal): Promise<unknown> => (isLater(found) ? found[later](leaves) : found)
