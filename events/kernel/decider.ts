// A decider: what is remembered, what is allowed, and why not. Time and identity are given, never fetched.
import type { DataOf, Told } from './event.ts'
import type { Json } from './jcs.ts'
import type { Day, Instant } from './time.ts'

export type AnyEvent = { readonly type: string; readonly data: object }

/** Who asks, when, and of which stream. `today` is the day the one who asks states, or the day of `at` in Italy. */
export type Asked = {
  readonly id: string
  readonly at: Instant
  readonly today: Day
  readonly by: string
  readonly role: string
  /** SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal; given, because the law owns no cryptography */
  readonly digest: (text: string) => string
}

export type Refusal<R extends string = string> = { readonly refused: R; readonly detail?: { readonly [key: string]: Json } }
export const refuse = <R extends string>(refused: R, detail?: Refusal['detail']): Refusal<R> => (detail ? { refused, detail } : { refused })
export const isRefusal = <R extends string>(answer: readonly unknown[] | Refusal<R>): answer is Refusal<R> => !Array.isArray(answer)

export type Decider<State, Commands, E extends AnyEvent, R extends string> = {
  readonly initial: State
  readonly evolve: { readonly [T in E['type']]: (state: State, data: DataOf<E, T>, fact: Told<E>) => State }
  readonly decide: {
    readonly [C in keyof Commands]: (command: Commands[C], state: State, asked: Asked) => readonly [E, ...E[]] | Refusal<R>
  }
  /** every rule a refusal may name: the words must have a sentence for each */
  readonly rules: readonly R[]
}

/** Folds facts into state. An event the decider does not know is a fault, never silence. */
export const fold = <State, C, E extends AnyEvent, R extends string>(
  decider: Decider<State, C, E, R>,
  state: State,
  facts: readonly Told<E>[],
): State =>
  facts.reduce((now, fact) => {
    const step = Object.hasOwn(decider.evolve, fact.type) ? decider.evolve[fact.type as E['type']] : undefined
    if (!step) throw new Error(`no evolve for ${fact.type}`)
    return step(now, fact.data as DataOf<E, E['type']>, fact)
  }, state)
