// What the reads of the broken glasses give, as JSON Schema.
import { commands } from '../../events/glass/commands.ts'
import { tables } from '../../projections/glass/projection.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, rowSchema } from '../kernel/schema.ts'

const asks = listSchema(choiceSchema(Object.keys(commands)))
export const one: JsonSchema = rowSchema(tables.breakings, { without: ['sees'], plus: { asks } })
