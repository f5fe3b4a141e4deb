// A tree that came with its log to another store: its leaves are found again there, one by one, and given the positions they have now.
import type { Stored } from '../../events/kernel/index.ts'
import { entryOf, type Recorded } from './leaves.ts'
import { leafHash, sameHash } from './merkle.ts'
import { type Asked, countNumbered, postgresNumbering, postgresShelf, putNumbers } from './postgres-shelf.ts'
import type { Shelf } from './shelf.ts'
import { hashAt, placeOf } from './tiles.ts'

const atOnce = 2000

const isLeaf = async ({ tiles }: Shelf, index: number, event: Stored): Promise<boolean> => {
  const place = placeOf({ height: 0, index })
  const [tile] = await tiles([place.tile])
  return tile !== undefined && sameHash(hashAt(tile, place), leafHash(entryOf(event)))
}

const wrongAt = async (shelf: Shelf, first: number, events: readonly Stored[]): Promise<number> => {
  for (const [n, event] of events.entries()) if (!(await isLeaf(shelf, first + n, event))) return n
  return -1
}

/**
 * Numbers the leaves of a tree that have no position in this log, as long as its entries are those of the tree. Answers how many have one; what is not in the
 * tree, or is another entry there, stays without: nothing is signed over it.
 */
export const renumber = async (store: Recorded, connection: Asked): Promise<number> => {
  if (store.capabilities.gapless) return 0
  const [shelf, numbering] = [postgresShelf(connection), postgresNumbering(connection)]
  const { size } = await shelf.standing()
  const begun = await countNumbered(connection)
  let numbered = begun
  let after = begun === 0 ? 0 : ((await numbering.positionOf(begun - 1)) ?? 0)
  while (numbered < size) {
    const events = await store.readAll({ after, limit: Math.min(atOnce, size - numbered) })
    const wrong = await wrongAt(shelf, numbered, events)
    const right = wrong < 0 ? events : events.slice(0, wrong)
    if (right.length > 0)
      await putNumbers(
        connection,
        numbered,
        right.map(({ position }) => position),
      )
    numbered += right.length
    after = right.at(-1)?.position ?? after
    if (right.length < events.length || events.length === 0) return numbered
  }
  return numbered
}
