// What the reads of the auditors' seats give, as JSON Schema.
import { commands } from '../../events/seats/commands.ts'
import { stages } from '../../events/seats/state.ts'
import { sights } from '../../events/seats/vocabulary.ts'
import { tables } from '../../projections/seats/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, rowSchema } from '../kernel/schema.ts'

const stage = choiceSchema(stages)
export const item: JsonSchema = rowSchema(tables.seats, { plus: { stage } })

const parts = objectSchema({
  samples: listSchema(rowSchema(tables.samples)),
  looks: listSchema(rowSchema(tables.looks, { plus: { sight: choiceSchema(sights) } })),
})
export const one: JsonSchema = rowSchema(tables.seats, { plus: { stage, parts, asks: listSchema(choiceSchema(Object.keys(commands))) } })
