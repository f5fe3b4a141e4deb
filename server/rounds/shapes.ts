// What the reads of the matching rounds give, as JSON Schema.
import { commands } from '../../events/rounds/commands.ts'
import { stages } from '../../events/rounds/state.ts'
import { modes } from '../../events/rounds/vocabulary.ts'
import { tables } from '../../projections/rounds/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, rowSchema } from '../kernel/schema.ts'

const exact = { stage: choiceSchema(stages), mode: choiceSchema(modes) }
export const item: JsonSchema = rowSchema(tables.rounds, { without: ['sees'], plus: exact })
const parts = objectSchema({ pairs: listSchema(rowSchema(tables.pairs, { without: ['sees'] })) })
export const one: JsonSchema = rowSchema(tables.rounds, {
  without: ['sees'],
  plus: { ...exact, parts, asks: listSchema(choiceSchema(Object.keys(commands))) },
})
