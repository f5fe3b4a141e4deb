// Asking to stop: by the keyboard, by the system, by the terminal that closes, by the end of the shell npm put above us.
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export type Stop = {
  /** settles at the first request; later ones change nothing, so an impatient second Ctrl-C breaks nothing */
  readonly asked: Promise<void>
  /** aborted at the same moment */
  readonly signal: AbortSignal
}

// npm hands a signal to its shell, and some shells die of it without telling the program they run.
const onOrphaned = (stop: () => void): void => {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, 500)
  watch.unref()
}

/** From now on signals no longer end the process by themselves. */
export const listenForStop = (): Stop => {
  const stopping = new AbortController()
  const asked = new Promise<void>((resolve) => {
    const stop = () => {
      stopping.abort()
      resolve()
    }
    for (const signal of signals) process.on(signal, stop)
    onOrphaned(stop)
  })
  return { asked, signal: stopping.signal }
}
