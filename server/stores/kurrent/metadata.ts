// The envelope of a fact as KurrentDB's metadata: flat text, because its newer appends take nothing else.
import { isInstant, type Json, type NewEvent } from '../../../events/kernel/index.ts'

export type Metadata = { readonly [key: string]: string }
export type Envelope = Omit<NewEvent, 'id' | 'type' | 'data'>
/** What only this adapter adds to the envelope. */
export type Extra = {
  /** the recorded instant, where it was recorded elsewhere: the event was copied */
  readonly at?: string
  /** the latest instant the writer had seen: the event was recorded no earlier, whatever the server's clock says */
  readonly floor?: string
  /** `1` on the last event of a closed stream */
  readonly close?: string
}

const needed = ['actor', 'ask', 'n', 'on', 'role', 'v'] as const
const optional = ['known', 'cause', 'corr', 'for'] as const
const ours = new Set<string>([...needed, ...optional])

export const metadataOf = (event: Envelope, extra: Extra = {}): Metadata => {
  const all = { ...Object.fromEntries([...needed, ...optional].map((key) => [key, event[key]])), v: String(event.v), ...extra }
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** Our envelope out of an event's metadata, and the keys beside it; undefined where it is not one of ours. */
export const envelopeOf = (metadata: {
  readonly [key: string]: Json | undefined
}): { readonly envelope: Envelope; readonly rest: readonly string[] } | undefined => {
  const text = (key: string): string | undefined => {
    const value = metadata[key]
    return typeof value === 'string' ? value : undefined
  }
  const [actor, ask, n, on, role, v] = needed.map(text)
  if (actor === undefined || ask === undefined || n === undefined || on === undefined || role === undefined) return undefined
  if (v === undefined || !/^[1-9]\d{0,4}$/.test(v)) return undefined
  const more = Object.fromEntries(optional.flatMap((key) => (text(key) === undefined ? [] : [[key, text(key)]])))
  const rest = Object.keys(metadata).filter((key) => !ours.has(key) || text(key) === undefined)
  return { envelope: { actor, ask, n, on, role, v: Number(v), ...more }, rest }
}

/** When an event was recorded: what a copy says; or the server's clock, but not before what the writer had seen. */
export const recordedAt = (created: Date, { at, floor }: Extra): string => {
  if (at !== undefined && isInstant(at)) return at
  const clock = created.toISOString()
  return floor !== undefined && isInstant(floor) && floor > clock ? floor : clock
}
