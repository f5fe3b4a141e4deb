// A timer that outlives the process: when it rings next is kept, and of several servers one answers it.
import { setTimeout as pause } from 'node:timers/promises'

export type Clock = {
  /** Whether it is time, and ours to do: nobody else is told so before `lease` milliseconds have passed. */
  readonly claim: (timer: string, lease: number) => Promise<boolean>
  /** It was done: it rings again at this instant. */
  readonly done: (timer: string, next: string) => Promise<void>
}
export type Timer = { readonly name: string; readonly next: (now: string) => string; readonly ring: () => Promise<unknown> }
export type Timing = {
  readonly clock: Clock
  readonly now: () => string
  readonly signal: AbortSignal
  readonly onFault: (fault: unknown) => void
}

const lookEvery = 60_000
const lease = 3_600_000

/** Answers the timer if it is time. */
export const look = async ({ clock, now }: Pick<Timing, 'clock' | 'now'>, { name, next, ring }: Timer): Promise<boolean> => {
  if (!(await clock.claim(name, lease))) return false
  await ring()
  await clock.done(name, next(now()))
  return true
}

/** Looks each minute until the signal aborts. What fails is told, and rings again when its lease is over. */
export const runTimer = async (timing: Timing, timer: Timer): Promise<void> => {
  const { signal, onFault } = timing
  while (!signal.aborted) {
    await look(timing, timer).catch(onFault)
    await pause(lookEvery, undefined, { signal, ref: false }).catch(() => undefined)
  }
}

/** The next instant it is this hour in UTC. */
export const eachDayAt =
  (hour: number) =>
  (now: string): string => {
    const next = new Date(now)
    next.setUTCHours(hour, 0, 0, 0)
    if (next.toISOString() <= now) next.setUTCDate(next.getUTCDate() + 1)
    return next.toISOString()
  }
