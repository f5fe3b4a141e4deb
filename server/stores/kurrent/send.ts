// One write as one append of KurrentDB: its events, and with each the claim on its id.
import { randomUUID } from 'node:crypto'
import type { AppendRecordInput, AppendStreamState, ConsistencyCheck, EventData } from '@kurrent/kurrentdb-client'
import { canonical, type NewEvent } from '../../../events/kernel/index.ts'
import { MalformedWrite, StoreError } from '../errors.ts'
import { claimStream, claimType } from './claims.ts'
import type { Connection } from './client.ts'
import { appendFault, isConflict, isRemoved, isTooLarge } from './faults.ts'
import { type Extra, metadataOf } from './metadata.ts'

/** A part of a write whose revision has been found out: exactly that one. */
export type ExactPart = {
  readonly stream: string
  readonly rev: number
  readonly events: readonly NewEvent[]
  readonly extra: (index: number) => Extra
}
export type Sent = 'written' | 'conflict' | 'removed'

const stateOf = (rev: number): AppendStreamState => (rev < 0 ? 'no_stream' : BigInt(rev))

// Members in canonical order, as every other store gives them back.
const inOrder = (data: NewEvent['data']): NewEvent['data'] => JSON.parse(canonical(data)) as NewEvent['data']

const recordsOf = ({ library }: Connection, { events, extra }: ExactPart): EventData[] =>
  events.map((event, index) =>
    library.jsonEvent({ id: event.id, type: event.type, data: inOrder(event.data), metadata: metadataOf(event, extra(index)) }),
  )

type Stream = { readonly streamName: string; readonly expectedState: AppendStreamState; readonly events: EventData[] }

// A claim has a new id at each attempt: the server takes the same ids at the same place for a repetition, and would call a second attempt a success.
const claimsOf = ({ library }: Connection, { stream, rev, events }: ExactPart): readonly Stream[] =>
  events.map(({ id, ask }, index) => ({
    streamName: claimStream(id),
    expectedState: 'no_stream',
    events: [library.jsonEvent({ id: randomUUID(), type: claimType, data: { stream, rev: rev + 1 + index, ask } })],
  }))

const asRecords = async ({ client, library }: Connection, streams: readonly Stream[]): Promise<void> => {
  const records = streams.flatMap(({ streamName, events }) => events.map((record): AppendRecordInput => ({ streamName, record })))
  const checks = streams.map(
    ({ streamName, expectedState }): ConsistencyCheck => ({ type: library.STREAM_STATE, streamName, expectedState }),
  )
  await client.appendRecords(records, checks)
}

const asSession = async ({ client }: Connection, streams: readonly Stream[]): Promise<void> => {
  const bare = streams.find(({ events }) => events.length === 0)
  if (bare) throw new StoreError(`to ask for ${bare.streamName} without writing it needs KurrentDB 26.1 or later: nothing was written`)
  await client.multiStreamAppend(streams.map(({ streamName, expectedState, events }) => ({ streamName, expectedState, events })))
}

const manners = { records: asRecords, session: asSession }

/** Writes all or nothing. Throws `MalformedWrite` for more than the server takes at once, `StoreUnavailable`, `OutcomeUnknown`. */
export const send = async (connection: Connection, parts: readonly ExactPart[]): Promise<Sent> => {
  const streams = parts.map(
    (part): Stream => ({ streamName: part.stream, expectedState: stateOf(part.rev), events: recordsOf(connection, part) }),
  )
  try {
    await manners[connection.manner](connection, [...streams, ...parts.flatMap((part) => claimsOf(connection, part))])
    return 'written'
  } catch (error) {
    if (isConflict(error)) return 'conflict'
    if (isRemoved(error)) return 'removed'
    if (isTooLarge(error)) throw new MalformedWrite(`more than KurrentDB takes at once: ${String(error)}`, { cause: error })
    throw appendFault(error)
  }
}
