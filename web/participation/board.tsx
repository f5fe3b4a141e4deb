// Who takes part in a year: in short, in what, month by month, who is there and who is missing, and what ideas became.
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { monthName } from '../kernel/format.ts'
import { Fresh } from '../kernel/fresh.tsx'
import { createReading } from '../kernel/reading.ts'
import { Bars } from '../kernel/ui/bars.tsx'
import { Answer, Button, Empty, Figure, Icon, Page, Section } from '../kernel/ui/index.ts'
import { useYear } from '../kernel/ui/year-choice.tsx'
import { api, type Figures } from './api.ts'
import { Fold } from './fold.tsx'
import { Funnel } from './funnel.tsx'
import { Busiest, ByKind, Equity, Heads, shown } from './tables.tsx'
import { words } from './words.ts'

const w = () => words()
const begun = 2020

const inShort = ['people', 'attendances', 'hours'] as const
const returning = ['newcomers', 'once', 'often'] as const

type Counted = (typeof inShort | typeof returning)[number]
const Numbers = (props: { of: Figures; names: readonly Counted[] }): JSX.Element => (
  <div class="control-figures">
    <For each={props.names}>{(name) => <Figure value={shown(props.of.totals[name])} label={w().totals[name]} day={props.of.day} />}</For>
  </div>
)

/** A month hidden for too few people has no bar: it is not that nobody came. */
const monthBars = (months: Figures['months']) =>
  months.flatMap(({ month, attendances }) => (attendances === null ? [] : [{ name: monthName(month), value: attendances }]))

const Whole = (props: { of: Figures }): JSX.Element => (
  <>
    <Section id="short" title={w().totalsTitle}>
      <Numbers of={props.of} names={inShort} />
      <p class="small">
        {w().unique} <Show when={props.of.totals.corrected}>{(many) => w().corrected(many())}</Show>
      </p>
      <p class="small">{w().hiddenNote}</p>
    </Section>
    <Fold id="returning" title={w().returning} says={w().returningSays}>
      <Numbers of={props.of} names={returning} />
    </Fold>
    <ByKind of={props.of.kinds} />
    <Fold id="months" title={w().byMonth} says={w().byMonthSays}>
      <Show when={monthBars(props.of.months).length > 0} fallback={<p class="soft">{w().monthsNone}</p>}>
        <Bars caption={w().byMonth} nameTitle={w().month} valueTitle={w().times} bars={monthBars(props.of.months)} />
        <Show when={props.of.months.some(({ attendances }) => attendances === null)}>
          <p class="small">{w().monthNote}</p>
        </Show>
      </Show>
    </Fold>
    <Show when={props.of.heads.length > 0}>
      <Heads of={props.of.heads} />
    </Show>
    <Show when={props.of.busiest.length > 0}>
      <Busiest of={props.of.busiest} />
    </Show>
    <Equity of={props.of.equity} />
    <Funnel of={props.of.funnel} />
  </>
)

const isEmpty = ({ kinds, funnel }: Figures): boolean => kinds.length === 0 && Object.values(funnel).every(({ all }) => all === 0)

const Board = (): JSX.Element => {
  const years = useYear(begun)
  const asOf = useAsOf()
  const figures = createReading(() => api.read('/', {}, { year: years.year() }), 'participation')
  return (
    <Page title={w().title} lead={w().lead}>
      <div class="filters no-print">
        <years.Choice label={w().year} />
        <p class="strip-choices">
          <Button tone="outline-primary" onClick={() => window.print()}>
            <Icon name="print" class="icon-sm" /> {w().print}
          </Button>
          <a
            class="btn btn-outline-primary"
            href={asOf.keep(`/api/participation/export.csv?year=${years.year()}`)}
            rel="external"
            download=""
          >
            <Icon name="download" class="icon-sm" /> {w().download}
          </a>
        </p>
      </div>
      <Fresh of={figures} />
      <Answer of={figures}>
        {(said) => (
          <>
            <h2 class="h4">{String(said().year)}</h2>
            <Show when={!isEmpty(said())} fallback={<Empty title={w().none} icon="user" />}>
              <Whole of={said()} />
            </Show>
          </>
        )}
      </Answer>
    </Page>
  )
}
export default Board
