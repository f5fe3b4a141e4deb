// A form: what was written, what is wrong with it, and whether the browser should remember it.
import { createSignal } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { faultWord } from './faults.ts'
import type { Problem } from './problem.ts'
import { forget, keep, recall } from './remember.ts'

/** What is written, by field path (`title`, `commitments.0.text`); a ticked box is `yes`. */
export type Draft = { readonly [path: string]: string }
export type Wrong = { readonly path: string; readonly says: string }
export type Form = {
  /** prefix of the ids of its fields */
  readonly id: string
  readonly value: (path: string) => string
  readonly set: (path: string, text: string) => void
  readonly draft: () => Draft
  readonly wrong: () => readonly Wrong[]
  /** what is wrong with one field */
  readonly fault: (path: string) => string | undefined
  /** Says what is wrong; an empty list is a form in order. */
  readonly fail: (wrong: readonly Wrong[]) => void
  /** Takes the field paths of a refused request (422); true when it named any. `land` leads a path to the field that shows it. */
  readonly failWith: (problem: Problem, land?: (path: string) => string) => boolean
  /** Forgets what was written, here and in the browser. */
  readonly clear: (initial?: Draft) => void
  /** A field that finds things out by itself says how to finish at once; gives back how to leave. */
  readonly finishing: (finish: Finish) => () => void
  /** Comes when every field has finished finding out: only then can one say what is missing. */
  readonly settled: () => Promise<void>
}
type Finish = () => Promise<void>

/** What an earlier visit kept as text. */
export const draftIn = (text: string | undefined): Draft | undefined => {
  if (text === undefined) return undefined
  const kept: unknown = JSON.parse(text)
  return typeof kept === 'object' && kept !== null ? (kept as Draft) : undefined
}

/** The fields a refused request (422) names, each with its sentence. */
export const faultsOf = (problem: Problem): readonly Wrong[] =>
  (problem.problems ?? problem.at?.map((at) => ({ at, says: 'form' })) ?? []).map((fault) => ({ path: fault.at, says: faultWord(fault) }))

const createFinishing = (): Pick<Form, 'finishing' | 'settled'> => {
  const finishes = new Set<Finish>()
  return {
    finishing: (finish) => {
      finishes.add(finish)
      return () => void finishes.delete(finish)
    },
    settled: async () => void (await Promise.all([...finishes].map((finish) => finish()))),
  }
}

/** `createForm('propose', {}, { remembered: true })` finds again what was written at an earlier visit. */
export const createForm = (id: string, initial: Draft = {}, { remembered = false } = {}): Form => {
  const shelf = `draft.${id}`
  const [values, setValues] = createStore<{ [path: string]: string }>({ ...initial, ...(remembered ? draftIn(recall(shelf)) : {}) })
  const [wrong, setWrong] = createSignal<readonly Wrong[]>([])
  return {
    ...createFinishing(),
    id,
    value: (path) => values[path] ?? '',
    set: (path, text) => {
      setValues(path, text)
      if (remembered) keep(shelf, JSON.stringify(values))
    },
    draft: () => ({ ...values }),
    wrong,
    fault: (path) => wrong().find((one) => one.path === path)?.says,
    fail: setWrong,
    failWith: (problem, land = (path) => path) => {
      const faults = faultsOf(problem).map(({ path, says }) => ({ path: land(path), says }))
      setWrong(faults)
      return faults.length > 0
    },
    clear: (fresh = initial) => {
      setValues(reconcile({ ...fresh }))
      setWrong([])
      if (remembered) forget(shelf)
    },
  }
}

/** The fields that are longer than their limit, counted as the counter under them does. */
export const overlong = (form: Form, limits: { readonly [path: string]: number }): readonly Wrong[] =>
  Object.entries(limits)
    .filter(([path, limit]) => form.value(path).length > limit)
    .map(([path, limit]) => ({ path, says: faultWord({ at: path, says: 'too-long', limit }) }))

/** The fields among `required` that are empty, each with its sentence. */
export const missing = (form: Form, required: { readonly [path: string]: string }): readonly Wrong[] =>
  Object.entries(required)
    .filter(([path]) => form.value(path).trim() === '')
    .map(([path, says]) => ({ path, says }))
