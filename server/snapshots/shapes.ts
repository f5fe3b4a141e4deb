// What the reads of the published registers give, as JSON Schema.
import { tables } from '../../projections/snapshots/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { listSchema, objectSchema, rowSchema } from '../kernel/schema.ts'

const text: JsonSchema = { type: 'string' }
const columns = listSchema(objectSchema({ header: text, key: text }))
export const item: JsonSchema = rowSchema(tables.registers, { plus: { columns } })
export const one: JsonSchema = rowSchema(tables.registers, {
  plus: { columns, parts: objectSchema({ publications: listSchema(rowSchema(tables.publications)) }) },
})
