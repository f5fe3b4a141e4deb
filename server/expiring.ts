// What time alone makes true of the pacts of a running server: found in their tables, said by the house each night.
import { dayOf } from '../events/kernel/index.ts'
import * as pacts from '../projections/pacts/queries.ts'
import { house } from './declaring.ts'
import type { Engine } from './engine.ts'
import { houseReading } from './house-reading.ts'
import { expiring } from './processes/expiring.ts'
import { runTimer } from './processes/timer.ts'
import { clockOn } from './vault/progress.ts'

type Timing = { readonly now: () => string; readonly onFault: (fault: unknown) => void }
type Room = Pick<Engine, 'act' | 'projector' | 'strongroom'>

/** Goes on until `signal` aborts. The timer is kept beside the vault: a server without one says nothing by itself. */
export const runExpiring = async ({ act, projector, strongroom }: Room, { now, onFault }: Timing, signal: AbortSignal): Promise<void> => {
  if (!strongroom) return
  const overdue = () => houseReading({ projector })('pacts', (db: pacts.Db) => pacts.overdue(db, dayOf(now())))
  await runTimer({ clock: clockOn(strongroom.asked), now, signal, onFault }, expiring({ act, house, overdue }))
}
