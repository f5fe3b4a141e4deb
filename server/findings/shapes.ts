// What the reads of the findings give, as JSON Schema.
import { commands } from '../../events/findings/commands.ts'
import { stages } from '../../events/findings/state.ts'
import { outcomes, subjects, weights } from '../../events/findings/vocabulary.ts'
import { tables } from '../../projections/findings/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, orNull, rowSchema } from '../kernel/schema.ts'

const said = {
  stage: choiceSchema(stages),
  subject: choiceSchema(subjects),
  weight: choiceSchema(weights),
  outcome: orNull(choiceSchema(outcomes)),
}
export const item: JsonSchema = rowSchema(tables.findings, { without: ['auditor'], plus: said })
export const counted: JsonSchema = objectSchema({
  items: listSchema(objectSchema({ stage: choiceSchema(stages), findings: { type: 'integer', minimum: 0 } })),
})
export const one: JsonSchema = rowSchema(tables.findings, {
  without: ['auditor'],
  plus: {
    ...said,
    parts: objectSchema({ story: listSchema(rowSchema(tables.story)) }),
    asks: listSchema(choiceSchema(Object.keys(commands))),
  },
})
