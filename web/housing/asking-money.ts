// What the manager asks of the budget, the rules and the assemblies of a building.
import type { HousingCommands } from '../../events/housing/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import { rowFields, rowsGiven } from '../kernel/asks/rows.ts'
import { today } from '../kernel/format.ts'
import type { Managed } from './asking.ts'
import { deskWords } from './desk-words.ts'

export type Money = 'allocate' | 'release' | 'set-rules' | 'hold-assembly'
const f = () => deskWords().fields

const isEuros = (text: string): boolean => /^\d{1,7}([.,]\d{1,2})?$/.test(text.trim())
export const centsIn = (text: string): number => Math.round(Number(text.trim().replace(',', '.')) * 100)

const ruleNames = ['minimum', 'percent', 'checkDays', 'windowDays', 'answerDays', 'againDays'] as const
const ruleNow = ({ rules }: Managed): { readonly [N in (typeof ruleNames)[number]]: number } => ({
  ...{ minimum: rules.minimum, percent: rules.percent, checkDays: rules.check_days },
  ...{ windowDays: rules.window_days, answerDays: rules.answer_days, againDays: rules.again_days },
})
const titleOf = ({ initiatives }: Managed, id: string): string => initiatives.find((one) => one.id === id)?.title ?? id

export const money: { readonly [C in Money]: Ask<Managed, HousingCommands[C]> } = {
  allocate: {
    note: () => f().allocateNote,
    fields: () => [
      { name: 'year', as: 'number', label: f().year, initial: today().slice(0, 4) },
      { name: 'cents', as: 'line', label: f().euros, max: 12, check: (text) => (isEuros(text) ? undefined : f().eurosWrong) },
    ],
    data: (given) => ({ year: given.number('year'), cents: centsIn(given.text('cents')) }),
  },
  release: {
    note: () => f().releaseNote,
    fields: (of) => [
      {
        ...{ name: 'initiative', as: 'choice', label: f().initiative },
        options: of.parts.commitments
          .filter(({ open }) => open)
          .map(({ initiative }) => ({ value: initiative, label: titleOf(of, initiative) })),
      },
    ],
    data: (given) => ({ initiative: given.text('initiative') }),
  },
  'set-rules': {
    wide: true,
    note: () => f().rulesNote,
    fields: (of) => [
      { name: 'from', as: 'day', label: f().from, initial: today() },
      ...ruleNames.map((name): FieldSpec => ({ name, as: 'number', label: f()[name], initial: String(ruleNow(of)[name]) })),
    ],
    data: (given) => ({
      ...{ from: given.text('from'), minimum: given.number('minimum'), percent: given.number('percent') },
      ...{ checkDays: given.number('checkDays'), windowDays: given.number('windowDays') },
      ...{ answerDays: given.number('answerDays'), againDays: given.number('againDays') },
    }),
  },
  'hold-assembly': {
    wide: true,
    fields: ({ initiatives }, value) => [
      { name: 'day', as: 'day', label: f().assemblyDay, initial: today() },
      { name: 'households', as: 'number', label: f().households },
      ...rowFields(value, {
        ...{ name: 'decisions', max: 20, add: f().decisionMore },
        row: (path, n) => [{ name: path, as: 'line', label: f().decision(n), max: 500, optional: true }],
      }),
      ...initiatives
        .filter(({ stage, touches }) => touches && stage === 'asked')
        .map(({ id, title }): FieldSpec => ({ name: `consents.${id}`, as: 'tick', label: `${f().consents}: ${title}`, optional: true })),
    ],
    data: (given, { initiatives }) => ({
      ...{ assembly: given.identity('assembly'), day: given.text('day'), households: given.number('households') },
      decisions: rowsGiven(given, 'decisions', (path) => given.maybe(path)),
      consents: initiatives.flatMap(({ id }) => (given.yes(`consents.${id}`) ? [id] : [])),
    }),
  },
}
