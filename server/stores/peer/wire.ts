// Between the messages of the wire and plain values.
import { anyRevision, noStream, type Stored, streamExists } from '../../../events/kernel/index.ts'
import { givenName } from './names.ts'
import { shared, streams } from './protocol.ts'
import { type Parcel, parcelOf } from './wrapped.ts'

type Identifier = { readonly getStreamName_asU8: () => Uint8Array }
type Uuid = {
  readonly hasStructured: () => boolean
  readonly getStructured: () =>
    | { readonly getMostSignificantBits: () => string; readonly getLeastSignificantBits: () => string }
    | undefined
  readonly getString: () => string
}

export const streamOf = (identifier: Identifier | undefined): string => Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8')
export const identifierOf = (stream: string): InstanceType<typeof shared.StreamIdentifier> =>
  new shared.StreamIdentifier().setStreamName(new Uint8Array(Buffer.from(stream)))

const half = (bits: string): string => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0')

export const uuidText = (uuid: Uuid | undefined): string => {
  const structured = uuid?.hasStructured() ? uuid.getStructured() : undefined
  if (!structured) return uuid?.getString() ?? ''
  const hex = `${half(structured.getMostSignificantBits())}${half(structured.getLeastSignificantBits())}`
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
export const uuidOf = (id: string, structured = false): InstanceType<typeof shared.UUID> => {
  if (!structured) return new shared.UUID().setString(id)
  const hex = id.replaceAll('-', '')
  const signed = (part: string): string => BigInt.asIntN(64, BigInt(`0x${part}`)).toString()
  const halves = new shared.UUID.Structured()
  halves.setMostSignificantBits(signed(hex.slice(0, 16))).setLeastSignificantBits(signed(hex.slice(16)))
  return new shared.UUID().setStructured(halves)
}

type Expecting = {
  readonly hasNoStream: () => boolean
  readonly hasAny: () => boolean
  readonly hasStreamExists: () => boolean
}
/** The expected revision of a v1 request; `exact` reads the number where there is one. */
export const expectedOf = (options: Expecting, exact: () => string): number => {
  if (options.hasNoStream()) return noStream
  if (options.hasAny()) return anyRevision
  return options.hasStreamExists() ? streamExists : Number(exact())
}

type Proposed = {
  readonly getId: () => Uuid | undefined
  readonly getMetadataMap: () => { readonly get: (key: string) => string | undefined }
  readonly getData_asU8: () => Uint8Array
  readonly getCustomMetadata_asU8: () => Uint8Array
}
export const parcelFrom = (proposed: Proposed): Parcel => ({
  id: uuidText(proposed.getId()),
  type: proposed.getMetadataMap().get('type') ?? '',
  json: proposed.getMetadataMap().get('content-type') === 'application/json',
  data: proposed.getData_asU8(),
  metadata: proposed.getCustomMetadata_asU8(),
})

export const positionOf = (position: number): { commit: string; prepare: string } => ({
  commit: String(position),
  prepare: String(position),
})

// .NET counts 100 ns; clients that speak this protocol count them from 1970.
const ticksPerMillisecond = 10_000n

export const readEventOf = (event: Stored, structured: boolean): InstanceType<typeof streams.ReadResp> => {
  const parcel = parcelOf(event)
  const said = new streams.ReadResp.ReadEvent.RecordedEvent()
  const at = positionOf(event.position)
  said.setId(uuidOf(parcel.id, structured)).setStreamIdentifier(identifierOf(givenName(event.stream)))
  said.setStreamRevision(String(event.rev)).setCommitPosition(at.commit).setPreparePosition(at.prepare)
  said.setData(parcel.data).setCustomMetadata(parcel.metadata)
  const metadata = said.getMetadataMap()
  metadata.set('type', parcel.type)
  metadata.set('content-type', parcel.json ? 'application/json' : 'application/octet-stream')
  metadata.set('created', (BigInt(Date.parse(event.at)) * ticksPerMillisecond).toString())
  const resolved = new streams.ReadResp.ReadEvent().setEvent(said).setCommitPosition(at.commit)
  return new streams.ReadResp().setEvent(resolved)
}
