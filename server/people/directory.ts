// Who people are, as the register of people knows it: their grants from the tables, their name from the vault, again when something of people has changed.
import type { Kysely } from 'kysely'
import { erasedText } from '../../events/kernel/index.ts'
import { everywhere, type RowsOf } from '../../projections/kernel/index.ts'
import * as queries from '../../projections/people/queries.ts'
import type { PersonTables } from '../../projections/people/tables.ts'
import type { Directory, Known } from '../kernel/directory.ts'
import type { Grant, Scope } from '../kernel/people.ts'
import type { Reader } from '../kernel/reader.ts'

export type DirectoryDeps = {
  readonly projector: Reader
  /** the value of a token, for the person it belongs to; undefined when it was erased */
  readonly open: (token: string) => Promise<string | undefined>
  /** instead of the name: what a character of the demonstration is called */
  readonly labels?: ReadonlyMap<string, string>
}

/** People remembered; who has not been asked about for longest is forgotten first. */
const most = 5_000
type Entry = { readonly changes: number; readonly known: Known | undefined }
type Row = RowsOf<PersonTables>['grants']

const scopeOf = ({ scope, scope_id }: Row): Scope => (scope === 'everywhere' ? { kind: scope } : { kind: scope, id: scope_id ?? '' })
const grantOf = (row: Row): Grant => ({
  ...{ role: row.role, scope: scopeOf(row), from: row.starts_on },
  ...(row.ends_on === null ? {} : { until: row.ends_on }),
})

/** Finds a person by identity; undefined for who was never registered or was erased, and while the tables are still being made. */
export const openDirectory = ({ projector, open, labels = new Map() }: DirectoryDeps): Directory => {
  const remembered = new Map<string, Entry>()
  const changes = (): number => projector.standing('people').changes
  const asked = async (id: string): Promise<Entry> => {
    // Taken before the rows are read: they can only be later.
    const before = changes()
    const ask = async (db: Kysely<never>) => {
      const on = db as unknown as queries.Db
      return { row: await queries.person(on, id), grants: await queries.grantsOf(on, id) }
    }
    const answered = await projector.read('people', { sees: [everywhere], ask })
    if (!('answer' in answered)) return { changes: -1, known: undefined }
    const { answer } = answered
    if (!answer.row || answer.row.erased_on !== null) return { changes: before, known: undefined }
    const label = labels.get(id) ?? (await open(answer.row.name)) ?? erasedText
    return { changes: before, known: { id, label, grants: answer.grants.filter(({ revoked_on }) => revoked_on === null).map(grantOf) } }
  }
  return {
    changes,
    find: async (id) => {
      const before = remembered.get(id)
      if (before && before.changes === changes()) return before.known
      const entry = await asked(id)
      remembered.delete(id)
      remembered.set(id, entry)
      const [oldest] = remembered.keys()
      if (remembered.size > most && oldest !== undefined) remembered.delete(oldest)
      return entry.known
    },
  }
}
