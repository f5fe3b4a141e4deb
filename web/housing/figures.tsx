// The figures of a building's initiatives this year.
import type { JSX } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { number, today } from '../kernel/format.ts'
import { percent } from '../kernel/format-size.ts'
import { createReading } from '../kernel/reading.ts'
import { Answer, type Fact, Facts, Section } from '../kernel/ui/index.ts'
import { type Figures, proposals } from './api.ts'
import { deskWords } from './desk-words.ts'

const w = () => deskWords()
const shown = (count: number | null): string => (count === null ? w().hidden : number(count))

const factsOf = (of: Figures): readonly Fact[] => {
  const names = w().figureOf
  const share = of.share === null ? '' : ` (${percent(of.share)})`
  return [
    { name: names.proposed, value: number(of.proposed) },
    { name: names.approved, value: number(of.approved) },
    { name: names.concluded, value: number(of.concluded) },
    { name: names.opened, value: number(of.opened) },
    ...(of.days === null ? [] : [{ name: names.days, value: number(of.days) }]),
    { name: names.occasions, value: number(of.occasions) },
    { name: names.hours, value: number(of.hours) },
    { name: names.attendances, value: shown(of.attendances.total) },
    { name: names.active, value: `${w().ofAll(shown(of.active), number(of.households))}${share}` },
  ]
}

export const YearFigures = (props: { building: string }): JSX.Element => {
  const asOf = useAsOf()
  const year = () => Number((asOf.day() ?? today()).slice(0, 4))
  const reading = createReading(() => proposals.read('/figures', {}, { building: props.building, year: year() }), 'initiatives')
  return (
    <Section id="figures" title={w().figures(year())}>
      <Answer of={reading}>{(of) => <Facts facts={factsOf(of())} />}</Answer>
    </Section>
  )
}
