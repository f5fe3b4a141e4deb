// A plan as it is written: five steps of rows, what each row says, and how the rows become one request.
import type { AskedPlan } from '../../events/generative/plan.ts'
import type { FieldSpec, Value } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { rowFields, rowsGiven } from '../kernel/asks/rows.ts'
import { centsIn, moneyText, wrongMoney } from '../kernel/care/amounts.ts'
import type { Draft } from '../kernel/form.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import { findHost } from './hosts.ts'
import { names } from './names.ts'
import { planWords } from './plan-words.ts'

export const stepNames = ['goals', 'commitments', 'resources', 'budget', 'giving'] as const
export type Step = (typeof stepNames)[number]
const w = () => planWords()
const few = 400

/** A row counts once its first text is written: only then do its other fields ask for an answer. */
const row = (value: Value, path: string, first: string) => ({
  path: (name: string) => `${path}.${name}`,
  optional: value(`${path}.${first}`).trim() === '',
})

/** What the register knows of that kind; already chosen, it is kept unless another name is written. */
const lookup = (value: Value, name: string, label: string, kind: string): readonly FieldSpec[] => {
  const find = findHost(kind)
  const hint = value(name) === '' ? w().thingHint : w().thingKept
  return find ? [{ ...{ name, as: 'lookup', label, hint, find, optional: true } }] : []
}

const goalRows = (value: Value): readonly FieldSpec[] =>
  rowFields(value, {
    ...{ name: 'goals', max: 10, add: w().addGoal },
    row: (path, number) => [
      {
        name: `${path}.text`,
        as: 'text',
        label: w().goal(number),
        hint: number === 1 ? w().goalHint : undefined,
        max: few,
        optional: number > 1,
      },
    ],
  })

const commitmentRows = (value: Value): readonly FieldSpec[] =>
  rowFields(value, {
    ...{ name: 'commitments', max: 30, add: w().addCommitment },
    row: (path, number) => {
      const { path: at, optional } = row(value, path, 'text')
      return [
        { name: at('text'), as: 'text', label: w().commitment(number), max: few, optional: number > 2 },
        { name: at('side'), as: 'radios', label: w().side(number), options: optionsOf(names().sides), optional },
        { name: at('due'), as: 'day', label: w().due(number), optional },
      ]
    },
  })

const resourceRows = (value: Value): readonly FieldSpec[] =>
  rowFields(value, {
    ...{ name: 'resources', max: 20, add: w().addResource },
    row: (path, number) => {
      const { path: at, optional } = row(value, path, 'what')
      return [
        { name: at('what'), as: 'line', label: w().resource(number), hint: w().resourceHint, max: few, optional: true },
        { name: at('kind'), as: 'choice', label: w().resourceKind(number), options: optionsOf(names().resourceKinds), optional },
        ...lookup(value, at('thing'), w().resourceThing(number), value(at('kind'))),
      ]
    },
  })

const lineRows = (value: Value): readonly FieldSpec[] =>
  rowFields(value, {
    ...{ name: 'lines', max: 20, add: w().addLine },
    row: (path, number) => {
      const { path: at, optional } = row(value, path, 'what')
      return [
        { name: at('what'), as: 'line', label: w().line(number), hint: w().lineHint, max: few, optional: true },
        { name: at('purpose'), as: 'choice', label: w().purpose(number), options: optionsOf(names().purposes), optional },
        { name: at('cents'), as: 'line', label: w().amount(number), max: 10, optional, check: wrongMoney },
      ]
    },
  })

const giftRows = (value: Value): readonly FieldSpec[] =>
  rowFields(value, {
    ...{ name: 'gifts', max: 5, add: w().addGift },
    row: (path, number) => {
      const { path: at, optional } = row(value, path, 'activity')
      const host = value(at('host'))
      return [
        { name: at('activity'), as: 'text', label: w().gift(number), hint: w().giftHint, max: few, optional: number > 1 },
        { name: at('host'), as: 'radios', label: w().host(number), options: optionsOf(names().hosts), optional },
        ...lookup(value, at('thing'), w().thing(number), host),
        { name: at('hours'), as: 'number', label: w().hours(number), max: 500, optional },
        { name: at('insured'), as: 'tick', label: w().insured, optional: true },
        { name: at('family'), as: 'tick', label: w().family, optional: true },
        { name: at('staff'), as: 'tick', label: w().staff, optional: true },
      ]
    },
  })

