// How far the round by the hour of each desk is, for the page that waits for it.
const underWay = new Map<string, () => number>()

/** From 0 to 1; null when none is being searched for this desk. */
export const doneOf = (desk: string): number | null => underWay.get(desk)?.() ?? null

/** Runs `work`, which says how to ask how far it is. */
export const whileUnderWay = async <A>(desk: string, work: (onSearch: (done: () => number) => void) => Promise<A>): Promise<A> => {
  underWay.set(desk, () => 0)
  try {
    return await work((done) => void underWay.set(desk, done))
  } finally {
    underWay.delete(desk)
  }
}
