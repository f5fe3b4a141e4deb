// The figures of taking part in one year: how many people, how often, who is new, who came once; small counts of people hidden.
import { type Kysely, sql } from 'kysely'
import type { RowsOf } from '../kernel/index.ts'
import { type Shown, shareOf, suppressGrid, suppressList } from '../kernel/suppress.ts'
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

/** One count of people by itself. */
const alone = (n: number): Shown => suppressList([n]).counts[0] ?? null
const hours = (minutes: number): number => Math.round(minutes / 60)

type Counted = { readonly people: number; readonly attendances: number; readonly minutes: number }
/** What is counted of people who may be counted; of too few, nothing is said at all. */
export type Told = { readonly people: Shown; readonly attendances: Shown; readonly hours: Shown }
const told = ({ people, attendances, minutes }: Counted): Told => {
  const shown = alone(people)
  return shown === null ? { people: null, attendances: null, hours: null } : { people: shown, attendances, hours: hours(minutes) }
}

const counts = sql`count(distinct person)::int as people, (count(*) filter (where how = 'came'))::int as attendances, coalesce(sum(minutes), 0)::int as minutes`

/** By what they take part in. Somebody may be in several: these do not add up. */
export const byKind = async (db: Db, year: Year) => {
  const { rows } = await sql<Counted & { kind: Kind; things: number }>`
    select kind, count(distinct thing)::int as things, ${counts} from ${acts(db)} where ${inYear(year)} group by kind order by kind
  `.execute(db)
  return rows.map(({ kind, things, ...row }) => ({ kind, things, ...told(row) }))
}

/** By month, from January. */
export const byMonth = async (db: Db, year: Year) => {
  const { rows } = await sql<Counted & { month: string }>`
    select to_char(day, 'YYYY-MM') as month, ${counts} from ${acts(db)} where ${inYear(year)} group by 1 order by 1
  `.execute(db)
  return rows.map(({ month, ...row }) => ({ month, ...told(row) }))
}

type Totals = Counted & { fresh: number; once: number; often: number; corrected: number }

/** Everybody together; `fresh` are those whose first time was in this year, `once` came one single time, and not in the last days. */
export const totals = async (db: Db, year: Year, today: string) => {
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
  const row = rows[0] ?? { people: 0, attendances: 0, minutes: 0, fresh: 0, once: 0, often: 0, corrected: 0 }
  const newcomers = suppressList([row.fresh, row.people - row.fresh])
  const seen = told(row)
  return {
    ...seen,
    ...{ newcomers: newcomers.counts[0] ?? null, known: newcomers.counts[1] ?? null },
    ...{ once: suppressList([row.once, row.people - row.once]).counts[0] ?? null },
    ...{ often: suppressList([row.often, row.people - row.often]).counts[0] ?? null },
    // A share of a count that is hidden would say it.
    ...{ newcomersShare: newcomers.counts[0] == null ? null : shareOf(row.fresh, row.people), corrected: row.corrected },
  }
}

/** People counted without a name, where somebody counted. */
export const heads = async (db: Db, year: Year) => {
  const { rows } = await sql<{ who: string; n: number }>`
    select who, sum(n)::int as n from ${from(db, 'heads')} join ${from(db, 'slots')} using (thing, slot) where not slots.off and ${inYear(year)} group by who order by who
  `.execute(db)
  return rows
}

const unsaid = ''
type Cell = { district: string; band: string; people: number; minutes: number }

/** Who they are, as far as they said: people by district and age, and the hours of each. The sums are those of the people counted here, each once. */
export const equity = async (db: Db, year: Year) => {
  const { rows } = await sql<Cell>`
    with who as (
      select distinct on (person) person, coalesce(district, ${unsaid}) as district, coalesce(band, ${unsaid}) as band
      from ${from(db, 'profiles')} order by person, position desc
    )
    select coalesce(who.district, ${unsaid}) as district, coalesce(who.band, ${unsaid}) as band,
      count(distinct act.person)::int as people, coalesce(sum(act.minutes), 0)::int as minutes
    from ${acts(db)} left join who on who.person = act.person where ${inYear(year)} group by 1, 2
  `.execute(db)
  const districts = [...new Set(rows.map(({ district }) => district))].sort()
  const bands = [...new Set(rows.map(({ band }) => band))].sort()
  const cell = (district: string, band: string): number => rows.find((row) => row.district === district && row.band === band)?.people ?? 0
  const grid = suppressGrid(districts.map((district) => bands.map((band) => cell(district, band))))
  const minutesOf = (of: (row: Cell) => boolean): number => rows.filter(of).reduce((sum, { minutes }) => sum + minutes, 0)
  const hoursOf = (people: Shown | undefined, minutes: number): Shown => (people === null || people === undefined ? null : hours(minutes))
  return {
    bands: bands.map((band, at) => ({
      ...{ band, people: grid.columns[at] ?? null },
      hours: hoursOf(
        grid.columns[at],
        minutesOf((row) => row.band === band),
      ),
    })),
    districts: districts.map((district, at) => ({
      ...{ district, people: grid.rows[at] ?? null, byBand: grid.counts[at] ?? [] },
      hours: hoursOf(
        grid.rows[at],
        minutesOf((row) => row.district === district),
      ),
    })),
    people: grid.total,
  }
}

/** What they came to most, of what one comes to: at most so many things, and none that too few came to. */
export const busiest = async (db: Db, year: Year, most: number) => {
  const { rows } = await sql<Counted & { thing: string; kind: Kind; title: string }>`
    select act.thing, act.kind, things.title, ${counts}
    from ${acts(db)} join ${from(db, 'things')} on things.id = act.thing
    where ${inYear(year)} and act.how = 'came' and things.title is not null
    group by act.thing, act.kind, things.title order by count(distinct person) desc, act.thing limit ${most}
  `.execute(db)
  return rows.map(({ thing, kind, title, ...row }) => ({ thing, kind, title, ...told(row) })).filter(({ people }) => people !== null)
}
