// What a page says of a fact, held against the entry the proof is about: the same words, or a seal that is broken.
import type { Day } from '../../../events/kernel/index.ts'
import { dayOf } from '../format.ts'

/** The entry as it was recorded: the envelope and its data. */
export type Entry = {
  readonly id: string
  readonly stream: string
  readonly rev: number
  readonly type: string
  readonly at: string
  readonly on: string
  readonly known?: string
  readonly role: string
  readonly data: { readonly [name: string]: unknown }
}
/** One thing the page says: `says` as the page has it, `recorded` as the entry has it. */
export type Claim = {
  readonly name: string
  /** as people read it */
  readonly shown: string
  readonly says: unknown
  readonly recorded: (entry: Entry) => unknown
}
/** A fact on a page and everything the page says of it; `day`: when it happened, which tells it from others with its title. */
export type Sealed = { readonly event: string; readonly title: string; readonly day?: Day; readonly claims: readonly Claim[] }
export type Compared = { readonly name: string; readonly shown: string; readonly agrees: boolean }

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  )
}
// What is absent from an entry is null in a row.
const asText = (value: unknown): string => JSON.stringify(sorted(value ?? null))

export const compared = (claims: readonly Claim[], entry: Entry): readonly Compared[] =>
  claims.map(({ name, shown, says, recorded }) => ({ name, shown, agrees: asText(says) === asText(recorded(entry)) }))

/** The day on Italian calendars on which the entry says it happened. */
export const happenedOn = (entry: Entry): string => (entry.on.length === 10 ? entry.on : dayOf(entry.on))

const isObject = (value: unknown): value is { readonly [name: string]: unknown } => typeof value === 'object' && value !== null

/** The entry in these bytes, or undefined when they hold none. */
export const entryOf = (text: string): Entry | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    if (!isObject(value) || !isObject(value.data)) return undefined
    const texts = [value.id, value.stream, value.type, value.at, value.on, value.role]
    return texts.every((one) => typeof one === 'string') && typeof value.rev === 'number' ? (value as unknown as Entry) : undefined
  } catch {
    // Whatever is not JSON is no entry.
    return undefined
  }
}
