// A Read of the protocol, made on the client's own connection. The client's reader, a part in Rust, cuts the recorded instant to whole seconds
// (seen with @kurrent/bridge 0.2.2), and two readers of one event must make the same entry of it.
import type { ServiceError } from '@grpc/grpc-js'
import type { StreamsClient } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js'
import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import { StoreUnavailable } from '../errors.ts'
import type { Connection } from './client.ts'
import { foundRecord, type Recorded } from './facts.ts'

/** What the client keeps for its own methods: the connection that follows the leader, and the manners of a call. */
type Inside = {
  readonly execute: <T>(client: typeof StreamsClient, name: string, work: (client: StreamsClient) => Promise<T>) => Promise<T>
  readonly callArguments: (options: {
    readonly requiresLeader: boolean
  }) => Parameters<StreamsClient['read']> extends [unknown, ...infer R] ? R : never
}
export type Protocol = {
  readonly messages: typeof import('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js')
  readonly shared: typeof import('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js')
  readonly StreamsClient: typeof StreamsClient
}
export type Page = {
  readonly of: { readonly stream: string; readonly from: number | 'end' } | { readonly from: number | 'end'; readonly pattern: string }
  readonly backwards?: boolean
  readonly limit: number
}

export const loadProtocol = async (): Promise<Protocol> => {
  const [messages, shared, services] = await Promise.all([
    import('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'),
    import('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js'),
    import('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js'),
  ])
  return { messages: messages.default, shared: shared.default, StreamsClient: services.default.StreamsClient }
}

type Options = InstanceType<typeof ReadReq.Options>

const fromStream = ({ messages, shared }: Protocol, options: Options, { stream, from }: { stream: string; from: number | 'end' }): void => {
  const of = new messages.ReadReq.Options.StreamOptions()
  of.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(new Uint8Array(Buffer.from(stream))))
  if (from === 'end') of.setEnd(new shared.Empty())
  else of.setRevision(String(from))
  options.setStream(of).setNoFilter(new shared.Empty())
}
const fromAll = ({ messages, shared }: Protocol, options: Options, { from, pattern }: { from: number | 'end'; pattern: string }): void => {
  const of = new messages.ReadReq.Options.AllOptions()
  if (from === 0) of.setStart(new shared.Empty())
  else if (from === 'end') of.setEnd(new shared.Empty())
  else of.setPosition(new messages.ReadReq.Options.Position().setCommitPosition(String(from)).setPreparePosition(String(from)))
  const types = new messages.ReadReq.Options.FilterOptions.Expression().setRegex(pattern)
  const filter = new messages.ReadReq.Options.FilterOptions().setEventType(types).setCount(new shared.Empty())
  options.setAll(of).setFilter(filter.setCheckpointintervalmultiplier(1))
}

const requestOf = (protocol: Protocol, { of, backwards = false, limit }: Page): ReadReq => {
  const { messages, shared } = protocol
  const options = new messages.ReadReq.Options().setCount(String(limit)).setResolveLinks(false)
  const { FORWARDS, BACKWARDS } = messages.ReadReq.Options.ReadDirection
  options
    .setReadDirection(backwards ? BACKWARDS : FORWARDS)
    .setUuidOption(new messages.ReadReq.Options.UUIDOption().setString(new shared.Empty()))
  if ('stream' in of) fromStream(protocol, options, of)
  else fromAll(protocol, options, of)
  return new messages.ReadReq().setOptions(options)
}

const gathered = (call: ReturnType<StreamsClient['read']>): Promise<readonly Recorded[]> =>
  new Promise((resolve, reject) => {
    const found: Recorded[] = []
    call.on('data', (said: ReadResp) => {
      const record = said.getEvent()?.getEvent()
      if (record) found.push(foundRecord(record))
    })
    call.on('end', () => resolve(found))
    call.on('error', (error: ServiceError) => reject(error))
  })

/** The records of a page; none for a stream that is not there. Rejects with `StoreUnavailable`. */
export const readPage = async ({ client, protocol }: Connection, page: Page): Promise<readonly Recorded[]> => {
  const inside = client as unknown as Inside
  try {
    return await inside.execute(protocol.StreamsClient, 'read', (streams) =>
      gathered(streams.read(requestOf(protocol, page), ...inside.callArguments({ requiresLeader: true }))),
    )
  } catch (error) {
    throw new StoreUnavailable(`KurrentDB: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
