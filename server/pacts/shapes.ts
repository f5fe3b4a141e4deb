// What the reads of pacts give, as JSON Schema.
import { commands } from '../../events/pacts/commands.ts'
import { stages } from '../../events/pacts/stages.ts'
import {
  areas,
  endings,
  kinds,
  offices,
  opinionOutcomes,
  organs,
  partyKinds,
  reviews,
  sides,
  supportKinds,
  verdicts,
} from '../../events/pacts/vocabulary.ts'
import { tables } from '../../projections/pacts/tables.ts'
import { turns, waitings } from '../../projections/pacts/turn.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, orNull, rowSchema } from '../kernel/schema.ts'

const said = {
  kind: choiceSchema(kinds),
  area: choiceSchema(areas),
  stage: choiceSchema(stages),
  proposer: choiceSchema(partyKinds),
  ending: orNull(choiceSchema(endings)),
  approval: choiceSchema(organs),
  approved_by: orNull(choiceSchema(organs)),
  verdict: orNull(choiceSchema(verdicts)),
  turn: choiceSchema(turns),
  waits_for: orNull(choiceSchema(waitings)),
}
export const item: JsonSchema = rowSchema(tables.register, { without: ['tally'], plus: said })

const whole: JsonSchema = { type: 'integer', minimum: 0 }
const count = objectSchema({ of: { type: 'string' }, pacts: whole })

const aFile = objectSchema({ sha256: { type: 'string' }, bytes: whole, type: { type: 'string' } })
const file = orNull(aFile)
const clause = objectSchema({ heading: { type: 'string' }, body: { type: 'string' } })
export const version: JsonSchema = rowSchema(tables.texts, { plus: { clauses: listSchema(clause), file } })

const parts = objectSchema({
  parties: listSchema(
    rowSchema(tables.parties, {
      plus: {
        kind: choiceSchema(partyKinds),
        signed_on: orNull({ type: 'string', format: 'date' }),
        organisation: orNull({ type: 'string', format: 'uuid' }),
      },
    }),
  ),
  commitments: listSchema(
    rowSchema(tables.commitments, {
      without: ['voices'],
      plus: {
        side: choiceSchema(sides),
        status: choiceSchema(['open', 'kept', 'missed', 'released']),
        asked_from: orNull({ type: 'string', format: 'date' }),
      },
    }),
  ),
  text: orNull(version),
  amendment: orNull(version),
  versions: listSchema(rowSchema(tables.texts, { without: ['text', 'clauses'], plus: { file } })),
  signatures: listSchema(rowSchema(tables.signatures)),
  reports: listSchema(rowSchema(tables.reports, { plus: { review: orNull(choiceSchema(reviews)), photos: listSchema(aFile) } })),
  corrections: listSchema(rowSchema(tables.corrections)),
  opinions: listSchema(
    rowSchema(tables.opinions, { plus: { office: choiceSchema(offices), outcome: orNull(choiceSchema(opinionOutcomes)), file } }),
  ),
  supports: listSchema(rowSchema(tables.supports, { plus: { kind: choiceSchema(supportKinds) } })),
  policies: listSchema(rowSchema(tables.policies)),
  inspections: listSchema(rowSchema(tables.inspections, { plus: { file } })),
  breaches: listSchema(rowSchema(tables.breaches, { plus: { side: choiceSchema(sides) } })),
  conciliations: listSchema(
    rowSchema(tables.conciliations, {
      plus: { side: choiceSchema(sides), members: listSchema(objectSchema({ chosen: { type: 'string' }, who: { type: 'string' } })) },
    }),
  ),
  requests: listSchema(rowSchema(tables.requests, { plus: { kind: choiceSchema(partyKinds) } })),
  story: listSchema(rowSchema(tables.story)),
})

export const one: JsonSchema = rowSchema(tables.register, {
  without: ['tally'],
  plus: { ...said, parts, asks: listSchema(choiceSchema(Object.keys(commands))) },
})
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
export const waiting: JsonSchema = objectSchema({ day: { type: 'string', format: 'date' }, items: listSchema(item) })
