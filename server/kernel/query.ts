// The query string of a read: its own fields, and the names every read understands.
import { type Checked, check, type FieldProblem, type Fields, type Instant } from '../../events/kernel/index.ts'
import { readingMoment, whenProblem } from './moments.ts'
import { isWritable } from './writable.ts'

export type Page = { readonly limit: number; readonly cursor: readonly string[] | undefined }
export type Query = {
  readonly own: { readonly [name: string]: unknown }
  readonly page: Page
  readonly asOf: Instant | undefined
  readonly after: number | undefined
}
export type QueryRead = { readonly ok: true; readonly value: Query } | { readonly ok: false; readonly problems: readonly FieldProblem[] }

export const defaultLimit = 20
export const maxLimit = 100
const maxCursor = 2000

type Take<T> = { readonly value: T } | { readonly problem: FieldProblem }
const wrong = (at: string, says: string, limit?: number): { problem: FieldProblem } => ({
  problem: limit === undefined ? { at, says } : { at, says, limit },
})

const wholeOf = (at: string, text: string, min: number, max: number): Take<number> => {
  if (!/^\d{1,15}$/.test(text)) return wrong(at, 'number')
  const value = Number(text)
  return value < min ? wrong(at, 'too-small', min) : value > max ? wrong(at, 'too-large', max) : { value }
}

export const encodeCursor = (last: readonly string[]): string => Buffer.from(JSON.stringify(last)).toString('base64url')

const decoded = (cursor: string): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(cursor, 'base64url')))
  } catch {
    // Whatever was not made by encodeCursor is no cursor.
    return undefined
  }
}

const isKey = (value: unknown): value is string => typeof value === 'string' && isWritable(value)

const cursorOf = (text: string): Take<readonly string[]> => {
  const last = text.length <= maxCursor && /^[\w-]+$/.test(text) ? decoded(text) : undefined
  return Array.isArray(last) && last.length > 0 && last.every(isKey) ? { value: last } : wrong('cursor', 'cursor')
}

const momentOf = (text: string, now: Instant): Take<Instant> => {
  const problem = whenProblem('asOf', text, now)
  return problem ? { problem } : { value: readingMoment(text, now) }
}

const common = {
  limit: (text: string) => wholeOf('limit', text, 1, maxLimit),
  cursor: cursorOf,
  asOf: momentOf,
  after: (text: string) => wholeOf('after', text, 0, Number.MAX_SAFE_INTEGER),
} as const
/** Names every read understands, and none can use for fields of its own. */
export const commonNames: readonly string[] = Object.keys(common)

// Everything in an address is text: a field that wants a number or a flag gets the one the text writes.
const readAs: { readonly [says: string]: ((text: string) => unknown) | undefined } = {
  number: (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : text),
  flag: (text) => (text === 'true' ? true : text === 'false' ? false : text),
}

const ownOf = (fields: Fields, texts: { readonly [name: string]: string }): Checked<object> => {
  const first = check(fields, texts)
  if (first.ok) return first
  const converted = first.problems.flatMap(({ at, says }) => {
    const read = readAs[says]
    const text = texts[at]
    return read && text !== undefined ? [[at, read(text)] as const] : []
  })
  return converted.length > 0 ? check(fields, { ...texts, ...Object.fromEntries(converted) }) : first
}

/** Which of the common names a read understands: pages have `limit` and `cursor`, single answers do not. */
export const understood = (paged: boolean): readonly string[] => (paged ? commonNames : ['asOf', 'after'])

export const readQuery = (fields: Fields, paged: boolean, given: URLSearchParams, now: Instant): QueryRead => {
  const names = [...given.keys()]
  const repeated = names.filter((name, index) => names.indexOf(name) !== index)
  if (repeated.length > 0) return { ok: false, problems: [...new Set(repeated)].map((at) => ({ at, says: 'repeated' })) }
  const isCommon = (name: string): boolean => understood(paged).includes(name)
  const own = ownOf(fields, Object.fromEntries([...given].filter(([name]) => !isCommon(name))))
  const take = <T>(name: keyof typeof common, read: (text: string) => Take<T>): Take<T | undefined> => {
    const text = isCommon(name) ? given.get(name) : null
    return text === null ? { value: undefined } : read(text)
  }
  const limit = take('limit', common.limit)
  const cursor = take('cursor', common.cursor)
  const asOf = take('asOf', (text) => common.asOf(text, now))
  const after = take('after', common.after)
  if (own.ok && 'value' in limit && 'value' in cursor && 'value' in asOf && 'value' in after) {
    const page = { limit: limit.value ?? defaultLimit, cursor: cursor.value }
    return { ok: true, value: { own: own.value as Query['own'], page, asOf: asOf.value, after: after.value } }
  }
  const problems = [limit, cursor, asOf, after].flatMap((taken) => ('problem' in taken ? [taken.problem] : []))
  return { ok: false, problems: [...(own.ok ? [] : own.problems), ...problems] }
}
