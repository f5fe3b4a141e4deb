// What the reads of the network give, as JSON Schema.
import { commands } from '../../events/network/commands.ts'
import { evidences } from '../../events/network/source.ts'
import { families, figures, kinds, modes, roles, serviceKinds, shares, stages, topics } from '../../events/network/vocabulary.ts'
import { precisions } from '../../events/network/when.ts'
import { tables } from '../../projections/network/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, orNull, rowSchema } from '../kernel/schema.ts'

const text: JsonSchema = { type: 'string' }
const whole: JsonSchema = { type: 'integer', minimum: 0 }
const id: JsonSchema = { type: 'string', format: 'uuid' }
const dated = { from_precision: choiceSchema(precisions) }
const ended = { ...dated, until_precision: orNull(choiceSchema(precisions)) }

const named = objectSchema({ id, name: orNull(text), kind: orNull(choiceSchema(kinds)) })
const sources = listSchema(rowSchema(tables.sources, { without: ['about'], plus: { evidence: choiceSchema(evidences) } }))
const body = { id, family: choiceSchema(families), kind: choiceSchema(kinds) }
const places = listSchema(named)

export const item: JsonSchema = rowSchema(tables.bodies, {
  without: ['revision'],
  plus: { ...body, services: whole, beside: whole, members: whole },
})

const serviceParts = {
  ...ended,
  kind: choiceSchema(serviceKinds),
  mode: choiceSchema(modes),
  stage: choiceSchema(stages),
  body: named,
  territories: places,
  behalf: places,
  partners: listSchema(objectSchema({ body: named, share: choiceSchema(shares) })),
  sources,
}
export const service: JsonSchema = rowSchema(tables.services, { without: ['others'], plus: serviceParts })
const local = rowSchema(tables.services, {
  without: ['others'],
  plus: { ...serviceParts, reach: choiceSchema(['here', 'inside', 'around']) },
})

const place = objectSchema({
  id,
  name: orNull(text),
  kind: orNull(choiceSchema(kinds)),
  evidence: choiceSchema(evidences),
  note: orNull(text),
})
export const territory: JsonSchema = rowSchema(tables.bodies, {
  without: ['revision'],
  plus: { ...body, municipalities: listSchema(place), around: places, leads: places, services: whole },
})

const figure = { ...dated, figure: choiceSchema(figures), sources }
export const declared: JsonSchema = rowSchema(tables.figures, {
  plus: {
    ...figure,
    name: text,
    kind: choiceSchema(kinds),
    family: choiceSchema(families),
    counted: orNull(whole),
    parts: orNull(objectSchema({ places: listSchema(text), declared: whole })),
  },
})

const askable = listSchema(choiceSchema(Object.keys(commands)))
export const asks: JsonSchema = objectSchema({ asks: askable })

const tie = rowSchema(tables.memberships, {
  without: ['body', 'belongs_to'],
  plus: { ...ended, role: choiceSchema(roles), body: named, sources },
})
export const one: JsonSchema = rowSchema(tables.bodies, {
  plus: {
    ...body,
    sources,
    belongs: listSchema(tie),
    members: listSchema(tie),
    runs: listSchema(service),
    beside: listSchema(service),
    local: listSchema(local),
    figures: listSchema(rowSchema(tables.figures, { plus: figure })),
    notes: listSchema(rowSchema(tables.notes, { plus: { topic: choiceSchema(topics), sources } })),
    asks: askable,
  },
})
