// The public register of pacts: searched, filtered, a page at a time.
import { type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { asOfWords } from '../kernel/as-of-bar.tsx'
import { briefDay } from '../kernel/format.ts'
import { Fresh } from '../kernel/fresh.tsx'
import { createListing } from '../kernel/reading.ts'
import { Answer, Button, ButtonLink, type Column, Empty, Link, More, Page, Table } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { deskWords } from './desk-words.ts'
import { Filters } from './filters.tsx'
import { names } from './names.ts'
import { Promises, StageBadge } from './row.tsx'
import { useFilter } from './use-filter.ts'
import { words } from './words.ts'

const columns = (): readonly Column<Row>[] => [
  {
    title: words().list.pact,
    names: true,
    cell: (row) => (
      <>
        <Link href={`/patti/${row.id}`}>{row.title}</Link>
        <span class="row-note">
          {row.address}, {row.town} · {names().areas[row.area]}
        </span>
      </>
    ),
  },
  { title: words().list.stage, cell: (row) => <StageBadge stage={row.stage} /> },
  { title: words().list.promises, cell: (row) => <Promises of={row} id={row.id} /> },
  { title: words().list.until, cell: (row) => (row.ends_on ? briefDay(row.ended_on ?? row.ends_on) : words().list.noEnd) },
  { title: words().list.last, cell: (row) => briefDay(row.last_on) },
]

const NoRows = (props: { filtered: boolean }): JSX.Element => {
  const asOf = useAsOf()
  return (
    <Show
      when={props.filtered}
      fallback={
        <Empty title={asOf.past() ? words().list.emptyPast : words().list.empty} icon="note">
          <Show when={!asOf.past()} fallback={<Button onClick={() => asOf.look(undefined)}>{asOfWords().back}</Button>}>
            <p>{words().list.emptyHelp}</p>
            <ButtonLink href="/proponi">{words().list.propose}</ButtonLink>
          </Show>
        </Empty>
      }
    >
      <Empty title={words().list.none} icon="search">
        <p>{words().list.noneHelp}</p>
      </Empty>
    </Show>
  )
}

const List = (): JSX.Element => {
  const asOf = useAsOf()
  const filter = useFilter()
  const list = createListing<Row>((cursor) => api.read('/', {}, { ...filter.query(), cursor }), 'pacts')
  return (
    <Page
      title={words().list.title}
      lead={words().list.lead}
      aside={
        <Show when={!asOf.past()}>
          <ButtonLink href="/proponi">{words().list.propose}</ButtonLink>
          <ButtonLink href="/patti/da-fare" tone="outline-primary">
            {deskWords().desk.title}
          </ButtonLink>
        </Show>
      }
    >
      <Filters filter={filter} />
      <Fresh of={list} />
      <Answer of={list}>
        {(rows) => (
          <Show when={rows().items.length > 0} fallback={<NoRows filtered={filter.active().length > 0} />}>
            <Table caption={words().list.caption} columns={columns()} rows={rows().items} busy={list.busy()} />
            <More
              next={rows().next !== null}
              busy={list.busy()}
              shown={words().list.shown(rows().items.length, rows().next !== null)}
              onMore={list.more}
            />
          </Show>
        )}
      </Answer>
    </Page>
  )
}
export default List
