// Roots and proofs of a tree that is kept as tiles: says which tiles are needed, reads them at once, computes the rest.
import { type Hash, hashBytes, joinRight } from './merkle.ts'
import { consistencyRanges, inclusionRanges, nodesOf, type Range } from './ranges.ts'
import { hashAt, type Place, placeOf, type Tile, tilePath } from './tiles.ts'

/** The bytes of tiles in the order asked, each with at least the width asked; undefined where there are fewer. */
export type ReadTiles = (wanted: readonly Tile[]) => Promise<readonly (Uint8Array | undefined)[]>

const keyOf = ({ level, index }: Tile): string => `${level}/${index}`

const widest = (places: readonly Place[]): ReadonlyMap<string, Tile> => {
  const tiles = new Map<string, Tile>()
  for (const { tile } of places) {
    const known = tiles.get(keyOf(tile))
    if (!known || known.width < tile.width) tiles.set(keyOf(tile), tile)
  }
  return tiles
}

/** A tile that the tree must have is not there, or is too short: whoever keeps it has lost it. */
export class TileMissing extends Error {
  override readonly name = 'TileMissing'
}

/** The root over each stretch of leaves. Throws `TileMissing`. */
export const hashesOf = async (read: ReadTiles, ranges: readonly Range[]): Promise<readonly Hash[]> => {
  const places = ranges.map((range) => nodesOf(range).map(placeOf))
  const tiles = widest(places.flat())
  const wanted = [...tiles.values()]
  const found = wanted.length === 0 ? [] : await read(wanted)
  const bytes = new Map([...tiles.keys()].map((key, i) => [key, found[i]]))
  const hashOf = (place: Place): Hash => {
    const tile = bytes.get(keyOf(place.tile))
    if (!tile || tile.length < place.tile.width * hashBytes) throw new TileMissing(`${tilePath(place.tile)} is not there`)
    return hashAt(tile, place)
  }
  return places.map((range) => joinRight(range.map(hashOf)))
}

/** The root of the first `size` leaves. */
export const rootAt = async (read: ReadTiles, size: number): Promise<Hash> => {
  const [root] = await hashesOf(read, [{ from: 0, to: size }])
  return root ?? joinRight([])
}

/** RFC 9162 §2.1.3.1 from tiles. Throws a RangeError when the tree has no such leaf. */
export const proveInclusion = (read: ReadTiles, index: number, size: number): Promise<readonly Hash[]> =>
  hashesOf(read, inclusionRanges(index, size))

/** RFC 9162 §2.1.4.1 from tiles. Throws a RangeError when `to` is below `from`. */
export const proveConsistency = (read: ReadTiles, from: number, to: number): Promise<readonly Hash[]> =>
  hashesOf(read, consistencyRanges(from, to))

/** Keeps the `most` tiles used last. What a tile begins with never changes, so that a longer one serves for a shorter. */
export const keeping = (read: ReadTiles, most: number): ReadTiles => {
  const kept = new Map<string, Uint8Array>()
  const keep = (key: string, bytes: Uint8Array): void => {
    kept.delete(key)
    kept.set(key, bytes)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  }
  const held = (tile: Tile): Uint8Array | undefined => {
    const bytes = kept.get(keyOf(tile))
    return bytes && bytes.length >= tile.width * hashBytes ? bytes : undefined
  }
  return async (wanted) => {
    const ready = wanted.map(held)
    const lacking = wanted.filter((_, i) => !ready[i])
    const found = lacking.length === 0 ? [] : await read(lacking)
    const fresh = new Map(lacking.map((tile, i) => [keyOf(tile), found[i]]))
    // All of them before any is let go to make room for another.
    const all = wanted.map((tile, i) => ready[i] ?? fresh.get(keyOf(tile)))
    for (const [i, tile] of wanted.entries()) {
      const bytes = all[i]
      if (bytes) keep(keyOf(tile), bytes)
    }
    return all
  }
}
