// By which rules a desk works: its agreements, its dated tables of minimum pay, its published weights.
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { townName } from '../kernel/care/towns.ts'
import { hoursOf } from '../kernel/care/week.ts'
import { careWords } from '../kernel/care/words.ts'
import { briefDay, euros, fullDay, number, today } from '../kernel/format.ts'
import { Badge, type Column, Empty, type Fact, Facts, Section, Table } from '../kernel/ui/index.ts'
import type { Desk, PayTable, Weights } from './api.ts'
import { words } from './words.ts'

type Right = { readonly kind: string; readonly number: string; readonly towns: string; readonly when: string }
const rightsOf = ({ parts }: Desk): readonly Right[] => {
  const w = words().agreements
  return [
    ...parts.agreements.map(({ number: n, municipalities, starts_on, ends_on }) => ({
      ...{ kind: w.agreement, number: n, towns: municipalities.map(townName).join(', ') },
      when: w.period(briefDay(starts_on), briefDay(ends_on)),
    })),
    ...parts.authorisations.map(({ number: n, starts_on, ends_on }) => ({
      ...{ kind: w.authorisation, number: n, towns: '–' },
      when: ends_on === null ? w.since(briefDay(starts_on)) : w.period(briefDay(starts_on), briefDay(ends_on)),
    })),
  ]
}
const rightColumns = (): readonly Column<Right>[] => [
  { title: words().agreements.kind, names: true, cell: ({ kind }) => kind },
  { title: words().agreements.number, cell: (one) => one.number },
  { title: words().agreements.towns, cell: ({ towns }) => towns },
  { title: words().agreements.when, cell: ({ when }) => when },
]
export const Agreements = (props: { desk: Desk }): JSX.Element => (
  <Section id="rights" title={words().agreements.title} lead={words().agreements.lead}>
    <Show when={rightsOf(props.desk).length > 0} fallback={<Empty title={words().agreements.none} icon="file-signed" />}>
      <Table caption={words().agreements.title} columns={rightColumns()} rows={rightsOf(props.desk)} />
    </Show>
  </Section>
)

/** The first, of those the latest first, that has begun by a day. */
export const inForce = <T extends { readonly starts_on: string }>(rows: readonly T[], day: string): T | undefined =>
  rows.find(({ starts_on }) => starts_on <= day)
const useDay = (): (() => string) => {
  const asOf = useAsOf()
  return () => asOf.day() ?? today()
}

const payColumns = (): readonly Column<PayTable['pay'][number]>[] => [
  { title: words().pay.level, names: true, cell: ({ level }) => careWords().levels[level] },
  { title: words().pay.hour, numeric: true, cell: ({ hour }) => euros(hour) },
  { title: words().pay.month, numeric: true, cell: ({ month }) => (month === undefined ? '–' : euros(month)) },
]
const payFacts = (of: PayTable): readonly Fact[] => {
  const w = words().pay
  const hours = (minutes: number) => careWords().hours(hoursOf(minutes))
  return [
    { name: w.liveIn, value: hours(of.limits.liveIn) },
    { name: w.partLiveIn, value: hours(of.limits.partLiveIn) },
    { name: w.hourly, value: hours(of.limits.hourly) },
    { name: w.night, value: hours(of.limits.night) },
    { name: w.partLevels, value: of.part_levels.join(', ') || '–' },
    { name: w.trialLong, value: w.days(number(of.trial_long)) },
    { name: w.trialShort, value: w.days(number(of.trial_short)) },
    { name: w.source, value: <span lang="it">{of.source}</span> },
  ]
}
const One = (props: { of: PayTable }): JSX.Element => (
  <>
    <Table caption={words().pay.caption(fullDay(props.of.starts_on))} columns={payColumns()} rows={props.of.pay} />
    <Facts facts={payFacts(props.of)} />
  </>
)
export const Pay = (props: { desk: Desk }): JSX.Element => {
  const day = useDay()
  const now = () => inForce(props.desk.parts.pay_tables, day())
  const others = () => props.desk.parts.pay_tables.filter((one) => one !== now())
  const name = (of: PayTable): string => words().pay.number(number(of.number), fullDay(of.starts_on))
  return (
    <Section id="pay" title={words().pay.title} lead={words().pay.lead}>
      <Show when={now()} fallback={<Empty title={words().pay.none} icon="list" />}>
        {(of) => (
          <>
            <p>
              <strong>{name(of())}</strong> <Badge mood="going">{words().pay.inForce}</Badge>
            </p>
            <One of={of()} />
          </>
        )}
      </Show>
      <Show when={others().length > 0}>
        <h3>{words().pay.older}</h3>
        <For each={others()}>
          {(of) => (
            <details class="reading">
              <summary>{name(of)}</summary>
              <One of={of} />
            </details>
          )}
        </For>
      </Show>
    </Section>
  )
}

type Part = keyof Weights['weights']
const weightColumns = (): readonly Column<readonly [Part, number]>[] => [
  { title: words().weights.part, names: true, cell: ([part]) => words().parts[part] },
  { title: words().weights.points, numeric: true, cell: ([, points]) => number(points) },
]
const Points = (props: { of: Weights }): JSX.Element => (
  <>
    <Table
      caption={words().weights.caption}
      columns={weightColumns()}
      rows={Object.entries(props.of.weights) as (readonly [Part, number])[]}
    />
    <p>
      {words().weights.why}: <span lang="it">{props.of.why}</span>
    </p>
  </>
)
export const PublishedWeights = (props: { desk: Desk }): JSX.Element => {
  const day = useDay()
  const now = () => inForce(props.desk.parts.weights, day())
  const others = () => props.desk.parts.weights.filter((one) => one !== now())
  const name = (of: Weights): string => words().weights.version(number(of.version), fullDay(of.starts_on))
  return (
    <Section id="weights" title={words().weights.title} lead={words().weights.lead}>
      <Show when={now()} fallback={<Empty title={words().weights.none} icon="list" />}>
        {(of) => (
          <>
            <p>
              <strong>{name(of())}</strong> <Badge mood="going">{words().pay.inForce}</Badge>
            </p>
            <Points of={of()} />
          </>
        )}
      </Show>
      <p class="soft">{words().weights.never}</p>
      <Show when={others().length > 0}>
        <h3>{words().weights.older}</h3>
        <For each={others()}>
          {(of) => (
            <details class="reading">
              <summary>{name(of)}</summary>
              <Points of={of} />
            </details>
          )}
        </For>
      </Show>
    </Section>
  )
}
