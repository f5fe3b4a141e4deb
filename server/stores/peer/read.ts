// The first protocol's Read: a stream or the whole log, either way, up to a limit; a subscription is a Read that does not end.
import type { ServerWritableStream } from '@grpc/grpc-js'
import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import type { EventStore, Stored } from '../../../events/kernel/index.ts'
import { invalid, streamDeleted } from './answers.ts'
import { callerOf, failed, Refusal, send } from './calls.ts'
import { type Filter, filterOf } from './filter.ts'
import type { Graves } from './graves.ts'
import { keptName } from './names.ts'
import type { Peer } from './peer.ts'
import { streams } from './protocol.ts'
import { followAll, followStream } from './subscribe.ts'
import { identifierOf, readEventOf, streamOf } from './wire.ts'

export type Options = InstanceType<typeof ReadReq.Options>
export type Call = ServerWritableStream<ReadReq, ReadResp>
/** What a Read needs to know besides its options. */
export type Reading = {
  readonly store: EventStore
  readonly graves: Graves
  readonly filter: Filter
  readonly options: Options
  readonly call: Call
  readonly structured: boolean
  readonly signal: AbortSignal
}
type StreamOptions = InstanceType<typeof ReadReq.Options.StreamOptions>
type AllOptions = InstanceType<typeof ReadReq.Options.AllOptions>

const page = 500

/** The events of a stream that are shown, in pages. Throws `Refusal` for one that was removed for good. */
export async function* streamPages({ store, graves, options }: Reading, of: StreamOptions): AsyncGenerator<readonly Stored[], void, void> {
  const stream = streamOf(of.getStreamIdentifier())
  const { deletedUpTo, tombstone } = graves.of(stream)
  if (tombstone) throw new Refusal(streamDeleted(stream))
  const backwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS
  const first = deletedUpTo + 1
  const given = of.hasRevision() ? Number(of.getRevision()) : undefined
  if (!backwards && of.hasEnd()) return
  let from = backwards ? (given ?? (of.hasStart() ? first : undefined)) : Math.max(given ?? first, first)
  for (;;) {
    const found = await store.read(keptName(stream), { from, limit: page, direction: backwards ? 'backwards' : 'forwards' })
    const shown = found.filter(({ rev }) => rev >= first)
    if (shown.length > 0) yield shown
    const last = found.at(-1)?.rev
    if (last === undefined || found.length < page || (backwards && last <= first)) return
    from = backwards ? last - 1 : last + 1
  }
}

async function* allForwards({ store, filter, signal }: Reading, after: number): AsyncGenerator<readonly Stored[], void, void> {
  for (let seen = after; !signal.aborted; ) {
    const found = await store.readAll({ after: seen, limit: page })
    yield found.filter(filter.wants)
    if (found.length < page) return
    seen = found.at(-1)?.position ?? seen
  }
}

// The port reads forwards: going back, windows are read from below, the nearest first. Positions are without holes, or nearly.
async function* allBackwards({ store, filter, signal }: Reading, before: number): AsyncGenerator<readonly Stored[], void, void> {
  for (let end = before; end > 1 && !signal.aborted; ) {
    const start = Math.max(0, end - 1 - page)
    const found = (await store.readAll({ after: start, limit: page })).filter(({ position }) => position < end)
    yield found.filter(filter.wants).reverse()
    end = start + 1
  }
}

async function* allPages(reading: Reading, of: AllOptions): AsyncGenerator<readonly Stored[], void, void> {
  const backwards = reading.options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS
  const given = of.getPosition()
  const at = given ? Number(given.getCommitPosition()) : undefined
  if (at !== undefined && !Number.isSafeInteger(at)) {
    // What clients send for "the end" when they send a number.
    if (backwards) yield* allBackwards(reading, (await reading.store.head()).position + 1)
    return
  }
  // Forwards a position is the first to be read, backwards the first not to be.
  if (!backwards) return of.hasEnd() ? undefined : yield* allForwards(reading, Math.max(0, (at ?? 1) - 1))
  return of.hasStart() ? undefined : yield* allBackwards(reading, at ?? (await reading.store.head()).position + 1)
}

const notFound = (of: StreamOptions): ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(streamOf(of.getStreamIdentifier()))),
  )

const exists = async ({ store, graves }: Reading, stream: string): Promise<boolean> => {
  const [last] = await store.read(keptName(stream), { direction: 'backwards', limit: 1 })
  return last !== undefined && last.rev > graves.of(stream).deletedUpTo
}

const readOnce = async (reading: Reading): Promise<void> => {
  const { options, call, structured } = reading
  const of = options.getStream()
  const all = options.getAll()
  if (!of && !all) throw new Refusal(invalid('A read names a stream, or all.'))
  let left = Number(options.getCount())
  let any = false
  for await (const events of of ? streamPages(reading, of) : allPages(reading, all ?? new streams.ReadReq.Options.AllOptions())) {
    for (const event of events.slice(0, left)) {
      any = true
      if (!(await send(call, readEventOf(event, structured)))) return
    }
    left -= events.length
    if (left <= 0) break
  }
  if (of && !any && !(await exists(reading, streamOf(of.getStreamIdentifier())))) await send(call, notFound(of))
}

const readingOf = (peer: Peer, call: Call, signal: AbortSignal): Reading => {
  callerOf(peer, call)
  const options = call.request.getOptions() ?? new streams.ReadReq.Options()
  const { store, graves } = peer.desk
  return {
    store,
    graves,
    options,
    call,
    signal,
    filter: filterOf(options.getFilter()),
    structured: options.getUuidOption()?.hasStructured() ?? false,
  }
}

export const read =
  (peer: Peer) =>
  (call: Call): void => {
    const cancelled = new AbortController()
    call.once('cancelled', () => cancelled.abort())
    const work = async (): Promise<void> => {
      const reading = readingOf(peer, call, AbortSignal.any([cancelled.signal, peer.closing]))
      if (!reading.options.hasSubscription()) return readOnce(reading)
      return reading.options.hasAll() ? followAll(reading) : followStream(reading)
    }
    work().then(
      () => call.end(),
      (error: unknown) => call.emit('error', failed(error, peer.onFault)),
    )
  }
