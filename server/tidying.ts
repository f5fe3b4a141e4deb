// What a running server tidies up by itself: drafts nobody has gone on with.
import type { Kysely } from 'kysely'
import type { RowsOf } from '../projections/kernel/index.ts'
import { untouchedDrafts } from '../projections/proposals/queries.ts'
import type { ProposalTables } from '../projections/proposals/tables.ts'
import { houseReading } from './house-reading.ts'
import { house } from './kernel/house.ts'
import { discardDrafts } from './processes/discarding.ts'
import { eachDayAt, type Timer } from './processes/timer.ts'
import { type Room, timed } from './timing.ts'

/** Four in the night in UTC, when what is over has been ended. */
const quietHour = 4

export const draftsTimer = ({ act, projector }: Room, now: () => string): Timer => {
  const untouched = (until: string): Promise<readonly string[]> =>
    houseReading({ projector })('proposals', (db: Kysely<RowsOf<ProposalTables>>) => untouchedDrafts(db, until))
  return { name: 'drafts', next: eachDayAt(quietHour), ring: () => discardDrafts({ untouched, act, by: house, now }) }
}

export const runTidying = timed(draftsTimer)
