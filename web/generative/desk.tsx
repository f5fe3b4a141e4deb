// The desk: the pacts of who reads, whose turn it is, and the meetings that are due.
import { useSearchParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { briefDay, euros, number, today } from '../kernel/format.ts'
import { createListing, createReadingForMe } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import {
  Answer,
  Badge,
  ButtonLink,
  type Column,
  Empty,
  FilterChoice,
  Link,
  More,
  optionsOf,
  Page,
  Section,
  Table,
} from '../kernel/ui/index.ts'
import { AgendaPart } from './agenda.tsx'
import { api, type Row } from './api.ts'
import { DeskOnly, isAtDesk } from './desk-only.tsx'
import { names } from './names.ts'
import { pageWords } from './page-words.ts'
import { StageBadge, turnWords } from './stage.tsx'
import { words } from './words.ts'

const w = () => pageWords().desk
const isIn = <T extends string>(table: { readonly [K in T]: string }, text: unknown): T | undefined =>
  typeof text === 'string' && Object.hasOwn(table, text) ? (text as T) : undefined

const NextMeeting = (props: { day: string | null; on: string }): JSX.Element => (
  <Show when={props.day} fallback={<span class="soft">{w().noDay}</span>}>
    {(day) => (
      <>
        {briefDay(day())}{' '}
        <Show when={day() < props.on}>
          <Badge mood="alarm">{w().late}</Badge>
        </Show>
      </>
    )}
  </Show>
)

/** Before there is a plan nothing is promised: that is not nought of nought. */
const spentOf = (done: number, planned: number, said: (n: number) => string): string =>
  planned === 0 ? '–' : w().spent(said(done), said(planned))

const columns = (on: string): readonly Column<Row>[] => [
  {
    ...{ title: w().person, names: true },
    cell: (row) => (
      <>
        <Link href={`/generativi/${row.id}`}>{row.name}</Link>
        <Show when={!over.includes(row.stage)}>
          <span class="row-note">{turnWords(row, on)}</span>
        </Show>
        <Show when={row.asked > 0}>
          <Badge mood="alarm">{w().wishes(row.asked)}</Badge>
        </Show>
      </>
    ),
  },
  {
    title: w().kind,
    cell: (row) => (
      <>
        {names().kinds[row.kind]}
        <span class="row-note">{names().territories[row.territory]}</span>
      </>
    ),
  },
  { title: w().stage, cell: (row) => <StageBadge stage={row.stage} /> },
  { title: w().next, cell: (row) => <NextMeeting day={row.next_on} on={on} /> },
  { title: w().budget, numeric: true, cell: (row) => spentOf(row.spent, row.planned, euros) },
  { title: w().hours, numeric: true, cell: (row) => spentOf(row.hours_given, row.hours_planned, number) },
]

const Doors = (): JSX.Element => (
  <nav class="gen-doors" aria-label={w().more}>
    <ButtonLink href="/generativi/nuovo">{w().report}</ButtonLink>
    <Show when={isAny(['coordinator'])}>
      <ButtonLink tone="outline-primary" href="/generativi/carico">
        {w().load}
      </ButtonLink>
      <ButtonLink tone="outline-primary" href="/generativi/cifre">
        {w().figures}
      </ButtonLink>
      <ButtonLink tone="outline-primary" href="/programmi">
        {w().rules}
      </ButtonLink>
    </Show>
  </nav>
)

const over: readonly string[] = ['declined', 'concluded', 'interrupted']
/** Those that go on first; those that are over stand folded below. */
const Rows = (props: { rows: readonly Row[]; busy: boolean }): JSX.Element => {
  const asOf = useAsOf()
  const on = () => asOf.day() ?? today()
  const open = () => props.rows.filter(({ stage }) => !over.includes(stage))
  const closed = () => props.rows.filter(({ stage }) => over.includes(stage))
  return (
    <>
      <Show when={open().length > 0} fallback={<p class="soft">{w().openNone}</p>}>
        <Table caption={w().open} columns={columns(on())} rows={open()} busy={props.busy} />
      </Show>
      <Show when={closed().length > 0}>
        <details class="reading" open={open().length === 0}>
          <summary>{w().closed(closed().length)}</summary>
          <Table caption={w().closed(closed().length)} columns={columns(on())} rows={closed()} busy={props.busy} />
        </details>
      </Show>
    </>
  )
}

const Listed = (): JSX.Element => {
  const [search, setSearch] = useSearchParams()
  const stage = () => isIn(words().stages, search.stato)
  const turn = () => isIn(words().turns, search.tocca)
  const worker = () => (typeof search.di === 'string' && search.di !== '' ? search.di : undefined)
  const list = createListing<Row>(
    (cursor) => api.read('/', {}, { stage: stage(), turn: turn(), caseworker: worker(), limit: 100, cursor }),
    'generative',
  )
  const choose = (name: 'stato' | 'tocca') => (value: string) => setSearch({ [name]: value || null }, { scroll: false })
  return (
    <Section id="pacts" title={w().open}>
      <div class="filters">
        <div class="filter-grid">
          <FilterChoice
            {...{ name: 'stage', label: w().stage, empty: w().all, options: optionsOf(words().stages) }}
            value={stage() ?? ''}
            onChoose={choose('stato')}
          />
          <FilterChoice
            {...{ name: 'turn', label: w().turn, empty: w().all, options: optionsOf(words().turns) }}
            value={turn() ?? ''}
            onChoose={choose('tocca')}
          />
        </div>
      </div>
      <Answer of={list}>
        {(rows) => (
          <Show
            when={rows().items.length > 0}
            fallback={
              <Empty title={stage() || turn() || worker() ? w().noneFiltered : w().none} icon="inbox">
                <p>{w().noneHelp}</p>
              </Empty>
            }
          >
            <Rows rows={rows().items} busy={list.busy()} />
            <More
              next={rows().next !== null}
              busy={list.busy()}
              shown={w().shown(rows().items.length, rows().next !== null)}
              onMore={list.more}
            />
          </Show>
        )}
      </Answer>
    </Section>
  )
}

const AtDesk = (): JSX.Element => {
  const agenda = createReadingForMe(() => api.read('/agenda', {}), 'generative')
  return (
    <>
      <Doors />
      <Answer of={agenda}>{(found) => <AgendaPart of={found()} />}</Answer>
      <Listed />
    </>
  )
}

const Desk = (): JSX.Element => (
  <Page title={w().title} lead={isAtDesk() ? w().lead : undefined}>
    <Show when={isAtDesk()} fallback={<DeskOnly />}>
      <AtDesk />
    </Show>
  </Page>
)
export default Desk
