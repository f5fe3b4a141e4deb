// What the reads of the buildings give, as JSON Schema.
import { commands } from '../../events/housing/commands.ts'
import { purposes, tenures } from '../../events/housing/vocabulary.ts'
import { tables } from '../../projections/housing/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, orNull, rowSchema } from '../kernel/schema.ts'

const whole: JsonSchema = { type: 'integer' }
const text: JsonSchema = { type: 'string' }
const day: JsonSchema = { type: 'string', format: 'date' }
const tenure = choiceSchema(tenures)
const hidden = { without: ['sees'] } as const

const home = objectSchema({
  ...{ building: text, household: text, tenure, since: day, stair: text, number: text, rooms: whole },
})
export const item: JsonSchema = rowSchema(tables.buildings, { ...hidden, plus: { home: orNull(home) } })

export const occupancy: JsonSchema = objectSchema({
  ...{ flats: whole, sale: whole, rent: whole, owners: whole, tenants: whole, empty: whole },
  stairs: listSchema(objectSchema({ stair: text, owners: whole, tenants: whole, empty: whole })),
})
export const units: JsonSchema = objectSchema({
  items: listSchema(
    rowSchema(tables.units, {
      without: ['building', 'sees'],
      plus: {
        purpose: choiceSchema(purposes),
        ...{ tenure: orNull(tenure), people: { anyOf: [listSchema(text), { type: 'null' }] }, since: orNull(day) },
      },
    }),
  ),
})

export const people: JsonSchema = objectSchema({
  name: text,
  items: listSchema(
    objectSchema({
      ...{ household: text, unit: text, tenure, since: day, stair: text, number: text },
      people: listSchema(objectSchema({ person: text, name: orNull(text) })),
    }),
  ),
})

export const opening: JsonSchema = objectSchema({ anywhere: { type: 'boolean' }, municipalities: listSchema(text) })

const turn = rowSchema(tables.turns, {
  without: ['building', 'sees'],
  plus: { taken: whole, mine: { type: 'boolean' }, stage: choiceSchema(['offered', 'done', 'cancelled']) },
})
const rules = rowSchema(tables.rules, { without: ['building', 'sees'], plus: { starts_on: orNull(day) } })
const without = { without: ['building', 'sees'] } as const
export const one: JsonSchema = rowSchema(tables.buildings, {
  ...hidden,
  plus: {
    home: orNull(home),
    rules,
    /** whether who reads manages it today, whatever day is shown */
    manages: { type: 'boolean' },
    /** households that must endorse */
    needed: whole,
    occupancy,
    budgets: listSchema(objectSchema({ year: whole, cents: whole, allocated_on: day, promised: whole, spent: whole, left: whole })),
    parts: objectSchema({
      turns: listSchema(turn),
      commitments: listSchema(rowSchema(tables.commitments, without)),
      spendings: listSchema(rowSchema(tables.spendings, without)),
      assemblies: listSchema(rowSchema(tables.assemblies, without)),
      notices: listSchema(rowSchema(tables.notices, without)),
    }),
    asks: listSchema(choiceSchema(Object.keys(commands))),
  },
})
