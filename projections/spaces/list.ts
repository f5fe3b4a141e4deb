// The spaces one after the other, and one with everything that is said of it.
import type { kinds } from '../../events/spaces/vocabulary.ts'
import { unwalled } from '../kernel/index.ts'
import type { Db, Paging } from './db.ts'

export type { Db } from './db.ts'
export type Filter = {
  readonly building?: string
  readonly municipality?: string
  readonly kind?: (typeof kinds)[number]
  readonly governed?: string
}

/** The spaces that are open, by name. */
export const spaces = async (db: Db, { governed, ...filter }: Filter, { limit, cursor }: Paging) => {
  let rows = db.selectFrom('spaces').selectAll().where('stage', '=', 'open')
  for (const [column, value] of Object.entries(filter))
    if (value !== undefined) rows = rows.where(column as Exclude<keyof Filter, 'governed'>, '=', value)
  if (governed !== undefined) rows = rows.where('governed_id', '=', governed)
  const [name, id] = cursor ?? []
  if (cursor && (name === undefined || id === undefined)) return { items: [], next: null }
  if (name !== undefined && id !== undefined) rows = rows.where((is) => is(is.refTuple('name', 'id'), '>', is.tuple(name, id)))
  const items = await rows
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const page = items.slice(0, limit)
  const last = page.at(-1)
  return { items: page.map(unwalled), next: items.length > limit && last ? [last.name, last.id] : null }
}

/** One space with its closures to come and its story; the exceptions, damages and keys that whoever asks may see. */
export const space = async (db: Db, id: string, today: string) => {
  const row = await db
    .selectFrom('spaces')
    .innerJoin('revisions', 'revisions.space', 'spaces.id')
    .selectAll('spaces')
    .select(['revision', 'known'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const [closures, exceptions, damages, keys, steps] = await Promise.all([
    db
      .selectFrom('closures')
      .selectAll()
      .where('space', '=', id)
      .where('reopened', '=', false)
      .where('ends_at', '>=', today)
      .orderBy('starts_at')
      .execute(),
    db.selectFrom('exceptions').selectAll().where('space', '=', id).where('until', '>=', today).orderBy('revision').execute(),
    db.selectFrom('damages').selectAll().where('space', '=', id).orderBy('revision', 'desc').limit(50).execute(),
    db.selectFrom('keys').selectAll().where('space', '=', id).where('returned_at', 'is', null).orderBy('since').execute(),
    db.selectFrom('steps').selectAll().where('space', '=', id).orderBy('revision').execute(),
  ])
  const parts = {
    closures: closures.map(unwalled),
    exceptions: exceptions.map(unwalled),
    damages: damages.map(unwalled),
    keys: keys.map(unwalled),
    steps: steps.map(unwalled),
  }
  return { ...unwalled(row), parts }
}
