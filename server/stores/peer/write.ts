// One write of a client: from what came on the wire to an outcome of the log.
import {
  anyRevision,
  type Catalogue,
  type Conflict,
  canonical,
  check,
  type EventStore,
  hasPersonal,
  type Json,
  maxEntryBytes,
  type NewEvent,
  noStream,
  type Outcome,
  type StreamWrite,
  streamExists,
} from '../../../events/kernel/index.ts'
import { MalformedWrite } from '../errors.ts'
import type { Graves } from './graves.ts'
import { givenName, keptName } from './names.ts'
import { newEventOf, type Parcel } from './wrapped.ts'

/** What may be written: nothing; facts of a law book, well formed; or anything. */
export type Accept = 'nothing' | 'anything' | Catalogue
export type Desk = {
  readonly store: EventStore
  readonly graves: Graves
  readonly accept: Accept
  readonly now: () => string
}
export type Part = { readonly stream: string; readonly expected: number; readonly events: readonly Parcel[] }
export type Asked = {
  readonly user: string
  readonly parts: readonly [Part, ...Part[]]
  /** the streams that checks name, in their order, where checks are told apart from writes */
  readonly checks?: readonly string[]
}

export type Refused =
  | {
      readonly outcome: 'conflict'
      readonly conflicts: readonly [Conflict, ...Conflict[]]
      readonly checks: readonly string[] | undefined
    }
  | { readonly outcome: 'deleted'; readonly stream: string }
  | {
      readonly outcome: 'too-large'
      readonly stream: string
      readonly id: string
      readonly size: number
      readonly max: number
      readonly says: string
    }
  | { readonly outcome: 'invalid' | 'forbidden'; readonly says: string }
export type Written = { readonly outcome: 'written'; readonly position: number; readonly revisions: { readonly [stream: string]: number } }

// `at`, `rev` and the names around them, which only the log writes.
const frame = 256

const tooLarge = (part: Part, event: NewEvent): Refused | undefined => {
  const size = Buffer.byteLength(canonical(event as unknown as Json)) + part.stream.length + frame
  const says = `Event ${event.id} would take ${size} bytes, this log holds at most ${maxEntryBytes} each.`
  return size > maxEntryBytes ? { outcome: 'too-large', stream: part.stream, id: event.id, size, max: maxEntryBytes, says } : undefined
}

const unlawful = (accept: Accept, event: NewEvent): Refused | undefined => {
  if (accept === 'anything') return undefined
  if (accept === 'nothing') return { outcome: 'forbidden', says: 'This peer only reads.' }
  const def = Object.values(accept).find(({ name }) => name === event.type)
  if (!def) return { outcome: 'invalid', says: `${givenName(event.type)} is not an event of this log.` }
  // A client would have to seal them, and has no keys.
  if (hasPersonal(def.fields)) return { outcome: 'invalid', says: `${event.type} holds personal values: this peer does not take them.` }
  const checked = check(def.fields, event.data)
  return checked.ok && event.v === def.version ? undefined : { outcome: 'invalid', says: `${event.type} ${event.id} is not well formed.` }
}

type Ready = { readonly write: StreamWrite } | { readonly refused: Refused }

const readyOf = ({ accept, graves, now }: Desk, user: string, part: Part): Ready => {
  const sender = { user, at: now(), asFacts: accept !== 'anything' }
  const events = part.events.map((event) => newEventOf(event, part.stream, sender))
  for (const event of events) {
    const refused = unlawful(accept, event) ?? tooLarge(part, event)
    if (refused) return { refused }
  }
  const { deletedUpTo, tombstone } = graves.of(part.stream)
  if (tombstone && (events.length > 0 || part.expected !== anyRevision)) return { refused: { outcome: 'deleted', stream: part.stream } }
  // A deleted stream counts as none, and goes on with its numbers.
  const expected = part.expected === noStream ? deletedUpTo : part.expected
  return { write: { stream: keptName(part.stream), expected, events } }
}

const repeated = async ({ store }: Desk, { parts }: Asked): Promise<Written> => {
  const found = await store.lookup(parts.flatMap(({ events }) => events.map(({ id }) => id.toLowerCase())))
  const revisions = Object.fromEntries(found.map(({ stream, rev }) => [givenName(stream), rev]))
  return { outcome: 'written', position: Math.max(...found.map(({ position }) => position)), revisions }
}

// KurrentDB looks at revisions and knows no ids across streams: where both stand against a write, it would say the revision.
const reused = async ({ store }: Desk, { parts, checks }: Asked, ids: readonly string[]): Promise<Refused> => {
  const lasts = await Promise.all(parts.map(({ stream }) => store.read(keptName(stream), { direction: 'backwards', limit: 1 })))
  const [first, ...others] = parts.flatMap(({ stream, expected }, index): Conflict[] => {
    const actual = lasts[index]?.[0]?.rev ?? noStream
    const meets = expected === actual || expected === anyRevision || (expected === streamExists && actual >= 0)
    return meets ? [] : [{ stream, expected, actual }]
  })
  if (first) return { outcome: 'conflict', conflicts: [first, ...others], checks }
  return { outcome: 'invalid', says: `${ids.join(', ')}: this log has other events under these ids.` }
}

type Answers = {
  readonly [O in Outcome['outcome']]: (said: Extract<Outcome, { outcome: O }>) => Promise<Written | Refused> | Written | Refused
}
const answersTo = (desk: Desk, asked: Asked): Answers => ({
  recorded: ({ last, revisions }) => ({
    outcome: 'written',
    position: last,
    revisions: Object.fromEntries(Object.entries(revisions).map(([stream, revision]) => [givenName(stream), revision])),
  }),
  duplicate: () => repeated(desk, asked),
  'id-reused': ({ ids }) => reused(desk, asked, ids),
  conflict: ({ conflicts }) => {
    const [first, ...others] = conflicts.map(({ stream, actual }) => {
      const name = givenName(stream)
      return { stream: name, expected: asked.parts.find((part) => part.stream === name)?.expected ?? anyRevision, actual }
    })
    if (!first) throw new Error('a conflict names a stream')
    return { outcome: 'conflict', conflicts: [first, ...others], checks: asked.checks }
  },
  closed: ({ stream }) => ({ outcome: 'deleted', stream: givenName(stream) }),
})

/** Writes all parts or none. Rejects only with what the log rejects with. */
export const write = async (desk: Desk, asked: Asked): Promise<Written | Refused> => {
  try {
    const [first, ...others] = asked.parts.map((part) => readyOf(desk, asked.user, part))
    if (!first) throw new Error('a write has a part')
    const refused = [first, ...others].find((one) => 'refused' in one)
    if (refused && 'refused' in refused) return refused.refused
    const [one, ...more] = [first, ...others].flatMap((ready) => ('write' in ready ? [ready.write] : []))
    if (!one) throw new Error('a write has a part')
    const [said] = await desk.store.append([{ streams: [one, ...more] }])
    if (!said) throw new Error('the log answers each write')
    return await (answersTo(desk, asked)[said.outcome] as (said: Outcome) => Promise<Written | Refused>)(said)
  } catch (error) {
    if (error instanceof MalformedWrite || error instanceof URIError) return { outcome: 'invalid', says: error.message }
    throw error
  }
}
