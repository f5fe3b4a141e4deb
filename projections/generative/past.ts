// The past of the generative pacts: shown to whoever is shown the same pact today, and to nobody because they once were.
import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '../../events/kernel/index.ts'
import { schemaOf } from '../kernel/ddl.ts'
import { generative } from './projection.ts'

/** Whoever handed a person over sees them no more, also as of a day when they did: PostgreSQL looks at the walls of the row as it is. */
export const shownToday = (table: 'pacts' | 'signing'): RawBuilder<boolean> =>
  sql<boolean>`exists (select from ${sql.id(schemaOf(generative), table)} as present where present.id = ${sql.ref(`${table}.id`)})`

/** The versions of a table that held at a moment, whichever moment the question stands on. */
export const heldAt = (table: 'outcomes' | 'hosted' | 'declared', moment: Instant): RawBuilder<unknown> =>
  sql`(select * from ${sql.id(schemaOf(generative), `${table}_history`)} where known_from <= ${moment}::timestamptz and known_to > ${moment}::timestamptz)`
