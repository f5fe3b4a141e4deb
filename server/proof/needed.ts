// What it takes to prove some leaves: their tiles, or a proof each, whichever is smaller.

import { hashBytes } from '../log/merkle.ts'
import { edgeOf, levelsOf, type Tile, tilePath, tilesAt, tileWidth } from '../log/tiles.ts'
import { blockBytes, paddingOf } from './tar.ts'

/** First and last of each run of leaf indexes, ascending. */
export type Runs = readonly (readonly [number, number])[]

/** The tiles that lead each of these leaves to the root of a tree of `size`, and the edge that makes that root. */
export const tilesFor = (runs: Runs, size: number): readonly Tile[] => {
  const found = new Map<string, Tile>()
  const add = (tile: Tile): void => void found.set(tilePath(tile), tile)
  for (const tile of edgeOf(size)) if (tile.width > 0) add(tile)
  for (let level = 0; level < levelsOf(size); level += 1) {
    const there = tilesAt(level, size)
    const span = tileWidth ** (level + 1)
    for (const [first, last] of runs) for (const tile of there.slice(Math.floor(first / span), Math.floor(last / span) + 1)) add(tile)
  }
  return [...found.values()]
}

const packedBytes = (bytes: number): number => blockBytes + bytes + paddingOf(bytes)

/** An upper estimate of one proof file: its hashes in base64, the checkpoint, a few words. */
const proofBytes = (size: number, noteBytes: number): number => packedBytes(64 + Math.ceil(Math.log2(Math.max(size, 2))) * 45 + noteBytes)

export type Means = 'tiles' | 'proofs'

/** Depends on nothing but what is in the bundle, so that the same request gives the same bytes. */
export const smaller = (tiles: readonly Tile[], leaves: number, { size, noteBytes }: { size: number; noteBytes: number }): Means => {
  const asTiles = tiles.reduce((sum, { width }) => sum + packedBytes(width * hashBytes), 0)
  return asTiles < leaves * proofBytes(size, noteBytes) ? 'tiles' : 'proofs'
}
