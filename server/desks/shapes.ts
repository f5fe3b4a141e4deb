// What the reads of the care desks give, as JSON Schema.
import { commands } from '../../events/desks/commands.ts'
import { stages } from '../../events/desks/state.ts'
import { tables } from '../../projections/desks/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, rowSchema } from '../kernel/schema.ts'

const stage = choiceSchema(stages)
export const item: JsonSchema = rowSchema(tables.desks, { plus: { stage } })
const parts = objectSchema({
  agreements: listSchema(rowSchema(tables.agreements)),
  authorisations: listSchema(rowSchema(tables.authorisations)),
  pay_tables: listSchema(rowSchema(tables.pay_tables)),
  weights: listSchema(rowSchema(tables.weights)),
})
export const one: JsonSchema = rowSchema(tables.desks, { plus: { stage, parts, asks: listSchema(choiceSchema(Object.keys(commands))) } })
