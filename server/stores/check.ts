// Looks at writes before they are sent, so that one bad write cannot spoil the batch of others it would travel with.
import {
  anyRevision,
  isUuid,
  maxWrites,
  type NewEvent,
  noStream,
  type StreamWrite,
  streamExists,
  type Write,
} from '../../events/kernel/index.ts'
import { MalformedWrite } from './errors.ts'

// Printable ASCII without the two characters JSON would escape: a name is the same text everywhere.
const name = /^[a-z][\x21\x23-\x5b\x5d-\x7e]{0,199}$/
const maxVersion = 32_767

const demand = (holds: boolean, what: string): void => {
  if (!holds) throw new MalformedWrite(what)
}

const isExpectation = (expected: number): boolean =>
  Number.isSafeInteger(expected) && (expected >= noStream || expected === anyRevision || expected === streamExists)

const checkEvent = (event: NewEvent): void => {
  demand(isUuid(event.id), `an event id is a UUID in lower case, not ${JSON.stringify(event.id)}`)
  demand(name.test(event.type), `${JSON.stringify(event.type)} cannot name a type of event`)
  demand(Number.isInteger(event.v) && event.v >= 1 && event.v <= maxVersion, `version ${event.v} of ${event.type}`)
}

const checkPart = (part: StreamWrite): void => {
  demand(name.test(part.stream), `${JSON.stringify(part.stream)} cannot name a stream`)
  demand(isExpectation(part.expected), `expected revision ${part.expected} of ${part.stream}`)
  part.events.forEach(checkEvent)
}

const checkWrite = ({ streams }: Write): void => {
  streams.forEach(checkPart)
  const ids = streams.flatMap((part) => part.events.map((event) => event.id))
  demand(ids.length > 0, 'a write needs an event')
  demand(new Set(ids).size === ids.length, 'a write names an event id twice')
  demand(new Set(streams.map((part) => part.stream)).size === streams.length, 'a write names a stream twice')
}

/** Throws `MalformedWrite` where a write could not be recorded by any log. */
export const checkWrites = (writes: readonly Write[]): void => {
  demand(writes.length <= maxWrites, `${writes.length} writes in one append, at most ${maxWrites}`)
  writes.forEach(checkWrite)
}
