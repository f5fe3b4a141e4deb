// Where an integrator begins: the edge of the tree as it is kept, and whether it can be built on.
import { type Edge, isWhole } from './growth.ts'
import { BrokenSource, type LeafSource } from './leaves.ts'
import { hashBytes, sameHash } from './merkle.ts'
import type { Published, Refusal, Shelf, Standing } from './shelf.ts'
import { edgeOf, hashAt, placeOf } from './tiles.ts'
import { rootAt, TileMissing } from './tree.ts'

export type From = { readonly source: Pick<LeafSource, 'leaves' | 'ahead'>; readonly shelf: Shelf }

/** What an integrator knows between two steps. */
export type State = {
  edge: Edge
  refusal: Refusal | null
  /** the newest checkpoint; undefined while there is none */
  published: Pick<Published, 'origin' | 'size'> | undefined
  /** the tiles are not whole, or not those of the published tree: nothing is built on them */
  changed: boolean
  /** when signing was last tried */
  tried: number
}

const readEdge = async (shelf: Shelf, size: number): Promise<Edge> => {
  const places = edgeOf(size)
  const held = [...(await shelf.tiles(places.filter(({ width }) => width > 0)))]
  return { size, partial: places.map(({ width }) => (width > 0 ? held.shift() : undefined) ?? new Uint8Array()) }
}

const isPublished = async (shelf: Shelf, { size, latest }: Standing): Promise<boolean> => {
  if (!latest) return true
  if (latest.size > size) return false
  try {
    return sameHash(await rootAt(shelf.tiles, latest.size), latest.root)
  } catch (error) {
    if (error instanceof TileMissing) return false
    throw error
  }
}

// The end of the tree is still what the log says there; what the log has lost altogether is seen when the tree is signed.
const isStillOfLog = async ({ source, shelf }: From, size: number): Promise<boolean> => {
  if (size === 0 || (await source.ahead(size)) < 0) return true
  const place = placeOf({ height: 0, index: size - 1 })
  const [[tile], leaf] = await Promise.all([shelf.tiles([place.tile]), source.leaves(size - 1, 1)])
  return tile !== undefined && tile.length >= place.tile.width * hashBytes && sameHash(hashAt(tile, place), leaf)
}

const isOfLog = async (from: From, size: number): Promise<boolean> => {
  try {
    return await isStillOfLog(from, size)
  } catch (error) {
    if (error instanceof BrokenSource) return false
    throw error
  }
}

/** Takes up the tree where the shelf has it, and looks whether it is still the one that was published and the one of this log. */
export const resume = async (given: From): Promise<State> => {
  const { shelf } = given
  const standing = await shelf.standing()
  const { refusal, latest } = standing
  const edge = await readEdge(shelf, standing.size)
  const changed = !isWhole(edge) || !(await isPublished(shelf, standing)) || !(await isOfLog(given, standing.size))
  return { edge, refusal, published: latest, changed, tried: Number.NEGATIVE_INFINITY }
}
