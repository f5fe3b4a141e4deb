// A bell that says "there may be more": who waits wakes at the next ring, after a while anyway, or when told to stop.

export type Bell = {
  readonly ring: () => void
  /** How often it rang: taken before looking, so that a ring while looking is not missed. */
  readonly count: () => number
  /** Resolves when it has rung since `count` was `seen`, after `ms`, or when `signal` aborts; never rejects. */
  readonly wait: (seen: number, ms: number, signal: AbortSignal) => Promise<void>
}

export const createBell = (): Bell => {
  let rung = 0
  const sleepers = new Set<() => void>()
  const ring = (): void => {
    rung += 1
    for (const wake of [...sleepers]) wake()
  }
  const wait = (seen: number, ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (rung !== seen || signal.aborted) return resolve()
      const wake = (): void => {
        sleepers.delete(wake)
        clearTimeout(timer)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      const timer = setTimeout(wake, ms)
      sleepers.add(wake)
      signal.addEventListener('abort', wake)
    })
  return { ring, count: () => rung, wait }
}
