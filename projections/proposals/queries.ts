// The questions asked of the proposals.
import { type Kysely, sql } from 'kysely'
import { type Day, isDay } from '../../events/kernel/index.ts'
import { closed, type Stage, unseen } from '../../events/proposals/stages.ts'
import type { Area, Kind } from '../../events/proposals/vocabulary.ts'
import type { RowsOf } from '../kernel/index.ts'
import { type Paging, pageOf, placeIn } from '../kernel/paging.ts'
import { clockOf } from './clock.ts'
import type { ProposalTables } from './tables.ts'

export type Db = Kysely<RowsOf<ProposalTables>>
export type Filter = {
  readonly stage?: Stage
  readonly municipality?: string
  readonly kind?: Kind
  readonly area?: Area
  /** true: nobody waits for anything any more */
  readonly over?: boolean
}

const narrowed = (db: Db, { over, ...exact }: Filter) => {
  let rows = db.selectFrom('proposals').where('stage', 'not in', unseen)
  for (const [column, value] of Object.entries(exact)) {
    if (value !== undefined) rows = rows.where(column as keyof typeof exact, '=', value)
  }
  return over === undefined ? rows : rows.where('stage', over ? 'in' : 'not in', closed)
}

/** What was handed in, the latest thing that happened first; drafts are nobody else's business. */
export const proposals = async (db: Db, filter: Filter, { limit, cursor }: Paging, today: Day) => {
  const from = placeIn(cursor, isDay)
  if (from === 'nowhere') return { items: [], next: null }
  let rows = narrowed(db, filter).selectAll()
  if (from) rows = rows.where((is) => is(is.refTuple('last_on', 'id'), '<', is.tuple(...from)))
  const items = await rows
    .orderBy('last_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(items, limit, (row) => [row.last_on, row.id])
  return { items: page.items.map((row) => ({ ...row, clock: clockOf(row, today) })), next: page.next }
}

/** Proposals one answer of a person's own list carries. */
export const mostOwn = 200

/** What a person answers for or wrote for somebody, the latest first. */
export const own = async (db: Db, person: string, today: Day) => {
  const items = await db
    .selectFrom('proposals')
    .selectAll()
    .where((is) => is.or([is('person', '=', person), is('author', '=', person)]))
    .where('stage', '<>', 'discarded')
    .orderBy('last_on', 'desc')
    .limit(mostOwn)
    .execute()
  // A draft's title is its writer's own: a token, opened for them.
  const drafts = items.filter(({ stage }) => stage === 'draft').map(({ id }) => id)
  const titles =
    drafts.length === 0
      ? []
      : await db.selectFrom('answers').selectAll().where('proposal', 'in', drafts).where('point', '=', 'title').execute()
  const titleOf = (id: string): string | null => titles.find(({ proposal }) => proposal === id)?.answer ?? null
  const handed =
    items.length === 0
      ? []
      : await db
          .selectFrom('handed')
          .select(['proposal', 'title'])
          .where(
            'proposal',
            'in',
            items.map(({ id }) => id),
          )
          .execute()
  const given = (id: string): string | null => handed.find(({ proposal }) => proposal === id)?.title ?? null
  return items.map((row) => ({ ...row, clock: clockOf(row, today), own_title: given(row.id) ?? titleOf(row.id) }))
}

/** Open files one answer of the office's desk carries. */
export const mostOpen = 500

/** The open files: those whose turn is the office's first, then by the last day of their term. */
export const desk = async (db: Db, municipality: string | undefined, today: Day) => {
  let rows = db
    .selectFrom('proposals')
    .selectAll()
    .where('stage', 'not in', [...closed, 'draft'])
  if (municipality !== undefined) rows = rows.where('municipality', '=', municipality)
  const items = await rows.orderBy('turn_since').orderBy('id').limit(mostOpen).execute()
  const due = ({ clock }: { readonly clock: { readonly due: string | null } }): string => clock.due ?? '9999'
  return items
    .map((row) => ({ ...row, clock: clockOf(row, today) }))
    .sort((a, b) => Number(b.turn === 'office') - Number(a.turn === 'office') || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0))
}

