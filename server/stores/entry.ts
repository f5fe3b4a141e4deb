// The canonical text of an event before it is recorded: three pieces, cut where `at` and `rev` go, which only the log knows.
import { canonical, type Json, maxEntryBytes, type NewEvent } from '../../events/kernel/index.ts'
import { MalformedWrite } from './errors.ts'

export type Pieces = { readonly head: string; readonly middle: string; readonly tail: string; readonly bytes: number }

const atBytes = 24
const revDigits = 16
const room = maxEntryBytes - atBytes - revDigits

const member = (key: string, value: Json | undefined): string => (value === undefined ? '' : `"${key}":${canonical(value)},`)

// Canonical text writes U+0000 as \u0000; a backslash that is itself escaped before it means those six characters, which are harmless.
const hasNull = (text: string): boolean => text.includes('\\u0000') && /(?<!\\)(?:\\\\)*\\u0000/.test(text)

type Texts = Omit<Pieces, 'bytes'>

// Keys in the order of RFC 8785.
const textsOf = (event: NewEvent, stream: string): Texts => {
  const { actor, ask, cause, corr, data, for: assisted, id, known, n, on, role, type, v } = event
  const optional = `${member('cause', cause)}${member('corr', corr)}`
  return {
    head: `{"actor":${canonical(actor)},"ask":${canonical(ask)},"at":"`,
    middle: `",${optional}"data":${canonical(data)},${member('for', assisted)}"id":"${id}",${member('known', known)}"n":${canonical(n)},"on":${canonical(on)},"rev":`,
    tail: `,"role":${canonical(role)},"stream":"${stream}","type":"${type}","v":${v}}`,
  }
}

const tryTexts = (event: NewEvent, stream: string): Texts => {
  try {
    return textsOf(event, stream)
  } catch (cause) {
    throw new MalformedWrite(`${event.type} ${event.id} has no canonical form`, { cause })
  }
}

/** Throws `MalformedWrite` for what JSON or PostgreSQL cannot hold, and above `maxEntryBytes`. Names and `id` must have been checked. */
export const piecesOf = (event: NewEvent, stream: string): Pieces => {
  const texts = tryTexts(event, stream)
  const pieces = Object.values(texts)
  const bytes = pieces.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (bytes > room) throw new MalformedWrite(`${event.type} ${event.id} would be an entry of ${bytes} bytes, at most ${room}`)
  if (pieces.some(hasNull)) throw new MalformedWrite(`${event.type} ${event.id} contains U+0000`)
  return { ...texts, bytes }
}
