// What the reads of the public register give, as JSON Schema.
import { states } from '../../events/register/vocabulary.ts'
import { changeKinds } from '../../projections/register/changes.ts'
import { origins, tables } from '../../projections/register/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, orNull, rowSchema } from '../kernel/schema.ts'

const text: JsonSchema = { type: 'string' }
const whole: JsonSchema = { type: 'integer', minimum: 0 }
const day: JsonSchema = { type: 'string', format: 'date' }
const instant: JsonSchema = { type: 'string', format: 'date-time' }
const said = { origin: choiceSchema(origins), state: orNull(choiceSchema(states)) }

export const item: JsonSchema = rowSchema(tables.entries, { without: ['published', 'work', 'shown'], plus: said })

const phase = objectSchema({ phase: text, from: day, until: day })
export const one: JsonSchema = rowSchema(tables.entries, {
  without: ['published', 'work'],
  plus: {
    ...said,
    standing: orNull(choiceSchema(['none', 'listed', 'gone'])),
    course: orNull(rowSchema(tables.courses, { plus: { past: listSchema(phase) } })),
    sheet: listSchema(objectSchema({ header: text, text })),
    book: orNull(objectSchema({ publisher: orNull(text), source: orNull(text), licence: orNull(text), moment: orNull(instant) })),
  },
})

const millionths: JsonSchema = { type: 'integer' }
export const points: JsonSchema = objectSchema({
  items: listSchema(objectSchema({ id: text, title: text, number: orNull(text), ...said, lat: millionths, lon: millionths })),
  more: { type: 'boolean' },
})

const count = objectSchema({ of: text, entries: whole })
const totals = objectSchema({
  ...{
    entries: whole,
    late: whole,
    hours: whole,
    granted: whole,
    delivered: whole,
    late_reports: whole,
    reports: whole,
    corrections: whole,
  },
})
export const figures: JsonSchema = objectSchema({
  day,
  totals,
  ...Object.fromEntries(
    ['states', 'origins', 'municipalities', 'proponents', 'districts', 'years', 'areas', 'goods'].map((name) => [name, listSchema(count)]),
  ),
  phases: listSchema(objectSchema({ origin: choiceSchema(origins), phase: text, times: whole, days: { type: 'number' } })),
})
export const choices: JsonSchema = objectSchema({
  municipalities: listSchema(objectSchema({ municipality: text, town: orNull(text), entries: whole })),
  districts: listSchema(objectSchema({ municipality: text, district: text })),
  goods: listSchema(objectSchema({ kind: text })),
})
const change = objectSchema({ entry: item, kinds: listSchema(choiceSchema(changeKinds)), was: orNull(item) })
export const changes: JsonSchema = objectSchema({
  since: day,
  until: day,
  counts: objectSchema(Object.fromEntries(changeKinds.map((kind) => [kind, whole]))),
  items: listSchema(change),
  total: whole,
})
