// While the server runs, collections of endorsements that had too few close by themselves: found in their tables, said by the house each night.
import { dayOf } from '../events/kernel/index.ts'
import * as initiatives from '../projections/initiatives/queries.ts'
import { house } from './declaring.ts'
import type { Engine } from './engine.ts'
import { houseReading } from './house-reading.ts'
import { type Closing, closing } from './processes/closing.ts'
import { runTimer } from './processes/timer.ts'
import { clockOn } from './vault/progress.ts'

type Timing = { readonly now: () => string; readonly onFault: (fault: unknown) => void }
type Room = Pick<Engine, 'act' | 'projector' | 'strongroom'>

const atOnce = 500

export const closingOf = ({ act, projector }: Omit<Room, 'strongroom'>, now: () => string): Closing => {
  const overdue = () => houseReading({ projector })('initiatives', (db: initiatives.Db) => initiatives.overdue(db, dayOf(now()), atOnce))
  return { act, house, overdue }
}

/** Goes on until `signal` aborts. The timer is kept beside the vault: a server without one says nothing by itself. */
export const runClosing = async ({ strongroom, ...room }: Room, { now, onFault }: Timing, signal: AbortSignal): Promise<void> => {
  if (strongroom) await runTimer({ clock: clockOn(strongroom.asked), now, signal, onFault }, closing(closingOf(room, now)))
}
