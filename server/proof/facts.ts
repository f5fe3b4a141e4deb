// The facts that go into a bundle, byte for byte as they were recorded: from the log's own tables, or from any store behind the port.
import { contextOf, dayOf, type EventStore, type Stored } from '../../events/kernel/index.ts'
import { entryOf, type Numbering, sameNumbers } from '../log/leaves.ts'
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

type Raw = Pick<EventStore, 'capabilities' | 'read' | 'readAll'>

async function* everything(store: Raw, upTo: number): AsyncGenerator<readonly Stored[], void, void> {
  for (let after = 0; after < upTo; ) {
    const facts = await store.readAll({ after, limit: atOnce })
    const last = facts.at(-1)
    if (!last) return
    yield facts.filter(({ position }) => position <= upTo)
    after = last.position
  }
}

async function* batchesOf(store: Raw, { of }: Wanted, upTo: number): AsyncGenerator<readonly Stored[], void, void> {
  if ('streams' in of) for (const stream of of.streams) yield await store.read(stream)
  else for await (const facts of everything(store, upTo)) yield facts.filter(({ stream }) => of.contexts.includes(contextOf(stream)))
}

const within = ({ from, to }: Wanted, { at }: Stored): boolean => {
  const recorded = dayOf(at)
  return (from === undefined || recorded >= from) && (to === undefined || recorded <= to)
}

/** As many as follow each other are read together. */
const widthFrom = (indexes: readonly number[], at: number): number => {
  let width = 1
  while (width < atOnce && indexes[at + width] === (indexes[at] ?? 0) + width) width += 1
  return width
}

/** Over any store that gives facts as they were recorded, not lifted; `numbers` say which leaf is where when positions have holes. */
export const portFacts = (store: Raw, numbers: Numbering): Facts => {
  const { positionOf, indexesOf } = store.capabilities.gapless ? sameNumbers : numbers
  const mustBeAt = async (index: number): Promise<number> => {
    const position = await positionOf(index)
    if (position === undefined) throw new Error(`nobody knows where leaf ${index} is in the log`)
    return position
  }
  return {
    indexes: async (wanted, size) => {
      const upTo = size === 0 ? 0 : await mustBeAt(size - 1)
      const found: number[] = []
      for await (const facts of batchesOf(store, wanted, upTo)) {
        const kept = facts.filter((fact) => fact.position <= upTo && within(wanted, fact)).map(({ position }) => position)
        if (kept.length > 0) found.push(...(await indexesOf(kept)).values())
      }
      return found.sort((a, b) => a - b)
    },
    read: async function* (indexes) {
      for (let at = 0; at < indexes.length; ) {
        const [first, width] = [indexes[at] ?? 0, widthFrom(indexes, at)]
        const events = await store.readAll({ after: (await mustBeAt(first)) - 1, limit: width })
        if (events.length < width) throw new Error('the log has lost facts it had a moment ago')
        yield events.map((event, n) => ({ index: first + n, entry: entryOf(event) }))
        at += width
      }
    },
  }
}
