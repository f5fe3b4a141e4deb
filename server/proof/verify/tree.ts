// A tree known by its root: hashes are taken from tiles only after these have been led up to it.

import { toBase64 } from '../../log/base64.ts'
import { type Hash, hashBytes, joinRight, sameHash } from '../../log/merkle.ts'
import { nodesOf } from '../../log/ranges.ts'
import { countAt, hashAt, placeOf, type Tile, tilePath, tileWidth } from '../../log/tiles.ts'

/** Bytes of a tile, or undefined when it is not there. */
export type TileSource = (tile: Tile) => Uint8Array | undefined
/** `absent`: a tile is needed that is not there; otherwise it is there and wrong. */
export type TreeFault = { readonly absent: boolean; readonly file: string; readonly expected?: string; readonly found?: string }
export type Tree = {
  /** the hash of leaf `index`, led up to the root */
  readonly leaf: (index: number) => Hash
  /** the root of the first `size` leaves */
  readonly rootAt: (size: number) => Hash
}

/** Thrown by a tree's questions; `openTree` and `faultOf` turn it into a value. */
class TileRefused extends Error {
  readonly fault: TreeFault
  constructor(fault: TreeFault) {
    super(fault.file)
    this.fault = fault
  }
}

/** What `work` answers, or the fault of the tile that stopped it. */
export const askTree = <T>(
  work: () => T,
): { readonly ok: true; readonly answer: T } | { readonly ok: false; readonly fault: TreeFault } => {
  try {
    return { ok: true, answer: work() }
  } catch (error) {
    if (error instanceof TileRefused) return { ok: false, fault: error.fault }
    throw error
  }
}

type Kept = { readonly index: number; readonly bytes: Uint8Array }
type Load = (level: number, index: number) => Uint8Array
type Signed = { readonly size: number; readonly root: Hash }

const wholeTile = { offset: 0, width: tileWidth }

const loader =
  (size: number, source: TileSource): Load =>
  (level, index) => {
    const tile = { level, index, width: Math.min(tileWidth, countAt(level, size) - index * tileWidth) }
    const bytes = source(tile)
    if (bytes?.length !== tile.width * hashBytes) throw new TileRefused({ absent: !bytes, file: tilePath(tile) })
    return bytes
  }

/** The last tile of each level, which together make the root. */
const edgesOf = ({ size, root }: Signed, load: Load): ReadonlyMap<number, Kept> => {
  const edges = new Map<number, Kept>()
  const roots = nodesOf({ from: 0, to: size }).map((node) => {
    const place = placeOf(node)
    const { level, index } = place.tile
    const bytes = edges.get(level)?.bytes ?? load(level, index)
    edges.set(level, { index, bytes })
    return hashAt(bytes, place)
  })
  const found = joinRight(roots)
  if (sameHash(found, root)) return edges
  throw new TileRefused({ absent: false, file: 'tile', expected: toBase64(root), found: toBase64(found) })
}

/** A tree of this size and root over a source of tiles. Reads the last tile of each level when first asked. */
export const treeOf = (signed: Signed, source: TileSource): Tree => {
  const { size } = signed
  const load = loader(size, source)
  const kept = new Map<number, Kept>()
  let edges: ReadonlyMap<number, Kept> | undefined

  const lead = (level: number, index: number): Uint8Array => {
    const bytes = load(level, index)
    const expected = hash(level + 1, index)
    const found = hashAt(bytes, { tile: { level, index, width: tileWidth }, ...wholeTile })
    if (sameHash(found, expected)) return bytes
    const file = tilePath({ level, index, width: tileWidth })
    throw new TileRefused({ absent: false, file, expected: toBase64(expected), found: toBase64(found) })
  }
  const tileAt = (level: number, index: number): Uint8Array => {
    edges ??= edgesOf(signed, load)
    const near = [edges.get(level), kept.get(level)].find((one) => one?.index === index)
    if (near) return near.bytes
    const bytes = lead(level, index)
    kept.set(level, { index, bytes })
    return bytes
  }
  const hash = (level: number, index: number): Hash => {
    const bytes = tileAt(level, Math.floor(index / tileWidth))
    const at = (index % tileWidth) * hashBytes
    if (at + hashBytes > bytes.length) throw new RangeError(`no hash ${index} at level ${level} of a tree of ${size}`)
    return bytes.subarray(at, at + hashBytes)
  }
  const rootAt = (earlier: number): Hash =>
    joinRight(
      nodesOf({ from: 0, to: earlier }).map((node) => {
        const place = placeOf(node)
        return hashAt(tileAt(place.tile.level, place.tile.index), place)
      }),
    )
  return { leaf: (index) => hash(0, index), rootAt }
}
