// What the reads of the spaces give, as JSON Schema.
import { commands } from '../../events/spaces/commands.ts'
import { kinds, obstacles } from '../../events/spaces/vocabulary.ts'
import { bookingStatuses, tables } from '../../projections/spaces/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, orNull, rowSchema } from '../kernel/schema.ts'
import { closedBecause } from './closed-days.ts'

const text: JsonSchema = { type: 'string' }
const whole: JsonSchema = { type: 'integer' }
const yes: JsonSchema = { type: 'boolean' }
const day: JsonSchema = { type: 'string', format: 'date' }
const moment: JsonSchema = { type: 'string', format: 'date-time' }
const items = (of: JsonSchema): JsonSchema => objectSchema({ items: listSchema(of) })

const kind = choiceSchema(kinds)
const status = choiceSchema(bookingStatuses)
const placed = { starts_at: moment, ends_at: moment, status, series: orNull(text), displaced: yes }

export const item: JsonSchema = rowSchema(tables.spaces, { without: ['sees'], plus: { kind } })
export const one: JsonSchema = rowSchema(tables.spaces, {
  without: ['sees'],
  plus: {
    ...{ kind, revision: whole, known: moment },
    parts: objectSchema({
      days: listSchema(objectSchema({ day, why: choiceSchema(closedBecause) })),
      closures: listSchema(rowSchema(tables.closures, { without: ['sees'] })),
      exceptions: listSchema(rowSchema(tables.exceptions, { without: ['sees'] })),
      damages: listSchema(rowSchema(tables.damages, { without: ['sees'] })),
      keys: listSchema(rowSchema(tables.keys, { without: ['sees'] })),
      steps: listSchema(rowSchema(tables.steps, { without: ['sees'] })),
    }),
    asks: listSchema(choiceSchema(Object.keys(commands))),
  },
})
export const free: JsonSchema = items(objectSchema({ space: text, name: text, from: moment, to: moment }))
export const calendar: JsonSchema = items(objectSchema({ booking: text, ...placed, mine: yes }))
export const booked: JsonSchema = items(
  objectSchema({ space: text, name: text, booking: text, starts_at: moment, ends_at: moment, series: orNull(text) }),
)
export const tried: JsonSchema = objectSchema({
  items: listSchema(objectSchema({ day, from: moment, to: moment, why: orNull(choiceSchema(obstacles)) })),
  free: whole,
  rule: text,
})
const waiting = rowSchema(tables.waiting, { without: ['sees'] })
export const keptDay: JsonSchema = objectSchema({
  items: listSchema(rowSchema(tables.holders, { without: ['sees'], plus: placed })),
  waiting: listSchema(waiting),
})
export const door: JsonSchema = objectSchema({ day, turn: whole, token: text, code: text })
const limit = objectSchema({ most: whole, used: whole, left: whole })
export const allowance: JsonSchema = objectSchema({
  ...{ holder: text, open: orNull(limit), hours: orNull(limit), prime: orNull(limit), building: orNull(limit) },
  ...{ building_open: orNull(limit), building_prime: orNull(limit), building_pause_days: orNull(whole) },
  ...{ pause_days: orNull(whole), lifted: listSchema(text) },
})
const { name: _, ...own } = { name: text, space: text, booking: text, ...placed }
export const mine: JsonSchema = objectSchema({
  bookings: listSchema(objectSchema({ ...own, name: text, own: yes, cancel_hours: whole })),
  series: listSchema({ type: 'object' }),
  waiting: listSchema({ type: 'object' }),
})
export const opening: JsonSchema = objectSchema({ anywhere: yes, buildings: listSchema(text), municipalities: listSchema(text) })
/** A name that was erased, or is hidden, is not one to choose. */
export const mates: JsonSchema = items(objectSchema({ building: text, household: text, person: text, name: orNull(text) }))
