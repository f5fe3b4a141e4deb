// Where the figures of the generative pacts are read: rows without people, and what each programme declared of its past.
import { type Kysely, sql } from 'kysely'
import { type Day, endOfDay, type Instant } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import { figuresOf, type Outcome, untilFor } from './figures.ts'
import { heldAt } from './past.ts'
import type { Db } from './queries.ts'
import type { GenerativeTables } from './tables.ts'

type Hosted = RowsOf<GenerativeTables>['hosted']
const versions = async <R>(db: Db, table: Parameters<typeof heldAt>[0], moment: Instant): Promise<readonly R[]> =>
  (await sql<R>`select held.* from ${heldAt(table, moment)} as held`.execute(db as Kysely<unknown>)).rows

const placesOf = (rows: readonly Hosted[]) =>
  rows.flatMap(({ pact, host, thing }) => (thing === null ? [] : [{ pact, place: `${host}:${thing}` }]))
const declaredOf = (db: Db) =>
  db
    .selectFrom('declared')
    .select(['programme', 'figure', 'measure', 'territory', 'value', 'until', 'source'])
    .orderBy('until')
    .orderBy('figure')
    .execute()

/**
 * The figures up to the last quarter that was over on a day, as the register knew them when that quarter ended: the same on each day of the next one and
 * for everybody, so that no two days taken together say what happened in between. What is recorded late is in the figures of the quarter after.
 */
export const figures = async (db: Db, day: Day) => {
  const until = untilFor(day)
  const moment = endOfDay(until)
  const [outcomes, hosted, declared] = await Promise.all([
    versions<Outcome>(db, 'outcomes', moment),
    versions<Hosted>(db, 'hosted', moment),
    declaredOf(db),
  ])
  return { ...figuresOf(outcomes, placesOf(hosted), until), declared }
}
