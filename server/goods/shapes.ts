// What the reads of the common goods give, as JSON Schema.
import { commands } from '../../events/goods/commands.ts'
import { stages } from '../../events/goods/state.ts'
import { kinds, natures, owners } from '../../events/goods/vocabulary.ts'
import { tables } from '../../projections/goods/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, orNull, rowSchema } from '../kernel/schema.ts'

const micro: JsonSchema = { type: 'integer' }
const outline = orNull(listSchema(objectSchema({ lat: micro, lon: micro })))
const said = { stage: choiceSchema(stages), nature: choiceSchema(natures), kind: choiceSchema(kinds), owner: choiceSchema(owners), outline }
const under = { under_pact: { type: 'boolean' } } as const
export const item: JsonSchema = rowSchema(tables.goods, { plus: { ...said, ...under } })
export const one: JsonSchema = rowSchema(tables.goods, {
  plus: {
    ...{ ...said, ...under },
    parts: objectSchema({
      pacts: listSchema(rowSchema(tables.pacts, { without: ['goods', 'known'] })),
      corrections: listSchema(rowSchema(tables.corrections)),
      story: listSchema(rowSchema(tables.story)),
    }),
    asks: listSchema(choiceSchema(Object.keys(commands))),
  },
})
const text: JsonSchema = { type: 'string' }
export const places: JsonSchema = objectSchema({
  items: listSchema(
    objectSchema({
      ...{ id: text, name: text, kind: choiceSchema(kinds), stage: choiceSchema(stages) },
      ...{ lat: orNull(micro), lon: orNull(micro), outline },
    }),
  ),
})
