// What the reads of the regulations give, as JSON Schema.

import { jsonSchemaOf } from '../../events/kernel/schema.ts'
import { commands } from '../../events/regulations/commands.ts'
import { bodies, evidence, figures } from '../../events/regulations/vocabulary.ts'
import { tables } from '../../projections/regulations/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, orNull, rowSchema } from '../kernel/schema.ts'

const profile: JsonSchema = jsonSchemaOf({ ...figures, evidence: evidence() })
const said = { body: choiceSchema(bodies), stage: choiceSchema(['standing', 'repealed']) }
export const item: JsonSchema = rowSchema(tables.regulations, { plus: said })
const version = rowSchema(tables.versions, { plus: { profile } })

export const one: JsonSchema = rowSchema(tables.regulations, {
  plus: {
    ...said,
    parts: objectSchema({
      versions: listSchema(version),
      corrections: listSchema(rowSchema(tables.corrections)),
      story: listSchema(rowSchema(tables.story)),
    }),
    asks: listSchema(choiceSchema(Object.keys(commands))),
  },
})
const text: JsonSchema = { type: 'string' }
const day: JsonSchema = { type: 'string', format: 'date' }
export const standing: JsonSchema = objectSchema({
  ...{ id: text, name: text, title: text, version: { type: 'integer' }, starts_on: day, ends_on: orNull(day) },
  ...{ complete: { type: 'boolean' }, profile, act: orNull(text) },
})
