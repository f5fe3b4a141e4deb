// A date as exact as its source, as fields of a form: first how exact, then only what that needs.
import type { Precision, When } from '../../events/network/when.ts'
import type { FieldSpec, Value } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { type Option, optionsOf } from '../kernel/ui/index.ts'
import { askNames, askWords } from './asks-words.ts'
import { monthNames, seasonNames } from './when.ts'

const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text)
const yearField = (): FieldSpec => ({
  ...{ as: 'number', name: 'when.year', label: askWords().year, max: 2099 },
  check: (text) => (isYear(text) ? undefined : askWords().yearFault),
})
const startsIn = (names: readonly (readonly [month: string, name: string])[]): readonly Option[] =>
  names.map(([value, label]) => ({ value, label }))
const dayField = (): FieldSpec => ({ as: 'day', name: 'when.day', label: askWords().day })

type Exact = { readonly fields: () => readonly FieldSpec[]; readonly day: (given: Given) => string | undefined }
const onDay: Exact = { fields: () => [dayField()], day: (given) => given.text('when.day') }
const exact: { readonly [P in Precision]: Exact } = {
  day: onDay,
  month: {
    fields: () => [{ as: 'choice', name: 'when.month', label: askWords().month, options: startsIn(monthNames()) }, yearField()],
    day: (given) => `${given.text('when.year')}-${given.text('when.month')}-01`,
  },
  season: {
    fields: () => [{ as: 'choice', name: 'when.season', label: askWords().season, options: startsIn(seasonNames()) }, yearField()],
    day: (given) => `${given.text('when.year')}-${given.text('when.season')}-01`,
  },
  year: { fields: () => [yearField()], day: (given) => `${given.text('when.year')}-01-01` },
  by: onDay,
  unknown: { fields: () => [], day: () => undefined },
}
const isPrecision = (name: string): name is Precision => Object.hasOwn(exact, name)

/** `label` asks for the date: «Da quando», «Quando finisce». */
export const whenFields = (value: Value, label: string): readonly FieldSpec[] => {
  const chosen = value('when.precision')
  return [
    {
      ...{ as: 'choice', name: 'when.precision', label, hint: askWords().whenHint },
      options: optionsOf(askNames().precisions),
    },
    ...(isPrecision(chosen)
      ? [...exact[chosen].fields(), { as: 'line', name: 'when.words', label: askWords().saidWhen, max: 120, optional: true } as const]
      : []),
  ]
}

export const whenGiven = (given: Given): When => {
  const precision = given.one(exact, 'when.precision')
  const [day, words] = [exact[precision].day(given), given.maybe('when.words')]
  return { precision, ...(day === undefined ? {} : { day }), ...(words === undefined ? {} : { words }) }
}
