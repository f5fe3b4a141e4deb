// The narrow port to PostgreSQL that projections run on.

export type Query = {
  /**
   * Rows as the row types give them (`rowTypes`). A statement with a `name` is prepared once per connection.
   * Statements asked without waiting for each other run in the order they were asked.
   */
  query<R extends object = { readonly [column: string]: unknown }>(
    text: string,
    values?: readonly unknown[],
    name?: string,
  ): Promise<readonly R[]>
}

export type Db = Query & {
  /** A READ COMMITTED transaction. Rolled back when the work throws, or when `keep` says no to its answer. */
  transaction<T>(work: (tx: Query) => Promise<T>, keep?: (answer: T) => boolean): Promise<T>
}

/** An identifier as SQL wants it. */
export const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`

/** Runs statements one after the other. */
export const runAll = async (tx: Query, statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await tx.query(statement)
}
