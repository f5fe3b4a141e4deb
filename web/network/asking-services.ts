// Requests about the services of a body: one it offers, one that is over.
import type { Sharing } from '../../events/network/sharing.ts'
import type { FieldSpec, Value } from '../kernel/asks/ask.ts'
import { type Given, slugOf } from '../kernel/asks/given.ts'
import { rowFields, rowsGiven } from '../kernel/asks/rows.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Body } from './api.ts'
import type { AsksOf } from './asking.ts'
import { bodyField } from './asking-bodies.ts'
import { sourceFields, sourceGiven } from './asking-source.ts'
import { whenFields, whenGiven } from './asking-when.ts'
import { askWords } from './asks-words.ts'
import { names } from './names.ts'

const isSlug = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
const most = { territories: 20, behalf: 10, partners: 20 } as const

const whatFields = (): readonly FieldSpec[] => {
  const { fields } = askWords()
  return [
    { as: 'line', name: 'title', label: fields.title, max: 200 },
    { as: 'choice', name: 'kind', label: fields.serviceKind, options: optionsOf(names().services) },
    { as: 'text', name: 'details', label: fields.details, max: 500, optional: true },
    { as: 'choice', name: 'stage', label: fields.stage, options: optionsOf(names().stages) },
    { as: 'choice', name: 'mode', label: fields.mode, options: optionsOf(names().modes) },
  ]
}

const partnerRow = (value: Value, except: string, path: string, number: number): readonly [FieldSpec, ...FieldSpec[]] => {
  const named = value(`${path}.body`) !== ''
  return [
    bodyField({ name: `${path}.body`, label: askWords().partner(number), optional: true, except }),
    {
      ...{ as: 'choice', name: `${path}.share`, label: askWords().share(number), options: optionsOf(names().shares) },
      ...{ optional: !named, missing: askWords().shareMissing },
    },
  ]
}

const whoFields = (body: Body, value: Value): readonly FieldSpec[] => {
  const w = askWords()
  return [
    ...rowFields(value, {
      ...{ name: 'territories', max: most.territories, add: w.addTerritory },
      row: (name, number) => [bodyField({ name, label: w.territory(number), optional: true })],
    }),
    ...rowFields(value, {
      ...{ name: 'behalf', max: most.behalf, add: w.addBehalf },
      row: (name, number) => [bodyField({ name, label: w.behalf(number), optional: true, except: body.id })],
    }),
    ...rowFields(value, {
      ...{ name: 'partners', max: most.partners, add: w.addPartner },
      row: (path, number) => partnerRow(value, body.id, path, number),
    }),
  ]
}

const partnerGiven = (given: Given, path: string): Sharing | undefined => {
  const body = given.maybe(`${path}.body`)
  return body === undefined ? undefined : { body, share: given.one(names().shares, `${path}.share`) }
}

const shortName = (): FieldSpec => ({
  ...{ as: 'line', name: 'service', label: askWords().service, hint: askWords().serviceHint, max: 80, optional: true },
  check: (text) => (isSlug(text) ? undefined : askWords().serviceFault),
})

export const serving: AsksOf<'offer' | 'cease'> = {
  offer: {
    wide: true,
    fields: (body, value) => [
      ...whatFields(),
      ...whoFields(body, value),
      ...whenFields(value, askWords().fields.since),
      ...sourceFields(value),
      shortName(),
    ],
    data: (given) => ({
      service: given.maybe('service') ?? slugOf(given.text('title')),
      kind: given.one(names().services, 'kind'),
      title: given.text('title'),
      territories: rowsGiven(given, 'territories', given.maybe),
      behalf: rowsGiven(given, 'behalf', given.maybe),
      partners: rowsGiven(given, 'partners', (path) => partnerGiven(given, path)),
      mode: given.one(names().modes, 'mode'),
      stage: given.one(names().stages, 'stage'),
      details: given.maybe('details'),
      when: whenGiven(given),
      source: sourceGiven(given),
    }),
  },
  cease: {
    fields: (body, value) => [
      {
        ...{ as: 'choice', name: 'service', label: askWords().fields.ceasing },
        options: body.runs.filter((one) => !one.ended).map((one) => ({ value: one.service, label: one.title })),
      },
      ...whenFields(value, askWords().fields.until),
      ...sourceFields(value),
    ],
    data: (given) => ({ service: given.text('service'), when: whenGiven(given), source: sourceGiven(given) }),
  },
}
