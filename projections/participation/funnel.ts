// From an idea to a pact that is alive a year later: of what began in a year, how much came how far. Things are counted here, not people.
import { sql } from 'kysely'
import { type Db, from, type Year } from './queries.ts'

/** In force; still so a year after; in force for less than a year, so that it cannot be said. */
type Alive = { readonly active: number; readonly alive: number; readonly young: number }
export type Funnel = {
  readonly ideas: { readonly all: number; readonly proposals: number; readonly pacts: number; readonly initiatives: number }
  readonly proposals: { readonly all: number; readonly accepted: number; readonly pacts: number } & Alive
  readonly pacts: { readonly all: number } & Alive
  readonly initiatives: { readonly all: number; readonly approved: number; readonly started: number; readonly done: number }
}

const began = (year: Year, column: string) => sql`${sql.ref(column)} between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`

const roads = (db: Db, as: 'pact' | 'road') => sql`(${db.selectFrom('roads').selectAll()}) as ${sql.id(as)}`

const alive = (today: string) => sql`
  (count(distinct pact.thing) filter (where pact.active_on is not null))::int as active,
  (count(distinct pact.thing) filter (where pact.active_on + interval '1 year' <= ${today}::date
    and (pact.over_on is null or pact.over_on >= pact.active_on + interval '1 year')))::int as alive,
  (count(distinct pact.thing) filter (where pact.active_on + interval '1 year' > ${today}::date and pact.over_on is null))::int as young`

const one = async <R>(of: { readonly execute: (db: Db) => Promise<{ readonly rows: readonly R[] }> }, db: Db): Promise<R> => {
  const [row] = (await of.execute(db)).rows
  if (row === undefined) throw new Error('a count has one row')
  return row
}

export const funnel = async (db: Db, year: Year, today: string): Promise<Funnel> => ({
  ideas: await one(
    sql<Funnel['ideas']>`
      select count(distinct (ideas.thing, ideas.idea))::int as all,
        (count(distinct (ideas.thing, ideas.idea)) filter (where became.kind = 'proposal'))::int as proposals,
        (count(distinct (ideas.thing, ideas.idea)) filter (where became.kind = 'pact' or pact.thing is not null))::int as pacts,
        (count(distinct (ideas.thing, ideas.idea)) filter (where became.kind = 'initiative'))::int as initiatives
      from ${from(db, 'ideas')} left join ${from(db, 'became')} on became.thing = ideas.thing and became.idea = ideas.idea
        left join ${roads(db, 'pact')} on pact.kind = 'pact' and pact.came_of = became.became
      where ${began(year, 'ideas.day')}`,
    db,
  ),
  proposals: await one(
    sql<Funnel['proposals']>`
      select count(distinct road.thing)::int as all, (count(distinct road.thing) filter (where road.accepted_on is not null))::int as accepted,
        count(distinct pact.thing)::int as pacts, ${alive(today)}
      from ${roads(db, 'road')} left join ${roads(db, 'pact')} on pact.kind = 'pact' and pact.came_of = road.thing
      where road.kind = 'proposal' and ${began(year, 'road.begun_on')}`,
    db,
  ),
  pacts: await one(
    sql<Funnel['pacts']>`
      select count(distinct pact.thing)::int as all, ${alive(today)} from ${roads(db, 'pact')}
      where pact.kind = 'pact' and ${began(year, 'pact.begun_on')}`,
    db,
  ),
  initiatives: await one(
    sql<Funnel['initiatives']>`
      select count(distinct road.thing)::int as all, (count(distinct road.thing) filter (where road.accepted_on is not null))::int as approved,
        (count(distinct road.thing) filter (where road.active_on is not null))::int as started,
        (count(distinct road.thing) filter (where slots.slot is not null))::int as done
      from ${roads(db, 'road')} left join ${from(db, 'slots')} on slots.thing = road.thing and not slots.off
      where road.kind = 'initiative' and ${began(year, 'road.begun_on')}`,
    db,
  ),
})
