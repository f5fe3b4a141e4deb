// The questions asked of the generative pacts by those who stand beside people, and by the people themselves.
import type { Kysely } from 'kysely'
import type { Rules } from '../../events/generative/pinned.ts'
import type { Stage, Turn } from '../../events/generative/stages.ts'
import type { HostKind, Kind, Territory } from '../../events/generative/vocabulary.ts'
import { type Day, isDay } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import { type Paging, pageOf, placeIn } from '../kernel/paging.ts'
import { shownToday } from './past.ts'
import type { GenerativeTables } from './tables.ts'

export type Db = Kysely<RowsOf<GenerativeTables>>
export type Filter = {
  readonly stage?: Stage
  readonly turn?: Turn
  readonly kind?: Kind
  readonly territory?: Territory
  readonly caseworker?: string
}

/** The pacts somebody works on, the one that waits longest first; their own is not among them. */
export const pacts = async (db: Db, reader: string, filter: Filter, { limit, cursor }: Paging) => {
  let rows = db.selectFrom('pacts').selectAll().where('person', '!=', reader).where(shownToday('pacts'))
  for (const [column, value] of Object.entries(filter)) {
    if (value !== undefined) rows = rows.where(column as keyof Filter, '=', value)
  }
  const from = placeIn(cursor, isDay)
  if (from === 'nowhere') return { items: [], next: null }
  if (from) rows = rows.where((is) => is(is.refTuple('turn_since', 'id'), '>', is.tuple(...from)))
  const items = await rows
    .orderBy('turn_since')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  return pageOf(items, limit, (row) => [row.turn_since, row.id])
}

export const pact = (db: Db, id: string) =>
  db.selectFrom('pacts').selectAll().where('id', '=', id).where(shownToday('pacts')).executeTakeFirst()

/** A person's own pacts, the latest first. */
export const pactsOf = (db: Db, person: string) =>
  db.selectFrom('pacts').selectAll().where('person', '=', person).orderBy('reported_on', 'desc').orderBy('id').limit(20).execute()

/** Pacts of households in which somebody is an adult who signs, those that wait for a signature first. */
export const signedWith = async (db: Db, member: string) => {
  const rows = await db
    .selectFrom('signing')
    .selectAll()
    .where(shownToday('signing'))
    .where('person', '!=', member)
    .where('stage', 'not in', ['declined'])
    .orderBy('id')
    .limit(20)
    .execute()
  return rows.filter(({ household }) => household.some((one) => one.member === member))
}

/** Whether a pact of somebody, alone or with their household, is entrusted to a caseworker; also one that is over, for as long as it stays theirs. */
export const standsBeside = async (db: Db, caseworker: string, person: string): Promise<boolean> => {
  const rows = await db.selectFrom('pacts').select(['person', 'pact']).where('caseworker', '=', caseworker).execute()
  return rows.some((row) => row.person === person || row.pact.household.some(({ member }) => member === person))
}

/** Appointments that have passed with nothing written of them, and that nobody has been reminded of, the oldest first. */
export const unwritten = (db: Db, today: Day, limit: number) =>
  db
    .selectFrom('pacts')
    .select(['id', 'next_on'])
    .where('stage', '=', 'active')
    .where('next_on', '<', today)
    .where('reminded_on', 'is distinct from', (is) => is.ref('next_on'))
    .orderBy('next_on')
    .orderBy('id')
    .limit(limit)
    .execute()

/** Appointments that were reminded of and are still unwritten: who is to be told, and who has been. */
export const reminded = (db: Db, limit: number) =>
  db
    .selectFrom('pacts')
    .select(['id', 'next_on', 'person', 'caseworker', 'pact'])
    .where('stage', '=', 'active')
    .whereRef('reminded_on', '=', 'next_on')
    .orderBy('next_on', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
export type Reminded = Awaited<ReturnType<typeof reminded>>[number]

/** Other pacts of a kind that a person has and that both have signed. */
export const others = (db: Db, { id, person, kind }: { readonly id: string; readonly person: string; readonly kind: Kind }) =>
  db
    .selectFrom('pacts')
    .select('id')
    .where('person', '=', person)
    .where('kind', '=', kind)
    .where('id', '!=', id)
    .where('stage', 'in', ['signed', 'active', 'suspended'])
    .execute()

/** Pacts of a kind that a person has, from a report on, and that are not over. */
export const openOf = (db: Db, { person, kind }: { readonly person: string; readonly kind: Kind }) =>
  db
    .selectFrom('pacts')
    .select('id')
    .where('person', '=', person)
    .where('kind', '=', kind)
    .where('closed_on', 'is', null)
    .limit(1)
    .execute()

/** The rules a programme has on a day, or undefined. */
export const rulesOn = async (db: Db, programme: string, day: Day): Promise<Rules | undefined> =>
  db
    .selectFrom('limits')
    .select(['ceiling', 'alone', 'every', 'within'])
    .where('programme', '=', programme)
    .where('starts_on', '<=', day)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** What a host is shown: how many give their time there, and the hours. */
export const hosted = async (db: Db, host: HostKind, thing: string) => {
  const rows = await db.selectFrom('hosted').select(['pact', 'hours']).where('host', '=', host).where('thing', '=', thing).execute()
  return { volunteers: new Set(rows.map(({ pact: one }) => one)).size, hours: rows.reduce((sum, { hours }) => sum + hours, 0) }
}
