// What a space is and by which rules it is used, as names and values.
import type { JSX } from 'solid-js'
import { saidWeek } from '../kernel/care/week.ts'
import type { Fact } from '../kernel/ui/index.ts'
import type { Rules, Space } from './api.ts'
import { names } from './names.ts'
import { pageWords } from './page-words.ts'
import { saidRules } from './rules-said.ts'

const w = () => pageWords().space
type Said = readonly (readonly [string, JSX.Element | undefined | null | false | ''])[]
const facts = (said: Said): readonly Fact[] => said.flatMap(([name, value]) => (value ? [{ name, value }] : []))

export const spaceFacts = (of: Space): readonly Fact[] =>
  facts([
    [w().purpose, of.purpose],
    [w().capacity, pageWords().list.seats(of.capacity)],
    [w().who, of.rules && names().audiences[of.rules.audience]],
    [w().open, of.rules && saidWeek(of.rules.week).join('; ')],
    [w().holidays, of.rules && names().holidays[of.rules.holidays]],
  ])

/** The rules that do not stand among what a space is. */
export const ruleFacts = (rules: Rules): readonly Fact[] => saidRules(rules, ['audience', 'week', 'holidays'])
