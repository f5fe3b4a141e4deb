// How the accounts reach their tables: what a pool answers to.
import type { openPool } from '../stores/postgres/connect.ts'

export type Asked = Pick<ReturnType<typeof openPool>, 'query'>

/** Rows of a statement by name, so that PostgreSQL plans each once per connection. */
export const rowsOf = async <R extends object>(
  asked: Asked,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<readonly R[]> => (await asked.query<R>({ name: `accounts ${name}`, text, values: [...values] })).rows

/** How many rows a statement touched. */
export const countOf = async (asked: Asked, name: string, text: string, values: readonly unknown[]): Promise<number> =>
  (await asked.query({ name: `accounts ${name}`, text, values: [...values] })).rowCount ?? 0
