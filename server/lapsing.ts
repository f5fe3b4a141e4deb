// While the server runs, proposals nobody answered in time lapse by themselves: found in their tables, said by the house.
import * as care from '../projections/care/queries.ts'
import { everywhere } from '../projections/kernel/index.ts'
import { house } from './declaring.ts'
import type { Engine } from './engine.ts'
import { type LapsingDeps, lapsing } from './processes/lapsing.ts'
import { runTimer } from './processes/timer.ts'
import { clockOn } from './vault/progress.ts'

type Timing = { readonly now: () => string; readonly onFault: (fault: unknown) => void }
type Room = Pick<Engine, 'act' | 'projector' | 'strongroom'>

const atOnce = 200

export const lapsingOf = ({ act, projector }: Omit<Room, 'strongroom'>, now: () => string): LapsingDeps => {
  const overdue = async () => {
    const ask = (db: unknown) => care.unanswered(db as care.Db, now(), atOnce)
    const answered = await projector.read('care', { sees: [everywhere], ask })
    if (!('answer' in answered)) throw new Error('the tables of care are still being made')
    return answered.answer
  }
  return { act, house, overdue }
}

/** Goes on until `signal` aborts. The timer is kept beside the vault: without one there is nobody to propose. */
export const runLapsing = async ({ strongroom, ...room }: Room, { now, onFault }: Timing, signal: AbortSignal): Promise<void> => {
  if (strongroom) await runTimer({ clock: clockOn(strongroom.asked), now, signal, onFault }, lapsing(lapsingOf(room, now)))
}
