// The whole tree made again from the entries, to find the first place where the database no longer says what was recorded.
import { type Edge, type Grown, grow, noEdge, rootOfEdge } from './growth.ts'
import type { LeafSource } from './leaves.ts'
import { type Hash, hashBytes, leafHash, sameHash } from './merkle.ts'
import { tileWidth } from './tiles.ts'
import type { ReadTiles } from './tree.ts'

/**
 * `leaf`: the hash kept beside the entry is not the entry's; `tile`: a tile does not hold what its leaves make; `missing`: the log ends too early.
 * `index` is the first leaf that is concerned.
 */
export type Fault = { readonly what: 'leaf' | 'tile' | 'missing'; readonly index: number }
export type Checked = { readonly fault: Fault } | { readonly root: Hash; readonly size: number }

const atOnce = 4096

/** The first hash of two rows of hashes that differs, or undefined. */
const firstDifference = (a: Uint8Array, b: Uint8Array): number | undefined => {
  if (sameHash(a, b)) return undefined
  const at = a.findIndex((byte, i) => byte !== b[i])
  return Math.floor((at < 0 ? Math.min(a.length, b.length) : at) / hashBytes)
}

const faultOfTiles = async (read: ReadTiles, grown: readonly Grown[]): Promise<Fault | undefined> => {
  const held = await read(grown.map(({ level, index, hashes }) => ({ level, index, width: hashes.length / hashBytes })))
  const faults = grown.flatMap(({ level, index, hashes }, i) => {
    const at = firstDifference(hashes, held[i]?.subarray(0, hashes.length) ?? new Uint8Array())
    return at === undefined ? [] : [(index * tileWidth + at) * tileWidth ** level]
  })
  // From the leaves up: a wrong leaf makes the tiles above it wrong too, and they only say where their stretch begins.
  const [first] = faults
  return first === undefined ? undefined : { what: 'tile', index: first }
}

type From = { readonly source: Pick<LeafSource, 'leaves' | 'entries'>; readonly read: ReadTiles }

const nextPart = async ({ source, read }: From, edge: Edge, size: number): Promise<{ readonly fault: Fault } | { readonly edge: Edge }> => {
  const wanted = Math.min(atOnce, size - edge.size)
  const [entries, kept] = await Promise.all([source.entries(edge.size, wanted), source.leaves(edge.size, wanted)])
  if (entries.length < wanted) return { fault: { what: 'missing', index: edge.size + entries.length } }
  const leaves = Buffer.concat(entries.map(leafHash))
  const wrong = firstDifference(leaves, kept)
  const grown = grow(edge, leaves)
  const fault = await faultOfTiles(read, grown.tiles)
  if (wrong !== undefined && (!fault || edge.size + wrong <= fault.index)) return { fault: { what: 'leaf', index: edge.size + wrong } }
  return fault ? { fault } : { edge: grown.edge }
}

/** Reads every entry of the first `size`, every hash and every tile; answers the first fault, or the root they make. */
export const checkTree = async (from: From, size: number): Promise<Checked> => {
  let edge = noEdge
  while (edge.size < size) {
    const part = await nextPart(from, edge, size)
    if ('fault' in part) return part
    edge = part.edge
  }
  return { root: rootOfEdge(edge), size }
}
