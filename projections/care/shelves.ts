// Shelves: carers put together by how far they go and by how much of their week is free, so that a list can stop before the end.

/** Kilometres: each shelf holds those who go at most so far, and farther than the one before. Nobody goes farther than the last. */
const reaches = [0, 5, 10, 15, 20, 30, 50, 100] as const
/** Minutes a week: each shelf holds those who have at least so many free, and fewer than the next. */
const freedoms = [0, 300, 600, 1_200, 2_400] as const

export type Shelf = {
  readonly shelf: number
  /** kilometres nobody on it exceeds */
  readonly reach: number
  /** minutes everybody on it has free */
  readonly free: number
}
/** Every shelf, by number. */
export const shelves: readonly Shelf[] = reaches.flatMap((reach, far) =>
  freedoms.map((free, idle) => ({ shelf: far * freedoms.length + idle, reach, free })),
)

/** The shelf of a carer. */
export const shelfOf = ({ reach, free_minutes }: { readonly reach: number; readonly free_minutes: number }): number => {
  const far = reaches.findIndex((most) => reach <= most)
  const idle = freedoms.findLastIndex((least) => least <= free_minutes)
  return (far < 0 ? reaches.length - 1 : far) * freedoms.length + idle
}
