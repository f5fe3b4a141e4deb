// A carer's profile as a form: what matching looks at, and nothing else.
import type { CarerCommands } from '../../events/carers/commands.ts'
import type { CareMode, Cefr, Feature, Level, Skill } from '../../events/kernel/care.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import { rowFields, rowsGiven } from '../kernel/asks/rows.ts'
import { centsIn, minutesFrom, moneyText, nearIn, placeText, wrongMoney, wrongPlace } from '../kernel/care/amounts.ts'
import { ticked } from '../kernel/care/ticks.tsx'
import { findTown, townName } from '../kernel/care/towns.ts'
import { draftOfSlots, slotsIn, wrongWeek } from '../kernel/care/week.ts'
import { careWords, tongue } from '../kernel/care/words.ts'
import { today } from '../kernel/format.ts'
import { language } from '../kernel/language.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Carer } from './api.ts'
import { pageWords } from './page-words.ts'

const f = () => pageWords().fields
const tongues = ['en', 'fr', 'es', 'de', 'ro', 'uk', 'sq', 'ar', 'pl', 'ru', 'pt', 'tl', 'si', 'pa']
const yes = (flag: boolean): string => (flag ? 'yes' : '')
const counted = (name: string, label: string, max: number, initial: number): FieldSpec => ({
  ...{ name, as: 'number', label, max, initial: String(initial) },
})
const some = (name: string, label: string, of: { readonly [value: string]: string }, initial: readonly string[]): FieldSpec => ({
  ...{ name, as: 'ticks', label, among: optionsOf(of), initial: initial.join(), optional: name !== 'modes' },
})

const languageRow =
  (of: Carer) =>
  (path: string, number: number): readonly [FieldSpec, FieldSpec] => {
    const known = of.languages.filter((one) => one.language !== 'it')[number - 1]
    return [
      {
        ...{ name: `${path}.language`, as: 'choice', label: f().language(String(number)), optional: true, initial: known?.language ?? '' },
        options: tongues.map((code) => ({ value: code, label: tongue(code, language()) })),
      },
      {
        ...{ name: `${path}.level`, as: 'choice', label: f().languageLevel, optional: true, initial: known?.level ?? '' },
        options: optionsOf(careWords().cefr),
      },
    ]
  }

const where = (of: Carer): readonly FieldSpec[] => [
  { name: 'municipality', as: 'lookup', label: `${f().town}: ${townName(of.municipality)}`, find: findTown, optional: true },
  {
    ...{ name: 'near', as: 'line', label: careWords().place, hint: careWords().placeHint, max: 40, check: wrongPlace },
    initial: of.level === null ? '' : placeText(of),
  },
  counted('reach', f().reach, 100, of.reach),
]
const monthly = (of: Carer, lives: boolean): readonly FieldSpec[] => {
  const initial = of.monthly === null ? '' : moneyText(of.monthly)
  return lives ? [{ name: 'monthly', as: 'line', label: f().monthly, max: 10, check: wrongMoney, initial }] : []
}
const work = (of: Carer, lives: boolean): readonly FieldSpec[] => [
  { name: 'modes', as: 'ticks', label: f().modes, among: optionsOf(careWords().modes), initial: of.modes.join() },
  { name: 'week', as: 'week', label: f().week, check: wrongWeek, initial: draftOfSlots(of.week) },
  counted('minutes', f().minutes, 54, of.minutes / 60),
  counted('families', f().families, 10, Math.max(1, of.families)),
  { name: 'hourly', as: 'line', label: f().hourly, max: 10, check: wrongMoney, initial: of.hourly > 0 ? moneyText(of.hourly) : '' },
  ...monthly(of, lives),
  { name: 'from', as: 'day', label: f().from, initial: of.starts_on ?? today() },
]

const livesIn = (modes: string): boolean => ticked(modes).some((mode) => mode === 'live-in' || mode === 'part-live-in')
const italian = 'italian'

export const profiling: Ask<Carer, CarerCommands['profile']> = {
  wide: true,
  personal: true,
  note: () => f().never,
  fields: (of, value) => [
    ...where(of),
    { name: 'level', as: 'radios', label: f().level, options: optionsOf(careWords().levels), initial: of.level ?? '' },
    { name: 'diploma', as: 'tick', label: f().diploma, optional: true, initial: yes(of.diploma) },
    counted('experience', f().experience, 720, of.experience),
    ...work(of, livesIn(value('modes'))),
    some('skills', f().skills, careWords().skills, of.skills),
    {
      ...{ name: italian, as: 'choice', label: f().italian, optional: true, options: optionsOf(careWords().cefr) },
      initial: of.languages.find((one) => one.language === 'it')?.level ?? '',
    },
    ...rowFields(value, { name: 'languages', max: 5, add: f().language('+'), row: languageRow(of) }),
    some('refuses', f().refuses, careWords().features, of.refuses),
    { name: 'licence', as: 'tick', label: f().licence, optional: true, initial: yes(of.licence) },
  ],
  data: (given, of) => {
    const near = nearIn(given.text('near'))
    if (!near) throw new Error('the profile was not checked')
    const level = given.maybe(italian)
    const others = rowsGiven(given, 'languages', (path) => {
      const [spoken, well] = [given.maybe(`${path}.language`), given.maybe(`${path}.level`)]
      return spoken && well ? { language: spoken, level: well as Cefr } : undefined
    })
    const monthly = livesIn(given.text('modes')) ? given.maybe('monthly') : undefined
    return {
      ...{ municipality: given.maybe('municipality') ?? of.municipality, near, reach: given.number('reach') },
      ...{ level: given.text('level') as Level, diploma: given.yes('diploma'), experience: given.number('experience') },
      ...{ modes: [...ticked(given.text('modes'))] as CareMode[], week: slotsIn(given.text('week')) },
      ...{ minutes: minutesFrom(given.text('minutes')), families: given.number('families'), licence: given.yes('licence') },
      ...{ skills: [...ticked(given.text('skills'))] as Skill[], refuses: [...ticked(given.text('refuses'))] as Feature[] },
      languages: [...(level === undefined ? [] : [{ language: 'it', level: level as Cefr }]), ...others],
      ...{ hourly: centsIn(given.text('hourly')), monthly: monthly === undefined ? undefined : centsIn(monthly), from: given.text('from') },
    }
  },
}
