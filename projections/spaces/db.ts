// The tables of the spaces as questions know them.
import type { Kysely } from 'kysely'
import type { RowsOf } from '../kernel/index.ts'
import type { SpaceTables } from './tables.ts'

export type Db = Kysely<RowsOf<SpaceTables>>
export type Paging = { readonly limit: number; readonly cursor: readonly string[] | undefined }
