// Where the figures of the generative pacts are read: rows without people, and what each programme declared of its past.
import type { Day } from '../../events/kernel/index.ts'
import { figuresOf, untilFor } from './figures.ts'
import type { Db } from './queries.ts'

const placesOf = async (db: Db) => {
  const rows = await db.selectFrom('hosted').select(['pact', 'host', 'thing']).execute()
  return rows.flatMap(({ pact, host, thing }) => (thing === null ? [] : [{ pact, place: `${host}:${thing}` }]))
}
const declaredOf = (db: Db) =>
  db
    .selectFrom('declared')
    .select(['programme', 'figure', 'measure', 'territory', 'value', 'until', 'source'])
    .orderBy('until')
    .orderBy('figure')
    .execute()

/** The figures up to the last quarter that is over, with what was declared apart from them. */
export const figures = async (db: Db, today: Day) => {
  const [outcomes, places, declared] = await Promise.all([db.selectFrom('outcomes').selectAll().execute(), placesOf(db), declaredOf(db)])
  return { ...figuresOf(outcomes, places, untilFor(today)), declared }
}
