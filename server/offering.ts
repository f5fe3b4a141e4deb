// While the server runs, places that become free go to who waits for them, and places nobody came to are free again: found in their tables, said by the house.
import { checkIn } from '../events/spaces/vocabulary.ts'
import * as spaces from '../projections/spaces/queries.ts'
import { house } from './declaring.ts'
import type { Engine } from './engine.ts'
import { houseReading } from './house-reading.ts'
import { type OfferingDeps, offering } from './processes/offering.ts'
import { runTimer } from './processes/timer.ts'
import { clockOn } from './vault/progress.ts'

type Timing = { readonly now: () => string; readonly onFault: (fault: unknown) => void }
type Room = Pick<Engine, 'act' | 'projector' | 'strongroom'>

const atOnce = 200

export const offeringOf = ({ act, projector }: Omit<Room, 'strongroom'>, now: () => string): OfferingDeps => {
  const due = () =>
    houseReading({ projector })('spaces', async (db: spaces.Db) => {
      const at = now()
      const began = new Date(Date.parse(at) - checkIn.after * 60_000).toISOString()
      return {
        offers: await spaces.overdueOffers(db, at, atOnce),
        missed: await spaces.unattended(db, { began, now: at }, atOnce),
        waited: await spaces.waitedFor(db, at),
      }
    })
  return { act, house, due }
}

/** Goes on until `signal` aborts. The timer is kept beside the vault: a server without one says nothing by itself. */
export const runOffering = async ({ strongroom, ...room }: Room, { now, onFault }: Timing, signal: AbortSignal): Promise<void> => {
  if (strongroom) await runTimer({ clock: clockOn(strongroom.asked), now, signal, onFault }, offering(offeringOf(room, now)))
}
