// Facts as KurrentDB gives them back.
import type { ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import type { Json, Stored } from '../../../events/kernel/index.ts'
import { UnreadableEvent } from '../errors.ts'
import { type Extra, envelopeOf, recordedAt } from './metadata.ts'

export type Recorded = {
  readonly stream: string
  readonly id: string
  readonly type: string
  readonly rev: number
  readonly data: Json | undefined
  readonly metadata: Json | undefined
  /** milliseconds since 1970, by the server's clock */
  readonly created: number
  readonly position: bigint
}
/** A fact, and whether it is the last its stream takes. */
export type Found = { readonly event: Stored; readonly closes: boolean }

type Message = InstanceType<typeof ReadResp.ReadEvent.RecordedEvent>

const jsonOf = (bytes: Uint8Array): Json | undefined => {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as Json
  } catch {
    return undefined // not JSON, so not ours: whoever needs it to be says so
  }
}
// .NET counts 100 ns.
const ticksPerMillisecond = 10_000n

export const foundRecord = (message: Message): Recorded => {
  const metadata = message.getMetadataMap()
  return {
    stream: Buffer.from(message.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8'),
    id: message.getId()?.getString() ?? '',
    type: metadata.get('type') ?? '',
    rev: Number(message.getStreamRevision()),
    data: jsonOf(message.getData_asU8()),
    metadata: jsonOf(message.getCustomMetadata_asU8()),
    created: Number(BigInt(metadata.get('created') ?? '0') / ticksPerMillisecond),
    position: BigInt(message.getPreparePosition()),
  }
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The event of a record. Its position is that of its own record in the server's log: unlike the commit's, no other event of the same append shares it,
 * and reading from it on begins with it. Throws `UnreadableEvent` for what Comunanza has not written.
 */
export const foundOf = ({ stream, id, type, rev, data, metadata, created, position }: Recorded): Found => {
  const known = isObject(metadata) ? envelopeOf(metadata) : undefined
  if (!known || !isObject(data)) throw new UnreadableEvent(`${type} ${id} in ${stream} was not written by Comunanza`)
  if (position > BigInt(Number.MAX_SAFE_INTEGER)) throw new UnreadableEvent(`position ${position} is beyond what this program can count`)
  const extra = metadata as Extra
  const at = recordedAt(new Date(created), extra)
  return { event: { ...known.envelope, id, type, data, stream, rev, at, position: Number(position) }, closes: extra.close === '1' }
}
