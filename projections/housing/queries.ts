// The questions asked of the buildings.
import { type Kysely, sql } from 'kysely'
import { usual } from '../../events/housing/state.ts'
import { type Day, plusDays } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import { type Paging, pageOf, placeIn } from '../kernel/paging.ts'
import type { HousingTables } from './tables.ts'

export type Db = Kysely<RowsOf<HousingTables>>

/** The buildings this reader may see, by name; `next` is where the following page starts. */
export const buildings = async (db: Db, { limit, cursor }: Paging) => {
  const from = placeIn(cursor)
  if (from === 'nowhere') return { items: [], next: null }
  let rows = db.selectFrom('buildings').selectAll()
  if (from) rows = rows.where((is) => is(is.refTuple('name', 'id'), '>', is.tuple(...from)))
  const items = await rows
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  return pageOf(items, limit, (row) => [row.name, row.id])
}

/** Where somebody lives now: building, household, and the door. */
export const homesOf = (db: Db, person: string) =>
  db
    .selectFrom('homes')
    .innerJoin('units', (on) => on.onRef('units.building', '=', 'homes.building').onRef('units.unit', '=', 'homes.unit'))
    .select(['homes.building', 'homes.household', 'homes.tenure', 'homes.since', 'units.stair', 'units.number', 'units.rooms'])
    .where(sql<boolean>`homes.people @> array[${person}]::text[]`)
    .where('homes.until', 'is', null)
    .execute()

/** The rules of a building on a day: its own, or those that hold until it sets some. */
export const rulesOf = async (db: Db, building: string, on: Day) => {
  const own = await db
    .selectFrom('rules')
    .select(['minimum', 'percent', 'check_days', 'window_days', 'answer_days', 'again_days', 'starts_on'])
    .where('building', '=', building)
    .where('starts_on', '<=', on)
    .orderBy('starts_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { minimum, percent, checkDays, windowDays, answerDays, againDays } = usual
  const days = { check_days: checkDays, window_days: windowDays, answer_days: answerDays, again_days: againDays }
  return own ?? { minimum, percent, ...days, starts_on: null }
}

/** What each year's common budget had, and how much of it is promised and spent. The last year first. */
export const budgets = async (db: Db, building: string) => {
  const years = await db.selectFrom('budgets').selectAll().where('building', '=', building).orderBy('year', 'desc').limit(10).execute()
  const taken = await db.selectFrom('commitments').selectAll().where('building', '=', building).execute()
  return years.map(({ year, cents, allocated_on }) => {
    const of = taken.filter((one) => one.year === year)
    const promised = of.reduce((sum, one) => sum + (one.open ? one.cents - one.spent : 0), 0)
    const spent = of.reduce((sum, one) => sum + one.spent, 0)
    return { year, cents, allocated_on, promised, spent, left: cents - promised - spent }
  })
}

const shownDays = 120
/** The turns of care to come and those of the last months, by day. */
export const turns = (db: Db, building: string, today: Day) =>
  db
    .selectFrom('turns')
    .selectAll()
    .where('building', '=', building)
    .where('day', '>=', plusDays(today, -shownDays))
    .orderBy('day')
    .orderBy('turn')
    .limit(200)
    .execute()

/** Flats, and households by what they are there. */
export const occupancy = async (db: Db, building: string) => {
  const flats = await db
    .selectFrom('units')
    .leftJoin('homes', (on) => on.onRef('homes.building', '=', 'units.building').onRef('homes.household', '=', 'units.household'))
    .select((is) => [
      ...(['units.stair', 'units.purpose', 'homes.tenure'] as const),
      is.cast<number>(is.fn.countAll(), 'integer').as('flats'),
    ])
    .where('units.building', '=', building)
    .groupBy(['units.stair', 'units.purpose', 'homes.tenure'])
    .orderBy('units.stair')
    .orderBy('units.purpose')
    .execute()
  const count = (fits: (one: (typeof flats)[number]) => boolean) => flats.reduce((sum, one) => sum + (fits(one) ? one.flats : 0), 0)
  return {
    ...{ flats: count(() => true), sale: count(({ purpose }) => purpose === 'sale') },
    ...{ rent: count(({ purpose }) => purpose === 'rent-to-buy'), empty: count(({ tenure }) => tenure === null) },
    ...{ owners: count(({ tenure }) => tenure === 'owner'), tenants: count(({ tenure }) => tenure === 'tenant') },
    stairs: [...new Set(flats.map(({ stair }) => stair))].map((stair) => {
      const on = (tenure: string | null) => count((one) => one.stair === stair && one.tenure === tenure)
      return { stair, owners: on('owner'), tenants: on('tenant'), empty: on(null) }
    }),
  }
}

/** The flats by stair and number, with the household that lives there. */
export const units = (db: Db, building: string) =>
  db
    .selectFrom('units')
    .leftJoin('homes', (on) => on.onRef('homes.building', '=', 'units.building').onRef('homes.household', '=', 'units.household'))
    .select(['units.unit', 'units.stair', 'units.number', 'units.purpose', 'units.rooms', 'units.household'])
    .select(['homes.tenure', 'homes.people', 'homes.since'])
    .where('units.building', '=', building)
    .orderBy('units.stair')
    .orderBy(sql`lpad(units.number, 8, '0')`)
    .execute()

/** The households that live in a building, by their door: who they are, and what they are called. */
export const households = (db: Db, building: string) =>
  db
    .selectFrom('homes')
    .innerJoin('units', (on) => on.onRef('units.building', '=', 'homes.building').onRef('units.unit', '=', 'homes.unit'))
    .select(['homes.household', 'homes.unit', 'homes.tenure', 'homes.people', 'homes.called', 'homes.since'])
    .select(['units.stair', 'units.number'])
    .where('homes.building', '=', building)
    .where('homes.until', 'is', null)
    .orderBy('units.stair')
    .orderBy(sql`lpad(units.number, 8, '0')`)
    .execute()

/** The buildings of some municipalities, from which day. */
export const standingIn = (db: Db, municipalities: readonly string[]) =>
  db.selectFrom('buildings').select(['id', 'municipality']).where('municipality', 'in', municipalities).execute()

/** One building, or undefined. */
export const building = (db: Db, id: string) => db.selectFrom('buildings').selectAll().where('id', '=', id).executeTakeFirst()

/** What a building has besides flats: promises and expenses, assemblies, and the notices that still stand. */
export const parts = async (db: Db, id: string, today: Day) => {
  const [commitments, spendings, assemblies, notices] = await Promise.all([
    db.selectFrom('commitments').selectAll().where('building', '=', id).orderBy('committed_on', 'desc').limit(100).execute(),
    db.selectFrom('spendings').selectAll().where('building', '=', id).orderBy('revision', 'desc').limit(100).execute(),
    db.selectFrom('assemblies').selectAll().where('building', '=', id).orderBy('day', 'desc').limit(10).execute(),
    db
      .selectFrom('notices')
      .selectAll()
      .where('building', '=', id)
      .where((is) => is.or([is('until', 'is', null), is('until', '>=', today)]))
      .orderBy('posted_on', 'desc')
      .limit(20)
      .execute(),
  ])
  return { commitments, spendings, assemblies, notices }
}
