// How the house runs a timer of its own while a server runs.
import type { Engine } from './engine.ts'
import { runTimer, type Timer } from './processes/timer.ts'
import { clockOn } from './vault/progress.ts'

export type Timing = { readonly now: () => string; readonly onFault: (fault: unknown) => void }
type Whole = Pick<Engine, 'act' | 'projector' | 'strongroom'>
/** What a timer acts with. */
export type Room = Omit<Whole, 'strongroom'>

/** Goes on until `signal` aborts. The clock is kept beside the vault: a server without one says nothing by itself. */
export const timed =
  (timerOf: (room: Room, now: () => string) => Timer) =>
  async ({ strongroom, ...room }: Whole, { now, onFault }: Timing, signal: AbortSignal): Promise<void> => {
    if (strongroom) await runTimer({ clock: clockOn(strongroom.asked), now, signal, onFault }, timerOf(room, now))
  }
