// What a decider said, dressed for the log: identity, version, dates and the hash of the request.
import {
  type AnyEvent,
  type Catalogue,
  type EventDef,
  hasPersonal,
  type Json,
  mapPersonal,
  type NewEvent,
  tokenOf,
} from '../../events/kernel/index.ts'
import type { Ask } from './ask.ts'
import { derivedId } from './identity.ts'
import type { Role } from './people.ts'
import { maxFacts } from './replay.ts'

export type Dress = {
  readonly ask: Ask
  /** who asks: a UUID */
  readonly by: string
  /** in which role */
  readonly role: Role
  /** SHA-256 of the request */
  readonly hash: string
  /** when it happened, if the one who asks did not say */
  readonly at: string
  readonly newId: () => string
  readonly randomN: () => string
}

/** Event definitions by their recorded name. */
export const byName = (catalogue: Catalogue): ReadonlyMap<string, EventDef> =>
  new Map(Object.values(catalogue).map((definition) => [definition.name, definition]))

const versionOf = (definitions: ReadonlyMap<string, EventDef>, { type }: AnyEvent): number => {
  const definition = definitions.get(type)
  if (!definition) throw new Error(`${type} is not in the catalogue`)
  return definition.version
}

export const dressed = (definitions: ReadonlyMap<string, EventDef>, events: readonly AnyEvent[], by: Dress): NewEvent[] => {
  if (events.length > maxFacts) throw new Error(`a command records at most ${maxFacts} facts`)
  const { ask } = by
  return events.map((event, index) => ({
    id: ask.key === undefined ? by.newId() : derivedId(by.by, ask.key, index),
    type: event.type,
    v: versionOf(definitions, event),
    on: ask.on ?? ask.known ?? by.at,
    ...(ask.known === undefined ? {} : { known: ask.known }),
    actor: by.by,
    role: by.role,
    ...(ask.for === undefined ? {} : { for: ask.for }),
    ask: by.hash,
    ...(ask.cause === undefined ? {} : { cause: ask.cause }),
    ...(ask.corr === undefined ? {} : { corr: ask.corr }),
    n: by.randomN(),
    data: event.data as { readonly [key: string]: Json | undefined },
  }))
}

/** Bytes of one fact's data: what is left of an entry of the log (`maxEntryBytes`) when the envelope has taken its part. */
export const maxDataBytes = 64_000

export const isTooLarge = (events: readonly AnyEvent[]): boolean =>
  events.some(({ data }) => Buffer.byteLength(JSON.stringify(data)) > maxDataBytes)

/** Whether any of these facts has personal values: then the requests that lead to them may have them too. */
export const isPrivate = (catalogue: Catalogue): boolean => Object.values(catalogue).some(({ fields }) => hasPersonal(fields))

/** Facts as readers of the log see them: what is remembered must not know more than what is read again. */
export const tokenised = (definitions: ReadonlyMap<string, EventDef>, events: readonly NewEvent[]): readonly NewEvent[] =>
  events.map((event) => {
    const fields = definitions.get(event.type)?.fields ?? {}
    if (!hasPersonal(fields)) return event
    return {
      ...event,
      data: mapPersonal(fields, event.data, ({ path, subject }) => tokenOf({ event: event.id, path, subject: String(subject) })),
    }
  })
