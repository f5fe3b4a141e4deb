// Lists that go on: where a page begins, and what it answers. A list is ordered by a column and by the identity that makes it one order.

/** How many rows, and what the page before said comes next; nothing at the beginning. */
export type Paging = { readonly limit: number; readonly cursor: readonly string[] | undefined }
/** The last row before the page: what the list is ordered by, and its identity. */
export type Place = readonly [by: string, id: string]

const isText = (text: string): boolean => text !== ''

/**
 * Where a page begins: after which row, or undefined at the beginning of the list.
 * `nowhere`: no page of a list ordered like this has ever said so, and PostgreSQL would not understand it; `orders` knows what can stand in the column (`isDay`).
 */
export const placeIn = (cursor: Paging['cursor'], orders: (text: string) => boolean = isText): Place | 'nowhere' | undefined => {
  if (cursor === undefined) return undefined
  const [by, id] = cursor
  return by !== undefined && id !== undefined && isText(id) && orders(by) ? [by, id] : 'nowhere'
}

/** A page of `limit` rows, of which one more than that was asked for, and where the next begins; null when there is none. */
export const pageOf = <R>(found: readonly R[], limit: number, placeOf: (row: R) => Place) => {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last !== undefined ? [...placeOf(last)] : null }
}
