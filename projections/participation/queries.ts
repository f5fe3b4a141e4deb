// What is counted of taking part in one year: how many people, how often, who is new, who came once. Nothing of it leaves as it is (disclosure.ts).
import { type Kysely, sql } from 'kysely'
import type { RowsOf } from '../kernel/index.ts'
import { least } from '../kernel/suppress.ts'
import type { Kind, ParticipationTables } from './tables.ts'

export type Db = Kysely<RowsOf<ParticipationTables>>
/** A whole year: of two periods that overlap, the difference would say what neither does. */
export type Year = number

/** Days after which whoever came once is taken not to have come again. */
export const awayDays = 60
/** Times in a year that make somebody one who comes often (domain §4). */
export const oftenTimes = 3

/** A table of ours inside a question that is written as SQL: the builder knows where the tables stand. */
export const from = (db: Db, name: keyof ParticipationTables & string) => sql`(${db.selectFrom(name).selectAll()}) as ${sql.id(name)}`

// Everything somebody came to or did, on the day it was, with the minutes it took; what was called off never was.
const acts = (db: Db) => sql`(
  select acts.thing, acts.person, acts.kind, acts.how, acts.corrected, coalesce(slots.day, acts.day) as day,
    case when acts.how = 'came' then coalesce(slots.minutes, 0) else 0 end as minutes
  from ${from(db, 'acts')} left join ${from(db, 'slots')} on slots.thing = acts.thing and slots.slot = acts.slot
  where slots.off is distinct from true
) as act`
const inYear = (year: Year) => sql`day between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`

/** People each once, times each time, and the minutes of those times. */
export type Counted = { readonly people: number; readonly attendances: number; readonly minutes: number }
export type OfKind = Counted & { readonly kind: Kind; readonly things: number }
export type OfMonth = Counted & { readonly month: string }

const counts = sql`count(distinct person)::int as people, (count(*) filter (where how = 'came'))::int as attendances, coalesce(sum(minutes), 0)::int as minutes`

/** By what they take part in. Somebody may be in several: these people do not add up. */
export const byKind = async (db: Db, year: Year): Promise<readonly OfKind[]> => {
  const { rows } = await sql<OfKind>`
    select kind, count(distinct thing)::int as things, ${counts} from ${acts(db)} where ${inYear(year)} group by kind order by kind
  `.execute(db)
  return rows
}

/** By month, from January. */
export const byMonth = async (db: Db, year: Year): Promise<readonly OfMonth[]> => {
  const { rows } = await sql<OfMonth>`
    select to_char(day, 'YYYY-MM') as month, ${counts} from ${acts(db)} where ${inYear(year)} group by 1 order by 1
  `.execute(db)
  return rows
}

export type Totals = Counted & { readonly fresh: number; readonly once: number; readonly often: number; readonly corrected: number }

/** Everybody together; `fresh` are those whose first time was in this year, `once` came one single time, and not in the last days. */
export const totals = async (db: Db, year: Year, today: string): Promise<Totals> => {
  const { rows } = await sql<Totals>`
    with every as (select * from ${acts(db)} where day <= ${`${year}-12-31`}::date),
      one as (
        select person, min(day) as first, max(day) as last, count(*) filter (where how = 'came') as times,
          count(*) filter (where how = 'came' and ${inYear(year)}) as now
        from every group by person
      ),
      here as (select * from one where exists (select from every where every.person = one.person and ${inYear(year)}))
    select ${counts}, (count(*) filter (where corrected))::int as corrected,
      (select count(*) from here where ${sql`first`} >= ${`${year}-01-01`}::date)::int as fresh,
      (select count(*) from here where times = 1 and last < ${today}::date - ${awayDays}::int)::int as once,
      (select count(*) from here where now >= ${oftenTimes}::int)::int as often
    from every where ${inYear(year)}
  `.execute(db)
  return rows[0] ?? { people: 0, attendances: 0, minutes: 0, fresh: 0, once: 0, often: 0, corrected: 0 }
}

export type Heads = { readonly who: string; readonly n: number }
/** People counted without a name, where somebody counted. */
export const heads = async (db: Db, year: Year): Promise<readonly Heads[]> => {
  const { rows } = await sql<Heads>`
    select who, sum(n)::int as n from ${from(db, 'heads')} join ${from(db, 'slots')} using (thing, slot) where not slots.off and ${inYear(year)} group by who order by who
  `.execute(db)
  return rows
}

const unsaid = ''
/** Those who said neither have empty words: everybody who takes part is in one cell. */
export type Cell = Omit<Counted, 'attendances'> & { readonly district: string; readonly band: string }

/** Who they are, as far as they said: people by district and age, and the minutes of each. */
export const equity = async (db: Db, year: Year): Promise<readonly Cell[]> => {
  const { rows } = await sql<Cell>`
    with who as (
      select distinct on (person) person, coalesce(district, ${unsaid}) as district, coalesce(band, ${unsaid}) as band
      from ${from(db, 'profiles')} order by person, position desc
    )
    select coalesce(who.district, ${unsaid}) as district, coalesce(who.band, ${unsaid}) as band,
      count(distinct act.person)::int as people, coalesce(sum(act.minutes), 0)::int as minutes
    from ${acts(db)} left join who on who.person = act.person where ${inYear(year)} group by 1, 2
  `.execute(db)
  return rows
}

export type OfThing = Counted & { readonly thing: string; readonly kind: Kind; readonly title: string }

/** What they came to most, of what one comes to: at most so many things, and none that too few came to. */
export const busiest = async (db: Db, year: Year, most: number): Promise<readonly OfThing[]> => {
  const { rows } = await sql<OfThing>`
    select act.thing, act.kind, things.title, ${counts}
    from ${acts(db)} join ${from(db, 'things')} on things.id = act.thing
    where ${inYear(year)} and act.how = 'came' and things.title is not null
    group by act.thing, act.kind, things.title having count(distinct person) >= ${least}::int
    order by count(distinct person) desc, act.thing limit ${most}
  `.execute(db)
  return rows
}

export type Rest = Counted & { readonly kind: Kind }

/** What is left of each kind beside these things: whoever knows the sum and these knows it too. */
export const beside = async (db: Db, year: Year, things: readonly string[]): Promise<readonly Rest[]> => {
  const { rows } = await sql<Rest>`
    select kind, ${counts} from ${acts(db)} where ${inYear(year)} and how = 'came' and not thing = any(${things}::text[]) group by kind
  `.execute(db)
  return rows
}
