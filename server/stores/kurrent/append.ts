// Appending to KurrentDB: every write is made exact, sent with its claims, and what the server refuses is explained by looking.
import {
  anyRevision,
  type Conflict,
  type NewEvent,
  noStream,
  type Outcome,
  type StreamWrite,
  streamExists,
  type Write,
} from '../../../events/kernel/index.ts'
import { MalformedWrite, OutcomeUnknown, StoreUnavailable } from '../errors.ts'
import type { Connection } from './client.ts'
import type { Mark, Notes } from './notes.ts'
import type { Reads } from './reads.ts'
import { type ExactPart, send } from './send.ts'

export type Appending = { readonly connection: Connection; readonly reads: Reads; readonly notes: Notes }
type Refusal = Exclude<Outcome, { outcome: 'recorded' }>

/** Times a write is made exact anew because another process was quicker on one of its streams. */
const maxTries = 64
const nowhere: Mark = { rev: noStream, closes: false }

const meets = (expected: number, { rev }: Mark): boolean =>
  expected === rev || expected === anyRevision || (expected === streamExists && rev >= 0)

const lastOf = async ({ reads }: Appending, stream: string): Promise<Mark> => {
  const [last] = await reads.stream(stream, { direction: 'backwards', limit: 1 })
  return last ? { rev: last.event.rev, closes: last.closes } : nowhere
}

// Nobody can be at an exact revision who has not seen its event; where that was here, there is nothing to ask.
const standing = async (at: Appending, { stream, expected }: StreamWrite): Promise<Mark> => {
  if (expected === noStream) return nowhere
  const noted = at.notes.of(stream)
  if (expected >= 0 && noted?.rev === expected) return noted
  return lastOf(at, stream)
}

const knownOf = async ({ reads }: Appending, events: readonly NewEvent[]): Promise<Refusal | undefined> => {
  const claims = await Promise.all(events.map(({ id }) => reads.claim(id)))
  const known = events.filter((_, index) => claims[index])
  if (known.length === 0) return undefined
  if (!events.every(({ ask }, index) => claims[index]?.ask === ask)) return { outcome: 'id-reused', ids: known.map(({ id }) => id) }
  const found = await reads.byIds(known.map(({ id }) => id))
  const positions = new Map(found.map(({ event }) => [event.id, event.position]))
  return { outcome: 'duplicate', positions: known.flatMap(({ id }) => positions.get(id) ?? []) }
}

/** Why a write is refused, in the order of the port; undefined when nothing stands against it any more. */
const refusalOf = async (at: Appending, { streams }: Write): Promise<Refusal | undefined> => {
  const known = await knownOf(
    at,
    streams.flatMap(({ events }) => events),
  )
  if (known) return known
  const lasts = await Promise.all(streams.map(({ stream }) => lastOf(at, stream)))
  const conflicts = streams.flatMap(({ stream, expected }, index): Conflict[] => {
    const last = lasts[index] ?? nowhere
    return meets(expected, last) ? [] : [{ stream, expected, actual: last.rev }]
  })
  if (conflicts.length > 0) return { outcome: 'conflict', conflicts }
  const shut = streams.find(({ events, close }, index) => lasts[index]?.closes && (events.length > 0 || close))
  return shut && { outcome: 'closed', stream: shut.stream }
}

const exactly = (at: Appending, { stream, events, close }: StreamWrite, { rev }: Mark): ExactPart => {
  const floor = at.notes.latest() || undefined
  const last = events.length - 1
  return { stream, rev, events, extra: (index) => ({ floor, ...(close && index === last ? { close: '1' } : {}) }) }
}

// Position and instant are the server's: they are read where they were written. What was written stays written if that fails.
const recordedOf = async (at: Appending, parts: readonly ExactPart[], streams: readonly StreamWrite[]): Promise<Outcome> => {
  const wrote = parts.filter(({ events }) => events.length > 0)
  const [first, last] = [wrote.at(0), wrote.at(-1)]
  if (!first || !last) throw new Error('a write has an event')
  const ends = async (part: ExactPart, rev: number) => (await at.reads.stream(part.stream, { from: rev, limit: 1 }))[0]?.event
  const alone = first === last && first.events.length === 1
  const beginning = ends(first, first.rev + 1)
  const [one, other] = await Promise.all([beginning, alone ? beginning : ends(last, last.rev + last.events.length)]).catch(
    (cause: unknown) => {
      throw new OutcomeUnknown('the append was taken, its place could not be read', { cause })
    },
  )
  if (!one || !other) throw new OutcomeUnknown('the append was taken, its place could not be read')
  for (const [index, { stream, rev, events }] of parts.entries())
    if (events.length > 0) at.notes.set(stream, { rev: rev + events.length, closes: streams[index]?.close === true })
  const revisions = Object.fromEntries(parts.map(({ stream, rev, events }) => [stream, rev + events.length]))
  return { outcome: 'recorded', first: one.position, last: other.position, at: other.at, revisions }
}

const once = async (at: Appending, write: Write): Promise<Outcome | undefined> => {
  const { streams } = write
  const marks = await Promise.all(streams.map((part) => standing(at, part)))
  const parts = streams.map((part, index) => exactly(at, part, marks[index] ?? nowhere))
  const stands = streams.every(({ expected, events, close }, index) => {
    const mark = marks[index] ?? nowhere
    return meets(expected, mark) && !(mark.closes && (events.length > 0 || close))
  })
  const sent = stands ? await send(at.connection, parts) : 'conflict'
  if (sent === 'written') return recordedOf(at, parts, streams)
  const refusal = await refusalOf(at, write)
  if (refusal || sent === 'conflict') return refusal
  const [gone] = streams
  return { outcome: 'closed', stream: gone.stream }
}

/** One write to its outcome. Rejects with what `../errors.ts` names. */
export const appendWrite = async (at: Appending, write: Write): Promise<Outcome> => {
  const bare = write.streams.find(({ events, close }) => close && events.length === 0)
  if (bare) throw new MalformedWrite(`${bare.stream} can only be closed together with an event`)
  for (let tries = 0; tries < maxTries; tries++) {
    const outcome = await once(at, write)
    if (outcome) return outcome
  }
  throw new StoreUnavailable(`${write.streams[0].stream}: ${maxTries} times another process was quicker; nothing was written`)
}
