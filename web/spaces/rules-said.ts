// The rules of a space in words, one line for each, and what of them another version changes.
import { saidWeek } from '../kernel/care/week.ts'
import { dayOfYear, euros, fullDay } from '../kernel/format.ts'
import type { Rules } from './api.ts'
import { names } from './names.ts'
import { pageWords } from './page-words.ts'
import { ruleWords } from './rule-words.ts'
import { lasting } from './say.ts'

const w = () => ruleWords()
export type Said = keyof ReturnType<typeof ruleWords>['said']
type Limits = { readonly open: number | undefined; readonly hours: number | undefined; readonly pause: number | undefined }

const limits = ({ open, hours, pause }: Limits): string =>
  [open && w().open(open), hours && w().hours(hours), pause && w().pause(pause)].filter(Boolean).join('; ')
const here = (of: Rules['household']): string => limits({ open: of?.open, hours: of?.hours, pause: of?.pauseDays })
const over = (of: Rules['household']): string => limits({ open: of?.buildingOpen, hours: of?.buildingHours, pause: of?.buildingPauseDays })
const week = (slots: Rules['week'] | undefined): string => (slots && slots.length > 0 ? saidWeek(slots).join('; ') : '')

const saying: { readonly [S in Said]: (rules: Rules) => string } = {
  week: (rules) => week(rules.week),
  holidays: ({ holidays }) => names().holidays[holidays],
  patron: ({ patron }) => (patron ? dayOfYear(patron) : ''),
  closedDays: ({ closedDays = [] }) => [...closedDays].sort().map(fullDay).join('; '),
  quiet: ({ quiet }) => week(quiet),
  audience: ({ audience }) => names().audiences[audience],
  longest: ({ longestMinutes }) => lasting(longestMinutes),
  ahead: ({ advanceDays }) => pageWords().space.aheadDays(advanceDays),
  series: ({ seriesWeeks }) => w().weeks(seriesWeeks),
  buffer: ({ bufferMinutes }) => (bufferMinutes > 0 ? lasting(bufferMinutes) : ''),
  cancel: ({ cancelHours }) => pageWords().space.cancelHours(cancelHours),
  seats: ({ seats }) => w().seatsSaid(seats),
  deposit: ({ deposit }) => (deposit ? euros(deposit) : ''),
  householdHere: ({ household }) => here(household),
  householdOver: ({ household }) => over(household),
  initiativeHere: ({ initiative }) => here(initiative),
  initiativeOver: ({ initiative }) => over(initiative),
  prime: ({ prime }) => week(prime?.week),
  primeHere: ({ prime }) => (prime ? w().shareSaid(prime.share) : ''),
  primeOver: ({ prime }) => (prime?.buildingShare ? w().shareSaid(prime.buildingShare) : ''),
}
const all = Object.keys(saying) as readonly Said[]

/** What the rules say, without what they do not limit. */
export const saidRules = (rules: Rules, without: readonly Said[] = []): readonly { readonly name: string; readonly value: string }[] =>
  all.flatMap((said) => {
    const value = without.includes(said) ? '' : saying[said](rules)
    return value === '' ? [] : [{ name: w().said[said], value }]
  })

export type Difference = { readonly name: string; readonly before: string; readonly after: string }
/** What another version of the rules says otherwise; everything where there were none. */
export const differences = (before: Rules | null, after: Rules): readonly Difference[] =>
  all.flatMap((said) => {
    const [was, is] = [before ? saying[said](before) : '', saying[said](after)]
    return was === is ? [] : [{ name: w().said[said], before: was, after: is }]
  })
