// Logs made up for tests: entries, their tree as tiles, signed checkpoints day by day.
import { canonical, type Json } from '../../events/kernel/index.ts'
import { formatCheckpoint } from '../../server/log/checkpoint.ts'
import { type Edge, grow, noEdge, rootOfEdge } from '../../server/log/growth.ts'
import { algorithms, newSkey, type Skey, vkeyOf } from '../../server/log/keys.ts'
import { hashBytes, leafHash } from '../../server/log/merkle.ts'
import { signNote } from '../../server/log/note.ts'
import type { ReadTiles } from '../../server/log/tree.ts'
import type { Ledger, Selection } from '../../server/proof/ledger.ts'
import { formatPolicy, type Policy } from '../../server/proof/policy.ts'

export const origin = 'registro.example.it/prova/1'

/** A deterministic stream of numbers below `n`: mulberry32. */
export const dice = (seed: number): ((n: number) => number) => {
  let state = seed >>> 0
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n)
  }
}

const uuid = (n: number): string => `b0000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const pactId = (n: number): string => uuid(1_000_000 + n)

/** The `index`-th fact of a town with `pacts` pacts, each with its facts in turn. */
export const factOf = (index: number, pacts: number, more: { readonly [key: string]: Json } = {}): Buffer =>
  Buffer.from(
    canonical({
      actor: uuid(1),
      ask: 'x',
      at: new Date(Date.UTC(2026, 0, 1, 8) + index * 60_000).toISOString(),
      data: { hours: index, ...more },
      id: uuid(index),
      n: 'AAAAAAAAAAAAAAAAAAAAAA',
      on: '2026-01-01',
      rev: Math.floor(index / pacts),
      role: 'resident',
      stream: `pacts-${pactId(index % pacts)}`,
      type: 'pacts.kept',
      v: 1,
    }),
  )

export type Log = {
  readonly entries: readonly Buffer[]
  readonly leaves: Buffer
  readonly tiles: ReadTiles
  readonly root: (size: number) => Uint8Array
}

export const logOf = (entries: readonly Buffer[]): Log => {
  const leaves = Buffer.concat(entries.map(leafHash))
  const kept = new Map<string, Uint8Array>()
  let edge: Edge = noEdge
  for (let at = 0; at < leaves.length; at += 4096 * hashBytes) {
    const grown = grow(edge, leaves.subarray(at, at + 4096 * hashBytes))
    edge = grown.edge
    for (const { level, index, hashes } of grown.tiles) kept.set(`${level}/${index}`, hashes)
  }
  return {
    ...{ entries, leaves },
    tiles: async (wanted) => wanted.map(({ level, index }) => kept.get(`${level}/${index}`)),
    root: (size) => rootOfEdge(grow(noEdge, leaves.subarray(0, size * hashBytes)).edge),
  }
}

export const logKey = newSkey(origin)
export const policyOf = (...logs: readonly Skey[]): Policy => ({ logs: logs.map(vkeyOf), witnesses: [], groups: [], quorum: 'none' })
export const newWitnessKey = (name: string): Skey => newSkey(name, algorithms.cosignature)

export const textAt = (log: Log, size: number): string => formatCheckpoint({ origin, size, root: log.root(size) })
export const noteAt = (log: Log, size: number, key: Skey = logKey): string => signNote(textAt(log, size), [key])

/** The ledger of a whole log, signed; `days` are sizes of earlier checkpoints. */
export const ledgerOf = (log: Log, days: readonly number[] = [], key: Skey = logKey): Ledger => ({
  latest: { size: log.entries.length, note: noteAt(log, log.entries.length, key) },
  daily: days.map((size) => ({ size, note: noteAt(log, size, key) })),
  tiles: log.tiles,
  stamps: [],
  policy: formatPolicy(policyOf(key)),
})

export const selected = (log: Log, indexes: readonly number[]): Selection => ({
  indexes,
  read: async function* () {
    for (let at = 0; at < indexes.length; at += 1000)
      yield indexes.slice(at, at + 1000).map((index) => ({ index, entry: log.entries[index] ?? Buffer.alloc(0) }))
  },
})

export const collect = async (chunks: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  for await (const chunk of chunks) pieces.push(Uint8Array.from(chunk))
  return Buffer.concat(pieces)
}
export const count = (n: number): number[] => Array.from({ length: n }, (_, i) => i)
