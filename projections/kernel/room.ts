// Room for a few at once: who comes when it is full waits, and is let in in the order of coming.

export type Room = <T>(work: () => Promise<T>) => Promise<T>

export const makeRoom = (places: number): Room => {
  const waiting: (() => void)[] = []
  let free = places
  const entered = (): Promise<void> =>
    new Promise((resolve) => {
      if (free === 0) return void waiting.push(resolve)
      free -= 1
      resolve()
    })
  // A place is handed over, not given back, so that nobody comes in between.
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  return async (work) => {
    await entered()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
