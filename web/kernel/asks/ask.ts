// A request as a form: its fields, and how what is written becomes a command. Each context has a table of these, one row a command.
import type { Component } from 'solid-js'
import type { Option } from '../ui/index.ts'
import type { Found } from '../ui/lookup.tsx'
import type { FileType } from '../upload.ts'
import type { Given } from './given.ts'

type Spec<A extends string, More = object> = {
  readonly as: A
  /** the path of the field in the command, so that what the server finds wrong lands on it */
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
  /** what stands there until somebody writes something else */
  readonly initial?: string
  /** said when nothing was written, where the label alone would not say enough */
  readonly missing?: string
  /** what is wrong with a text that is not empty */
  readonly check?: (text: string) => string | undefined
} & More

export type FieldSpec =
  | Spec<'line' | 'text' | 'number', { readonly max?: number }>
  | Spec<'day' | 'tick' | 'time'>
  /** stretches of a week, as `slotsIn` reads them (web/kernel/care/week.ts) */
  | Spec<'week'>
  /** some among many: names joined by commas */
  | Spec<'ticks', { readonly among: readonly Option[] }>
  | Spec<'choice' | 'radios', { readonly options: readonly (Option & { readonly hint?: string })[] }>
  /** sent when it is chosen; `given.file(name)` is what the command carries */
  | Spec<'file', { readonly taken?: readonly FileType[] }>
  /** looked up in the register: the command gets the identity of what was chosen */
  | Spec<'lookup', { readonly find: (words: string) => Promise<readonly Found[]> }>
  /** the button for one row more of a list, which leads to that row's first field */
  | Spec<'more', { readonly leadsTo: string }>

/** What is written at a path; the fields may depend on it. */
export type Value = (path: string) => string

/** `O` is what it is asked of, `D` the command. */
export type Ask<O, D> = {
  readonly fields: (of: O, value: Value) => readonly FieldSpec[]
  readonly data: (given: Given, of: O) => D
  /** a sentence above the fields */
  readonly note?: () => string
  /** what must be seen before it is asked */
  readonly shows?: Component<{ of: O }>
  /** it overwrites what the asker saw: refused when that has changed meanwhile */
  readonly exact?: true
  readonly wide?: true
  /** it cannot be taken back */
  readonly grave?: true
  /** what is written belongs to a person and is published nowhere */
  readonly personal?: true
}
