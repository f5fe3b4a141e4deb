// The facts that go into a bundle, byte for byte as they were recorded: from the log's own tables, or from any store behind the port.
import { canonical, contextOf, dayOf, type EventStore, type Stored } from '../../events/kernel/index.ts'
import type { Asked } from '../log/postgres-shelf.ts'
import type { Entry } from './ledger.ts'

export type Wanted = {
  /** streams by name, or every stream of these contexts */
  readonly of: { readonly streams: readonly string[] } | { readonly contexts: readonly string[] }
  /** days of recording in Italy, both included */
  readonly from?: string | undefined
  readonly to?: string | undefined
}
export type Facts = {
  /** Leaf indexes below `size`, ascending. */
  readonly indexes: (wanted: Wanted, size: number) => Promise<readonly number[]>
  /** The entries at these indexes, in batches, in order. */
  readonly read: (indexes: readonly number[]) => AsyncIterable<readonly Entry[]>
}

const day = `(at at time zone 'Europe/Rome')::date`
const period = `position <= $2 and ($3::date is null or ${day} >= $3) and ($4::date is null or ${day} <= $4) order by position`
const statements = {
  streams: `select position from log.events where stream = any($1) and ${period}`,
  contexts: `select position from log.events where split_part(stream, '-', 1) = any($1) and ${period}`,
  entries: 'select position, entry from log.events where position = any($1) order by position',
} as const

const atOnce = 1000

/** Over the log's own tables. */
export const postgresFacts = (asked: Asked): Facts => {
  const ask = async <R extends object>(name: keyof typeof statements, values: unknown[]): Promise<readonly R[]> =>
    (await asked.query<R>({ name: `facts ${name}`, text: statements[name], values })).rows
  const batch = async (indexes: readonly number[]): Promise<readonly Entry[]> => {
    const rows = await ask<{ position: string; entry: Buffer }>('entries', [indexes.map((index) => index + 1)])
    if (rows.length !== indexes.length) throw new Error('the log has lost facts it had a moment ago')
    return rows.map(({ position, entry }) => ({ index: Number(position) - 1, entry }))
  }
  return {
    indexes: async ({ of, from = null, to = null }, size) => {
      const [name, names] = 'streams' in of ? (['streams', of.streams] as const) : (['contexts', of.contexts] as const)
      const rows = await ask<{ position: string }>(name, [names, size, from, to])
      return rows.map(({ position }) => Number(position) - 1)
    },
    read: async function* (indexes) {
      for (let at = 0; at < indexes.length; at += atOnce) yield await batch(indexes.slice(at, at + atOnce))
    },
  }
}

type Raw = Pick<EventStore, 'read' | 'readAll'>

// `undefined` members are left out of canonical text: the position is the log's, not the entry's.
const entryOf = (event: Stored): Entry => ({ index: event.position - 1, entry: Buffer.from(canonical({ ...event, position: undefined })) })

async function* everything(store: Raw, size: number): AsyncGenerator<Stored, void, void> {
  for (let after = 0; after < size; ) {
    const facts = await store.readAll({ after, limit: Math.min(atOnce, size - after) })
    const last = facts.at(-1)
    if (!last) return
    yield* facts
    after = last.position
  }
}

const within = ({ from, to }: Wanted, { at }: Stored): boolean => {
  const recorded = dayOf(at)
  return (from === undefined || recorded >= from) && (to === undefined || recorded <= to)
}

/** Over any store that gives facts as they were recorded, not lifted. */
export const portFacts = (store: Raw): Facts => ({
  indexes: async (wanted, size) => {
    const found: number[] = []
    const keep = (fact: Stored): void => {
      if (fact.position <= size && within(wanted, fact)) found.push(fact.position - 1)
    }
    const { of } = wanted
    if ('streams' in of) for (const stream of of.streams) (await store.read(stream)).forEach(keep)
    else for await (const fact of everything(store, size)) if (of.contexts.includes(contextOf(fact.stream))) keep(fact)
    return found.sort((a, b) => a - b)
  },
  read: async function* (indexes) {
    for (let at = 0; at < indexes.length; ) {
      const first = indexes[at] ?? 0
      // As many as follow each other are read together.
      let width = 1
      while (width < atOnce && indexes[at + width] === first + width) width += 1
      yield (await store.readAll({ after: first, limit: width })).map(entryOf)
      at += width
    }
  },
})
