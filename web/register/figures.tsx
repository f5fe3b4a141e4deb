// The figures of the register as of the day looked at: how many, where, on what, what was given and how long it took.
import { For, type JSX, Show } from 'solid-js'
import { number } from '../kernel/format.ts'
import { Fresh } from '../kernel/fresh.tsx'
import { createReading } from '../kernel/reading.ts'
import { Bars } from '../kernel/ui/bars.tsx'
import { Answer, type Column, Empty, Figure, Page, Section, Table } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { api, type Count, type Figures } from './api.ts'
import { Filters } from './filters.tsx'
import { names } from './names.ts'
import { useFilter } from './use-filter.ts'
import { words } from './words.ts'

type Group = 'states' | 'districts' | 'areas' | 'goods' | 'proponents' | 'origins' | 'years' | 'municipalities'
const shownGroups: readonly Group[] = ['states', 'districts', 'goods', 'areas', 'proponents', 'years', 'origins', 'municipalities']
/** Bars one drawing has: a long tail says nothing to the eye and is in the open data. */
const mostBars = 12

const wordsOf: { readonly [G in Group]?: () => { readonly [name: string]: string } } = {
  states: () => names().states,
  areas: () => names().areas,
  goods: () => names().goods,
  proponents: () => names().proponents,
  origins: () => names().origins,
}
const nameOf = (group: Group, of: string): string => {
  if (of === '') return words().figures.unsaid
  const table = wordsOf[group]?.()
  return table ? wordFor(table, of) : of
}

const Part = (props: { group: Group; counts: readonly Count[] }): JSX.Element => (
  <Show when={props.counts.length > 0}>
    <Section id={props.group} title={words().figures[props.group]}>
      <Bars
        caption={words().figures[props.group]}
        nameTitle={words().figures.of}
        valueTitle={words().figures.count}
        bars={props.counts.slice(0, mostBars).map(({ of, entries }) => ({ name: nameOf(props.group, of), value: entries }))}
      />
    </Section>
  </Show>
)

type Phase = Figures['phases'][number]
const phaseColumns = (): readonly Column<Phase>[] => [
  {
    title: words().figures.phase,
    names: true,
    cell: ({ origin, phase }) => `${names().origins[origin]}: ${wordFor(names().phases, phase)}`,
  },
  { title: words().figures.times, numeric: true, cell: ({ times }) => number(times) },
  { title: words().figures.days, numeric: true, cell: ({ days }) => number(Math.round(days)) },
]

const Phases = (props: { phases: readonly Phase[] }): JSX.Element => (
  <Show when={props.phases.length > 0}>
    <Section id="phases" title={words().figures.phases}>
      <p>{words().figures.phasesLead}</p>
      <Table caption={words().figures.phases} columns={phaseColumns()} rows={props.phases} />
    </Section>
  </Show>
)

const wholeEuros = (cents: number): string => `${number(Math.round(cents / 100))} €`

const totalsOf = ({ totals }: Figures): readonly (readonly [value: string, label: string])[] => [
  [number(totals.entries), words().figures.entries],
  [number(totals.hours), words().figures.hours],
  [wholeEuros(totals.granted), words().figures.granted],
  [wholeEuros(totals.delivered), words().figures.delivered],
  [number(totals.late), words().figures.late],
  [number(totals.late_reports), words().figures.lateReports],
  [number(totals.corrections), words().figures.corrections],
]

const FiguresPage = (): JSX.Element => {
  const filter = useFilter()
  const figures = createReading(() => api.read('/figures', {}, filter.query()), 'register')
  return (
    <Page title={words().figures.title} lead={words().figures.lead}>
      <Filters filter={filter} />
      <Fresh of={figures} />
      <Answer of={figures}>
        {(said) => (
          <Show when={said().totals.entries > 0} fallback={<Empty title={words().figures.none} icon="list" />}>
            <div class="control-figures">
              <For each={totalsOf(said())}>{([value, label]) => <Figure value={value} label={label} day={said().day} />}</For>
            </div>
            <For each={shownGroups}>{(group) => <Part group={group} counts={said()[group]} />}</For>
            <Phases phases={said().phases} />
          </Show>
        )}
      </Answer>
    </Page>
  )
}
export default FiguresPage
