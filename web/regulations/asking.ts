// What each request about a regulation asks for and how it becomes a command.
import type { CommandName, RegulationCommands } from '../../events/regulations/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Profile, Regulation } from './api.ts'
import { profileFields, profileGiven } from './figure.ts'
import { words } from './words.ts'

export type Askable = Exclude<CommandName, 'adopt'>
const latest = (of: Regulation): Profile | undefined => of.parts.versions[0]?.profile
const acts = (): readonly FieldSpec[] => [
  { name: 'act', as: 'line', label: words().fields.act, max: 80, optional: true },
  { name: 'actOn', as: 'day', label: words().fields.actOn, optional: true },
  { name: 'from', as: 'day', label: words().fields.from },
  { name: 'complete', as: 'tick', label: words().fields.complete, optional: true },
]

export const adopt: Ask<undefined, RegulationCommands['adopt']> = {
  wide: true,
  fields: () => [
    {
      name: 'body',
      as: 'radios',
      label: words().fields.body,
      options: optionsOf({ municipality: words().fields.municipality, region: words().fields.region }),
    },
    { name: 'territory', as: 'line', label: words().fields.territory, max: 6 },
    { name: 'name', as: 'line', label: words().fields.name, max: 80 },
    { name: 'title', as: 'line', label: words().fields.title, max: 200 },
    ...acts(),
    { name: 'source', as: 'text', label: words().fields.source, max: 1000, optional: true },
    ...profileFields(undefined),
  ],
  data: (given) => ({
    body: given.text('body') === 'region' ? 'region' : 'municipality',
    ...{ territory: given.text('territory'), name: given.text('name'), title: given.text('title'), source: given.maybe('source') },
    ...{ act: given.maybe('act'), actOn: given.maybe('actOn'), from: given.text('from'), complete: given.yes('complete') },
    profile: profileGiven(given, undefined),
  }),
}

export const asking: { readonly [C in Askable]: Ask<Regulation, RegulationCommands[C]> } = {
  amend: {
    wide: true,
    exact: true,
    fields: (of) => [...acts(), { name: 'why', as: 'text', label: words().fields.why, max: 1000 }, ...profileFields(latest(of))],
    data: (given, of) => ({
      ...{ act: given.maybe('act'), actOn: given.maybe('actOn'), from: given.text('from'), complete: given.yes('complete') },
      ...{ why: given.text('why'), profile: profileGiven(given, latest(of)) },
    }),
  },
  repeal: {
    grave: true,
    fields: () => [
      { name: 'from', as: 'day', label: words().fields.repealFrom },
      { name: 'act', as: 'line', label: words().fields.act, max: 80 },
      { name: 'why', as: 'text', label: words().fields.why, max: 1000 },
    ],
    data: (given) => ({ from: given.text('from'), act: given.text('act'), why: given.text('why') }),
  },
  correct: {
    wide: true,
    exact: true,
    fields: (of) => [...profileFields(latest(of)), { name: 'reason', as: 'text', label: words().fields.reason, max: 1000 }],
    data: (given, of) => ({ version: of.version, now: profileGiven(given, latest(of)), reason: given.text('reason') }),
  },
}