type Protocolled = { readonly municipality: string; readonly protocol: string; readonly year: string; readonly not: string }
/** Other proposals of the municipality with this protocol number in this year. */
export const protocolled = async (db: Db, { municipality, protocol, year, not }: Protocolled): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('proposals')
    .select('id')
    .where('municipality', '=', municipality)
    .where('protocol', '=', protocol)
    .where('protocol_on', '>=', `${year}-01-01`)
    .where('protocol_on', '<=', `${year}-12-31`)
    .where('id', '<>', not)
    .execute()
  return rows.map(({ id }) => id)
}

/** Drafts one sweep takes: the rest waits for the next. */
const mostSwept = 1_000
/** Drafts last touched on this day or before, the oldest first. */
export const untouchedDrafts = async (db: Db, until: Day): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('proposals')
    .select('id')
    .where('stage', '=', 'draft')
    .where('last_on', '<=', until)
    .orderBy('last_on')
    .orderBy('id')
    .limit(mostSwept)
    .execute()
  return rows.map(({ id }) => id)
}

/** Municipalities with proposals, and how many are open and closed. */
export const places = (db: Db) =>
  db
    .selectFrom('proposals')
    .select(['municipality', 'town'])
    .select((is) => is.fn.countAll<number>().as('proposals'))
    .where('stage', 'not in', unseen)
    .groupBy(['municipality', 'town'])
    .orderBy('town')
    .execute()

const partsOf = <T extends Exclude<keyof ProposalTables, 'proposals'>>(db: Db, table: T, id: string, order: string) =>
  db
    .selectFrom(table as 'story')
    .selectAll()
    .where('proposal', '=', id)
    .orderBy(sql.ref(order))
    .execute() as unknown as Promise<RowsOf<ProposalTables>[T][]>

/** The proposals this one competes with, by identity and title: the one it names, and those that name it; drafts are not there. */
const alternatives = (db: Db, { id, alternative_to }: { readonly id: string; readonly alternative_to: string | null }) =>
  db
    .selectFrom('proposals')
    .select(['id', 'title', 'stage'])
    .where('stage', 'not in', unseen)
    .where((is) => is.or([is('alternative_to', '=', id), is('id', '=', alternative_to ?? '')]))
    .orderBy('opened_on')
    .orderBy('id')
    .execute()

/** One proposal with everything that is known of it: who may read which part is the counter's business. */
export const proposal = async (db: Db, id: string, today: Day) => {
  const row = await db.selectFrom('proposals').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const [handed] = await partsOf(db, 'handed', id, 'day')
  const [integration] = await partsOf(db, 'integrations', id, 'day')
  const parts = {
    handed: handed ?? null,
    attachments: await partsOf(db, 'attachments', id, 'day'),
    versions: await partsOf(db, 'versions', id, 'version'),
    observations: await partsOf(db, 'observations', id, 'observation'),
    integration: integration ?? null,
    opinions: await partsOf(db, 'opinions', id, 'opinion'),
    assessments: await partsOf(db, 'assessments', id, 'criterion'),
    meetings: await partsOf(db, 'meetings', id, 'meeting'),
    drafts: await partsOf(db, 'drafts', id, 'version'),
    replies: await partsOf(db, 'replies', id, 'reply'),
    corrections: await partsOf(db, 'corrections', id, 'revision'),
    story: await partsOf(db, 'story', id, 'revision'),
    alternatives: await alternatives(db, row),
  }
  return { ...row, clock: clockOf(row, today), parts }
}

/** The points of a draft as they were last kept, or undefined when there is no such draft. */
export const draft = async (db: Db, id: string) => {
  const row = await db.selectFrom('proposals').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { ...row, answers: await partsOf(db, 'answers', id, 'point') }
}
