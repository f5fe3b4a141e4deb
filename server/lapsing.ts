// While the server runs, proposals nobody answered in time lapse by themselves: found in their tables, said by the house.
import * as care from '../projections/care/queries.ts'
import { houseReading } from './house-reading.ts'
import { house } from './kernel/house.ts'
import { type LapsingDeps, lapsing } from './processes/lapsing.ts'
import { type Room, timed } from './timing.ts'

const atOnce = 200

export const lapsingOf = ({ act, projector }: Room, now: () => string): LapsingDeps => {
  const overdue = () => houseReading({ projector })('care', (db: care.Db) => care.unanswered(db, now(), atOnce))
  return { act, house, overdue }
}

export const runLapsing = timed((room, now) => lapsing(lapsingOf(room, now)))
