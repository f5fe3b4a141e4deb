// A municipality's published register given back: the columns and rows of the publication that held at the moment `db` stands on.
import { type Kysely, sql } from 'kysely'
import type { PublishedRow } from '../../events/register/state.ts'
import type { RowsOf } from '../kernel/index.ts'
import type { RegisterTables } from './tables.ts'

export { bookId } from '../../events/snapshots/identity.ts'
export type Db = Kysely<RowsOf<RegisterTables>>

/** The published register of a municipality, or undefined when none was ever brought in. */
export const book = (db: Db, municipality: string) =>
  db.selectFrom('books').selectAll().where('municipality', '=', municipality).executeTakeFirst()

/** The municipalities whose published registers were brought in, with what is said of each. */
export const books = (db: Db) => db.selectFrom('books').selectAll().where('taken', '>', 0).orderBy('municipality').execute()

/** What is known of every row there ever was, as the law remembers it: what the next publication is compared with. */
export const knownRows = async (db: Db, municipality: string): Promise<readonly PublishedRow[]> => {
  const rows = await db
    .selectFrom('entries')
    .select('published')
    .where('municipality', '=', municipality)
    .where('origin', '=', 'published')
    .execute()
  return rows.flatMap(({ published }) => (published ? [published] : []))
}

/** The publications brought in, as their SHA-256 by moment; `ahead` is the latest moment any row became known. */
export const takenOf = async (db: Db, municipality: string) => {
  const publications = await db.selectFrom('publications').select(['moment', 'sha256']).where('municipality', '=', municipality).execute()
  const { ahead } = await db
    .selectFrom('entries')
    .select((is) => is.fn.max('known').as('ahead'))
    .where('municipality', '=', municipality)
    .where('origin', '=', 'published')
    .executeTakeFirstOrThrow()
  return { taken: Object.fromEntries(publications.map(({ moment, sha256 }) => [moment, sha256])), ahead: ahead ?? undefined }
}

// Numbers in their order, then whatever else there is; 2 comes before 10, and 002 beside 2.
const byNumber = (a: string, b: string): number => {
  const [left, right] = [/^\d+/.exec(a)?.[0], /^\d+/.exec(b)?.[0]]
  const order =
    left === undefined || right === undefined ? Number(left === undefined) - Number(right === undefined) : Number(left) - Number(right)
  return order || (a < b ? -1 : a > b ? 1 : 0)
}

export type Snapshot = { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly moment: string }

/**
 * The publication as it was, rows by number; `unfinished` when rows of a later one are already there while it is being brought in;
 * undefined when there was none yet.
 */
export const snapshot = async (db: Db, municipality: string): Promise<Snapshot | 'unfinished' | undefined> => {
  const found = await book(db, municipality)
  const late = db
    .selectFrom('entries')
    .select(sql<number>`1`.as('one'))
    .where('municipality', '=', municipality)
    .where('origin', '=', 'published')
    .where('known', '>', found?.moment ?? '1900-01-01T00:00:00.000Z')
    .limit(1)
  const [ahead, rows] = [await late.executeTakeFirst(), await knownRows(db, municipality)]
  if (ahead) return 'unfinished'
  if (!found?.moment) return undefined
  const listed = rows.filter(({ standing }) => standing === 'listed').sort((a, b) => byNumber(a.number, b.number))
  return {
    headers: found.columns.map(({ header }) => header),
    rows: listed.map(({ cells }) => found.columns.map(({ key }) => cells[key] ?? '')),
    moment: found.moment,
  }
}
