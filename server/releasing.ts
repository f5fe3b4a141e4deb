// While the server runs, initiatives that stop let go of the spaces they have booked: the log is followed, the spaces are found in their tables.
import * as initiatives from '../projections/initiatives/queries.ts'
import * as spaces from '../projections/spaces/queries.ts'
import type { Engine } from './engine.ts'
import { houseReading } from './house-reading.ts'
import { house } from './kernel/house.ts'
import { runProcess } from './processes/following.ts'
import { type Releasing, releasing } from './processes/releasing.ts'
import type { Timing } from './timing.ts'
import { progressOn } from './vault/progress.ts'

/** Milliseconds the tables have to catch up with the fact; then it is tried again. */
const patience = 10_000
const mostSpaces = 100

export const releasingOf = ({ act, projector }: Pick<Engine, 'act' | 'projector'>, now: () => string): Releasing => {
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
    spaces: async (initiative, position) => {
      const building = (await found(initiative, position))?.building
      await caughtUp('spaces', position)
      return read('spaces', async (db: spaces.Db) => {
        // Those of its own building in any case: a booking on its way when it stopped may not be in the tables yet.
        const near = building === undefined ? [] : (await spaces.spaces(db, { building }, { limit: mostSpaces, cursor: undefined })).items
        return [...new Set([...near.map(({ id }) => id), ...(await spaces.spacesToRelease(db, initiative, now()))])].sort()
      })
    },
  }
}

/** Goes on until `signal` aborts. How far it is is kept beside the vault: a server without one does nothing by itself. */
export const runReleasing = async (
  { store, strongroom, ...engine }: Pick<Engine, 'act' | 'projector' | 'store' | 'strongroom'>,
  { now, onFault }: Timing,
  signal: AbortSignal,
): Promise<void> => {
  if (strongroom) await runProcess({ store, progress: progressOn(strongroom.asked), signal, onFault }, releasing(releasingOf(engine, now)))
}
