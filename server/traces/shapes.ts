// What the reads of a person's traces give, as JSON Schema.
import { tables } from '../../projections/traces/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { listSchema, objectSchema, rowSchema } from '../kernel/schema.ts'

const value = objectSchema({ name: { type: 'string' }, value: { type: ['string', 'null'] } })
export const trace: JsonSchema = rowSchema(tables.traces, { without: ['sees', 'person'], plus: { values: listSchema(value) } })
export const thing: JsonSchema = rowSchema(tables.followed, { without: ['sees', 'person'] })
