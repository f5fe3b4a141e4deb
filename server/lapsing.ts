// While the server runs, proposals nobody answered in time lapse by themselves: found in their tables, said by the house.
import * as care from '../projections/care/queries.ts'
import { house } from './declaring.ts'
import type { Engine } from './engine.ts'
import { houseReading } from './house-reading.ts'
import { type LapsingDeps, lapsing } from './processes/lapsing.ts'
import { runTimer } from './processes/timer.ts'
import { clockOn } from './vault/progress.ts'

type Timing = { readonly now: () => string; readonly onFault: (fault: unknown) => void }
type Room = Pick<Engine, 'act' | 'projector' | 'strongroom'>

const atOnce = 200

export const lapsingOf = ({ act, projector }: Omit<Room, 'strongroom'>, now: () => string): LapsingDeps => {
  const overdue = () => houseReading({ projector })('care', (db: care.Db) => care.unanswered(db, now(), atOnce))
  return { act, house, overdue }
}

/** Goes on until `signal` aborts. The timer is kept beside the vault: without one there is nobody to propose. */
export const runLapsing = async ({ strongroom, ...room }: Room, { now, onFault }: Timing, signal: AbortSignal): Promise<void> => {
  if (strongroom) await runTimer({ clock: clockOn(strongroom.asked), now, signal, onFault }, lapsing(lapsingOf(room, now)))
}
