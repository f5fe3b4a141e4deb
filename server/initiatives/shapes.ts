// What the reads of the initiatives give, as JSON Schema.
import { commands } from '../../events/initiatives/commands.ts'
import { consents, stages, turns } from '../../events/initiatives/state.ts'
import { audiences, outcomes, showns } from '../../events/initiatives/vocabulary.ts'
import { tables } from '../../projections/initiatives/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, orNull, rowSchema } from '../kernel/schema.ts'

const whole: JsonSchema = { type: 'integer' }
const text: JsonSchema = { type: 'string' }
const flag: JsonSchema = { type: 'boolean' }
const day: JsonSchema = { type: 'string', format: 'date' }
const exact = {
  ...{ stage: choiceSchema(stages), before: choiceSchema(stages), turn: choiceSchema(turns), consent: choiceSchema(consents) },
  ...{ open_to: choiceSchema(audiences), shown_as: choiceSchema(showns), outcome: orNull(choiceSchema(outcomes)) },
}
const file = objectSchema({ sha256: text, bytes: whole, type: text })
const occasion = objectSchema({
  ...{ occasion: whole, day, minutes: whole, adults: whole, children: whole, told: text, photos: listSchema(file) },
})
const step = objectSchema({
  revision: whole,
  event: text,
  type: text,
  role: text,
  day,
  recorded: text,
  imported: flag,
  says: { type: 'object' },
})

/** Who asks and which households endorse is nobody's business but the manager's. */
const unsaid = ['sees', 'promoter', 'household', 'voices', 'steps', 'occasions'] as const
const counted = { endorsed: whole, times: whole, mine: flag }

export const item: JsonSchema = rowSchema(tables.initiatives, { without: unsaid, plus: { ...exact, ...counted } })
export const one: JsonSchema = rowSchema(tables.initiatives, {
  without: ['sees', 'promoter', 'household', 'voices'],
  plus: {
    ...exact,
    ...counted,
    occasions: listSchema(occasion),
    steps: listSchema(step),
    /** the reader’s household there, and whether it has endorsed */
    home: orNull(text),
    mineEndorsed: flag,
    /** those that do it again */
    repetitions: listSchema(objectSchema({ id: text, title: text, proposed_on: day })),
    asks: listSchema(choiceSchema(Object.keys(commands))),
  },
})
const home = objectSchema({ building: text, household: text, tenure: text })
export const homes: JsonSchema = objectSchema({ items: listSchema(home) })
export const mine: JsonSchema = objectSchema({ homes: listSchema(home), items: listSchema(item) })
export const waiting: JsonSchema = objectSchema({ items: listSchema(item) })
export const voices: JsonSchema = objectSchema({ items: listSchema(objectSchema({ household: text, tenure: text })) })
const shown = orNull(whole)
const number: JsonSchema = { type: 'number' }
export const figures: JsonSchema = objectSchema({
  ...{ year: whole, proposed: whole, approved: whole, concluded: whole, opened: whole, days: orNull(number), answered: whole },
  ...{ occasions: whole, hours: whole, attendances: objectSchema({ adults: shown, children: shown, total: shown }) },
  ...{ active: shown, households: whole, share: orNull(number) },
})
