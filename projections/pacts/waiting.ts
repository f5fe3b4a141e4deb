// What waits: whose turn it is, what ends soon, which reports are late. Days are those of the one who asks.
import { type Day, isDay, plusDays } from '../../events/kernel/index.ts'
import { pageOf, placeIn } from '../kernel/paging.ts'
import { type Db, type Paging, publicRow } from './register.ts'
import type { Turn } from './turn.ts'

/** Days before the end at which people are reminded: three months, two, one. */
export const reminders = [30, 60, 90] as const
const [, , horizon] = reminders
const most = 200

const running = ['active', 'suspended', 'notice'] as const

type Asked = { readonly day: Day; readonly municipality?: string | undefined }

const inForce = (db: Db, municipality: string | undefined) => {
  const rows = db.selectFrom('register').selectAll().where('stage', 'in', running)
  return municipality === undefined ? rows : rows.where('municipality', '=', municipality)
}

/** Pacts in force that end within ninety days, or should have ended: the soonest first. */
export const endingSoon = async (db: Db, { day, municipality }: Asked) => {
  const rows = await inForce(db, municipality)
    .where('ends_on', '<=', plusDays(day, horizon))
    .orderBy('ends_on')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(publicRow)
}

/** Of the pacts in force, or revoked and still waiting, those whose last day is before this one. */
export const overdue = async (db: Db, day: Day) => {
  const rows = await db
    .selectFrom('register')
    .select(['id', 'ends_on'])
    .where('stage', 'in', [...running, 'revoked'])
    .where('ends_on', '<', day)
    .orderBy('ends_on')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, ends_on }) => (ends_on === null ? [] : [{ id, ends_on }]))
}

/** Pacts in force, or over and not closed, whose report should have come by now: the latest first. */
export const lateReports = async (db: Db, { day, municipality }: Asked) => {
  let rows = db
    .selectFrom('register')
    .selectAll()
    .where('stage', 'in', [...running, 'expired', 'renewed'])
    .where('report_due', '<', day)
  if (municipality !== undefined) rows = rows.where('municipality', '=', municipality)
  return (await rows.orderBy('report_due').orderBy('id').limit(most).execute()).map(publicRow)
}

/** Pacts by whose turn it is; those that have waited longest come first. */
export const todo = async (
  db: Db,
  { turn, municipality }: { readonly turn: Turn; readonly municipality?: string | undefined },
  { limit, cursor }: Paging,
) => {
  let rows = db.selectFrom('register').selectAll().where('turn', '=', turn)
  if (municipality !== undefined) rows = rows.where('municipality', '=', municipality)
  const from = placeIn(cursor, isDay)
  if (from === 'nowhere') return { items: [], next: null }
  if (from) rows = rows.where((is) => is(is.refTuple('turn_since', 'id'), '>', is.tuple(...from)))
  const found = await rows
    .orderBy('turn_since')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const { items, next } = pageOf(found, limit, (row) => [row.turn_since, row.id])
  return { items: items.map(publicRow), next }
}
