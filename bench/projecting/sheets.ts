// The sheets somebody folds rows of pacts on by hand: a plain Map for each table, and which rows were touched.
import type { Recorded } from '../../events/kernel/index.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import type { RowsOf } from '../../projections/kernel/index.ts'
import type { PactTables } from '../../projections/pacts/tables.ts'

export type Loose<T> = { -readonly [K in keyof T]: T[K] }
export type Rows = RowsOf<PactTables>
type Tally = { -readonly [K in keyof Rows['register']['tally']]: Loose<Rows['register']['tally'][K]> }
export type Register = Loose<Omit<Rows['register'], 'tally'>> & { tally: Tally }
export type Words = Omit<Loose<Rows['words']>, 'said'> & { said: { [where: string]: string | null } }
export type Commitment = Loose<Rows['commitments']>
export type Report = Loose<Rows['reports']>

export type Fact = Recorded<PactEvent>
export type FactOf<T> = Extract<Fact, { type: T }>

/** `all`: what later facts may change; `dirty`: what the batch has to write. */
const sheet = <R>() => ({ all: new Map<string, R>(), dirty: new Map<string, R>() })
export const put = <R>({ all, dirty }: ReturnType<typeof sheet<R>>, key: string, row: R): void => {
  all.set(key, row)
  dirty.set(key, row)
}
export const take = <R>({ all, dirty }: ReturnType<typeof sheet<R>>, key: string): R => {
  const row = all.get(key)
  if (!row) throw new Error(`no row ${key}`)
  dirty.set(key, row)
  return row
}

export const newSheets = () => ({
  register: sheet<Register>(),
  words: sheet<Words>(),
  commitments: sheet<Commitment>(),
  reports: sheet<Report>(),
  parties: [] as Rows['parties'][],
  texts: sheet<Loose<Rows['texts']>>(),
  signatures: [] as Rows['signatures'][],
  corrections: [] as Rows['corrections'][],
  story: [] as Rows['story'][],
})
export type Sheets = ReturnType<typeof newSheets>
