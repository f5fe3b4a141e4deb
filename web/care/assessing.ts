// The five steps of an assessment: the fields of each, and how they become one command.
import type { CareCommands } from '../../events/care/commands.ts'
import type { Autonomy } from '../../events/care/vocabulary.ts'
import type { CareMode, Cefr, Feature, Level, Skill } from '../../events/kernel/care.ts'
import type { FieldSpec, Value } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { centsIn, minutesFrom, moneyText, nearIn, placeText, wrongMoney, wrongPlace } from '../kernel/care/amounts.ts'
import type { WholeDesk } from '../kernel/care/desk.tsx'
import { ticked } from '../kernel/care/ticks.tsx'
import { findTown, townName } from '../kernel/care/towns.ts'
import { draftOfSlots, hoursOf, minutesIn, slotsIn, wrongWeek } from '../kernel/care/week.ts'
import { careWords, tongue } from '../kernel/care/words.ts'
import { euros } from '../kernel/format.ts'
import { language } from '../kernel/language.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Request } from './api.ts'
import { fieldWords } from './field-words.ts'
import { abilities, levelFor, levelsFrom, livesIn, type Pinned, pinnedBy, tableOn } from './lawful.ts'
import { pageWords } from './page-words.ts'

type Need = CareCommands['assess']
export type Assessing = { readonly request: Request; readonly desk: WholeDesk }
export const stepNames = ['autonomy', 'hours', 'tasks', 'home', 'pay'] as const
export type Step = (typeof stepNames)[number]
const w = () => fieldWords().assess

export const autonomyIn = (value: Value): Autonomy => {
  const alone = ticked(value('alone'))
  const does = (one: (typeof abilities)[number]): boolean => alone.includes(one)
  return {
    ...{ eats: does('eats'), washes: does('washes'), walks: does('walks'), dresses: does('dresses') },
    supervised: value('supervised') === 'yes',
  }
}
const isMode = (text: string): text is CareMode => Object.hasOwn(careWords().modes, text)
const isLevel = (text: string): text is Level => Object.hasOwn(careWords().levels, text)
export const modeIn = (value: Value): CareMode | undefined => (isMode(value('mode')) ? (value('mode') as CareMode) : undefined)
export const leastLevel = (value: Value): Level => levelFor(autonomyIn(value), value('trained') === 'yes')
export const levelIn = (value: Value): Level => {
  const chosen = value('level')
  return isLevel(chosen) && levelsFrom(leastLevel(value)).includes(chosen) ? chosen : leastLevel(value)
}
/** The least the need asks, while nobody has chosen another that it allows; `placed` is the one that stood there by itself. */
export const levelToStand = (value: Value, placed: string): Level => {
  const [least, stands] = [leastLevel(value), value('level')]
  return isLevel(stands) && stands !== placed && levelsFrom(least).includes(stands) ? stands : least
}
/** What the desk's table says of what is written so far. */
export const pinnedIn = ({ desk }: Assessing, value: Value): Pinned | undefined => {
  const [table, mode] = [tableOn(desk, value('start')), modeIn(value)]
  return table && mode && pinnedBy(table, levelIn(value), mode)
}
export const minutesWritten = (value: Value): number =>
  modeIn(value) === 'hourly' ? minutesIn(slotsIn(value('week'))) : minutesFrom(value('minutes'))

const only = (holds: boolean, spec: FieldSpec): readonly FieldSpec[] => (holds ? [spec] : [])
const yes = (flag: boolean): string => (flag ? 'yes' : '')
const some = (name: string, label: string, of: { readonly [value: string]: string }, initial: readonly string[]): FieldSpec => ({
  ...{ name, as: 'ticks', label, optional: true, among: optionsOf(of), initial: initial.join() },
})
const levelField = (value: Value, initial: string | null): FieldSpec => ({
  ...{ name: 'level', as: 'radios', label: w().level, hint: w().levelHint },
  options: levelsFrom(leastLevel(value)).map((level) => ({ value: level, label: careWords().levels[level] })),
  initial: levelsFrom(leastLevel(value)).some((level) => level === initial) ? (initial ?? '') : leastLevel(value),
})

const autonomyFields = ({ request: { autonomy, trained, level } }: Assessing, value: Value): readonly FieldSpec[] => [
  {
    ...{ name: 'alone', as: 'ticks', label: w().alone, hint: w().aloneHint, optional: true },
    among: abilities.map((one) => ({ value: one, label: w()[one] })),
    initial: autonomy === null ? '' : abilities.filter((one) => autonomy[one]).join(),
  },
  { name: 'supervised', as: 'tick', label: w().supervised, optional: true, initial: yes(autonomy?.supervised ?? false) },
  { name: 'trained', as: 'tick', label: w().trained, optional: true, initial: yes(trained) },
  levelField(value, level),
]

