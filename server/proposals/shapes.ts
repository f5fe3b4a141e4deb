// What the reads of the proposals give, as JSON Schema.

import { turns } from '../../events/kernel/index.ts'
import { commands } from '../../events/proposals/commands.ts'
import { stages } from '../../events/proposals/stages.ts'
import { areas, entryModes, kinds, points, proponents } from '../../events/proposals/vocabulary.ts'
import { tables } from '../../projections/proposals/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, orNull, rowSchema } from '../kernel/schema.ts'

const [text, whole, yes]: readonly JsonSchema[] = [{ type: 'string' }, { type: 'integer' }, { type: 'boolean' }]
const day: JsonSchema = { type: 'string', format: 'date' }
const some = (schema: JsonSchema | undefined): JsonSchema => schema ?? {}

const clock = objectSchema({
  ...{ due: orNull(day), paused: some(yes), left: orNull(some(whole)), breached_on: orNull(day), turn_days: some(whole), age: some(whole) },
  ...{ office: some(whole), proponent: some(whole), third: some(whole), public: some(whole) },
})
const said = {
  ...{ stage: choiceSchema(stages), entry: choiceSchema(entryModes), kind: orNull(choiceSchema(kinds)), area: orNull(choiceSchema(areas)) },
  ...{ proponent: orNull(choiceSchema(proponents)), turn: choiceSchema(turns), clock, mine: some(yes) },
  ...{ person: orNull(some(text)), written_by: orNull(some(text)) },
}
export const item: JsonSchema = rowSchema(tables.proposals, { without: ['author'], plus: said })
export const mine: JsonSchema = objectSchema({
  items: listSchema(rowSchema(tables.proposals, { without: ['author'], plus: { ...said, own_title: orNull(some(text)) } })),
})
export const desk: JsonSchema = objectSchema({ items: listSchema(item) })
export const places: JsonSchema = objectSchema({
  items: listSchema(objectSchema({ municipality: some(text), town: some(text), proposals: some(whole) })),
})
const asks = listSchema(choiceSchema(Object.keys(commands)))
const { attachments, versions, observations, opinions, assessments, meetings, drafts, replies, corrections, story } = tables
const lists = { attachments, versions, observations, opinions, assessments, meetings, drafts, replies, corrections, story }
export const one: JsonSchema = rowSchema(tables.proposals, {
  without: ['author'],
  plus: {
    ...said,
    asks,
    sight: choiceSchema(['own', 'office', 'everybody']),
    parts: objectSchema({
      ...Object.fromEntries(Object.entries(lists).map(([name, table]) => [name, listSchema(rowSchema(table as typeof story))])),
      alternatives: listSchema(objectSchema({ id: some(text), title: orNull(some(text)), stage: choiceSchema(stages) })),
      handed: orNull(rowSchema(tables.handed)),
      integration: orNull(rowSchema(tables.integrations)),
    }),
  },
})
export const draft: JsonSchema = objectSchema({
  ...{
    id: some(text),
    revision: some(whole),
    stage: choiceSchema(['draft']),
    person: some(text),
    municipality: some(text),
    town: some(text),
  },
  ...{ entry: choiceSchema(entryModes), opened_on: day, last_on: day },
  answers: listSchema(rowSchema(tables.answers, { plus: { point: choiceSchema(points) } })),
})
