// What was written in a form, as the types a command wants.
import type { Form } from '../form.ts'
import { newId } from '../id.ts'
import { type FileRef, fileIn } from '../upload.ts'

export type Given = {
  readonly text: (name: string) => string
  /** undefined when nothing was written */
  readonly maybe: (name: string) => string | undefined
  readonly number: (name: string) => number
  readonly maybeNumber: (name: string) => number | undefined
  readonly yes: (name: string) => boolean
  /** undefined when none was uploaded */
  readonly maybeFile: (name: string) => FileRef | undefined
  readonly file: (name: string) => FileRef
  /** one of `table`'s names; an unknown one is a form that was not checked */
  readonly one: <T extends string>(table: { readonly [K in T]: unknown }, name: string) => T
  /** a new identity (UUID) made the first time and kept with the draft, so that a second attempt is the same request */
  readonly identity: (name: string) => string
}

export const givenBy = (form: Form): Given => {
  const text = (name: string): string => form.value(name).trim()
  const maybe = (name: string): string | undefined => text(name) || undefined
  return {
    text,
    maybe,
    number: (name) => Number(text(name)),
    maybeNumber: (name) => (text(name) === '' ? undefined : Number(text(name))),
    yes: (name) => text(name) === 'yes',
    maybeFile: (name) => fileIn(text, name),
    file: (name) => {
      const file = fileIn(text, name)
      if (!file) throw new Error(`${name} has no file`)
      return file
    },
    one: <T extends string>(table: { readonly [K in T]: unknown }, name: string): T => {
      const chosen = Object.keys(table).find((key) => key === text(name))
      if (chosen === undefined) throw new Error(`${name} has no choice`)
      return chosen as T
    },
    identity: (name) => {
      if (text(name) === '') form.set(name, newId())
      return text(name)
    },
  }
}

/** A name for machines: «Amici dell’Orto» → `amici-dell-orto`. */
export const slugOf = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
