// What the reads of pacts give, as JSON Schema.
import { commands } from '../../events/pacts/commands.ts'
import { stages } from '../../events/pacts/stages.ts'
import { areas, endings, kinds, partyKinds, sides } from '../../events/pacts/vocabulary.ts'
import { tables } from '../../projections/pacts/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, orNull, rowSchema } from '../kernel/schema.ts'

const said = {
  kind: choiceSchema(kinds),
  area: choiceSchema(areas),
  stage: choiceSchema(stages),
  proposer: choiceSchema(partyKinds),
  ending: orNull(choiceSchema(endings)),
}
export const item: JsonSchema = rowSchema(tables.register, { without: ['tally'], plus: said })

const whole: JsonSchema = { type: 'integer', minimum: 0 }
const count = objectSchema({ of: { type: 'string' }, pacts: whole })

const parts = objectSchema({
  parties: listSchema(
    rowSchema(tables.parties, { plus: { kind: choiceSchema(partyKinds), signed_on: orNull({ type: 'string', format: 'date' }) } }),
  ),
  commitments: listSchema(
    rowSchema(tables.commitments, { plus: { side: choiceSchema(sides), status: choiceSchema(['open', 'kept', 'missed', 'released']) } }),
  ),
  text: orNull(rowSchema(tables.texts)),
  versions: listSchema(rowSchema(tables.texts, { without: ['text'] })),
  signatures: listSchema(rowSchema(tables.signatures)),
  reports: listSchema(rowSchema(tables.reports)),
  corrections: listSchema(rowSchema(tables.corrections)),
  story: listSchema(rowSchema(tables.story)),
})

export const one: JsonSchema = rowSchema(tables.register, {
  without: ['tally'],
  plus: { ...said, parts, asks: listSchema(choiceSchema(Object.keys(commands))) },
})
export const version: JsonSchema = rowSchema(tables.texts)
export const figures: JsonSchema = objectSchema({
  totals: objectSchema({ pacts: whole, hours: whole, commitments: whole, kept: whole }),
  stages: listSchema(count),
  areas: listSchema(count),
  proposers: listSchema(count),
  years: listSchema(objectSchema({ year: { type: 'integer' }, pacts: whole, hours: whole })),
})
export const places: JsonSchema = objectSchema({
  items: listSchema(objectSchema({ municipality: { type: 'string' }, town: { type: 'string' }, pacts: whole })),
})
