// What the reads of control give, as JSON Schema.
import { checkNames } from '../../projections/audit/queries.ts'
import { tables } from '../../projections/audit/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, rowSchema } from '../kernel/schema.ts'

const whole: JsonSchema = { type: 'integer', minimum: 0 }
const text: JsonSchema = { type: 'string' }
const day: JsonSchema = { type: 'string', format: 'date' }

export const figures: JsonSchema = objectSchema({
  ...{ facts: whole, imported: whole, late: whole, pacts: whole, in_force: whole, hours: whole, corrections: whole },
})
export const checks: JsonSchema = objectSchema({ items: listSchema(objectSchema({ check: choiceSchema(checkNames), pacts: whole })) })
export const found: JsonSchema = objectSchema({ check: choiceSchema(checkNames), items: listSchema(rowSchema(tables.pacts)) })

const drawn: readonly string[] = ['id', 'title', 'town', 'kind', 'stage', 'starts_on', 'ends_on']
const columns = Object.keys(tables.pacts.columns) as (keyof typeof tables.pacts.columns)[]
const chosen = rowSchema(tables.pacts, { without: columns.filter((name) => !drawn.includes(name)), plus: { lot: text } })
export const sample: JsonSchema = objectSchema({ seed: text, size: whole, population: whole, day, items: listSchema(chosen) })
export const titles: JsonSchema = objectSchema({ items: listSchema(objectSchema({ id: text, title: text })) })
export const correction: JsonSchema = rowSchema(tables.corrections, { plus: { title: text } })
export const change: JsonSchema = rowSchema(tables.facts, { plus: { title: text } })
export const changesCounted: JsonSchema = objectSchema({
  items: listSchema(objectSchema({ context: text, type: text, facts: whole, things: whole })),
})
