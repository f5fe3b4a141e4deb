// At most so many works at once: a crowd waits here, not in calls whose deadlines run.
import { StoreUnavailable } from '../errors.ts'

export type Gate = <T>(work: () => Promise<T>) => Promise<T>

/** Refuses with `StoreUnavailable` when `maxWaiting` wait already. */
export const createGate = (atOnce: number, maxWaiting: number): Gate => {
  const waiting: (() => void)[] = []
  let inside = 0
  const enter = (): Promise<void> | void => {
    if (inside < atOnce) {
      inside += 1
      return
    }
    if (waiting.length >= maxWaiting) throw new StoreUnavailable(`${maxWaiting} writes wait already`)
    return new Promise((resolve) => waiting.push(resolve))
  }
  // Who goes out hands the place to the next: nobody slips in between.
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else inside -= 1
  }
  return async (work) => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
