// What the reads of the generative pacts give, as JSON Schema.
import { commands } from '../../events/generative/commands.ts'
import { stages, turns } from '../../events/generative/stages.ts'
import { beginnings, followUps, kinds, leavings, results, sides, standings, territories } from '../../events/generative/vocabulary.ts'
import { ways } from '../../projections/generative/figures.ts'
import { tables } from '../../projections/generative/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, orNull, rowSchema } from '../kernel/schema.ts'

const whole: JsonSchema = { type: 'integer' }
const text: JsonSchema = { type: 'string' }
const day: JsonSchema = { type: 'string', format: 'date' }
const flag: JsonSchema = { type: 'boolean' }
const kind = choiceSchema(kinds)
const territory = choiceSchema(territories)
const stage = choiceSchema(stages)
const turn = choiceSchema(turns)
const plan: JsonSchema = { type: 'object' }
const signatures: JsonSchema = { type: 'object' }
const asks = listSchema(choiceSchema(Object.keys(commands)))
export const rules = objectSchema({ ceiling: whole, alone: whole, every: whole, within: whole })

export const item: JsonSchema = rowSchema(tables.pacts, { without: ['sees', 'pact'], plus: { kind, territory, stage, turn, asked: whole } })
export const one: JsonSchema = rowSchema(tables.pacts, {
  without: ['sees'],
  plus: { kind, territory, stage, turn, pact: { type: 'object' }, limits: rules, asks },
})
export const signing: JsonSchema = objectSchema({
  pacts: listSchema(
    rowSchema(tables.signing, {
      without: ['sees'],
      plus: {
        ...{ kind, stage, household: listSchema(objectSchema({ member: text, name: text })), asks },
        ...{ draft: orNull(plan), plan: orNull(plan), text: orNull(signatures), signed: orNull(signatures) },
      },
    }),
  ),
})
export const mine: JsonSchema = objectSchema({ pacts: listSchema(one) })

const due = { id: text, name: text, kind, stage, caseworker: text, day, late: flag }
export const agenda: JsonSchema = objectSchema({
  listening: listSchema(objectSchema(due)),
  checks: listSchema(objectSchema({ ...due, reminded: flag })),
  resuming: listSchema(objectSchema(due)),
  promises: listSchema(objectSchema({ ...due, commitment: text, side: choiceSchema(sides), text })),
  follows: listSchema(objectSchema({ ...due, after: choiceSchema(followUps) })),
})
const worker = { caseworker: text, name: orNull(text), open: whole, active: whole, beginning: whole, theirTurn: whole, overdue: whole }
export const load: JsonSchema = objectSchema({ items: listSchema(objectSchema(worker)) })
export const limits: JsonSchema = rules
export const hosted: JsonSchema = objectSchema({ volunteers: whole, hours: whole })

/** A count, or null where it is hidden. */
const shown = orNull(whole)
const some = orNull({ type: 'number' })
const counts = (names: readonly string[]): JsonSchema => objectSchema(Object.fromEntries(names.map((name) => [name, shown])))
const standing = Object.fromEntries([...ways, 'reported'].map((name) => [name, shown]))
export const figures: JsonSchema = objectSchema({
  until: day,
  stands: objectSchema({ rows: listSchema(objectSchema({ kind, territory, ...standing })), total: objectSchema(standing) }),
  waiting: objectSchema({ listened: shown, started: shown }),
  budget: objectSchema({ spent: shown, mean: shown, median: shown }),
  goals: counts(results),
  given: objectSchema({ hours: shown, hosts: shown }),
  started: counts(beginnings),
  ties: objectSchema({ before: some, after: some }),
  left: counts(leavings),
  follows: listSchema(
    objectSchema({
      after: choiceSchema(followUps),
      standings: listSchema(objectSchema({ standing: choiceSchema(standings), people: shown })),
      people: shown,
    }),
  ),
  declared: listSchema(rowSchema(tables.declared, { without: ['sees'] })),
})
