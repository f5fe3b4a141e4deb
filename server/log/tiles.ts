// Tiles as C2SP tlog-tiles names and fills them: 256 hashes wide, the tree cut every eight levels; beside them the bundles of entries.
import { type Hash, hashBytes, rootOfRow, rowAbove } from './merkle.ts'
import { isSize, type Node } from './ranges.ts'

export const tileWidth = 256
const tileHeight = 8
const maxLevel = 63

/** The first `width` hashes (1–256) of tile `index` at `level`; a bundle of entries is at level `entries`. */
export type Tile = { readonly level: number; readonly index: number; readonly width: number }
export type Bundle = { readonly level: 'entries'; readonly index: number; readonly width: number }

const digits = (n: number): string => String(n).padStart(3, '0')

const indexPath = (index: number): string => {
  const last = digits(index % 1000)
  let path = last
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) path = `x${digits(rest % 1000)}/${path}`
  return path
}

/** `tile/0/x001/234`, `tile/1/000.p/17`, `tile/entries/000.p/5`. */
export const tilePath = ({ level, index, width }: Tile | Bundle): string =>
  `tile/${level}/${indexPath(index)}${width === tileWidth ? '' : `.p/${width}`}`

const shape = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/

/** What a path names, or undefined when no tile is written like that. */
export const parseTilePath = (path: string): Tile | Bundle | undefined => {
  const [, level = '', places = '', partial] = shape.exec(path) ?? []
  const index = Number(places.replace(/[x/]/g, ''))
  const width = partial === undefined ? tileWidth : Number(partial)
  if (level === '' || !isSize(index) || indexPath(index) !== places || (partial !== undefined && width >= tileWidth)) return undefined
  if (level === 'entries') return { level, index, width }
  return Number(level) <= maxLevel ? { level: Number(level), index, width } : undefined
}

/** How many hashes a tree of `size` leaves has at a level. */
export const countAt = (level: number, size: number): number => Math.floor(size / tileWidth ** level)

/** Whether a tree of `size` leaves has these hashes, or these entries. */
export const isWithin = ({ level, index, width }: Tile | Bundle, size: number): boolean =>
  index * tileWidth + width <= countAt(level === 'entries' ? 0 : level, size)

/** The tiles of a tree at one level: all of them full but perhaps the last. */
export const tilesAt = (level: number, size: number): readonly Tile[] => {
  const count = countAt(level, size)
  const width = (index: number): number => Math.min(tileWidth, count - index * tileWidth)
  return Array.from({ length: Math.ceil(count / tileWidth) }, (_, index) => ({ level, index, width: width(index) }))
}

/** How many levels of tiles a tree has. */
export const levelsOf = (size: number): number => {
  let levels = 0
  while (countAt(levels, size) > 0) levels += 1
  return levels
}

/** The last tile of each level that is not full: `width` is 0 where all are. */
export const edgeOf = (size: number): readonly Tile[] =>
  Array.from({ length: levelsOf(size) }, (_, level) => {
    const count = countAt(level, size)
    return { level, index: Math.floor(count / tileWidth), width: count % tileWidth }
  })

/** Where a perfect subtree's hash is, or what it is made of: `width` hashes of a tile from `offset` on. */
export type Place = { readonly tile: Tile; readonly offset: number; readonly width: number }

export const placeOf = ({ height, index }: Node): Place => {
  const level = Math.floor(height / tileHeight)
  const width = 2 ** (height % tileHeight)
  const [first, offset] = [index * width, (index * width) % tileWidth]
  return { tile: { level, index: Math.floor(first / tileWidth), width: offset + width }, offset, width }
}

/** The hashes of a tile's bytes, without copying them. */
export const hashesIn = (bytes: Uint8Array): readonly Hash[] =>
  Array.from({ length: Math.floor(bytes.length / hashBytes) }, (_, i) => bytes.subarray(i * hashBytes, (i + 1) * hashBytes))

// A full tile is a tree of its own: its inner nodes, row by row from the leaves, are made once for as long as its bytes are kept.
const grown = new WeakMap<Uint8Array, readonly Uint8Array[]>()

const rowsOf = (bytes: Uint8Array): readonly Uint8Array[] => {
  const rows = [bytes]
  for (let row = bytes; row.length > hashBytes; rows.push(row)) row = rowAbove(row)
  return rows
}

/** The hash of a perfect subtree, from the bytes of the tile that holds it. */
export const hashAt = (bytes: Uint8Array, { offset, width }: Place): Hash => {
  const [from, to] = [offset * hashBytes, (offset + width) * hashBytes]
  if (bytes.length !== tileWidth * hashBytes) return rootOfRow(bytes.subarray(from, to))
  const rows = grown.get(bytes) ?? rowsOf(bytes)
  grown.set(bytes, rows)
  const row = rows[Math.log2(width)] ?? new Uint8Array()
  return row.subarray(from / width, to / width)
}

/** An entry bundle: each entry after its length as a big-endian uint16. Throws a RangeError above 65,535 bytes. */
export const encodeBundle = (entries: readonly Uint8Array[]): Buffer =>
  Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(entry.length)
      return [length, entry]
    }),
  )

/** The entries of a bundle, or undefined when the bytes do not end where an entry ends. */
export const decodeBundle = (bytes: Uint8Array): readonly Uint8Array[] | undefined => {
  const entries: Uint8Array[] = []
  let at = 0
  while (at < bytes.length) {
    const [high = 0, low] = bytes.subarray(at, at + 2)
    if (low === undefined) return undefined
    const end = at + 2 + high * 256 + low
    if (end > bytes.length) return undefined
    entries.push(bytes.subarray(at + 2, end))
    at = end
  }
  return entries
}
