// Wakes whoever waits: rung when something has come, never counted.

export type Bell = {
  readonly ring: () => void
  /** Resolves at the next ring, after `ms` milliseconds, or when `signal` aborts: look again at what you wait for. */
  readonly heard: (ms: number, signal?: AbortSignal) => Promise<void>
}

export const makeBell = (): Bell => {
  const waiting = new Set<() => void>()
  const ring = (): void => {
    for (const wake of [...waiting]) wake()
  }
  const heard = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const wake = (): void => {
        clearTimeout(timer)
        waiting.delete(wake)
        signal?.removeEventListener('abort', wake)
        resolve()
      }
      const timer = setTimeout(wake, ms)
      waiting.add(wake)
      signal?.addEventListener('abort', wake, { once: true })
    })
  return { ring, heard }
}