export const fieldsOf: { readonly [S in Step]: (value: Value) => readonly FieldSpec[] } = {
  goals: goalRows,
  commitments: commitmentRows,
  resources: resourceRows,
  budget: lineRows,
  giving: giftRows,
}

const rowsOf = (draft: Draft, name: string): readonly string[] =>
  Array.from({ length: Math.max(1, Number(draft[`${name}.rows`]) || 1) }, (_, at) => `${name}.${at}`)

/** Cents of the lines as they are written so far. */
export const plannedIn = (draft: Draft): number =>
  rowsOf(draft, 'lines').reduce((sum, path) => {
    const amount = draft[`${path}.cents`]?.trim() ?? ''
    return amount === '' || wrongMoney(amount) ? sum : sum + centsIn(amount)
  }, 0)

/** The request that what is written makes; a row whose text is empty is none. */
export const planGiven = (given: Given): AskedPlan => {
  const said = <T>(name: string, first: string, one: (at: (field: string) => string) => T): T[] =>
    rowsGiven(given, name, (path) => (given.text(`${path}.${first}`) === '' ? undefined : one((field) => `${path}.${field}`)))
  return {
    goals: said('goals', 'text', (at) => ({ goal: given.identity(at('goal')), text: given.text(at('text')) })),
    commitments: said('commitments', 'text', (at) => ({
      ...{ commitment: given.identity(at('commitment')), side: given.one(names().sides, at('side')) },
      ...{ text: given.text(at('text')), due: given.text(at('due')) },
    })),
    resources: said('resources', 'what', (at) => ({
      ...{ resource: given.identity(at('resource')), kind: given.one(names().resourceKinds, at('kind')), what: given.text(at('what')) },
      thing: given.maybe(at('thing')),
    })),
    lines: said('lines', 'what', (at) => ({
      ...{ line: given.identity(at('line')), purpose: given.one(names().purposes, at('purpose')) },
      ...{ what: given.text(at('what')), cents: centsIn(given.text(at('cents'))) },
    })),
    gifts: said('gifts', 'activity', (at) => ({
      ...{ gift: given.identity(at('gift')), activity: given.text(at('activity')), host: given.one(names().hosts, at('host')) },
      ...{ thing: given.maybe(at('thing')), hours: given.number(at('hours')), insured: given.yes(at('insured')) },
      ...{ family: given.yes(at('family')), staff: given.yes(at('staff')) },
    })),
  }
}

const yes = (flag: boolean): string => (flag ? 'yes' : '')
type Row = { readonly [field: string]: string }
const rows = (name: string, list: readonly Row[], least = 1): Draft => ({
  [`${name}.rows`]: String(Math.max(least, list.length)),
  ...Object.fromEntries(list.flatMap((one, at) => Object.entries(one).map(([field, text]) => [`${name}.${at}.${field}`, text]))),
})

/** What the form begins with: the plan that stands, row by row, each with the identity it has. */
export const draftOf = (plan: AskedPlan | null): Draft => ({
  ...rows('goals', plan?.goals.map(({ goal, text }) => ({ goal, text })) ?? []),
  ...rows(
    'commitments',
    plan?.commitments.map(({ commitment, side, text, due }) => ({ commitment, side, text, due })) ?? [
      { side: 'person' },
      { side: 'partner' },
    ],
    2,
  ),
  ...rows('resources', plan?.resources.map(({ resource, kind, what, thing }) => ({ resource, kind, what, thing: thing ?? '' })) ?? []),
  ...rows('lines', plan?.lines.map(({ line, purpose, what, cents }) => ({ line, purpose, what, cents: moneyText(cents) })) ?? []),
  ...rows(
    'gifts',
    plan?.gifts.map(({ gift, activity, host, thing, hours, insured, family, staff }) => ({
      ...{ gift, activity, host, thing: thing ?? '', hours: String(hours) },
      ...{ insured: yes(insured), family: yes(family), staff: yes(staff) },
    })) ?? [],
  ),
})
