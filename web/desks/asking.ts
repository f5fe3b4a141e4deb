// What each request about a care desk asks for and how it becomes a command.
import type { CommandName, DeskCommands } from '../../events/desks/commands.ts'
import type { Part } from '../../events/desks/vocabulary.ts'
import type { Level } from '../../events/kernel/care.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { rowFields, rowsGiven } from '../kernel/asks/rows.ts'
import { centsIn, minutesFrom, moneyText, wrongMoney } from '../kernel/care/amounts.ts'
import { ticked } from '../kernel/care/ticks.tsx'
import { findBody, findTown, townName } from '../kernel/care/towns.ts'
import { careWords } from '../kernel/care/words.ts'
import { plusDays, today } from '../kernel/format.ts'
import type { Desk } from './api.ts'
import { words } from './words.ts'

export type Askable = Exclude<CommandName, 'open'>
const f = () => words().fields

const townRow = (optional: boolean) => (path: string, number: number) =>
  [
    { as: 'lookup', name: path, label: f().town(String(number)), hint: f().townHint, find: findTown, optional: optional || number > 1 },
  ] as const
const towns = (given: Given): string[] => rowsGiven(given, 'towns', (path) => given.maybe(path))
const townFields = (value: (path: string) => string, optional = false): readonly FieldSpec[] =>
  rowFields(value, { name: 'towns', max: 60, add: f().addTown, row: townRow(optional) })

const named = (of: Desk | undefined): readonly FieldSpec[] => [
  { name: 'name', as: 'line', label: f().name, max: 120, initial: of?.name },
  { name: 'address', as: 'line', label: f().address, max: 200, initial: of?.address },
]

export const opening: Ask<undefined, DeskCommands['open']> = {
  fields: (_, value) => [
    ...named(undefined),
    { name: 'organisation', as: 'lookup', label: f().organisation, hint: f().organisationHint, find: findBody },
    ...townFields(value),
  ],
  data: (given) => ({
    ...{ name: given.text('name'), address: given.text('address'), organisation: given.text('organisation') },
    municipalities: [...new Set(towns(given))],
  }),
}

const levels: { readonly [L in Level]: true } = { A: true, AS: true, B: true, BS: true, C: true, CS: true, D: true, DS: true }
const levelNames = Object.keys(levels) as Level[]
type Limit = 'liveIn' | 'partLiveIn' | 'hourly' | 'night'
const limits: readonly Limit[] = ['liveIn', 'partLiveIn', 'hourly', 'night']

const payFields = ({ parts }: Desk): readonly FieldSpec[] => {
  const last = parts.pay_tables[0]
  const text = (cents: number | undefined) => (cents === undefined ? '' : moneyText(cents))
  return [
    { name: 'from', as: 'day', label: f().from },
    { name: 'source', as: 'line', label: f().source, hint: f().sourceHint, max: 300 },
    ...levelNames.flatMap((level): readonly FieldSpec[] => {
      const before = last?.pay.find((one) => one.level === level)
      return [
        { name: `hour.${level}`, as: 'line', label: f().hour(level), check: wrongMoney, initial: text(before?.hour) },
        {
          ...{ name: `month.${level}`, as: 'line', label: f().month(level), hint: f().monthHint, check: wrongMoney },
          ...{ optional: true, initial: text(before?.month) },
        },
      ]
    }),
    ...limits.map((limit): FieldSpec => {
      const initial = last ? String(last.limits[limit] / 60) : ''
      return { name: `limits.${limit}`, as: 'number', label: f().limit(words().pay[limit]), max: 168, initial }
    }),
    {
      ...{ name: 'partLevels', as: 'ticks', label: f().partLevels, optional: true },
      ...{ among: levelNames.map((level) => ({ value: level, label: careWords().levels[level] })), initial: last?.part_levels.join() },
    },
    { name: 'trial.long', as: 'number', label: f().trialLong, max: 90, initial: last ? String(last.trial_long) : '30' },
    { name: 'trial.short', as: 'number', label: f().trialShort, max: 90, initial: last ? String(last.trial_short) : '8' },
  ]
}
const payGiven = (given: Given): DeskCommands['table'] => {
  const limit = (name: Limit): number => minutesFrom(given.text(`limits.${name}`))
  return {
    ...{ from: given.text('from'), source: given.text('source') },
    pay: levelNames.map((level) => {
      const month = given.maybe(`month.${level}`)
      return { level, hour: centsIn(given.text(`hour.${level}`)), ...(month === undefined ? {} : { month: centsIn(month) }) }
    }),
    limits: { liveIn: limit('liveIn'), partLiveIn: limit('partLiveIn'), hourly: limit('hourly'), night: limit('night') },
    partLevels: ticked(given.text('partLevels')) as Level[],
    trial: { long: given.number('trial.long'), short: given.number('trial.short') },
  }
}

const parts = (): readonly Part[] => Object.keys(words().parts) as Part[]
const tomorrow = (): string => plusDays(today(), 1)

export const asking: { readonly [C in Askable]: Ask<Desk, DeskCommands[C]> } = {
  amend: {
    exact: true,
    fields: (of, value) => [
      ...named(of),
      {
        ...{ name: 'kept', as: 'ticks', label: f().keepTowns, optional: true, initial: of.municipalities.join() },
        among: of.municipalities.map((istat) => ({ value: istat, label: townName(istat) })),
      },
      ...townFields(value, true),
    ],
    data: (given) => ({
      ...{ name: given.text('name'), address: given.text('address') },
      municipalities: [...new Set([...ticked(given.text('kept')), ...towns(given)])],
    }),
  },
  agree: {
    fields: (of) => [
      { name: 'number', as: 'line', label: f().number, max: 40 },
      {
        ...{ name: 'municipalities', as: 'ticks', label: f().keepTowns, initial: of.municipalities.join() },
        among: of.municipalities.map((istat) => ({ value: istat, label: townName(istat) })),
      },
      { name: 'from', as: 'day', label: f().from, initial: today() },
      { name: 'until', as: 'day', label: f().until },
    ],
    data: (given) => ({
      ...{ number: given.text('number'), from: given.text('from'), until: given.text('until') },
      municipalities: [...ticked(given.text('municipalities'))],
    }),
  },
  authorise: {
    fields: () => [
      { name: 'number', as: 'line', label: f().number, max: 40 },
      { name: 'from', as: 'day', label: f().from, initial: today() },
      { name: 'until', as: 'day', label: f().until, optional: true },
    ],
    data: (given) => ({ number: given.text('number'), from: given.text('from'), until: given.maybe('until') }),
  },
  table: { wide: true, fields: payFields, data: payGiven },
  weigh: {
    note: () => f().pointsNote,
    fields: (of) => [
      { name: 'from', as: 'day', label: f().from, initial: tomorrow() },
      ...parts().map((part): FieldSpec => {
        const initial = String(of.parts.weights[0]?.weights[part] ?? '')
        return { name: `weights.${part}`, as: 'number', label: f().points(words().parts[part]), max: 100, initial }
      }),
      { name: 'why', as: 'line', label: f().why, max: 300 },
    ],
    data: (given) => ({
      ...{ from: given.text('from'), why: given.text('why') },
      weights: Object.fromEntries(parts().map((part) => [part, given.number(`weights.${part}`)])) as DeskCommands['weigh']['weights'],
    }),
  },
  close: {
    grave: true,
    fields: () => [{ name: 'reason', as: 'text', label: f().reason, max: 500 }],
    data: (given) => ({ reason: given.text('reason') }),
  },
}
