// What a running server tidies up by itself: drafts nobody has gone on with.
import type { Kysely } from 'kysely'
import type { RowsOf } from '../projections/kernel/index.ts'
import { untouchedDrafts } from '../projections/proposals/queries.ts'
import type { ProposalTables } from '../projections/proposals/tables.ts'
import { house } from './declaring.ts'
import type { Engine } from './engine.ts'
import { houseReading } from './house-reading.ts'
import { discardDrafts } from './processes/discarding.ts'
import { eachDayAt, runTimer, type Timer } from './processes/timer.ts'
import { clockOn } from './vault/progress.ts'

export type TidyingOptions = { readonly now: () => string; readonly onFault: (fault: unknown) => void }
type Room = Pick<Engine, 'act' | 'projector' | 'strongroom'>

/** Four in the night in UTC, when what is over has been ended. */
const quietHour = 4

export const draftsTimer = ({ act, projector }: Omit<Room, 'strongroom'>, now: () => string): Timer => {
  const untouched = (until: string): Promise<readonly string[]> =>
    houseReading({ projector })('proposals', (db: Kysely<RowsOf<ProposalTables>>) => untouchedDrafts(db, until))
  return { name: 'drafts', next: eachDayAt(quietHour), ring: () => discardDrafts({ untouched, act, by: house, now }) }
}

/** Goes on until the signal aborts; nothing where there is no vault, and then no drafts either. */
export const runTidying = async ({ strongroom, ...room }: Room, { now, onFault }: TidyingOptions, signal: AbortSignal): Promise<void> => {
  if (!strongroom) return
  await runTimer({ clock: clockOn(strongroom.asked), now, signal, onFault }, draftsTimer(room, now))
}
