// The closed vocabulary of fields: the only family of files that knows the validation library.
import * as v from 'valibot'
import { uuidPattern } from './ids.ts'
import { holdsToken, type PersonalClass } from './personal.ts'
import { isDay, isInstant } from './time.ts'

/** Who may read a value: `plain` says nothing of anybody, `open` is text written to be published, `personal` belongs to the person in field `subject`. */
export type Reach = 'plain' | 'open' | { readonly personal: string; readonly class: PersonalClass }
export type Field<T> = {
  readonly shape: v.GenericSchema<unknown, T>
  readonly reach: Reach
  readonly parts?: Fields
  readonly optional?: true
  /** set by `file` and `publishedFile` */
  readonly file?: FileUse
}
/** A file of a fact: opened to those who follow the thing, or to everybody from this fact on. */
export type FileUse = 'kept' | 'published'
export type Fields = { readonly [name: string]: Field<unknown> }
/** Free text that has not been declared yet: not a field until `open` or `personal` says whose it is. */
export type Text = { readonly text: v.GenericSchema<unknown, string> }

type Optional<F> = F extends { readonly optional: true } ? true : false
type Plain<T> = { [K in keyof T]: T[K] }
export type ValueOf<F> = F extends Field<infer T> ? T : never
export type ValuesOf<S extends Fields> = Plain<
  { -readonly [K in keyof S as Optional<S[K]> extends true ? never : K]: ValueOf<S[K]> } & {
    -readonly [K in keyof S as Optional<S[K]> extends true ? K : never]?: Exclude<ValueOf<S[K]>, undefined>
  }
>

const plain = <T>(shape: v.GenericSchema<unknown, T>): Field<T> => ({ shape, reach: 'plain' })

// PostgreSQL has no U+0000 in text, UTF-8 has no lone surrogates.
const writable = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text)

/** Free text of 1 to `max` UTF-16 units that is not blank. */
export const text = (max = 200): Text => ({
  text: v.pipe(
    v.string(),
    v.check(writable, 'unwritable'),
    // Readers would open it: a token is written by the vault alone.
    v.check((value) => !holdsToken(value), 'token'),
    v.maxLength(max),
    v.check((value) => value.trim() !== '', 'blank'),
  ),
})
/** Text kept exactly as somebody else wrote it, up to `max` UTF-16 units; it may be empty or blank. */
export const verbatim = (max = 200): Text => ({ text: v.pipe(v.string(), v.check(writable, 'unwritable'), v.maxLength(max)) })
export const open = (declared: Text): Field<string> => ({ shape: declared.text, reach: 'open' })
/** Text that belongs to the person whose UUID stands in the field `subject` beside it: it is kept in the vault, and readers get a token for it. */
export const personal = (subject: string, declared: Text, level: PersonalClass = 'P2'): Field<string> => ({
  shape: declared.text,
  reach: { personal: subject, class: level },
})

export const day = (): Field<string> => plain(v.pipe(v.string(), v.check(isDay, 'day')))
export const instant = (): Field<string> => plain(v.pipe(v.string(), v.check(isInstant, 'instant')))
export const flag = (): Field<boolean> => plain(v.boolean())
/** A whole number between `min` and `max`, both included. */
export const whole = (min = 0, max = Number.MAX_SAFE_INTEGER): Field<number> =>
  plain(v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(max)))
/** Money in euro cents. */
export const cents = (max = 1_000_000_000_00): Field<number> => whole(0, max)
export const oneOf = <const T extends readonly [string, ...string[]]>(names: T): Field<T[number]> => plain(v.picklist(names))
/** The identity of something in another stream: a UUID in lower case. */
export const reference = (): Field<string> => plain(v.pipe(v.string(), v.regex(uuidPattern, 'uuid')))
/** A short name for machines: lower-case letters, digits and hyphens. */
export const slug = (max = 80): Field<string> => plain(v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug'), v.maxLength(max)))
/** A code from a public list (ISTAT, cadastral, act numbers): letters, digits and `._/-`. */
export const code = (max = 40): Field<string> => plain(v.pipe(v.string(), v.regex(/^[\p{L}\p{N}._/-]+$/u, 'code'), v.maxLength(max)))
/** The ISTAT code of a municipality: six digits, the first three the province's. */
export const istat = (): Field<string> => plain(v.pipe(v.string(), v.regex(/^\d{6}$/, 'istat')))
/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (): Field<string> => plain(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'sha256')))
export const literal = <const T extends string | number | boolean>(value: T): Field<T> => plain(v.literal(value))

export const list = <T>(of: Field<T>, max = 100): Field<T[]> => ({ ...of, shape: v.pipe(v.array(of.shape), v.maxLength(max)) })
export const optional = <T>(of: Field<T>): Field<T | undefined> & { readonly optional: true } => ({
  ...of,
  shape: v.optional(of.shape),
  optional: true,
})

// A set of fields is declared once and checked at every request: its schema is built the first time.
const shapes = new WeakMap<Fields, v.GenericSchema<unknown, unknown>>()
const strict = (fields: Fields): v.GenericSchema<unknown, unknown> =>
  v.strictObject(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.shape])))

/** The strict object schema of a set of fields: an unknown name is refused. */
export const shapeOf = <S extends Fields>(fields: S): v.GenericSchema<unknown, ValuesOf<S>> => {
  const shape = shapes.get(fields) ?? strict(fields)
  shapes.set(fields, shape)
  return shape as v.GenericSchema<unknown, ValuesOf<S>>
}

export const group = <S extends Fields>(fields: S): Field<ValuesOf<S>> => ({ shape: shapeOf(fields), reach: 'plain', parts: fields })

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly at: readonly string[]; readonly problems: readonly FieldProblem[] }
/** `at` is the dotted path; `says` names the check that failed (`required`, `too-long`, `blank`, `day`, `unknown`, …). */
export type FieldProblem = { readonly at: string; readonly says: string; readonly limit?: number | string }

const reasons: { readonly [type: string]: string } = {
  max_length: 'too-long',
  min_value: 'too-small',
  max_value: 'too-large',
  safe_integer: 'number',
  picklist: 'choice',
  number: 'number',
  string: 'text',
  boolean: 'flag',
  array: 'list',
  literal: 'choice',
  regex: 'form',
  check: 'form',
  strict_object: 'unknown',
}
const named = new Set(['blank', 'unwritable', 'token', 'day', 'instant', 'uuid', 'slug', 'code', 'istat', 'sha256'])

const reasonOf = (issue: v.BaseIssue<unknown>): string => {
  if (issue.type === 'strict_object') return issue.expected === 'never' ? 'unknown' : issue.received === 'undefined' ? 'required' : 'object'
  if (issue.kind === 'schema' && issue.received === 'undefined') return 'required'
  return named.has(issue.message) ? issue.message : (reasons[issue.type] ?? 'form')
}
const limitOf = (issue: v.BaseIssue<unknown>): { limit?: number } =>
  'requirement' in issue && typeof issue.requirement === 'number' ? { limit: issue.requirement } : {}

/** Checks a value against fields and says what is wrong by dotted path. */
export const check = <S extends Fields>(fields: S, value: unknown): Checked<ValuesOf<S>> => {
  const result = v.safeParse(shapeOf(fields), value)
  if (result.success) return { ok: true, value: result.output }
  const problems = result.issues.map((issue) => ({ at: v.getDotPath(issue) ?? '', says: reasonOf(issue), ...limitOf(issue) }))
  return { ok: false, at: problems.map((problem) => problem.at), problems }
}
