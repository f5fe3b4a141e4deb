// Trees for tests: leaves that differ, and a shelf of tiles in memory.
import { hash } from 'node:crypto'
import { type Edge, grow, noEdge } from '../../server/log/growth.ts'
import { type Hash, leafHash } from '../../server/log/merkle.ts'
import { type Tile, tilePath } from '../../server/log/tiles.ts'
import type { ReadTiles } from '../../server/log/tree.ts'

export const aLeaf = (n: number): Hash => leafHash(Buffer.from(`entry ${n}`))
const made: Hash[] = []
/** The first leaves of one and the same log. */
export const firstLeaves = (size: number): readonly Hash[] => {
  while (made.length < size) made.push(aLeaf(made.length))
  return made.slice(0, size)
}
export const anotherHash = (n: number): Hash => hash('sha256', `another ${n}`, 'buffer')

export type Tiles = Map<string, Uint8Array>
const nameOf = (tile: Omit<Tile, 'width'>): string => tilePath({ ...tile, width: 256 })
export const readFrom =
  (tiles: Tiles): ReadTiles =>
  async (wanted) =>
    wanted.map((tile) => tiles.get(nameOf(tile)))

/** Grows tiles by batches of these sizes. */
export const growAll = (leaves: readonly Hash[], batches: readonly number[]): { readonly edge: Edge; readonly tiles: Tiles } => {
  const tiles: Tiles = new Map()
  let edge = noEdge
  for (const batch of [...batches, leaves.length]) {
    const grown = grow(edge, Buffer.concat(leaves.slice(edge.size, edge.size + batch)))
    for (const { level, index, hashes } of grown.tiles) tiles.set(nameOf({ level, index }), hashes)
    edge = grown.edge
  }
  return { edge, tiles }
}
