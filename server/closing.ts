// While the server runs, collections of endorsements that had too few close by themselves: found in their tables, said by the house each night.
import { dayOf } from '../events/kernel/index.ts'
import * as initiatives from '../projections/initiatives/queries.ts'
import { houseReading } from './house-reading.ts'
import { house } from './kernel/house.ts'
import { type Closing, closing } from './processes/closing.ts'
import { type Room, timed } from './timing.ts'

const atOnce = 500

export const closingOf = ({ act, projector }: Room, now: () => string): Closing => {
  const overdue = () => houseReading({ projector })('initiatives', (db: initiatives.Db) => initiatives.overdue(db, dayOf(now()), atOnce))
  return { act, house, overdue }
}

export const runClosing = timed((room, now) => closing(closingOf(room, now)))
