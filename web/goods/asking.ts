// What each request about a common good asks for and how it becomes a command.
import type { CommandName, GoodCommands } from '../../events/goods/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { today } from '../kernel/format.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import { findTown, type Good, type Row } from './api.ts'
import { cornerLines, corners, degrees, micro } from './degrees.ts'
import { words } from './words.ts'

export type Askable = Exclude<CommandName, 'register'>
type Described = GoodCommands['register']

const reason = (): FieldSpec => ({ name: 'reason', as: 'text', label: words().fields.reason, max: 1000 })
const degreeField = (name: 'lat' | 'lon', most: number, initial: number | null | undefined): FieldSpec => ({
  ...{ name: `place.${name}`, as: 'line', label: words().fields[name], max: 12, optional: true },
  initial: typeof initial === 'number' ? degrees(initial) : '',
  check: (text) => (micro(text, most) === undefined ? words().fields.degreesWrong : undefined),
})

const describing = (of: Row | undefined): readonly FieldSpec[] => {
  const w = words().fields
  return [
    { name: 'name', as: 'line', label: w.name, max: 140, initial: of?.name ?? '' },
    { name: 'nature', as: 'radios', label: w.nature, options: optionsOf(words().natures), initial: of?.nature ?? 'material' },
    { name: 'kind', as: 'choice', label: w.kind, options: optionsOf(words().kinds), initial: of?.kind ?? '' },
    ...(of ? [] : [{ name: 'place.municipality', as: 'lookup', label: w.town, hint: w.townHint, find: findTown } as const]),
    { name: 'place.district', as: 'line', label: w.district, max: 80, optional: true, initial: of?.district ?? '' },
    { name: 'place.address', as: 'line', label: w.address, max: 200, optional: true, initial: of?.address ?? '' },
    degreeField('lat', 90, of?.lat),
    degreeField('lon', 180, of?.lon),
    {
      ...{ name: 'place.outline', as: 'text', label: w.outline, hint: w.outlineHint, max: 6000, optional: true },
      initial: cornerLines(of?.outline ?? null),
      check: (text) => (corners(text) === undefined ? w.outlineWrong : undefined),
    },
    { name: 'owner', as: 'radios', label: w.owner, options: optionsOf(words().owners), initial: of?.owner ?? 'municipality' },
    { name: 'office', as: 'line', label: w.office, max: 120, optional: true, initial: of?.office ?? '' },
    { name: 'notes', as: 'text', label: w.notes, max: 1000, optional: true, initial: of?.notes ?? '' },
  ]
}
const outlineGiven = (given: Given) => {
  const outline = corners(given.text('place.outline'))
  return outline === undefined || outline.length === 0 ? undefined : [...outline]
}
const described = (given: Given, of: Row | undefined): Described => ({
  ...{ name: given.text('name'), nature: given.one(words().natures, 'nature'), kind: given.one(words().kinds, 'kind') },
  place: {
    municipality: of?.municipality ?? given.text('place.municipality'),
    town: of?.town ?? given.text('place.municipality.written'),
    ...{ district: given.maybe('place.district'), address: given.maybe('place.address') },
    ...{ lat: micro(given.text('place.lat'), 90), lon: micro(given.text('place.lon'), 180), outline: outlineGiven(given) },
  },
  ...{ owner: given.one(words().owners, 'owner'), office: given.maybe('office'), notes: given.maybe('notes') },
})

export const register: Ask<undefined, Described> = {
  wide: true,
  fields: () => describing(undefined),
  data: (given) => described(given, undefined),
}

const acts = (optional: boolean): FieldSpec => ({ name: 'act', as: 'line', label: words().fields.act, max: 40, optional })

export const asking: { readonly [C in Askable]: Ask<Good, GoodCommands[C]> } = {
  list: {
    fields: () => [acts(false), { name: 'actOn', as: 'day', label: words().fields.actOn, initial: today() }],
    data: (given) => ({ act: given.text('act'), actOn: given.text('actOn') }),
  },
  remove: {
    grave: true,
    fields: () => [reason(), acts(true)],
    data: (given) => ({ reason: given.text('reason'), act: given.maybe('act') }),
  },
  withhold: { fields: () => [reason()], data: (given) => ({ reason: given.text('reason') }) },
  release: { fields: () => [reason()], data: (given) => ({ reason: given.text('reason') }) },
  consent: {
    fields: () => [
      { name: 'given', as: 'radios', label: words().fields.given, options: optionsOf({ yes: words().fields.yes, no: words().fields.no }) },
      { name: 'day', as: 'day', label: words().fields.day, initial: today() },
      { name: 'until', as: 'day', label: words().fields.until, optional: true },
      { name: 'document', as: 'file', label: words().fields.document, optional: true },
    ],
    data: (given) => ({
      given: given.yes('given'),
      day: given.text('day'),
      until: given.maybe('until'),
      document: given.maybeFile('document'),
    }),
  },
  constrain: {
    fields: (of) => [
      {
        ...{ name: 'bound', as: 'radios', label: words().fields.bound, initial: of.bound ? 'no' : 'yes' },
        options: optionsOf({ yes: words().fields.bind, no: words().fields.unbind }),
      },
      { name: 'authority', as: 'line', label: words().fields.authority, max: 120 },
      acts(true),
      { name: 'note', as: 'text', label: words().fields.note, max: 1000, optional: true },
    ],
    data: (given) => ({
      bound: given.yes('bound'),
      authority: given.text('authority'),
      act: given.maybe('act'),
      note: given.maybe('note'),
    }),
  },
  update: { wide: true, exact: true, fields: describing, data: (given, of) => described(given, of) },
  correct: {
    wide: true,
    exact: true,
    fields: (of) => [...describing(of), { name: 'why', as: 'text', label: words().fields.why, max: 1000 }],
    data: (given, of) => ({ to: described(given, of), reason: given.text('why') }),
  },
}
