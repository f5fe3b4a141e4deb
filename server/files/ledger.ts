// What is known of files, in PostgreSQL: rows of the uploads, and of the facts that name them.
import type { FileType } from '../../events/kernel/index.ts'
import type { openPool } from '../stores/postgres/connect.ts'

export type Pool = ReturnType<typeof openPool>
export type StoredFile = {
  readonly id: string
  readonly sha256: string
  readonly owner: string
  readonly bytes: number
  readonly type: FileType
  /** a scanner has found nothing in it */
  readonly verified: boolean
}
/** A fact of `stream` names the file. */
export type FileUsed = { readonly stream: string; readonly published: boolean }
export type NewUse = FileUsed & { readonly position: number; readonly field: string; readonly sha256: string }

const columns = 'id, sha256, owner, bytes, type, verified'
const mentioned = 'exists (select from files.uses as u where u.sha256 = s.sha256 and'
const statements = {
  keep: 'select files.keep($1, $2, $3, $4, $5, $6, $7) as answer',
  stored: `select ${columns} from files.stored where sha256 = $1 order by at, id`,
  owned: `select ${columns} from files.stored where owner = $1 order by at desc, id`,
  uses: 'select stream, bool_or(published) as published from files.uses where sha256 = $1 group by stream',
  position: 'select position from files.progress',
  noted: `with moved as (update files.progress set position = $1 where position = $2 returning position)
    insert into files.uses (position, field, sha256, stream, published)
    select used.* from moved, unnest($3::bigint[], $4::text[], $5::text[], $6::text[], $7::boolean[]) as used`,
  orphans: `delete from files.stored as s where at < now() - make_interval(secs => $1) and not ${mentioned} true) returning ${columns}`,
  forgotten: `delete from files.stored as s where owner = $1 and not ${mentioned} u.published) returning ${columns}`,
  drop: 'delete from files.stored where id = $1',
  touch: 'update files.stored set at = now() where sha256 = $1 and owner = $2 returning id',
  verified: 'update files.stored set verified = true where id = $1',
  unverified: `select ${columns} from files.stored where not verified order by at limit $1`,
  ids: 'select id from files.stored where id = any($1::uuid[])',
} as const

type Row = Omit<StoredFile, 'bytes'> & { readonly bytes: string }
const fileOf = (row: Row): StoredFile => ({ ...row, bytes: Number(row.bytes) })

export const openLedger = (pool: Pick<Pool, 'query'>) => {
  const ask = async <R extends object>(name: keyof typeof statements, values: readonly unknown[]): Promise<readonly R[]> =>
    (await pool.query<R>({ name: `files ${name}`, text: statements[name], values: [...values] })).rows
  const rows = async (name: keyof typeof statements, values: readonly unknown[]): Promise<readonly StoredFile[]> =>
    (await ask<Row>(name, values)).map(fileOf)
  return {
    /** `full`: more than `quota` bytes in all; `known`: its owner has it already. */
    keep: async ({ id, sha256, owner, bytes, type, verified }: StoredFile, quota: number): Promise<'kept' | 'known' | 'full'> => {
      const [row] = await ask<{ answer: 'kept' | 'known' | 'full' }>('keep', [id, sha256, owner, bytes, type, verified, quota])
      if (!row) throw new Error('files.keep answers one row')
      return row.answer
    },
    /** Begins the waiting of an upload anew; false when its owner has none like it. */
    touch: async (sha256: string, owner: string): Promise<boolean> => (await ask('touch', [sha256, owner])).length > 0,
    stored: (sha256: string) => rows('stored', [sha256]),
    owned: (owner: string) => rows('owned', [owner]),
    uses: (sha256: string) => ask<FileUsed>('uses', [sha256]),
    position: async (): Promise<number> => Number((await ask<{ position: string }>('position', []))[0]?.position ?? 0),
    /** Notes what the facts after `from` up to `to` name; nothing when another process was quicker. */
    note: async (from: number, to: number, uses: readonly NewUse[]): Promise<void> => {
      const column = <K extends keyof NewUse>(name: K): NewUse[K][] => uses.map((use) => use[name])
      const lists = [column('position'), column('field'), column('sha256'), column('stream'), column('published')]
      await ask('noted', [to, from, ...lists])
    },
    /** Lets go of what no fact names and is older than `seconds`. */
    orphans: (seconds: number) => rows('orphans', [seconds]),
    /** Lets go of what is a person's and was never published. */
    forgotten: (owner: string) => rows('forgotten', [owner]),
    drop: async (id: string): Promise<void> => void (await ask('drop', [id])),
    verify: async (id: string): Promise<void> => void (await ask('verified', [id])),
    unverified: (limit: number) => rows('unverified', [limit]),
    /** Those of `ids` that are known. */
    known: async (ids: readonly string[]): Promise<ReadonlySet<string>> =>
      new Set((await ask<{ id: string }>('ids', [ids])).map(({ id }) => id)),
  }
}
export type Ledger = ReturnType<typeof openLedger>
