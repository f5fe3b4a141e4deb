// The second protocol: AppendSession (several streams) and AppendRecords (records in one order, checks on any stream).
import type { ServerReadableStream, sendUnaryData } from '@grpc/grpc-js'
import { Metadata } from '@grpc/grpc-js'
import type {
  AppendRecord,
  AppendRecordsRequest,
  AppendRecordsResponse,
  AppendRequest,
  AppendSessionResponse,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_pb.js'
import { anyRevision } from '../../../events/kernel/index.ts'
import { failure2Of, invalid } from './answers.ts'
import { writable } from './append.ts'
import { callerOf, failed, Refusal, unary } from './calls.ts'
import type { Peer } from './peer.ts'
import { v2 } from './protocol.ts'
import type { Parcel } from './wrapped.ts'
import { type Asked, type Part, type Written, write } from './write.ts'

const parcelFrom = (record: AppendRecord): Parcel => {
  const schema = record.getSchema()
  const properties = [...record.getPropertiesMap().entries()].map(([key, value]) => [key, value.toJavaScript()])
  return {
    id: record.getRecordId() || crypto.randomUUID(),
    type: schema?.getName() ?? '',
    json: schema?.getFormat() === v2.SchemaFormat.SCHEMA_FORMAT_JSON,
    data: record.getData_asU8(),
    metadata: properties.length > 0 ? Buffer.from(JSON.stringify(Object.fromEntries(properties))) : new Uint8Array(),
  }
}

const written = async (peer: Peer, asked: Asked): Promise<Written> => {
  const said = await write(peer.desk, asked)
  if (said.outcome !== 'written') throw new Refusal(failure2Of(said))
  return said
}
const inOrder = ([first, ...others]: readonly Part[]): Asked['parts'] => {
  if (!first) throw new Refusal(invalid('An append has a record.'))
  return [first, ...others]
}

const session = async (peer: Peer, user: string, call: AsyncIterable<AppendRequest>): Promise<AppendSessionResponse> => {
  const parts: Part[] = []
  for await (const message of call) {
    const [stream, expected] = [writable(message.getStream()), message.getExpectedRevision()]
    // The maker compares names without regard to case here.
    if (parts.some((part) => part.stream.toLowerCase() === stream.toLowerCase()))
      throw new Refusal(invalid(`Stream '${stream}' is already part of this append session.`))
    parts.push({
      stream,
      expected: expected === undefined ? anyRevision : Number(expected),
      events: message.getRecordsList().map(parcelFrom),
    })
  }
  const { position, revisions } = await written(peer, { user, parts: inOrder(parts) })
  const output = parts.map(({ stream }) => new v2.AppendResponse().setStream(stream).setStreamRevision(String(revisions[stream])))
  return new v2.AppendSessionResponse().setOutputList(output).setPosition(String(position))
}

export const appendSession =
  (peer: Peer) =>
  (call: ServerReadableStream<AppendRequest, AppendSessionResponse>, answer: sendUnaryData<AppendSessionResponse>): void => {
    const work = async (): Promise<AppendSessionResponse> => session(peer, callerOf(peer, call), call)
    work().then(
      (said) => answer(null, said),
      (error: unknown) => answer({ metadata: new Metadata(), ...failed(error, peer.onFault) }),
    )
  }

// The log writes a part after the other: records that go to and fro between streams keep their order within each, and streams that of their first.
const partsOf = (request: AppendRecordsRequest): readonly Part[] => {
  const parts = new Map<string, { stream: string; expected: number; events: Parcel[] }>()
  const partOf = (stream: string) => {
    const part = parts.get(stream) ?? { stream: writable(stream), expected: anyRevision as number, events: [] }
    parts.set(stream, part)
    return part
  }
  for (const record of request.getRecordsList()) partOf(record.getStream()).events.push(parcelFrom(record))
  for (const check of request.getChecksList()) {
    const state = check.getStreamState()
    if (state) partOf(state.getStream()).expected = Number(state.getExpectedState())
  }
  return [...parts.values()]
}

export const appendRecords = (peer: Peer) =>
  unary<AppendRecordsRequest, AppendRecordsResponse>(async (call) => {
    const user = callerOf(peer, call)
    if (call.request.getRecordsList().length === 0) throw new Refusal(invalid('An append has a record.'))
    const parts = partsOf(call.request)
    const checks = call.request.getChecksList().map((check) => check.getStreamState()?.getStream() ?? '')
    const { position, revisions } = await written(peer, { user, parts: inOrder(parts), checks })
    const wrote = parts.filter(({ events }) => events.length > 0)
    const list = wrote.map(({ stream }) => new v2.StreamRevision().setStream(stream).setRevision(String(revisions[stream])))
    return new v2.AppendRecordsResponse().setRevisionsList(list).setPosition(String(position))
  }, peer.onFault)
