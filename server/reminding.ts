// While the server runs, appointments of generative pacts that nobody wrote of are found in their tables, and said by the house.
import { dayOf } from '../events/kernel/index.ts'
import * as generative from '../projections/generative/queries.ts'
import { houseReading } from './house-reading.ts'
import { house } from './kernel/house.ts'
import { type RemindingDeps, reminding } from './processes/reminding.ts'
import { type Room, timed } from './timing.ts'

const atOnce = 500

export const remindingOf = ({ act, projector }: Room, now: () => string): RemindingDeps => {
  const unwritten = () => houseReading({ projector })('generative', (db: generative.Db) => generative.unwritten(db, dayOf(now()), atOnce))
  return { act, house, unwritten }
}

export const runReminding = timed((room, now) => reminding(remindingOf(room, now)))
