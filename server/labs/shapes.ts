// What the reads of the laboratories give, as JSON Schema.
import { commands } from '../../events/labs/commands.ts'
import { stages } from '../../events/labs/state.ts'
import * as words from '../../events/labs/vocabulary.ts'
import { tables } from '../../projections/labs/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, orNull, rowSchema } from '../kernel/schema.ts'

const whole: JsonSchema = { type: 'integer' }
const number: JsonSchema = { type: 'number' }
const text: JsonSchema = { type: 'string' }
const moment: JsonSchema = { type: 'string', format: 'date-time' }
const day: JsonSchema = { type: 'string', format: 'date' }
const flag: JsonSchema = { type: 'boolean' }
/** A count, or null where it is hidden. */
const shown = orNull(whole)
const walls = ['sees', 'known'] as const
const asks = listSchema(choiceSchema(Object.keys(commands)))
const sessionState = choiceSchema(['scheduled', 'held', 'cancelled'])
const theme = choiceSchema(words.themes)

const exact = { kind: choiceSchema(words.kinds), stage: choiceSchema(stages), phase: choiceSchema(words.phases) }
const labRow = { without: walls, plus: exact } as const
export const lab: JsonSchema = rowSchema(tables.labs, { without: walls, plus: { ...exact, next_starts: orNull(moment) } })

const session = rowSchema(tables.sessions, {
  without: [...walls, 'signed', 'named', 'adults', 'minors', 'grouped'],
  plus: { state: sessionState },
})
const became = objectSchema({ kind: choiceSchema(words.outcomes), became: text, on: day })
const idea = rowSchema(tables.ideas, {
  without: walls,
  plus: { theme, status: choiceSchema(words.ideaStatuses), became: listSchema(became) },
})
const entry = rowSchema(tables.entries, { without: walls, plus: { theme, kind: choiceSchema(['need', 'resource']) } })
const actor = rowSchema(tables.actors, { without: walls, plus: { kind: choiceSchema(words.actorKinds) } })
const own = orNull(
  objectSchema({
    ...{ enrolled: flag, name: orNull(text), signed: listSchema(text), came: listSchema(text) },
    ...{ supports: listSchema(text), proposed: listSchema(text) },
  }),
)

export const one: JsonSchema = rowSchema(tables.labs, {
  ...labRow,
  plus: {
    ...exact,
    parts: objectSchema({ sessions: listSchema(session), entries: listSchema(entry), ideas: listSchema(idea), actors: listSchema(actor) }),
    ...{ own, asks },
  },
})

export const meeting: JsonSchema = objectSchema({
  ...{ lab: text, session: text, n: whole, starts: moment, minutes: whole, place: text, agenda: orNull(text) },
  ...{ state: sessionState, reason: orNull(text), title: text, municipality: text, kind: exact.kind },
})
export const sessionOne: JsonSchema = objectSchema({
  session,
  title: text,
  municipality: text,
  stage: exact.stage,
  people: shown,
  own,
  asks,
})

const person = rowSchema(tables.participants, { without: walls, plus: { as: choiceSchema(words.capacities), came: whole } })
const mark = rowSchema(tables.attendance, { without: [...walls, 'lab'] })
const tally = rowSchema(tables.counts, { without: [...walls, 'lab'], plus: { kind: choiceSchema(words.counted) } })
const note = rowSchema(tables.notes, { without: [...walls, 'lab'] })
const full = rowSchema(tables.sessions, { without: walls, plus: { state: sessionState } })
export const roster: JsonSchema = objectSchema({
  ...{ session: full, title: text, municipality: text, promoter: text, code: text, asks },
  ...{ people: listSchema(person), marks: listSchema(mark), counts: listSchema(tally), notes: listSchema(note) },
})
export const participants: JsonSchema = objectSchema({ items: listSchema(person), asks })
export const inside: JsonSchema = objectSchema({
  makers: listSchema(rowSchema(tables.makers, { without: walls })),
  tasks: listSchema(rowSchema(tables.tasks, { without: walls })),
  voices: listSchema(rowSchema(tables.voices, { without: walls })),
})

const brief = objectSchema({
  ...{ person: text, number: whole, name: orNull(text), as: choiceSchema(words.capacities) },
  ...{ district: orNull(text), band: orNull(text) },
})
export const today: JsonSchema = objectSchema({
  day,
  more: whole,
  labs: listSchema(objectSchema({ id: text, title: text, municipality: text, people: listSchema(brief) })),
  sessions: listSchema(
    objectSchema({
      ...{ lab: text, session: text, n: whole, starts: moment, minutes: whole, place: text, agenda: orNull(text), state: sessionState },
      ...{ code: text, marks: listSchema(mark), counts: listSchema(tally) },
    }),
  ),
})
export const known: JsonSchema = objectSchema({
  items: listSchema(
    objectSchema({ person: text, name: orNull(text), as: choiceSchema(words.capacities), band: orNull(text), title: orNull(text) }),
  ),
  more: whole,
})
const ownLab = objectSchema({
  ...{ lab: text, number: whole, name: orNull(text), as: choiceSchema(words.capacities), enrolled_on: day, left_on: orNull(day) },
  ...{ title: text, place: text, municipality: text, stage: exact.stage, phase: exact.phase },
})
const ownSession = objectSchema({
  ...{ lab: text, session: text, signed_on: orNull(day), withdrew_on: orNull(day), is: orNull(choiceSchema(words.presences)) },
  ...{ n: whole, starts: moment, minutes: whole, place: text, state: sessionState },
})
export const mine: JsonSchema = objectSchema({ labs: listSchema(ownLab), sessions: listSchema(ownSession) })
export const born: JsonSchema = objectSchema({
  items: listSchema(objectSchema({ lab: text, idea: text, kind: choiceSchema(words.outcomes), day, idea_title: text, lab_title: text })),
})

const share = orNull(number)
const byWord: JsonSchema = { type: 'object', additionalProperties: whole }
export const figures: JsonSchema = objectSchema({
  day,
  people: objectSchema({
    ...{ attendances: shown, unique: shown, citizens: shown, others: shown, once: shown, often: shown, returning: share, newcomers: share },
    sessions: listSchema(objectSchema({ session: text, people: shown })),
  }),
  sessions: objectSchema({ scheduled: whole, held: whole, cancelled: whole }),
  ideas: objectSchema({ proposed: whole, selected: whole, became: whole, daysToProposal: shown, daysToPact: shown }),
  actors: objectSchema({ formal: whole, informal: whole, lost: whole }),
  inside: orNull(
    objectSchema({
      ...{ enrolled: whole, named: whole, counted: objectSchema({ adults: whole, minors: whole, groups: whole }) },
      ...{ bands: byWord, districts: byWord, capacities: byWord },
    }),
  ),
})
