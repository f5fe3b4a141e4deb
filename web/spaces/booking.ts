// One booking in the making: what was chosen so far, and what it becomes when it is asked.
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import type { Form } from '../kernel/form.ts'
import { plusDays } from '../kernel/format.ts'
import type { Free, Home, Own, Space } from './api.ts'
import { clockOf, instantAt, wallOf } from './clock.ts'

/** `once`, or how it repeats. */
export const repeats = ['once', 'weekly', 'fortnightly', 'monthly'] as const
export type Repeats = (typeof repeats)[number]

/** For whom it is taken, as one choice of a list. */
export type Holder = { readonly value: string; readonly household?: string; readonly initiative?: string; readonly title?: string }

/** Initiatives that may have places: approved and not over. */
const alive = new Set<string>(['approved', 'scheduled', 'running'])

/** The homes in the building of the space, one's initiatives there, and, where everybody may book, oneself. */
export const holdersOf = (space: Space, homes: readonly Home[], own: readonly Own[]): readonly Holder[] => [
  ...homes.filter(({ building }) => building === space.building).map(({ household }) => ({ value: `home:${household}`, household })),
  ...own
    .filter(({ building, stage }) => building === space.building && alive.has(stage))
    .map(({ id, title }) => ({ value: `initiative:${id}`, initiative: id, title })),
  ...(space.rules?.audience === 'everybody' ? [{ value: 'me' }] : []),
]

/** What is chosen already: the only home one has here, or the only choice there is. */
export const usualHolder = (holders: readonly Holder[]): string => {
  const homes = holders.filter(({ household }) => household !== undefined)
  const [only, more] = homes.length > 0 ? homes : holders
  return only && !more ? only.value : ''
}

const step = 30

/** Minutes of the day at which a booking of this length may begin. */
export const startsIn = (free: readonly Free[], space: string, day: string, minutes: number): readonly number[] => {
  const found = free
    .filter((one) => one.space === space)
    .flatMap(({ from, to }) => {
      const [begin, end] = [wallOf(from), wallOf(to)]
      const until = end.day > day ? 1_440 : end.minute
      const first = Math.ceil((begin.day < day ? 0 : begin.minute) / step) * step
      return Array.from({ length: Math.max(0, Math.floor((until - minutes - first) / step) + 1) }, (_, at) => first + at * step)
    })
  return [...new Set(found)].sort((one, other) => one - other)
}

/** Lengths one may choose, in minutes, up to the longest. */
export const lengthsUpTo = (longest: number): readonly number[] =>
  [30, 60, 90, 120, 180, 240, 360, 480].filter((minutes) => minutes <= longest)

export type Chosen = {
  readonly day: string
  readonly start: number
  readonly minutes: number
  readonly repeats: Repeats
  readonly until: string
}
export const chosenIn = (form: Form): Chosen => ({
  ...{ day: form.value('day'), start: Number(form.value('start')), minutes: Number(form.value('minutes')), until: form.value('until') },
  repeats: repeats.find((one) => one === form.value('repeats')) ?? 'once',
})
export const periodOf = ({ day, start, minutes }: Chosen): { readonly from: string; readonly to: string } => {
  const from = instantAt(day, start)
  return { from, to: new Date(Date.parse(from) + minutes * 60_000).toISOString() }
}
export const clockText = ({ start, minutes }: Chosen): string => `${clockOf(start)}–${clockOf(start + minutes)}`

type Claim = Pick<SpaceCommands['book'], 'household' | 'initiative' | 'hosts' | 'people' | 'purpose'>

/** The draft keeps who else answers by holder: another holder is another home. */
export const hostPath = (holder: string, person: string): string => `host.${holder}.${person}`
/** As many as the law takes. */
export const mostHosts = 5
export const hostsIn = (form: Form): string[] => {
  const path = hostPath(form.value('holder'), '')
  return Object.entries(form.draft()).flatMap(([name, value]) =>
    value === 'yes' && name.startsWith(path) ? [name.slice(path.length)] : [],
  )
}
export const claimIn = (form: Form, holders: readonly Holder[], purpose: Claim['purpose']): Claim => {
  const holder = holders.find(({ value }) => value === form.value('holder'))
  const hosts = hostsIn(form)
  return {
    people: Number(form.value('people')) || 1,
    purpose,
    ...(holder?.household === undefined ? {} : { household: holder.household }),
    ...(holder?.initiative === undefined ? {} : { initiative: holder.initiative }),
    ...(hosts.length === 0 ? {} : { hosts }),
  }
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const weekdayAt = (day: string): (typeof weekdays)[number] => weekdays[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7] ?? 'MO'
/** Which of its weekdays of the month a day is: 5 is the last. */
const nthOf = (day: string): number => (plusDays(day, 7).slice(0, 7) === day.slice(0, 7) ? Math.ceil(Number(day.slice(8)) / 7) : 5)

type Rule = SpaceCommands['series']['rule']
export const ruleOf = ({ day, repeats: how, until }: Chosen): Rule =>
  how === 'monthly'
    ? { every: 'monthly', days: [weekdayAt(day)], nth: nthOf(day), until }
    : { every: 'weekly', ...(how === 'fortnightly' ? { interval: 2 } : {}), until }

/** The question what would become of each time. */
export const tryOf = (chosen: Chosen, claim: Claim) => {
  const { every, interval, days, nth, until } = ruleOf(chosen)
  return {
    ...{ start_day: chosen.day, start_minute: chosen.start, minutes: chosen.minutes, every, until, holidays: 'skip' as const },
    ...{ people: claim.people, purpose: claim.purpose },
    ...(interval === undefined ? {} : { interval }),
    ...(days === undefined ? {} : { days: days.join(',') }),
    ...(nth === undefined ? {} : { nth }),
  }
}

/** The days a list of the draft names. */
export const daysIn = (text: string): readonly string[] => (text === '' ? [] : text.split(','))

/** The request for a repeated booking; `left` are the days left out by choice. */
export const seriesOf = (series: string, chosen: Chosen, claim: Claim, left: readonly string[]): SpaceCommands['series'] => ({
  ...{ series, start: { day: chosen.day, minute: chosen.start }, minutes: chosen.minutes, rule: ruleOf(chosen) },
  ...{ holidays: 'skip', conflicts: 'skip', ...claim },
  ...(left.length === 0 ? {} : { skip: [...left] }),
})

/** The same in several spaces: `blocked` days are left out in all of them, and what else should clash meanwhile is refused. */
export const seriesTogether = (one: SpaceCommands['series'], blocked: readonly string[]): SpaceCommands['series'] => ({
  ...one,
  conflicts: 'refuse',
  ...(blocked.length === 0 ? {} : { skip: [...new Set([...(one.skip ?? []), ...blocked])].sort() }),
})
