// «Sportello»: the board of the requests by state, whose turn it is and since when.
import { useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { type CareDesk, WithDesk } from '../kernel/care/desk.tsx'
import { townName } from '../kernel/care/towns.ts'
import { careWords } from '../kernel/care/words.ts'
import { createListing } from '../kernel/reading.ts'
import { Answer, ButtonLink, type Column, Empty, FilterChoice, Link, More, optionsOf, Page, Section, Table } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { pageWords } from './page-words.ts'
import { turnWords } from './stage.tsx'
import { words } from './words.ts'

const w = () => pageWords().board
const nameOf = (row: Row): string => row.name ?? pageWords().detail.hidden

const columns = (on: string | undefined): readonly Column<Row>[] => [
  {
    title: w().family,
    names: true,
    cell: (row) => (
      <>
        <Link href={`/cura/${row.id}`}>{nameOf(row)}</Link>
        <span class="row-note">{townName(row.municipality)}</span>
      </>
    ),
  },
  {
    title: w().work,
    cell: (row) => (row.level === null || row.mode === null ? w().unassessed : `${row.level}, ${careWords().modes[row.mode]}`),
  },
  { title: w().turn, cell: (row) => turnWords(row, on) },
]

const isIn = <T extends string>(table: { readonly [K in T]: string }, value: unknown): T | undefined =>
  typeof value === 'string' && Object.hasOwn(table, value) ? (value as T) : undefined

const Doors = (props: { desk: CareDesk }): JSX.Element => {
  const doors = () =>
    [
      ['/cura/giri', w().round],
      ['/assistenti', w().carers],
      ['/cura/agenda', w().agenda],
      ['/cura/cifre', w().figures],
    ] as const
  return (
    <nav class="care-doors" aria-label={w().more}>
      <ButtonLink href={`/cura/nuova?sportello=${props.desk.id}`}>{w().open}</ButtonLink>
      <For each={doors()}>
        {([path, label]) => (
          <ButtonLink tone="outline-primary" href={`${path}?sportello=${props.desk.id}`}>
            {label}
          </ButtonLink>
        )}
      </For>
      <ButtonLink tone="outline-primary" href={`/sportelli/${props.desk.id}`}>
        {w().rules}
      </ButtonLink>
    </nav>
  )
}

const ByStage = (props: { rows: readonly Row[]; busy: boolean }): JSX.Element => {
  const asOf = useAsOf()
  return (
    <For each={Object.keys(words().stages) as Row['stage'][]}>
      {(stage) => {
        const rows = () => props.rows.filter((row) => row.stage === stage)
        return (
          <Show when={rows().length > 0}>
            <Section id={stage} title={words().stages[stage]} class="care-stage">
              <Table caption={w().caption(words().stages[stage])} columns={columns(asOf.day())} rows={rows()} busy={props.busy} />
            </Section>
          </Show>
        )
      }}
    </For>
  )
}

type Listing = ReturnType<typeof createListing<Row>>

const Listed = (props: { list: Listing; narrowed: boolean }): JSX.Element => (
  <Answer of={props.list}>
    {(rows) => (
      <Show
        when={rows().items.length > 0}
        fallback={
          <Empty title={props.narrowed ? w().noneFiltered : w().none} icon="inbox">
            <p>{w().noneHelp}</p>
          </Empty>
        }
      >
        <ByStage rows={rows().items} busy={props.list.busy()} />
        <More
          next={rows().next !== null}
          busy={props.list.busy()}
          shown={w().shown(rows().items.length, rows().next !== null)}
          onMore={props.list.more}
        />
      </Show>
    )}
  </Answer>
)

const Requests = (props: { desk: CareDesk }): JSX.Element => {
  const [search, setSearch] = useSearchParams()
  const asOf = useAsOf()
  const stage = () => isIn(words().stages, search.stato)
  const turn = () => isIn(words().turns, search.tocca)
  const list = createListing<Row>(
    (cursor) => api.read('/', {}, { desk: props.desk.id, stage: stage(), turn: turn(), limit: 100, cursor }),
    'care',
  )
  const choose = (name: 'stato' | 'tocca') => (value: string) => setSearch({ [name]: value || null }, { scroll: false })
  return (
    <>
      <Show when={!asOf.past()}>
        <Doors desk={props.desk} />
      </Show>
      <div class="filters">
        <div class="filter-grid">
          <FilterChoice
            name="stage"
            label={w().filterStage}
            empty={w().all}
            options={optionsOf(words().stages)}
            value={stage() ?? ''}
            onChoose={choose('stato')}
          />
          <FilterChoice
            name="turn"
            label={w().filterTurn}
            empty={w().all}
            options={optionsOf(words().turns)}
            value={turn() ?? ''}
            onChoose={choose('tocca')}
          />
        </div>
      </div>
      <Listed list={list} narrowed={Boolean(stage() || turn())} />
    </>
  )
}

const Board = (): JSX.Element => (
  <Page title={w().title} lead={w().lead}>
    <WithDesk>{(desk) => <Requests desk={desk()} />}</WithDesk>
  </Page>
)
export default Board
