// The log in memory, for tests: the same answers as PostgreSQL, gone when the process ends.
import type {
  Conflict,
  EventStore,
  Instant,
  Outcome,
  ReadAllOptions,
  ReadOptions,
  Stored,
  StreamWrite,
  Write,
} from '../../events/kernel/index.ts'
import { anyRevision, streamExists } from '../../events/kernel/index.ts'
import { createBell } from './bell.ts'
import { checkWrites } from './check.ts'
import { piecesOf } from './entry.ts'
import { StoreUnavailable } from './errors.ts'
import { follow } from './follow.ts'

type Log = {
  readonly events: Stored[]
  readonly byId: Map<string, Stored>
  readonly streams: Map<string, Stored[]>
  readonly closed: Set<string>
}

const revisionOf = (log: Log, stream: string): number => (log.streams.get(stream)?.length ?? 0) - 1

const meets = (expected: number, actual: number): boolean =>
  expected === actual || expected === anyRevision || (expected === streamExists && actual >= 0)

const knownOf = (log: Log, write: Write): Outcome | undefined => {
  const asked = write.streams.flatMap((part) => part.events)
  const known = asked.map((event) => log.byId.get(event.id)).filter((event) => event !== undefined)
  if (known.length === 0) return undefined
  if (asked.every((event) => log.byId.get(event.id)?.ask === event.ask))
    return { outcome: 'duplicate', positions: known.map((event) => event.position) }
  return { outcome: 'id-reused', ids: known.map((event) => event.id) }
}

const refusalOf = (log: Log, write: Write): Outcome | undefined => {
  const known = knownOf(log, write)
  if (known) return known
  const conflicts: Conflict[] = write.streams
    .map(({ stream, expected }) => ({ stream, expected, actual: revisionOf(log, stream) }))
    .filter(({ expected, actual }) => !meets(expected, actual))
  if (conflicts.length > 0) return { outcome: 'conflict', conflicts }
  const shut = write.streams.find((part) => log.closed.has(part.stream) && (part.events.length > 0 || part.close))
  return shut && { outcome: 'closed', stream: shut.stream }
}

const recordPart = (log: Log, { stream, events, close }: StreamWrite, at: Instant): void => {
  const own = log.streams.get(stream) ?? []
  log.streams.set(stream, own)
  for (const event of events) {
    const { head, middle, tail } = piecesOf(event, stream)
    const stored: Stored = { ...JSON.parse(`${head}${at}${middle}${own.length}${tail}`), position: log.events.length + 1 }
    log.events.push(stored)
    own.push(stored)
    log.byId.set(stored.id, stored)
  }
  if (close) log.closed.add(stream)
}

const recordWrite = (log: Log, write: Write, at: Instant): Outcome => {
  const refusal = refusalOf(log, write)
  if (refusal) return refusal
  const first = log.events.length + 1
  for (const part of write.streams) recordPart(log, part, at)
  const revisions = Object.fromEntries(write.streams.map(({ stream }) => [stream, revisionOf(log, stream)]))
  return { outcome: 'recorded', first, last: log.events.length, at, revisions }
}

const readOf = (log: Log, stream: string, { from, limit, direction }: ReadOptions): readonly Stored[] => {
  const own = log.streams.get(stream) ?? []
  const chosen =
    direction === 'backwards' ? own.filter(({ rev }) => rev <= (from ?? Number.POSITIVE_INFINITY)).reverse() : own.slice(from ?? 0)
  return chosen.slice(0, limit)
}

const readAllOf = (log: Log, { after = 0, limit, types }: ReadAllOptions): readonly Stored[] =>
  log.events
    .slice(after)
    .filter(({ type }) => !types || types.includes(type))
    .slice(0, limit)

/** `clock` gives the recorded instant of each append; when it goes back, the last instant is kept. */
export const memoryStore = ({ clock }: { readonly clock: () => Instant }): EventStore => {
  const log: Log = { events: [], byId: new Map(), streams: new Map(), closed: new Set() }
  const bell = createBell()
  const ending = new AbortController()
  let at = ''
  const append = async (writes: readonly Write[]): Promise<readonly Outcome[]> => {
    if (ending.signal.aborted) throw new StoreUnavailable('the store is closed')
    checkWrites(writes)
    for (const { stream, events } of writes.flatMap((write) => write.streams)) for (const event of events) piecesOf(event, stream)
    const now = clock()
    at = now > at ? now : at
    const outcomes = writes.map((write) => recordWrite(log, write, at))
    bell.ring()
    return outcomes
  }
  const readAll = async (options: ReadAllOptions = {}): Promise<readonly Stored[]> => readAllOf(log, options)
  const head: EventStore['head'] = async () => ({ position: log.events.length, at: log.events.at(-1)?.at ?? null })
  return {
    capabilities: { gapless: true, multiStream: true, closes: true },
    append,
    read: async (stream, options = {}) => readOf(log, stream, options),
    readAll,
    lookup: async (ids) => {
      const wanted = new Set(ids)
      return log.events.filter(({ id }) => wanted.has(id))
    },
    subscribe: (options) => follow({ readAll, head, bell, closing: ending.signal, again: () => false }, options),
    head,
    close: async () => ending.abort(),
  }
}
