// Columns declared once: the row type and the DDL come from the same object.
import { joined, type Stretch } from '../../events/kernel/stretches.ts'

export type Column<T = unknown> = {
  /** PostgreSQL type */
  readonly sql: string
  readonly nullable: boolean
  readonly json: boolean
  /** only carries the type */
  readonly is?: T
}
export type Columns = { readonly [name: string]: Column }
export type Row = { readonly [column: string]: unknown }
export type Key = readonly (string | number)[]

const column = <T>(sql: string, json = false): Column<T> => ({ sql, nullable: false, json })

export const text = (): Column<string> => column('text')
/** Text sorted and searched as Italian does (it-IT, ICU). */
export const name = (): Column<string> => column('text collate "it-x-icu"')
export const whole = (): Column<number> => column('bigint')
export const real = (): Column<number> => column('double precision')
export const flag = (): Column<boolean> => column('boolean')
/** `YYYY-MM-DD` as text on both sides */
export const day = (): Column<string> => column('date')
/** `YYYY-MM-DDTHH:mm:ss.sssZ` as text on both sides */
export const instant = (): Column<string> => column('timestamptz(3)')
export const texts = (): Column<readonly string[]> => column('text[]')
export const json = <T>(): Column<T> => column<T>('jsonb', true)
/** Stretches of numbers as PostgreSQL writes them: `{[540,720),[1980,2160)}`, sorted, apart from one another (`stretches` makes it). */
export const stretched = (): Column<string> => column('int4multirange')
export const nullable = <T>(of: Column<T>): Column<T | null> => ({ ...of, nullable: true, is: undefined })

/** The one text of a set of stretches: those that meet or adjoin are one. */
export const stretches = (of: readonly Stretch[]): string =>
  `{${joined(of)
    .map(({ from, until }) => `[${from},${until})`)
    .join(',')}}`

export type RowOf<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never }

export type Table<C extends Columns = Columns> = {
  readonly columns: C
  /** the columns that name a row; the first one is the id of the stream whose events write it */
  readonly key: readonly string[]
  /** every version is kept, so that the table can be read as of any moment */
  readonly history: boolean
  /** each entry is a list of columns (`town, opened desc`), or SQL after the table's name: `using gin (tags)`, `(lower(title)) where open` */
  readonly indexes: readonly string[]
  /** what PostgreSQL holds of the rows as they are beyond the key (`exclude using gist (…)`): a breach stops the projection before the fact that would make it */
  readonly guards: readonly string[]
  /** a reading shows a row only to those one of whose scopes is in its column `sees` (`seesOf`): PostgreSQL holds it, whatever the question */
  readonly walls: boolean
}
export type Tables = { readonly [name: string]: Table }

/** A table of open data keeps its history unless it says otherwise. */
export const table = <C extends Columns>(
  columns: C,
  options: {
    readonly key: readonly (keyof C & string)[]
    readonly history?: boolean
    readonly indexes?: readonly string[]
    readonly guards?: readonly string[]
    readonly walls?: C extends { readonly sees: Column<readonly string[]> } ? boolean : false
  },
): Table<C> => ({
  columns,
  key: options.key,
  history: options.history ?? true,
  indexes: options.indexes ?? [],
  guards: options.guards ?? [],
  walls: options.walls ?? false,
})

/** Row types by table name: what Kysely calls a database. */
export type RowsOf<T extends Tables> = { [K in keyof T & string]: T[K] extends Table<infer C> ? RowOf<C> : never }
