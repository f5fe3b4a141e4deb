// While the server runs, places that become free go to who waits for them, and places nobody came to are free again: found in their tables, said by the house.
import { checkIn } from '../events/spaces/vocabulary.ts'
import * as spaces from '../projections/spaces/queries.ts'
import { houseReading } from './house-reading.ts'
import { house } from './kernel/house.ts'
import { type OfferingDeps, offering } from './processes/offering.ts'
import { type Room, timed } from './timing.ts'

const atOnce = 200

export const offeringOf = ({ act, projector }: Room, now: () => string): OfferingDeps => {
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

export const runOffering = timed((room, now) => offering(offeringOf(room, now)))
