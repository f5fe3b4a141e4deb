// What the reads of participation give, as JSON Schema.
import { kinds } from '../../projections/participation/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema } from '../kernel/schema.ts'

const whole: JsonSchema = { type: 'integer', minimum: 0 }
const text: JsonSchema = { type: 'string' }
/** A count of people, or null where too few are counted to be said. */
const shown: JsonSchema = {
  type: ['integer', 'null'],
  minimum: 0,
  description: 'null: non si dice, perché sono troppo poche persone o perché da qui si ricaverebbero',
}
const told = { people: shown, attendances: shown, hours: shown }
const kind = choiceSchema(kinds)
const alive = { active: whole, alive: whole, young: whole }

export const figures: JsonSchema = objectSchema({
  ...{ year: whole, day: { type: 'string', format: 'date' } },
  totals: objectSchema({
    ...{ ...told, newcomers: shown, known: shown, once: shown, often: shown, corrected: shown },
    newcomersShare: { type: ['number', 'null'] },
  }),
  kinds: listSchema(objectSchema({ kind, things: whole, ...told })),
  months: listSchema(objectSchema({ month: text, ...told })),
  heads: listSchema(objectSchema({ who: text, n: shown })),
  equity: objectSchema({
    ...{ people: shown, bands: listSchema(objectSchema({ band: text, people: shown, hours: shown })) },
    districts: listSchema(objectSchema({ district: text, people: shown, hours: shown, byBand: listSchema(shown) })),
  }),
  busiest: listSchema(objectSchema({ thing: text, kind, title: text, ...told })),
  funnel: objectSchema({
    ideas: objectSchema({ all: whole, proposals: whole, pacts: whole, initiatives: whole }),
    proposals: objectSchema({ all: whole, accepted: whole, pacts: whole, ...alive }),
    pacts: objectSchema({ all: whole, ...alive }),
    initiatives: objectSchema({ all: whole, approved: whole, started: whole, done: whole }),
  }),
})
