// Where the tree is kept: tiles, how many leaves they hold, and the checkpoints that were signed.
import type { Grown } from './growth.ts'
import { type Hash, hashBytes } from './merkle.ts'
import type { SignerRefusal } from './signer.ts'
import type { ReadTiles } from './tree.ts'

/** A signed checkpoint as it is published. */
export type Published = {
  readonly origin: string
  readonly size: number
  readonly root: Hash
  /** the signed note */
  readonly note: string
  /** the instant it was first signed */
  readonly at: string
}
/**
 * Why no checkpoint is signed: the signer's own reasons; `forgotten`, its memory is lost; `unable`, it cannot reach its keys or its memory; `changed`, the
 * tiles are no longer those of the tree that was published.
 */
export type Refusal = SignerRefusal | 'forgotten' | 'unable' | 'changed'

export type Standing = { readonly size: number; readonly refusal: Refusal | null; readonly latest: Published | undefined }

/** Everything that becomes true together, or not at all. */
export type Extension = {
  readonly from: number
  readonly to: number
  readonly tiles: readonly Grown[]
  readonly checkpoint?: Omit<Published, 'at' | 'size'>
  /** where the new leaves are in a log whose positions have holes */
  readonly positions?: readonly number[] | undefined
  readonly refusal: Refusal | null
}
export type Shelf = {
  readonly tiles: ReadTiles
  readonly standing: () => Promise<Standing>
  /** The checkpoint of exactly this size. */
  readonly checkpoint: (origin: string, size: number) => Promise<Published | undefined>
}
/** Throws when the tree has not `from` leaves. */
export type Extend = (extension: Extension) => Promise<void>

/** Tiles that are not on the shelf yet, before those that are. */
export const overlaid = (read: ReadTiles, tiles: readonly Grown[]): ReadTiles => {
  const fresh = new Map(tiles.map(({ level, index, hashes }) => [`${level}/${index}`, hashes]))
  return async (wanted) => {
    const lacking = wanted.filter(({ level, index }) => !fresh.has(`${level}/${index}`))
    const found = lacking.length === 0 ? [] : await read(lacking)
    const shelved = new Map(lacking.map((tile, i) => [tile, found[i]]))
    return wanted.map((tile) => fresh.get(`${tile.level}/${tile.index}`) ?? shelved.get(tile))
  }
}

/** How many hashes each tile holds. */
export const widthsOf = (tiles: readonly Grown[]): readonly number[] => tiles.map(({ hashes }) => hashes.length / hashBytes)
