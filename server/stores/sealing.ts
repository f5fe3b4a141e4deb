// How one write is sealed: commitments take the place of its personal values, and the values go into rows for the vault.
import { createHmac, randomBytes } from 'node:crypto'
import {
  type EventDef,
  type Found,
  hasPersonal,
  isUuid,
  type Json,
  mapPersonal,
  type NewEvent,
  type PersonalClass,
  type Write,
} from '../../events/kernel/index.ts'
import { commit } from '../proof/commitment.ts'
import { type Contents, type Dek, sealRow } from '../vault/row.ts'
import type { Row } from '../vault/vault.ts'
import { MalformedWrite } from './errors.ts'

export type Definitions = ReadonlyMap<string, EventDef>
/** A write as a store takes it, with the rows of the vault that go with it. */
export type SealedWrite = Write & { readonly rows?: readonly Row[] }
export type Sealed = {
  readonly write: SealedWrite
  readonly rows: readonly Row[]
  readonly blind: Buffer
  /** the values of each row, by its name */
  readonly said: ReadonlyMap<string, ReadonlyMap<string, Json>>
}
export const nameOf = ({ event, subject }: Pick<Row, 'event' | 'subject'>): string => `${event} ${subject}`
/** What an earlier attempt at the same write has sealed, by event and person: its salts and its blind are used again. */
export type First = {
  readonly blind: Buffer | undefined
  readonly contents: (event: string, subject: string) => Contents | undefined
}
type Given = { readonly definitions: Definitions; readonly keys: ReadonlyMap<string, Dek>; readonly first?: First }

const saltBytes = 32

const subjectOf = (event: NewEvent, { path, subject }: Found): string => {
  if (typeof subject === 'string' && isUuid(subject)) return subject
  throw new MalformedWrite(`${event.type} ${event.id}: ${path} belongs to nobody`)
}

const isPersonal = (definitions: Definitions, { type }: NewEvent): boolean => {
  const definition = definitions.get(type)
  return definition !== undefined && hasPersonal(definition.fields)
}

/** The people a write has personal values of; throws `MalformedWrite` where it does not say whose a value is. */
export const subjectsOf = (definitions: Definitions, write: Write): readonly string[] => {
  const found = new Set<string>()
  for (const event of write.streams.flatMap(({ events }) => events))
    if (isPersonal(definitions, event))
      mapPersonal(definitions.get(event.type)?.fields ?? {}, event.data, (value) => {
        found.add(subjectOf(event, value))
        return null
      })
  return [...found]
}

type Own = { readonly salt: Buffer; readonly values: Map<string, Json>; readonly classes: { [path: string]: PersonalClass } }

// One salt per event and person: fields are told apart by their path.
const committed = (event: NewEvent, { definitions, first }: Given): { readonly data: NewEvent['data']; readonly own: Map<string, Own> } => {
  const own = new Map<string, Own>()
  const of = (subject: string): Own => {
    const there = own.get(subject)
    if (there) return there
    const made = { salt: first?.contents(event.id, subject)?.salt ?? randomBytes(saltBytes), values: new Map(), classes: {} }
    own.set(subject, made)
    return made
  }
  const data = mapPersonal(definitions.get(event.type)?.fields ?? {}, event.data, (found) => {
    const subject = subjectOf(event, found)
    const { salt, values, classes } = of(subject)
    values.set(found.path, found.value)
    if (found.class !== 'P2') classes[found.path] = found.class
    return commit(salt, { eventId: event.id, subject, path: found.path, value: found.value })
  })
  return { data, own }
}

type About = { readonly event: NewEvent; readonly subject: string; readonly dek: Dek; readonly blind: Buffer }

const rowOf = ({ event, subject, dek, blind }: About, own: Own | undefined): Row => {
  const place = { event: event.id, subject, gen: dek.gen }
  const classes = own && Object.keys(own.classes).length > 0 ? own.classes : null
  return { ...place, ct: own ? sealRow(dek, place, own) : null, classes, blind, ask: event.ask }
}

/**
 * Seals a write that has personal values of people who have a key.
 * The request's hash would let anybody try guesses at the values: the log shows it under a key of this write, which lies in the vault.
 */
export const sealWrite = (write: Write, subjects: readonly string[], given: Given): Sealed => {
  const blind = given.first?.blind ?? randomBytes(saltBytes)
  const rows: Row[] = []
  const said = new Map<string, ReadonlyMap<string, Json>>()
  const sealEvent = (event: NewEvent): NewEvent => {
    const { data, own } = committed(event, given)
    for (const subject of subjects) {
      const dek = given.keys.get(subject)
      // An event without values of its own came with the same request.
      if (!dek || (own.size > 0 && !own.has(subject))) continue
      rows.push(rowOf({ event, subject, dek, blind }, own.get(subject)))
      said.set(nameOf({ event: event.id, subject }), own.get(subject)?.values ?? new Map())
    }
    return { ...event, data, ask: createHmac('sha256', blind).update(event.ask).digest('base64url') }
  }
  const [head, ...tail] = write.streams
  const part = (one: typeof head) => ({ ...one, events: one.events.map(sealEvent) })
  return { write: { streams: [part(head), ...tail.map(part)], rows }, rows, blind, said }
}
