// What a municipality or a body is called, by its code or its identity.
import type { Kysely } from 'kysely'
import type { RowsOf } from '../kernel/index.ts'
import type { tables } from './tables.ts'

type Db = Kysely<RowsOf<typeof tables>>

const named = async (db: Db, column: 'istat' | 'id', value: string): Promise<string | undefined> =>
  (await db.selectFrom('bodies').select('name').where(column, '=', value).limit(1).executeTakeFirst())?.name

/** The town alone, whatever the register calls its administration; `istat` is six digits. Undefined when the register has no such municipality. */
export const municipalityNamed = async (db: Db, istat: string): Promise<string | undefined> =>
  (await named(db, 'istat', istat))?.replace(/^Comune di /, '')
export const bodyNamed = (db: Db, id: string): Promise<string | undefined> => named(db, 'id', id)
