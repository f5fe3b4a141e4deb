// What the reads of the requests for care give, as JSON Schema.
import { commands } from '../../events/care/commands.ts'
import { obstacles } from '../../events/care/fit.ts'
import { releases } from '../../events/care/keeping.ts'
import { stages, standsOf } from '../../events/care/state.ts'
import { sides, standings } from '../../events/care/vocabulary.ts'
import { levels, modes } from '../../events/kernel/care.ts'
import { tables, turns } from '../../projections/care/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, orNull, rowSchema } from '../kernel/schema.ts'
import { roundModes } from './round.ts'

const whole: JsonSchema = { type: 'integer' }
const text: JsonSchema = { type: 'string' }
const asks = listSchema(choiceSchema(Object.keys(commands)))
const exact = {
  stage: choiceSchema(stages),
  turn: choiceSchema(turns),
  level: orNull(choiceSchema(levels)),
  mode: orNull(choiceSchema(modes)),
}
const parts = objectSchema(
  Object.fromEntries(['distance', 'skills', 'hours', 'languages', 'continuity', 'wage', 'licence', 'waiting'].map((part) => [part, whole])),
)

export const item: JsonSchema = rowSchema(tables.requests, { without: ['sees', 'offered', 'health', 'gender_reason'], plus: exact })
export const one: JsonSchema = rowSchema(tables.requests, {
  without: ['sees', 'offered'],
  plus: {
    ...exact,
    parts: objectSchema({
      proposals: listSchema(
        rowSchema(tables.proposals, {
          without: ['sees'],
          plus: { stands: choiceSchema(standsOf), parts, carer_name: text, parted: { type: 'boolean' } },
        }),
      ),
      follows: listSchema(rowSchema(tables.follows, { without: ['sees'] })),
      lists: listSchema(rowSchema(tables.lists, { without: ['sees'] })),
    }),
    asks,
  },
})

const ofCandidate = {
  ...{ carer: text, person: text, name: text, score: whole, parts, waited: whole, level: text, tier: orNull(text) },
  ...{
    skills: listSchema(text),
    languages: listSchema(text),
    free_minutes: whole,
    hourly: whole,
    monthly: whole,
    east: whole,
    north: whole,
  },
}
const candidate = objectSchema(ofCandidate)
const excluded = objectSchema({ by: choiceSchema(obstacles), first: whole, alone: whole })
export const candidates: JsonSchema = objectSchema({
  items: listSchema(candidate),
  one: orNull(objectSchema({ ...ofCandidate, rank: whole })),
  weights: orNull(rowSchema(tables.weights, { without: ['sees'] })),
  funnel: objectSchema({ carers: whole, fit: whole, excluded: listSchema(excluded) }),
})

const couple = { request: text, carer: text, name: text, carer_name: text }
const pairs = listSchema(objectSchema({ ...couple, score: whole }))
const couples = listSchema(objectSchema(couple))
const whatIf = objectSchema({
  ...{ covered: whole, score: whole, gained: couples, lost: couples },
  moved: listSchema(objectSchema({ ...couple, was: text, was_name: text })),
})
export const round: JsonSchema = objectSchema({
  ...{ mode: choiceSchema(roundModes), input: text, weights: whole, requests: whole, carers: whole },
  ...{
    covered: whole,
    score: whole,
    bound: whole,
    stopped: { type: 'boolean' },
    lowest: whole,
    blocking: whole,
    blockers: pairs,
    pairs,
    kept: pairs,
  },
  uncovered: listSchema(objectSchema({ request: text, name: text })),
  released: listSchema(objectSchema({ ...couple, why: choiceSchema(releases), instead: orNull(text), instead_name: orNull(text) })),
  whatIf: orNull(whatIf),
})
export const sheet: JsonSchema = objectSchema({ side: choiceSchema(sides), sheet: whole, code: text })
export const underWay: JsonSchema = objectSchema({
  ...{ done: orNull({ type: 'number', minimum: 0, maximum: 1 }), ahead: whole, shared: { type: 'boolean' } },
})
export const mine: JsonSchema = objectSchema({ requests: listSchema({ type: 'object' }), offers: listSchema({ type: 'object' }) })
const due = listSchema({ type: 'object' })
export const agenda: JsonSchema = objectSchema({ interviews: due, unanswered: due, trials: due, placed: due, done: due })
/** A count, or null where it is hidden. */
const shown = orNull(whole)
const shares = { requests: shown, hired: shown, closed: shown, running: shown }
export const figures: JsonSchema = objectSchema({
  opened: objectSchema({ items: listSchema(objectSchema({ municipality: text, channel: text, ...shares })), total: objectSchema(shares) }),
  followed: listSchema(
    objectSchema({
      ...{ day: whole, placements: shown },
      standings: listSchema(objectSchema({ standing: choiceSchema(standings), placements: shown })),
    }),
  ),
  matching: objectSchema({ days: shown, proposalsPerTen: shown }),
  forgotten: orNull(objectSchema({ ready: shown, waiting: shown, longest: shown })),
})
