// How a tree of tiles grows on its right edge: only the tiles that are not full yet are held, one for each level.
import { type Hash, hashBytes, rootOf, rootOfRow } from './merkle.ts'
import { countAt, hashesIn, tileWidth } from './tiles.ts'

/** `partial`: by level, the hashes of the tile that is not full; empty where all are. */
export type Edge = { readonly size: number; readonly partial: readonly Uint8Array[] }
/** What a tile holds from now on: all its hashes so far. */
export type Grown = { readonly level: number; readonly index: number; readonly hashes: Uint8Array }

export const noEdge: Edge = { size: 0, partial: [] }

const tileBytes = tileWidth * hashBytes

type Level = { readonly tiles: readonly Grown[]; readonly roots: Uint8Array; readonly rest: Uint8Array }

const growLevel = (level: number, first: number, hashes: Uint8Array): Level => {
  const full = Math.floor(hashes.length / tileBytes)
  const tiles: Grown[] = []
  const roots = Buffer.alloc(full * hashBytes)
  for (let i = 0; i < full; i += 1) {
    const tile = hashes.subarray(i * tileBytes, (i + 1) * tileBytes)
    tiles.push({ level, index: first + i, hashes: tile })
    roots.set(rootOfRow(tile), i * hashBytes)
  }
  // A copy, so that the edge does not hold on to everything that came with it.
  const rest = Uint8Array.from(hashes.subarray(full * tileBytes))
  if (rest.length > 0) tiles.push({ level, index: first + full, hashes: rest })
  return { tiles, roots, rest }
}

/** Appends leaf hashes, one after the other in `leaves`: the new edge, and every tile that is new or longer. Throws a RangeError for half a hash. */
export const grow = ({ size, partial }: Edge, leaves: Uint8Array): { readonly edge: Edge; readonly tiles: readonly Grown[] } => {
  if (leaves.length % hashBytes !== 0) throw new RangeError(`${leaves.length} bytes are not whole hashes`)
  const next: Uint8Array[] = []
  const tiles: Grown[] = []
  let incoming = leaves
  for (let level = 0; incoming.length > 0 || level < partial.length; level += 1) {
    const held = partial[level] ?? new Uint8Array()
    const first = Math.floor(countAt(level, size) / tileWidth)
    const grown = growLevel(level, first, Buffer.concat([held, incoming]))
    if (incoming.length > 0) tiles.push(...grown.tiles)
    next.push(grown.rest)
    incoming = grown.roots
  }
  return { edge: { size: size + leaves.length / hashBytes, partial: next }, tiles }
}

/** The root of the whole tree: each level's edge with the root of what is below it as its last hash. */
export const rootOfEdge = ({ partial }: Edge): Hash => {
  let below: Hash | undefined
  for (const hashes of partial) {
    const row = below ? [...hashesIn(hashes), below] : hashesIn(hashes)
    if (row.length > 0) below = rootOf(row)
  }
  return below ?? rootOf([])
}

/** Whether the edge is as wide, level by level, as a tree of its size must be. */
export const isWhole = ({ size, partial }: Edge): boolean =>
  countAt(partial.length, size) === 0 && partial.every((hashes, level) => hashes.length === (countAt(level, size) % tileWidth) * hashBytes)
