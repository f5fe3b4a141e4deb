// While the server runs, initiatives that stop let go of the spaces they have booked: the log is followed, the spaces are found in their tables.
import { streamOf } from '../events/kernel/index.ts'
import * as initiatives from '../projections/initiatives/queries.ts'
import * as spaces from '../projections/spaces/queries.ts'
import type { Engine } from './engine.ts'
import { houseReading } from './house-reading.ts'
import { house } from './kernel/house.ts'
import { runProcess } from './processes/following.ts'
import { type Releasing, releasing, stops } from './processes/releasing.ts'
import type { Timing } from './timing.ts'
import { progressOn } from './vault/progress.ts'

/** Milliseconds the tables have to catch up with the fact; then it is tried again. */
const patience = 10_000
/** Far more than an initiative has. */
const mostFacts = 5_000
const turning = [...stops, 'initiatives.resumed']

export const releasingOf = ({ act, projector, store }: Pick<Engine, 'act' | 'projector' | 'store'>, now: () => string): Releasing => {
  const read = houseReading({ projector })
  const caughtUp = async (context: string, position: number): Promise<void> => {
    if (!(await projector.reached(context, position, { timeoutMs: patience })))
      throw new Error(`the tables of ${context} are behind ${position}`)
  }
  const found = async (initiative: string, position: number): Promise<initiatives.Row | undefined> => {
    await caughtUp('initiatives', position)
    return read('initiatives', (db: initiatives.Db) => initiatives.initiative(db, initiative))
  }
  return {
    ...{ act, house },
    stopped: async (initiative, position) => initiatives.stopped.includes((await found(initiative, position))?.stage ?? ''),
    stopBefore: async (initiative, position) => {
      const facts = await store.read(streamOf('initiatives', initiative), { direction: 'backwards', limit: mostFacts })
      const last = facts.find((fact) => fact.position < position && turning.includes(fact.type))
      return last && stops.includes(last.type) ? last : undefined
    },
    spaces: async (initiative, position) => {
      await caughtUp('spaces', position)
      return read('spaces', (db: spaces.Db) => spaces.spacesToRelease(db, initiative, now()))
    },
  }
}

/** Goes on until `signal` aborts. How far it is is kept beside the vault: a server without one does nothing by itself. */
export const runReleasing = async (
  { store, strongroom, ...engine }: Pick<Engine, 'act' | 'projector' | 'store' | 'strongroom'>,
  { now, onFault }: Timing,
  signal: AbortSignal,
): Promise<void> => {
  if (strongroom)
    await runProcess({ store, progress: progressOn(strongroom.asked), signal, onFault }, releasing(releasingOf({ ...engine, store }, now)))
}
