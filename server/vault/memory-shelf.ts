// The rows of the vault in memory, for tests: gone when the process ends.
import type { Pair, Shelf, WrappedKey, WrappedSecret } from './shelf.ts'
import type { Row } from './vault.ts'

export type MemoryShelf = Shelf & {
  /** What `vault.erase` does. */
  readonly erase: (person: string) => number
  readonly rows: ReadonlyMap<string, Row>
}

const nameOf = ({ event, subject }: Pair): string => `${event} ${subject}`

export const memoryShelf = (): MemoryShelf => {
  const keys = new Map<string, WrappedKey>()
  const rows = new Map<string, Row>()
  const secrets = new Map<string, WrappedSecret>()
  const erased = new Set<string>()
  const keptOf = (row: Row): Row | undefined => {
    const there = rows.get(nameOf(row))
    if (there) return there
    if (keys.has(row.subject)) rows.set(nameOf(row), row)
    return undefined
  }
  const clear = (row: Row): void => void rows.set(nameOf(row), { ...row, blind: null, ask: null })
  return {
    rows,
    keyFor: async (proposed, kek) =>
      proposed.flatMap(({ subject, wrapped }) => {
        if (!keys.has(subject) && !erased.has(subject)) keys.set(subject, { subject, gen: 1, kek, wrapped })
        return keys.get(subject) ?? []
      }),
    keep: async (given) => given.flatMap((row) => keptOf(row) ?? []),
    drop: async (events, blind) => {
      for (const [name, row] of rows) if (events.includes(row.event) && row.blind?.equals(blind)) rows.delete(name)
    },
    asks: async (events) =>
      [...rows.values()].flatMap(({ event, ask }) => (ask !== null && events.includes(event) ? [{ event, ask }] : [])),
    find: async (pairs) =>
      pairs.flatMap((pair) => {
        const [row, key] = [rows.get(nameOf(pair)), keys.get(pair.subject)]
        return row && key ? [{ ...row, kek: key.kek, wrapped: key.wrapped }] : []
      }),
    secret: async (name, proposed, was) => {
      const there = secrets.get(name)
      if (!there || there.kek === was) secrets.set(name, proposed)
      return secrets.get(name) ?? proposed
    },
    erase: (person) => {
      const own = [...rows.values()].filter(({ subject }) => subject === person)
      const writes = new Set(own.map(({ blind }) => blind?.toString('hex')))
      for (const row of rows.values()) if (row.blind && writes.has(row.blind.toString('hex'))) clear(row)
      for (const row of own) rows.delete(nameOf(row))
      keys.delete(person)
      erased.add(person)
      return own.length
    },
  }
}
