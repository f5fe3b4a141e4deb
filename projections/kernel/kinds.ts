// What each kind of column accepts, and how its values travel to PostgreSQL as elements of an array.
import { isDay, isInstant } from '../../events/kernel/index.ts'

export type Kind = {
  /** the one form of a value that is stored; what cannot be stored comes back as `unfit` */
  readonly settle: (value: unknown) => unknown
  /** the text of a stored value inside an array literal */
  readonly element: (value: never) => string
  /** the type of the array it travels in */
  readonly array: string
  /** what turns an element of that array into the column's type */
  readonly cast: string
  /** two values may be equal without being the same object */
  readonly deep: boolean
}

export const unfit = Symbol('unfit')

const inQuotes = (text: string): string => `"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`
/** Elements in PostgreSQL's array syntax. */
export const arrayOf = (elements: readonly string[]): string => `{${elements.join()}}`

// PostgreSQL has no U+0000 in text, UTF-8 has no lone surrogates; the second look is only for text that has surrogates at all.
const isText = (value: unknown): value is string =>
  typeof value === 'string' && !value.includes('\u0000') && !(/[\ud800-\udfff]/.test(value) && /\p{Surrogate}/u.test(value))

const when =
  (fits: (value: unknown) => boolean) =>
  (value: unknown): unknown =>
    fits(value) ? value : unfit

// −0 is written as 0, so it is kept as 0.
const number =
  (fits: (value: unknown) => boolean) =>
  (value: unknown): unknown =>
    value === 0 ? 0 : fits(value) ? value : unfit

const mostRemembered = 4096
// The same few thousand days come again and again, and a fact gives its instants to several rows.
const remembering = (fits: (text: string) => boolean) => {
  const fitting = new Set<string>()
  return (value: unknown): boolean => {
    if (typeof value !== 'string') return false
    if (fitting.has(value)) return true
    if (!fits(value)) return false
    if (fitting.size >= mostRemembered) fitting.clear()
    fitting.add(value)
    return true
  }
}

const isPlain = (value: object): boolean => Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype

/** True for what JSON gives back as it was given. */
const isJson = (value: unknown): boolean => {
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'string') return isText(value)
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  if (typeof value !== 'object' || !isPlain(value)) return false
  return Array.isArray(value) ? value.every(isJson) : Object.entries(value).every(([name, member]) => isText(name) && isJson(member))
}

const settleJson = (value: unknown): unknown => {
  if (isJson(value)) return value
  const text: string | undefined = JSON.stringify(value)
  const settled: unknown = text === undefined ? undefined : JSON.parse(text)
  return isJson(settled) ? settled : unfit
}

const text: Kind = { settle: when(isText), element: inQuotes, array: 'text[]', cast: '', deep: false }

const kinds: { readonly [sql: string]: Kind } = {
  text,
  'text collate "it-x-icu"': text,
  bigint: { settle: number(Number.isSafeInteger), element: String, array: 'bigint[]', cast: '', deep: false },
  'double precision': { settle: number(Number.isFinite), element: String, array: 'double precision[]', cast: '', deep: false },
  boolean: { settle: when((value) => typeof value === 'boolean'), element: String, array: 'boolean[]', cast: '', deep: false },
  date: { settle: when(remembering(isDay)), element: String, array: 'date[]', cast: '', deep: false },
  'timestamptz(3)': {
    settle: when(remembering(isInstant)),
    element: String,
    array: 'timestamptz[]',
    cast: '',
    deep: false,
  },
  // unnest flattens arrays of arrays, so a list travels as the text of its literal.
  'text[]': {
    settle: when((value) => Array.isArray(value) && value.every(isText)),
    element: (value: readonly string[]) => inQuotes(arrayOf(value.map(inQuotes))),
    array: 'text[]',
    cast: '::text[]',
    deep: true,
  },
  jsonb: { settle: settleJson, element: (value: unknown) => inQuotes(JSON.stringify(value)), array: 'jsonb[]', cast: '', deep: true },
  int4multirange: {
    settle: when((value) => typeof value === 'string' && /^\{(\[\d{1,9},\d{1,9}\)(,(?=\[))?)*\}$/.test(value)),
    element: inQuotes as (value: never) => string,
    array: 'text[]',
    cast: '::int4multirange',
    deep: false,
  },
}

/** The kind of a column by its SQL type; throws for a type no column function makes. */
export const kindOf = (sql: string): Kind => {
  const kind = Object.hasOwn(kinds, sql) ? kinds[sql] : undefined
  if (!kind) throw new Error(`no kind of column for ${sql}`)
  return kind
}
