// A store that knows the law book: checks what goes in, brings what comes out to the newest version of its type.
import {
  type Catalogue,
  check,
  type EventDef,
  type EventStore,
  hasPersonal,
  type NewEvent,
  type Stored,
  type Write,
} from '../../events/kernel/index.ts'
import { MalformedWrite, UnreadableEvent } from './errors.ts'

type Known = ReadonlyMap<string, EventDef>
type Book = { readonly known: Known; readonly seals: boolean }

const defOf = (known: Known, type: string): EventDef => {
  const def = known.get(type)
  if (!def) throw new UnreadableEvent(`no event is called ${type}`)
  return def
}

/** The event in its newest version. Throws `UnreadableEvent` for a type or version this program does not know. */
const lift = (known: Known, event: Stored): Stored => {
  const def = defOf(known, event.type)
  if (event.v === def.version) return event
  if (event.v > def.version)
    throw new UnreadableEvent(`${event.type} at position ${event.position} has version ${event.v}, known up to ${def.version}`)
  return { ...event, v: def.version, data: def.from.slice(event.v - 1).reduce((data, upcast) => upcast(data), event.data) }
}

const stamp = ({ known, seals }: Book, event: NewEvent): NewEvent => {
  const def = defOf(known, event.type)
  if (!seals && hasPersonal(def.fields)) throw new MalformedWrite(`${event.type}: personal fields need the vault`)
  const checked = check(def.fields, event.data)
  if (!checked.ok) {
    const problems = checked.problems.map(({ at, says }) => `${at} ${says}`).join(', ')
    throw new MalformedWrite(`${event.type} ${event.id}: ${problems}`)
  }
  return { ...event, v: def.version }
}

const stampWrite = (book: Book, { streams: [first, ...others] }: Write): Write => {
  const part = (one: typeof first) => ({ ...one, events: one.events.map((event) => stamp(book, event)) })
  return { streams: [part(first), ...others.map(part)] }
}

async function* liftAll(known: Known, batches: AsyncIterable<readonly Stored[]>): AsyncGenerator<readonly Stored[], void, void> {
  for await (const batch of batches) yield batch.map((event) => lift(known, event))
}

/**
 * Wraps a store with a catalogue. Appending stamps the newest `v`; an unknown type, data that does not fit, or a type with personal fields over a store
 * that does not seal them throws before anything is sent. Reading an unknown type or a version from the future throws `UnreadableEvent`: nothing is skipped.
 */
export const lifting = (store: EventStore, catalogue: Catalogue): EventStore => {
  const known: Known = new Map(Object.values(catalogue).map((def) => [def.name, def]))
  const book: Book = { known, seals: 'seals' in store }
  const lifted = (events: readonly Stored[]): readonly Stored[] => events.map((event) => lift(known, event))
  return {
    ...store,
    append: async (writes) => store.append(writes.map((write) => stampWrite(book, write))),
    read: async (stream, options) => lifted(await store.read(stream, options)),
    readAll: async (options) => lifted(await store.readAll(options)),
    lookup: async (ids) => lifted(await store.lookup(ids)),
    subscribe: (options) => liftAll(known, store.subscribe(options)),
  }
}
