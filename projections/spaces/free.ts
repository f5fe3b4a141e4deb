// Where there is room: the stretches between two moments that are long enough, over many spaces at once.
import { sql } from 'kysely'
import { instantAt, minuteOf } from '../../events/kernel/clock.ts'
import { openIn } from '../../events/spaces/hours.ts'
import type { kinds, Rules } from '../../events/spaces/vocabulary.ts'
import type { Db } from './db.ts'
import { type Gap, sharedGaps } from './shared.ts'

export type Wanted = {
  readonly from: string
  readonly to: string
  readonly minutes: number
  readonly people?: number
  readonly building?: string
  readonly municipality?: string
  readonly kind?: (typeof kinds)[number]
}
export type Candidate = { readonly id: string; readonly name: string; readonly rules: Rules }

const mostGaps = 1_000

const candidates = async (db: Db, { people = 1, minutes, ...wanted }: Wanted): Promise<readonly Candidate[]> => {
  let rows = db.selectFrom('spaces').select(['id', 'name', 'rules']).where('stage', '=', 'open').where('damaged', '=', false)
  for (const column of ['building', 'municipality', 'kind'] as const) {
    const value = wanted[column]
    if (value !== undefined) rows = rows.where(column, '=', value)
  }
  const found = await rows.where('capacity', '>=', people).limit(500).execute()
  return found.flatMap(({ rules, ...one }) => (rules && rules.longestMinutes >= minutes ? [{ ...one, rules }] : []))
}

const rangesOf = (rules: Rules, { from, to }: Wanted): string =>
  `{${openIn(rules, { from: minuteOf(from), until: minuteOf(to) })
    .map((one) => `[${instantAt(one.from)},${instantAt(one.until)})`)
    .join()}}`

const margin = sql`given.buffer * interval '1 minute'`
/** What is taken of each given space, with its buffer; null where nothing is. */
const taken = (db: Db, { from, to }: Wanted) =>
  db
    .selectFrom('bookings')
    .select(sql<string>`range_agg(tstzrange(starts_at - ${margin}, ends_at + ${margin}))`.as('busy'))
    .where('bookings.space', '=', sql<string>`given.id`)
    .where('takes', '=', true)
    .where('starts_at', '<', sql<string>`${to}::timestamptz + ${margin}`)
    // No booking is longer than a week (events/spaces/vocabulary.ts): the index is entered where one could begin.
    .where('starts_at', '>', sql<string>`${from}::timestamptz - ${margin} - interval '8 days'`)
    .where('ends_at', '>', sql<string>`${from}::timestamptz - ${margin}`)
const closed = (db: Db) =>
  db
    .selectFrom('closures')
    .select(sql<string>`range_agg(tstzrange(starts_at, ends_at))`.as('shut'))
    .where('closures.space', '=', sql<string>`given.id`)
    .where('reopened', '=', false)

/** In PostgreSQL: what is open, less what is taken and what is closed. */
const ownGaps = async (db: Db, open: readonly Candidate[], wanted: Wanted): Promise<readonly Gap[]> => {
  const ids = open.map(({ id }) => id)
  const hours = open.map(({ rules }) => rangesOf(rules, wanted))
  const buffers = open.map(({ rules }) => rules.bufferMinutes)
  const given = sql<{ id: string; hours: string; buffer: number }>`unnest(${ids}::text[], ${hours}::text[], ${buffers}::int[])`
  const busy = sql`coalesce((${taken(db, wanted)}), '{}') + coalesce((${closed(db)}), '{}')`
  const gaps = db
    .selectFrom(given.as<'given'>(sql`given(id, hours, buffer)`))
    .select(['given.id', sql<string>`unnest(given.hours::tstzmultirange - (${busy}))`.as('gap')])
    .as('gaps')
  return db
    .selectFrom(gaps)
    .select(['id as space', sql<string>`lower(gap)::timestamptz(3)`.as('from'), sql<string>`upper(gap)::timestamptz(3)`.as('to')])
    .where(sql<boolean>`upper(gap) - lower(gap) >= ${wanted.minutes} * interval '1 minute'`)
    .orderBy('from')
    .orderBy('space')
    .limit(mostGaps)
    .execute()
}

/** The first thousand, in order of time. */
export const free = async (db: Db, wanted: Wanted) => {
  const open = await candidates(db, wanted)
  const [own, shared] = [open.filter(({ rules }) => rules.seats === 1), open.filter(({ rules }) => rules.seats > 1)]
  const found = [
    ...(own.length > 0 ? await ownGaps(db, own, wanted) : []),
    ...(shared.length > 0 ? await sharedGaps(db, shared, wanted) : []),
  ]
  const names = new Map(open.map(({ id, name }) => [id, name]))
  return found
    .map(({ space, from, to }) => ({ space, name: names.get(space) ?? '', from, to }))
    .sort((a, b) => (a.from === b.from ? (a.space < b.space ? -1 : 1) : a.from < b.from ? -1 : 1))
    .slice(0, mostGaps)
}
