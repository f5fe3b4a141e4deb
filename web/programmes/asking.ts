// What each request about a programme asks for and how it becomes a command.
import type { CommandName, ProgrammeCommands } from '../../events/programmes/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { centsIn, moneyText, wrongMoney } from '../kernel/care/amounts.ts'
import { findBody } from '../kernel/care/towns.ts'
import { briefDay, number, today } from '../kernel/format.ts'
import type { Programme } from './api.ts'
import { words } from './words.ts'

const money = (name: string, label: string, cents: number): FieldSpec => ({
  ...{ name, as: 'line', label, max: 12, initial: moneyText(cents), check: wrongMoney },
})
/** The usual ones, until a programme says otherwise. */
const usual = { ceiling: 2_000_00, alone: 500_00, every: 60, within: 30 }

const ruleFields = (of?: Programme): readonly FieldSpec[] => {
  const [w, now] = [words().rule, of?.today ?? usual]
  return [
    { name: 'name', as: 'line', label: w.name, max: 120, ...(of?.name ? { initial: of.name } : {}) },
    { name: 'from', as: 'day', label: w.from, hint: w.fromHint, initial: today() },
    money('ceiling', w.ceiling, now.ceiling),
    money('alone', w.alone, now.alone),
    { name: 'within', as: 'number', label: w.within, hint: w.withinHint, max: 366, initial: String(now.within) },
    { name: 'every', as: 'number', label: w.every, max: 366, initial: String(now.every) },
    { name: 'source', as: 'text', label: words().source, hint: words().sourceHint, max: 500 },
  ]
}
const ruled = (given: Given): ProgrammeCommands['rule'] => ({
  ...{ name: given.text('name'), from: given.text('from'), every: given.number('every'), source: given.text('source') },
  ...{ ceiling: centsIn(given.text('ceiling')), alone: centsIn(given.text('alone')), within: given.number('within') },
})

const optionsOf = (table: { readonly [name: string]: string }) => Object.entries(table).map(([value, label]) => ({ value, label }))

export const asking: { readonly [C in CommandName]: Ask<Programme, ProgrammeCommands[C]> } = {
  rule: { fields: ruleFields, data: ruled },
  declare: {
    note: () => words().declare.note,
    fields: () => [
      { name: 'measure', as: 'choice', label: words().declare.measure, options: optionsOf(words().measures) },
      { name: 'value', as: 'number', label: words().declare.value },
      { name: 'territory', as: 'choice', label: words().declare.territory, options: optionsOf(words().territories), optional: true },
      { name: 'until', as: 'day', label: words().declare.until },
      { name: 'source', as: 'text', label: words().source, hint: words().sourceHint, max: 500 },
    ],
    data: (given) => {
      const territory = given.maybe('territory') === undefined ? undefined : given.one(words().territories, 'territory')
      return {
        ...{ figure: given.identity('figure'), measure: given.one(words().measures, 'measure'), value: given.number('value') },
        ...{ until: given.text('until'), source: given.text('source'), ...(territory === undefined ? {} : { territory }) },
      }
    },
  },
  retract: {
    grave: true,
    fields: ({ parts }) => [
      {
        ...{ name: 'figure', as: 'choice', label: words().retract.figure },
        options: parts.declared
          .filter(({ retracted }) => retracted === null)
          .map(({ figure, measure, value, until }) => ({
            value: figure,
            label: `${words().measures[measure as keyof ReturnType<typeof words>['measures']]}: ${number(value)} (${briefDay(until)})`,
          })),
      },
      { name: 'reason', as: 'text', label: words().retract.reason, max: 500 },
    ],
    data: (given) => ({ figure: given.text('figure'), reason: given.text('reason') }),
  },
}

/** The first rules of an organisation that has none: which one is looked up in the network. */
export const first: Ask<undefined, ProgrammeCommands['rule'] & { readonly organisation: string }> = {
  fields: () => [{ name: 'organisation', as: 'lookup', label: words().rule.organisation, find: findBody }, ...ruleFields()],
  data: (given) => ({ organisation: given.text('organisation'), ...ruled(given) }),
}
