// What a bundle can be about, and which streams tell of it: read from the facts themselves, not from tables made of them.

import type { DataOf, EventsOf } from '../../events/kernel/event.ts'
import { type EventStore, isUuid, streamOf } from '../../events/kernel/index.ts'
import type { events as networkEvents } from '../../events/network/events.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import type { Subject, SubjectKind } from './format.ts'

type NetworkEvent = EventsOf<typeof networkEvents>
type Mentions = { readonly organisation?: string; readonly municipality?: string | undefined }

/** Who and where a fact is about, for those that say so. */
const mentions: {
  readonly [T in PactEvent['type'] | NetworkEvent['type']]?: (data: DataOf<PactEvent | NetworkEvent, T>) => Mentions
} = {
  'pacts.drafted': ({ proposer, place }) => ({ organisation: proposer.id, municipality: place.municipality }),
  'pacts.clarified': ({ place }) => ({ municipality: place?.municipality }),
  'pacts.joined': ({ party }) => ({ organisation: party.id }),
  'network.registered': ({ istat }) => ({ municipality: istat }),
  'network.corrected': ({ istat }) => ({ municipality: istat }),
}

const valid: { readonly [kind in SubjectKind]: (id: string) => boolean } = {
  pact: isUuid,
  organisation: isUuid,
  municipality: (id) => /^\d{6}$/.test(id),
  all: (id) => id === 'open',
}

/** Whether this can be the name of such a thing. */
export const isSubject = (kind: SubjectKind, id: string): boolean => valid[kind](id)

const atOnce = 2000

const streamsThat = async (store: Pick<EventStore, 'readAll'>, holds: (about: Mentions) => boolean): Promise<Set<string>> => {
  const streams = new Set<string>()
  let after = 0
  for (;;) {
    const facts = await store.readAll({ after, types: Object.keys(mentions), limit: atOnce })
    for (const { type, data, stream } of facts) {
      const mention = mentions[type as keyof typeof mentions] as ((data: object) => Mentions) | undefined
      if (mention && holds(mention(data))) streams.add(stream)
    }
    const last = facts.at(-1)
    if (!last || facts.length < atOnce) return streams
    after = last.position
  }
}

/** The streams a bundle about this is made of; `store` gives facts lifted to today's shape. Streams that do not exist have no facts. */
export const streamsOf = async (
  store: Pick<EventStore, 'readAll'>,
  kind: Exclude<SubjectKind, 'all'>,
  id: string,
): Promise<readonly string[]> => {
  if (kind === 'pact') return [streamOf('pacts', id)]
  const found = await streamsThat(store, (about) => about[kind] === id)
  if (kind === 'organisation') found.add(streamOf('network', id))
  return [...found].sort()
}

/** The one thing a subject names. */
export const subjectOf = (kind: SubjectKind, id: string): Subject => ({ [kind]: id })