const tooMany = (of: Assessing, value: Value) => (): string | undefined => {
  const pinned = pinnedIn(of, value)
  return pinned && minutesWritten(value) > pinned.minutes ? w().tooMany(careWords().hours(hoursOf(pinned.minutes))) : undefined
}
const hoursFields = (of: Assessing, value: Value): readonly FieldSpec[] => {
  const { mode, week, minutes, starts_on, ends_on } = of.request
  const many = tooMany(of, value)
  return [
    { name: 'mode', as: 'radios', label: w().mode, options: optionsOf(careWords().modes), initial: mode ?? '' },
    { name: 'start', as: 'day', label: w().start, initial: starts_on ?? '' },
    { name: 'until', as: 'day', label: w().until, optional: true, initial: ends_on ?? '' },
    {
      ...{ name: 'week', as: 'week', label: w().week, initial: draftOfSlots(week) },
      check: (draft) => wrongWeek(draft) ?? (modeIn(value) === 'hourly' ? many() : undefined),
    },
    ...only(modeIn(value) !== 'hourly', {
      ...{ name: 'minutes', as: 'number', label: w().minutes, hint: w().minutesHint, max: 168 },
      ...{ initial: minutes > 0 ? String(minutes / 60) : '', check: many },
    }),
  ]
}

const tongues = ['en', 'fr', 'es', 'de', 'ro', 'uk', 'sq', 'ar', 'pl', 'ru', 'pt', 'tl', 'si', 'pa']
const tasksFields = ({ request }: Assessing, value: Value): readonly FieldSpec[] => {
  const wished = request.wished_languages[0]
  return [
    some('needs', w().needs, careWords().skills, request.needs),
    some('wishes', w().wishes, careWords().skills, request.wishes),
    {
      ...{ name: 'italian', as: 'choice', label: w().italian, optional: true, options: optionsOf(careWords().cefr) },
      initial: request.languages.find((one) => one.language === 'it')?.level ?? '',
    },
    {
      ...{ name: 'language', as: 'choice', label: w().language, optional: true, initial: wished?.language ?? '' },
      options: tongues.map((code) => ({ value: code, label: tongue(code, language()) })),
    },
    ...only(value('language') !== '', {
      ...{ name: 'languageLevel', as: 'choice', label: w().languageLevel, options: optionsOf(careWords().cefr) },
      initial: wished?.level ?? 'B1',
    }),
    { name: 'licence', as: 'radios', label: w().licence, options: optionsOf(pageWords().need.licences), initial: request.licence },
    { name: 'health', as: 'text', label: w().health, hint: w().healthHint, max: 2_000, optional: true, initial: request.health ?? '' },
  ]
}

const homeFields = ({ request }: Assessing, value: Value): readonly FieldSpec[] => {
  const mode = modeIn(value)
  return [
    { name: 'municipality', as: 'lookup', label: w().municipality(townName(request.municipality)), find: findTown, optional: true },
    {
      ...{ name: 'near', as: 'line', label: careWords().place, hint: careWords().placeHint, max: 40, check: wrongPlace },
      initial: request.east > 0 ? placeText(request) : '',
    },
    some('features', w().features, careWords().features, request.features),
    ...only(mode !== undefined && livesIn(mode), {
      ...{ name: 'ownRoom', as: 'tick', label: w().ownRoom, initial: yes(request.own_room), missing: w().roomMissing },
    }),
  ]
}

const payFields = (of: Assessing, value: Value): readonly FieldSpec[] => {
  const mode = modeIn(value)
  const check = (text: string): string | undefined => {
    const pinned = pinnedIn(of, value)
    if (!tableOn(of.desk, value('start'))) return w().noTable
    if (!pinned) return w().noPay
    return wrongMoney(text) ?? (centsIn(text) < pinned.minimum ? w().under(euros(pinned.minimum)) : undefined)
  }
  const { budget } = of.request
  const hint = mode && livesIn(mode) ? w().perMonth : w().perHour
  return [{ name: 'budget', as: 'line', label: w().budget, hint, max: 10, check, initial: budget > 0 ? moneyText(budget) : '' }]
}

export const fieldsOf: { readonly [S in Step]: (of: Assessing, value: Value) => readonly FieldSpec[] } = {
  autonomy: autonomyFields,
  hours: hoursFields,
  tasks: tasksFields,
  home: homeFields,
  pay: payFields,
}

/** The command, once every step is in order. */
export const needGiven = (of: Assessing, given: Given): Need => {
  const { request } = of
  const value: Value = given.text
  const [near, mode, pinned] = [nearIn(value('near')), modeIn(value), pinnedIn(of, value)]
  if (!near || !mode || !pinned) throw new Error('the assessment was not checked')
  const italian = given.maybe('italian')
  const other = given.maybe('language')
  return {
    ...{
      assisted: request.assisted,
      autonomy: autonomyIn(value),
      trained: given.yes('trained'),
      level: levelIn(value),
      mode,
      pinned,
      near,
    },
    ...{ week: slotsIn(value('week')), minutes: minutesWritten(value), start: value('start'), until: given.maybe('until') },
    municipality: given.maybe('municipality') ?? request.municipality,
    ...{ needs: [...ticked(value('needs'))] as Skill[], wishes: [...ticked(value('wishes'))] as Skill[] },
    languages: italian === undefined ? [] : [{ language: 'it', level: italian as Cefr }],
    wishedLanguages: other === undefined ? [] : [{ language: other, level: given.text('languageLevel') as Cefr }],
    features: [...ticked(value('features'))] as Feature[],
    licence: given.one(pageWords().need.licences, 'licence'),
    ...{ ownRoom: given.yes('ownRoom'), budget: centsIn(value('budget')), health: given.maybe('health') },
  }
}
