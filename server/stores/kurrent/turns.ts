// Works that share a name wait for each other, in the order in which they came; the others go side by side.
export type Turns = <T>(names: readonly string[], work: () => Promise<T>) => Promise<T>

/** Nobody waits in a circle: every work takes its place in all of its queues at once. */
export const createTurns = (): Turns => {
  const last = new Map<string, Promise<unknown>>()
  return async (names, work) => {
    const before = names.flatMap((name) => last.get(name) ?? [])
    const mine = Promise.allSettled(before).then(work)
    for (const name of names) last.set(name, mine)
    try {
      return await mine
    } finally {
      for (const name of names) if (last.get(name) === mine) last.delete(name)
    }
  }
}
