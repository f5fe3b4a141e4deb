// The rules of a space as a form: opening, limits, fair use. What stands now is already written in it.
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import type { FieldSpec } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { draftOfSlots, slotsIn, wrongWeek } from '../kernel/care/week.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Rules, Space } from './api.ts'
import { fieldWords } from './field-words.ts'
import { names } from './names.ts'

const w = () => fieldWords().rules

type Usual = {
  readonly longestMinutes: number
  readonly advanceDays: number
  readonly seriesWeeks: number
  readonly bufferMinutes: number
} & {
  readonly cancelHours: number
  readonly seats: number
}
/** Where there are no rules yet. */
const usual: Usual = { longestMinutes: 240, advanceDays: 60, seriesWeeks: 26, bufferMinutes: 15, cancelHours: 24, seats: 1 }

const count = (name: keyof Usual, label: string, hint: string, rules: Rules | null): FieldSpec => ({
  ...{ name, as: 'number', label, hint, initial: String((rules ?? usual)[name]) },
})
const limit = (name: string, label: string, value: number | null | undefined): FieldSpec => ({
  ...{ name, as: 'number', label, hint: w().noLimit, optional: true, ...(value ? { initial: String(value) } : {}) },
})

const openingFields = (rules: Rules | null): readonly FieldSpec[] => [
  { name: 'week', as: 'week', label: w().week, check: wrongWeek, ...(rules ? { initial: draftOfSlots(rules.week) } : {}) },
  { name: 'holidays', as: 'radios', label: w().holidays, options: optionsOf(names().holidays), initial: rules?.holidays ?? 'closed' },
  { name: 'patron', as: 'line', label: w().patron, hint: w().patronHint, max: 5, optional: true, initial: rules?.patron ?? '' },
  {
    ...{ name: 'quiet', as: 'week', label: w().quiet, hint: w().quietHint, optional: true, check: wrongWeek },
    ...(rules?.quiet && rules.quiet.length > 0 ? { initial: draftOfSlots(rules.quiet) } : {}),
  },
]
const bookingFields = (rules: Rules | null): readonly FieldSpec[] => [
  { name: 'audience', as: 'radios', label: w().audience, options: optionsOf(names().audiences), initial: rules?.audience ?? 'residents' },
  count('longestMinutes', w().longest, w().minutes, rules),
  count('advanceDays', w().advance, w().days, rules),
  count('seriesWeeks', w().series, w().seriesHint, rules),
  count('bufferMinutes', w().buffer, w().minutes, rules),
  count('cancelHours', w().cancel, w().cancelHint, rules),
  count('seats', w().seats, w().seatsHint, rules),
]
const fairFields = (rules: Rules | null): readonly FieldSpec[] => [
  limit('household.open', w().open, rules?.household?.open),
  limit('household.hours', w().hours, rules?.household?.hours),
  limit('household.buildingHours', w().buildingHours, rules?.household?.buildingHours),
  limit('household.pauseDays', w().pause, rules?.household?.pauseDays),
  limit('deposit', w().deposit, rules?.deposit && rules.deposit / 100),
]

export const ruleFields = ({ rules }: Space): readonly FieldSpec[] => [
  ...openingFields(rules),
  ...bookingFields(rules),
  ...fairFields(rules),
]

const quotas = ['open', 'hours', 'buildingHours', 'pauseDays'] as const
const householdGiven = (given: Given): SpaceCommands['rule']['household'] => {
  const said = quotas.flatMap((name) => {
    const value = given.maybeNumber(`household.${name}`)
    return value === undefined || value === 0 ? [] : [[name, value] as const]
  })
  return said.length === 0 ? undefined : Object.fromEntries(said)
}

/** What the form does not ask (prime hours, closed days, the limits of initiatives) stays as it stands. */
export const rulesGiven = (given: Given, { rules }: Space): SpaceCommands['rule'] => {
  const { prime, closedDays, initiative } = rules ?? {}
  const [quiet, patron, household] = [slotsIn(given.text('quiet')), given.maybe('patron'), householdGiven(given)]
  const deposit = given.maybeNumber('deposit')
  return {
    ...{ week: slotsIn(given.text('week')), holidays: given.one(names().holidays, 'holidays') },
    ...{ audience: given.one(names().audiences, 'audience'), longestMinutes: given.number('longestMinutes') },
    ...{ advanceDays: given.number('advanceDays'), seriesWeeks: given.number('seriesWeeks') },
    ...{ bufferMinutes: given.number('bufferMinutes'), cancelHours: given.number('cancelHours'), seats: given.number('seats') },
    ...(patron === undefined ? {} : { patron }),
    ...(quiet.length === 0 ? {} : { quiet }),
    ...(household === undefined ? {} : { household }),
    ...(deposit ? { deposit: Math.round(deposit * 100) } : {}),
    ...(prime ? { prime } : {}),
    ...(closedDays ? { closedDays } : {}),
    ...(initiative ? { initiative } : {}),
  }
}
