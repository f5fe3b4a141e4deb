// What a space is and by which rules it is used, as names and values.
import type { JSX } from 'solid-js'
import { saidWeek } from '../kernel/care/week.ts'
import { euros } from '../kernel/format.ts'
import type { Fact } from '../kernel/ui/index.ts'
import type { Rules, Space } from './api.ts'
import { names } from './names.ts'
import { pageWords } from './page-words.ts'
import { lasting } from './say.ts'

const w = () => pageWords().space
type Said = readonly (readonly [string, JSX.Element | undefined | null | false | ''])[]
const facts = (said: Said): readonly Fact[] => said.flatMap(([name, value]) => (value ? [{ name, value }] : []))

const limitsOf = ({ household }: Rules): string =>
  household
    ? [
        household.open && w().limitOpen(household.open),
        household.hours && w().limitHours(household.hours),
        household.buildingHours && w().limitBuilding(household.buildingHours),
        household.pauseDays && w().limitPause(household.pauseDays),
      ]
        .filter(Boolean)
        .join('; ')
    : ''

export const spaceFacts = (of: Space): readonly Fact[] =>
  facts([
    [w().purpose, of.purpose],
    [w().capacity, pageWords().list.seats(of.capacity)],
    [w().who, of.rules && names().audiences[of.rules.audience]],
    [w().open, of.rules && saidWeek(of.rules.week).join('; ')],
    [w().holidays, of.rules && names().holidays[of.rules.holidays]],
  ])

export const ruleFacts = (rules: Rules): readonly Fact[] =>
  facts([
    [w().longest, lasting(rules.longestMinutes)],
    [w().ahead, w().aheadDays(rules.advanceDays)],
    [w().cancel, w().cancelHours(rules.cancelHours)],
    [w().capacity, rules.seats > 1 && w().seats(rules.seats)],
    [w().buffer, rules.bufferMinutes > 0 && lasting(rules.bufferMinutes)],
    [w().quiet, rules.quiet && rules.quiet.length > 0 && saidWeek(rules.quiet).join('; ')],
    [w().limits, limitsOf(rules)],
    [w().prime, rules.prime && w().primeShare(saidWeek(rules.prime.week).join('; '), rules.prime.share)],
    [w().deposit, rules.deposit && euros(rules.deposit)],
  ])
