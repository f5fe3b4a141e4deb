// Events of clients as facts of our log: wrapped whole, byte for byte; or, where only facts of ours are taken, as those.
import { createHash, randomBytes } from 'node:crypto'
import { canonical, isUuid, type Json, type NewEvent, type Stored } from '../../../events/kernel/index.ts'
import { envelopeOf, metadataOf } from '../kurrent/metadata.ts'
import { givenName, keptName } from './names.ts'

/** An event as it came or as it goes: its bytes are nobody's business here. */
export type Parcel = {
  readonly id: string
  readonly type: string
  readonly json: boolean
  readonly data: Uint8Array
  readonly metadata: Uint8Array
}
/** Who writes, and when; `asFacts` where what has our envelope is taken for a fact of ours. */
export type Sender = { readonly user: string; readonly at: string; readonly asFacts: boolean }

type Kept = string | { readonly base64: string }
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined // not UTF-8: kept in base64
  }
}
const keep = (bytes: Uint8Array): Kept => {
  const text = textOf(bytes)
  return text === undefined || text.includes('\u0000') ? { base64: Buffer.from(bytes).toString('base64') } : text
}
const give = (kept: Kept): Uint8Array => (typeof kept === 'string' ? Buffer.from(kept) : Buffer.from(kept.base64, 'base64'))

const objectOf = (bytes: Uint8Array): { readonly [key: string]: Json } | undefined => {
  try {
    const value: unknown = JSON.parse(utf8.decode(bytes))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    canonical(value as Json)
    return value as { readonly [key: string]: Json }
  } catch {
    return undefined // no JSON, or none that has a canonical form: kept as bytes
  }
}

// Ours only when nothing would be lost: our envelope and no more, and data that has one canonical text.
const oursOf = ({ id, type, json, data, metadata }: Parcel): NewEvent | undefined => {
  const [fields, meta] = [json ? objectOf(data) : undefined, objectOf(metadata)]
  const envelope = meta && envelopeOf(meta)
  if (!fields || !envelope || envelope.rest.some((key) => key !== 'floor') || keptName(type) !== type) return undefined
  // `floor` is for servers whose clock may go back (../kurrent/metadata.ts); here it cannot.
  return { ...envelope.envelope, id, type, data: fields }
}

const askOf = (stream: string, { type, json, data, metadata }: Parcel): string => {
  const hash = createHash('sha256').update(JSON.stringify([stream, type, json, data.length]))
  return hash.update(data).update(metadata).digest('base64url')
}

/** Throws `URIError` for a name without UTF-8 form; an id that is no UUID is the store's to refuse. */
export const newEventOf = (parcel: Parcel, stream: string, { user, at, asFacts }: Sender): NewEvent => {
  const id = parcel.id.toLowerCase()
  const ours = asFacts && isUuid(id) ? oursOf({ ...parcel, id }) : undefined
  if (ours) return ours
  return {
    id,
    type: `peer:${encodeURIComponent(parcel.type)}`,
    v: 1,
    on: at,
    actor: `peer:${user}`,
    role: 'peer',
    ask: askOf(stream, parcel),
    n: randomBytes(16).toString('base64url'),
    data: { json: parcel.json, data: keep(parcel.data), meta: keep(parcel.metadata) },
  }
}

type Wrapped = { readonly json: boolean; readonly data: Kept; readonly meta: Kept }

export const parcelOf = (event: Stored): Parcel => {
  const { id, type } = event
  if (!type.startsWith('peer:'))
    return { id, type, json: true, data: Buffer.from(canonical(event.data)), metadata: Buffer.from(canonical(metadataOf(event))) }
  const { json, data, meta } = event.data as unknown as Wrapped
  return { id, type: givenName(type), json, data: give(data), metadata: give(meta) }
}
