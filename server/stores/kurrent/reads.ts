// Reading KurrentDB: streams by revision, the log by position, ids by their claims.
import type { EventStore, ReadAllOptions, ReadOptions } from '../../../events/kernel/index.ts'
import { UnreadableEvent } from '../errors.ts'
import { type Claim, claimOf, claimStream, claimType } from './claims.ts'
import type { Connection } from './client.ts'
import { type Found, foundOf, type Recorded } from './facts.ts'
import { identityType } from './identity.ts'
import { readPage } from './read-call.ts'

export type Reads = Pick<EventStore, 'head'> & {
  readonly stream: (stream: string, options?: ReadOptions) => Promise<readonly Found[]>
  readonly all: (options?: ReadAllOptions) => Promise<readonly Found[]>
  readonly last: () => Promise<Found | undefined>
  readonly claim: (id: string) => Promise<Claim | undefined>
  /** By position; unknown ids are left out. */
  readonly byIds: (ids: readonly string[]) => Promise<readonly Found[]>
}

// A call ends within seconds: what is long is read in pages.
const page = 1000
// An append that wrote several streams lends its place to all its events: a page may begin with some that were asked for already.
const slack = 64

const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
// Neither the server's own events, which begin with a dollar, nor what this adapter keeps for itself.
const facts = `^(?!(?:${[claimType, identityType].map(escaped).join('|')})$)[a-z]`
/** Characters of a pattern a server is sure to take. */
const maxPattern = 2_000
const anyOf = (words: readonly string[], end: string): string => `^(?:${words.map(escaped).join('|')})${end}`
// Too many names for one pattern: whole contexts are asked for, and what was not wanted is left out here.
const patternOf = (types: readonly string[] | undefined): string => {
  if (!types) return facts
  const exact = anyOf(types, '$')
  return exact.length <= maxPattern ? exact : anyOf([...new Set(types.map((type) => type.slice(0, type.indexOf('.') + 1)))], '')
}

const streamRecords = async (connection: Connection, stream: string, options: ReadOptions): Promise<readonly Recorded[]> => {
  const { limit = Number.POSITIVE_INFINITY, direction = 'forwards' } = options
  const backwards = direction === 'backwards'
  const found: Recorded[] = []
  for (let from = options.from ?? (backwards ? ('end' as const) : 0); ; ) {
    const count = Math.min(limit - found.length, page)
    const records = count > 0 ? await readPage(connection, { of: { stream, from }, backwards, limit: count }) : []
    found.push(...records)
    const last = records.at(-1)?.rev
    if (last === undefined || records.length < count || (backwards && last === 0)) return found
    from = backwards ? last - 1 : last + 1
  }
}

const allOf =
  (connection: Connection) =>
  async ({ after = 0, limit = Number.POSITIVE_INFINITY, types }: ReadAllOptions = {}): Promise<readonly Found[]> => {
    if (types?.length === 0) return []
    const [found, wanted]: [Found[], ReadonlySet<string> | undefined] = [[], types && new Set(types)]
    for (let [from, spare] = [after, slack]; found.length < limit; ) {
      const [seen, count] = [from, Math.min(limit - found.length, page) + spare]
      const records = await readPage(connection, { of: { from, pattern: patternOf(types) }, limit: count })
      const fresh = records.map(foundOf).filter(({ event }) => event.position > seen)
      found.push(...fresh.filter(({ event }) => !wanted || wanted.has(event.type)))
      if (records.length < count) break
      from = fresh.at(-1)?.event.position ?? from
      spare = from === seen ? spare * 2 : slack
    }
    return found.slice(0, limit)
  }

/** `note` is told of everything read. */
export const createReads = (connection: Connection, note: (found: readonly Found[]) => void): Reads => {
  const noted = (found: readonly Found[]): readonly Found[] => {
    note(found)
    return found
  }
  const stream: Reads['stream'] = async (name, options = {}) => noted((await streamRecords(connection, name, options)).map(foundOf))
  const claim: Reads['claim'] = async (id) => {
    const [record] = await readPage(connection, { of: { stream: claimStream(id), from: 0 }, limit: 1 })
    return record && claimOf(record.data)
  }
  const byId = async (id: string): Promise<readonly Found[]> => {
    const claimed = await claim(id)
    if (!claimed) return []
    const [found] = await stream(claimed.stream, { from: claimed.rev, limit: 1 })
    if (found?.event.id !== id) throw new UnreadableEvent(`${id} is not where its claim says, at ${claimed.rev} of ${claimed.stream}`)
    return [found]
  }
  const all = allOf(connection)
  const last: Reads['last'] = async () => {
    const [record] = await readPage(connection, { of: { from: 'end', pattern: facts }, backwards: true, limit: 1 })
    return record && foundOf(record)
  }
  return {
    stream,
    all: async (options) => noted(await all(options)),
    claim,
    byIds: async (ids) => (await Promise.all(ids.map(byId))).flat().sort((a, b) => a.event.position - b.event.position),
    last,
    head: async () => {
      const found = await last()
      return found ? { position: found.event.position, at: found.event.at } : { position: 0, at: null }
    },
  }
}
