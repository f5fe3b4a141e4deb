// The rules of a space as fields, in groups: opening, booking, limits of households and of initiatives, the hours everybody wants.
import type { FieldSpec, Value } from '../kernel/asks/ask.ts'
import { rowFields } from '../kernel/asks/rows.ts'
import { draftOfSlots, wrongWeek } from '../kernel/care/week.ts'
import type { Draft } from '../kernel/form.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Rules, Space } from './api.ts'
import { fieldWords } from './field-words.ts'
import { names } from './names.ts'
import { ruleWords } from './rule-words.ts'

const f = () => fieldWords().rules
const w = () => ruleWords()

export const groupNames = ['opening', 'booking', 'household', 'initiative', 'prime'] as const
export type GroupName = (typeof groupNames)[number]

const counts = ['longestMinutes', 'advanceDays', 'seriesWeeks', 'bufferMinutes', 'cancelHours', 'seats'] as const
/** What one begins from where there are no rules yet: every day from eight to ten in the evening. */
const usual: Pick<Rules, (typeof counts)[number] | 'week' | 'holidays'> = {
  ...{ longestMinutes: 240, advanceDays: 60, seriesWeeks: 26, bufferMinutes: 15, cancelHours: 24, seats: 1 },
  holidays: 'closed',
  week: Array.from({ length: 7 }, (_, day) => ({ from: day * 1_440 + 480, until: day * 1_440 + 1_320 })),
}

type Of = { readonly space: Space; readonly rules: Rules | null; readonly value: Value }
const dayMonth = (text: string): string | undefined => (/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) ? undefined : f().patronHint)
const slotsDraft = (slots: Rules['week'] | undefined): { readonly initial?: string } =>
  slots && slots.length > 0 ? { initial: draftOfSlots(slots) } : {}

const closedFields = ({ rules, value }: Of): readonly FieldSpec[] =>
  rowFields(value, {
    ...{ name: 'closedDays', max: 100, add: w().closedMore },
    row: (path, n) => [{ name: path, as: 'day', label: w().closed(n), optional: true, initial: rules?.closedDays?.[n - 1] ?? '' }],
  })

const opening = (of: Of): readonly FieldSpec[] => [
  { name: 'week', as: 'week', label: f().week, check: wrongWeek, ...slotsDraft((of.rules ?? usual).week) },
  { name: 'holidays', as: 'radios', label: f().holidays, options: optionsOf(names().holidays), initial: (of.rules ?? usual).holidays },
  {
    ...{ name: 'patron', as: 'line', label: f().patron, hint: f().patronHint, max: 5, optional: true, check: dayMonth },
    initial: of.rules?.patron ?? '',
  },
  ...closedFields(of),
  { name: 'quiet', as: 'week', label: f().quiet, hint: f().quietHint, optional: true, check: wrongWeek, ...slotsDraft(of.rules?.quiet) },
]

const count = (name: (typeof counts)[number], label: string, hint: string, { rules }: Of): FieldSpec => ({
  ...{ name, as: 'number', label, hint, initial: String((rules ?? usual)[name]) },
})
/** Where there is no building there are no residents of it. */
const usualAudience = ({ building }: Space): Rules['audience'] => (building === null ? 'everybody' : 'residents')
const booking = (of: Of): readonly FieldSpec[] => [
  {
    ...{ name: 'audience', as: 'radios', label: f().audience },
    ...{ options: optionsOf(names().audiences), initial: of.rules?.audience ?? usualAudience(of.space) },
  },
  count('longestMinutes', f().longest, f().minutes, of),
  count('advanceDays', f().advance, f().days, of),
  count('seriesWeeks', f().series, f().seriesHint, of),
  count('bufferMinutes', f().buffer, f().minutes, of),
  count('cancelHours', f().cancel, f().cancelHint, of),
  count('seats', f().seats, f().seatsHint, of),
  limit('deposit', f().deposit, f().noLimit, of.rules?.deposit && of.rules.deposit / 100),
]

const limit = (name: string, label: string, hint: string, value: number | null | undefined): FieldSpec => ({
  ...{ name, as: 'number', label, hint, optional: true, ...(value ? { initial: String(value) } : {}) },
})
const limits = (who: 'household' | 'initiative', { space, rules }: Of): readonly FieldSpec[] => {
  const of = rules?.[who]
  return [
    limit(`${who}.open`, w().here.open, w().hereHint, of?.open),
    limit(`${who}.hours`, w().here.hours, w().hereHint, of?.hours),
    limit(`${who}.pauseDays`, w().here.pause, w().hereHint, of?.pauseDays),
    ...(space.building === null
      ? []
      : [
          limit(`${who}.buildingOpen`, w().over.open, w().overHint, of?.buildingOpen),
          limit(`${who}.buildingHours`, w().over.hours, w().overHint, of?.buildingHours),
          limit(`${who}.buildingPauseDays`, w().over.pause, w().overHint, of?.buildingPauseDays),
        ]),
  ]
}

const percent = (text: string): string | undefined => (Number(text) >= 1 && Number(text) <= 100 ? undefined : w().percent)
// A share is of the hours a household may have: without that limit it would limit nothing.
const shareOf = (hours: string) => (text: string) => percent(text) ?? (Number(hours) > 0 ? undefined : w().hoursMissing)
const prime = ({ space, rules, value }: Of): readonly FieldSpec[] => [
  {
    ...{ name: 'prime.week', as: 'week', label: w().primeWeek, hint: w().primeWeekHint, optional: true, check: wrongWeek },
    ...slotsDraft(rules?.prime?.week),
  },
  ...(value('prime.week') === '' ? [] : shares({ space, rules, value })),
]
const shares = ({ space, rules, value }: Of): readonly FieldSpec[] => [
  {
    ...{ name: 'prime.share', as: 'number', label: w().share, hint: w().shareHint, max: 100, missing: w().shareMissing },
    ...{ initial: String(rules?.prime?.share ?? 50), check: shareOf(value('household.hours')) },
  },
  ...(space.building === null
    ? []
    : [
        {
          ...limit('prime.buildingShare', w().buildingShare, w().buildingShareHint, rules?.prime?.buildingShare),
          check: shareOf(value('household.buildingHours')),
        },
      ]),
]

/** The fields of each group; they depend on what is written. */
export const groupFields = (space: Space, value: Value): { readonly [G in GroupName]: readonly FieldSpec[] } => {
  const of: Of = { space, rules: space.rules, value }
  return {
    opening: opening(of),
    booking: booking(of),
    household: limits('household', of),
    initiative: limits('initiative', of),
    prime: prime(of),
  }
}

/** What the form begins with. */
export const draftOfRules = (space: Space): Draft => {
  const rows = { 'closedDays.rows': String(Math.max(1, space.rules?.closedDays?.length ?? 0)) }
  const value: Value = (path) => (path === 'prime.week' ? 'asked' : path === 'closedDays.rows' ? rows['closedDays.rows'] : '')
  const specs = Object.values(groupFields(space, value)).flat()
  return { ...rows, ...Object.fromEntries(specs.flatMap(({ name, initial }) => (initial === undefined ? [] : [[name, initial]]))) }
}
