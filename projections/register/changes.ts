// What changed in the whole register between two evenings: each entry as it was and as it is, and what that makes of it.
import { sql } from 'kysely'
import { type Day, dayOf, type Instant } from '../../events/kernel/index.ts'
import { schemaOf } from '../kernel/ddl.ts'
import type { Db } from './exact.ts'
import { type Item, inForce, publicRow } from './list.ts'
import { register } from './projection.ts'
import type { Entry, State } from './tables.ts'

export const changeKinds = ['new', 'advanced', 'amended', 'late', 'ended', 'corrected', 'stepped-back'] as const
/** `ended`: refused, archived or no longer published. `advanced`: went on to another state. `late`: its report became late. */
export type ChangeKind = (typeof changeKinds)[number]
export type Changed = { readonly entry: Item; readonly kinds: readonly ChangeKind[]; readonly was: Item | null }
export type Between = { readonly after: Instant; readonly until: Instant; readonly municipality?: string }

const closed: readonly (State | null)[] = ['refused', 'archived']
const isOpen = (row: Entry | undefined): boolean => row?.shown === true && !closed.includes(row.state)
/** A proposal that became a pact is not over: it is the pact. */
const isOver = (row: Entry): boolean => closed.includes(row.state) || (row.origin === 'published' && !row.shown)
const isLate = (row: Entry | undefined, day: Day): boolean =>
  row?.shown === true && row.state !== null && inForce.includes(row.state) && row.report_due !== null && row.report_due < day

const told: readonly (keyof Entry)[] = ['title', 'address', 'ends_on', 'starts_on', 'areas', 'proponent', 'proponent_name', 'number']
const differs = (was: Entry, now: Entry): boolean => told.some((column) => JSON.stringify(was[column]) !== JSON.stringify(now[column]))

const rules: { readonly [K in ChangeKind]: (was: Entry | undefined, now: Entry, days: readonly [Day, Day]) => boolean } = {
  new: (was, now) => now.shown && !was?.shown,
  advanced: (was, now) => isOpen(was) && isOpen(now) && was?.state !== now.state && was?.steps_back === now.steps_back,
  amended: (was, now) =>
    was?.shown === true && now.shown && (now.amendments > was.amendments || (now.corrections === was.corrections && differs(was, now))),
  late: (was, now, [before, after]) => isLate(now, after) && !isLate(was, before),
  ended: (was, now) => isOpen(was) && isOver(now),
  corrected: (was, now) => now.corrections > (was?.corrections ?? 0),
  'stepped-back': (was, now) => now.steps_back > (was?.steps_back ?? 0),
}

/** What an entry that was one thing and is another did between two days. */
export const kindsOf = (was: Entry | undefined, now: Entry, days: readonly [Day, Day]): readonly ChangeKind[] =>
  changeKinds.filter((kind) => rules[kind](was, now, days))

const history = sql.id(schemaOf(register), 'entries_history')

// Lateness comes with the days alone: no fact tells it.
const touched = ({ after, until, municipality }: Between, [before, day]: readonly [Day, Day]) => {
  const here = municipality === undefined ? sql`` : sql` and municipality = ${municipality}`
  return sql`select id from ${history} where known_from > ${after} and known_from <= ${until}${here}
    union select id from ${history} where known_from <= ${until} and known_to > ${until} and report_due >= ${before}::date and report_due < ${day}::date${here}`
}

const versionsAt = async (db: Db, moment: Instant, ids: ReturnType<typeof touched>): Promise<ReadonlyMap<string, Entry>> => {
  const said = await sql<Entry>`select * from ${history} where known_from <= ${moment} and known_to > ${moment} and id in (${ids})`.execute(
    db,
  )
  return new Map(said.rows.map((row) => [row.id, row]))
}

const latestFirst = (a: Changed, b: Changed): number =>
  a.entry.last_on === b.entry.last_on ? (a.entry.id < b.entry.id ? -1 : 1) : a.entry.last_on < b.entry.last_on ? 1 : -1

/** Every entry that changed after one moment and until another, the latest first. */
export const changed = async (db: Db, between: Between): Promise<readonly Changed[]> => {
  const days = [dayOf(between.after), dayOf(between.until)] as const
  const ids = touched(between, days)
  const before = await versionsAt(db, between.after, ids)
  const now = await versionsAt(db, between.until, ids)
  return [...now.values()]
    .flatMap((row): Changed[] => {
      const was = before.get(row.id)
      const kinds = kindsOf(was, row, days)
      return kinds.length > 0 ? [{ entry: publicRow(row), kinds, was: was ? publicRow(was) : null }] : []
    })
    .sort(latestFirst)
}
