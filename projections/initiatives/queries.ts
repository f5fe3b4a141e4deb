// The questions asked of the residents' initiatives.
import { type Kysely, sql } from 'kysely'
import type { Stage } from '../../events/initiatives/state.ts'
import { type Day, isDay } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import { type Paging, pageOf, placeIn } from '../kernel/paging.ts'
import type { InitiativeTables } from './tables.ts'

export type Db = Kysely<RowsOf<InitiativeTables>>
export type Row = RowsOf<InitiativeTables>['initiatives']
export type Home = RowsOf<InitiativeTables>['homes']
export type Filter = { readonly building?: string; readonly stages?: readonly Stage[]; readonly promoter?: string }

/** The initiatives this reader may see, the one that moved last first; `next` is where the following page starts. */
export const initiatives = async (db: Db, { building, stages, promoter }: Filter, { limit, cursor }: Paging) => {
  let rows = db.selectFrom('initiatives').selectAll()
  if (building !== undefined) rows = rows.where('building', '=', building)
  if (stages !== undefined) rows = rows.where('stage', 'in', stages)
  if (promoter !== undefined) rows = rows.where('promoter', '=', promoter)
  const from = placeIn(cursor, isDay)
  if (from === 'nowhere') return { items: [], next: null }
  if (from) rows = rows.where((is) => is(is.refTuple('last_on', 'id'), '<', is.tuple(...from)))
  const items = await rows
    .orderBy('last_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(items, limit, (row) => [row.last_on, row.id])
}

/** One initiative, or undefined. */
export const initiative = (db: Db, id: string) => db.selectFrom('initiatives').selectAll().where('id', '=', id).executeTakeFirst()

/** Those that do it again, the first first. */
export const repetitions = (db: Db, id: string) =>
  db
    .selectFrom('initiatives')
    .select(['id', 'title', 'proposed_on'])
    .where('repeats', '=', id)
    .orderBy('proposed_on')
    .orderBy('id')
    .limit(20)
    .execute()

/** The households somebody belongs to now. */
export const homesOf = (db: Db, person: string) =>
  db
    .selectFrom('homes')
    .select(['building', 'household', 'tenure'])
    .where(sql<boolean>`people @> array[${person}]::text[]`)
    .orderBy('building')
    .execute()

/** What waits for the manager of a building, the nearest last day first. */
export const waiting = (db: Db, building: string) =>
  db
    .selectFrom('initiatives')
    .selectAll()
    .where('building', '=', building)
    .where('turn', 'in', ['manager', 'owner'])
    .orderBy(sql`coalesce(due_on, turn_since)`)
    .orderBy('id')
    .limit(100)
    .execute()

/** Of some households of a building, how many own and how many rent: never which. */
export const voicesByTenure = async (db: Db, { building, voices }: Pick<Row, 'building' | 'voices'>) => {
  const homes = await db
    .selectFrom('homes')
    .select(['tenure', 'household'])
    .where('building', '=', building)
    .where('household', 'in', ['', ...voices])
    .execute()
  return homes
}

/** At these it stands still, for a while or for ever: it needs no space. */
export const stopped: readonly string[] = ['suspended', 'cancelled', 'concluded'] satisfies readonly Stage[]

/** The collections whose last day is past and that nobody has closed, the first to end first. */
export const overdue = (db: Db, today: Day, limit: number) =>
  db
    .selectFrom('initiatives')
    .select(['id', 'closes_on'])
    .where('stage', '=', 'collecting')
    .where('closes_on', '<', today)
    .orderBy('closes_on')
    .orderBy('id')
    .limit(limit)
    .execute()

/** The initiatives of a building that were proposed in a year, for its figures. */
export const ofYear = (db: Db, building: string, year: number) =>
  db
    .selectFrom('initiatives')
    .selectAll()
    .where('building', '=', building)
    .where('proposed_on', '>=', `${year}-01-01`)
    .where('proposed_on', '<=', `${year}-12-31`)
    .execute()

export const householdsIn = async (db: Db, building: string) => {
  const { homes } = await db
    .selectFrom('homes')
    .select((is) => is.cast<number>(is.fn.countAll(), 'integer').as('homes'))
    .where('building', '=', building)
    .executeTakeFirstOrThrow()
  return homes
}
