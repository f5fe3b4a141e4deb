// What an initiative is, as names and values: when, where, who may come, what it costs, what it touches, who asks.
import type { JSX } from 'solid-js'
import { euros, fullDay } from '../kernel/format.ts'
import { type Fact, Link, type Option } from '../kernel/ui/index.ts'
import type { Initiative } from './api.ts'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'

const w = () => pageWords().detail

const whenOf = (of: Initiative): string => {
  const scheduled = of.starts_on !== null
  const first = scheduled ? of.starts_on : of.first_day
  const each = scheduled ? of.each_week : of.weekly
  return [
    of.says_when,
    ...(first === null ? [] : [w().first(fullDay(first))]),
    ...(of.ends_on === null ? [] : [w().until(fullDay(of.ends_on))]),
    ...(each ? [w().each] : []),
  ].join(', ')
}
const moneyOf = ({ asks_cents, cents }: Initiative): string | null => {
  if (asks_cents === 0 && (cents ?? 0) === 0) return null
  return [w().asked(euros(asks_cents)), ...(cents === null ? [] : [w().given(euros(cents))])].join(', ')
}
const byOf = ({ mine, shown_as, stair }: Initiative): string =>
  mine ? w().mine : shown_as === 'stair' && stair !== null ? w().byStair(stair) : w().byNobody
const spacesOf = ({ spaces }: Initiative, known: readonly Option[]): JSX.Element | null => {
  const named = known.filter(({ value }) => spaces.includes(value))
  return named.length === 0 ? null : named.map(({ value, label }) => <Link href={`/spazi/${value}`}>{label} </Link>)
}

const repetitionsOf = ({ repetitions }: Initiative): JSX.Element | null =>
  repetitions.length === 0
    ? null
    : repetitions.map(({ id, title, proposed_on }) => (
        <Link href={`/iniziative/${id}`}>
          {title}, {fullDay(proposed_on)}{' '}
        </Link>
      ))

export const factsOf = (of: Initiative, spaces: readonly Option[]): readonly Fact[] => {
  const facts: readonly (readonly [string, JSX.Element | null])[] = [
    [w().purpose, <span lang="it">{of.purpose}</span>],
    [w().when, whenOf(of)],
    [w().spaces, spacesOf(of, spaces)],
    [w().openTo, words().audiences[of.open_to]],
    [w().money, moneyOf(of)],
    [w().touches, of.touches ? w().consent(words().consents[of.consent]) : null],
    [w().by, byOf(of)],
    [w().fromIdea, of.lab && <Link href={`/laboratori/${of.lab}`}>{w().idea}</Link>],
    [w().repeats, of.repeats && <Link href={`/iniziative/${of.repeats}`}>{w().before}</Link>],
    [w().repetitions, repetitionsOf(of)],
    [w().insurance, of.insurance],
  ]
  return facts.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
}
