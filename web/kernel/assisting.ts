// Asking for somebody without an account: while an operator helps a person, everything they ask is asked for that person.
import { createSignal } from 'solid-js'
import { me } from './session.ts'

/** Whom who is signed in is helping: `by` is the operator, so that nobody takes up another's work at the same desk. */
export type Assisted = { readonly id: string; readonly name: string; readonly by: string }

// Only as long as the page is open: the next person at this desk must not find the name of the one before.
const [assisted, setAssisted] = createSignal<Assisted>()

/** The person being helped now. */
export const assisting = (): Assisted | undefined => {
  const one = assisted()
  return one && one.by === me()?.id ? one : undefined
}
export const assist = (person: Omit<Assisted, 'by'>): void => {
  const by = me()?.id
  if (by !== undefined) setAssisted({ ...person, by })
}
export const stopAssisting = (): void => {
  setAssisted(undefined)
}

/** Who asks: the person being helped, or who is signed in. */
export const asker = (): string | undefined => assisting()?.id ?? me()?.id

/** A request's body, with the person it is asked for. */
export const forWhom = <D extends object>(data: D): D | (D & { readonly for: string }) => {
  const one = assisting()
  return one ? { ...data, for: one.id } : data
}
