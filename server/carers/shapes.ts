// What the reads of the carers give, as JSON Schema.
import { commands } from '../../events/carers/commands.ts'
import { stages } from '../../events/carers/state.ts'
import { tiers } from '../../events/carers/vocabulary.ts'
import { levels } from '../../events/kernel/care.ts'
import { tables } from '../../projections/carers/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, orNull, rowSchema } from '../kernel/schema.ts'

const exact = { stage: choiceSchema(stages), tier: orNull(choiceSchema(tiers)), level: orNull(choiceSchema(levels)) }
export const item: JsonSchema = rowSchema(tables.carers, { without: ['sees', 'note'], plus: exact })
const parts = objectSchema({
  documents: listSchema(rowSchema(tables.documents, { without: ['sees'] })),
  trainings: listSchema(rowSchema(tables.trainings, { without: ['sees'] })),
  references: listSchema(rowSchema(tables.references, { without: ['sees'] })),
  placements: listSchema(rowSchema(tables.placements, { without: ['sees'] })),
  objections: listSchema(rowSchema(tables.objections, { without: ['sees'] })),
})
export const one: JsonSchema = rowSchema(tables.carers, {
  without: ['sees'],
  plus: { ...exact, parts, asks: listSchema(choiceSchema(Object.keys(commands))) },
})
export const expiring: JsonSchema = objectSchema({ items: listSchema({ type: 'object' }) })
/** A count, or null where it is hidden. */
const shown = orNull({ type: 'integer' })
export const counted: JsonSchema = objectSchema({ items: listSchema(objectSchema({ ...exact, carers: shown })), total: shown })
export const mine: JsonSchema = objectSchema({ items: listSchema(one) })
