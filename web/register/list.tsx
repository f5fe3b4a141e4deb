// The public register: searched, narrowed, a page at a time, with its totals and a map for who asks for it.
import { createSignal, For, type JSX, lazy, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { asOfWords } from '../kernel/as-of-bar.tsx'
import { briefDay, number } from '../kernel/format.ts'
import { Fresh } from '../kernel/fresh.tsx'
import { createListing, createReading } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { Answer, Button, ButtonLink, type Column, Empty, Icon, More, Page, Table } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { api, type Row } from './api.ts'
import { Filters } from './filters.tsx'
import { listWords } from './list-words.ts'
import { names } from './names.ts'
import { EntryLink, StateBadge } from './row.tsx'
import { type Filter, useFilter } from './use-filter.ts'

const EntryMap = lazy(() => import('./entry-map.tsx'))

const placeOf = ({ address, district, town, municipality }: Row): string =>
  [address, district, town ?? municipality].filter((part) => part !== null && part !== '').join(', ')

const note = (row: Row): string =>
  [
    names().origins[row.origin],
    row.title && row.number ? listWords().list.number(row.number) : '',
    ...row.areas.map((area) => wordFor(names().areas, area)),
  ]
    .filter((part) => part !== '')
    .join(' · ')

const columns = (): readonly Column<Row>[] => [
  {
    title: listWords().list.entry,
    names: true,
    cell: (row) => (
      <>
        <EntryLink of={row} />
        <span class="row-note">{note(row)}</span>
      </>
    ),
  },
  { title: listWords().list.state, cell: (row) => <StateBadge state={row.state} /> },
  { title: listWords().list.place, cell: placeOf },
  { title: listWords().list.last, cell: (row) => briefDay(row.last_on) },
]

const NoRows = (props: { filtered: boolean }): JSX.Element => {
  const asOf = useAsOf()
  return (
    <Show
      when={props.filtered}
      fallback={
        <Empty title={asOf.past() ? listWords().list.emptyPast : listWords().list.empty} icon="note">
          <Show when={!asOf.past()} fallback={<Button onClick={() => asOf.look(undefined)}>{asOfWords().back}</Button>}>
            <p>{listWords().list.emptyHelp}</p>
          </Show>
        </Empty>
      }
    >
      <Empty title={listWords().list.none} icon="search">
        <p>{listWords().list.noneHelp}</p>
      </Empty>
    </Show>
  )
}

const Totals = (props: { filter: Filter }): JSX.Element => {
  const figures = createReading(() => api.read('/figures', {}, props.filter.query()), 'register')
  return (
    <Show when={figures.now()?.totals.entries}>
      <section class="totals" aria-label={listWords().list.totals}>
        <ul class="plain">
          <For each={figures.now()?.states ?? []}>
            {(one) => (
              <li>
                <strong>{number(one.entries)}</strong> {one.of === '' ? names().phases.other : wordFor(names().states, one.of)}
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

const Ways = (): JSX.Element => (
  <>
    <ButtonLink tone="outline-primary" href="/registro/cifre">
      {listWords().list.figures}
    </ButtonLink>
    <ButtonLink tone="outline-primary" href="/registro/cambiamenti">
      {listWords().list.changes}
    </ButtonLink>
    <ButtonLink tone="outline-primary" href="/opendata">
      {listWords().list.openData}
    </ButtonLink>
    <Show when={isAny(['clerk', 'manager'])}>
      <ButtonLink href="/registro/importa">{listWords().list.import}</ButtonLink>
    </Show>
  </>
)

const MapPart = (props: { filter: Filter }): JSX.Element => {
  const [open, setOpen] = createSignal(false)
  return (
    <div class="map-part">
      <Button tone="outline-primary" onClick={() => setOpen(!open())}>
        <Icon name="map-marker" class="icon-sm" /> {open() ? listWords().map.hide : listWords().map.show}
      </Button>
      <Show when={open()}>
        <EntryMap filter={props.filter} />
      </Show>
    </div>
  )
}

const List = (): JSX.Element => {
  const filter = useFilter()
  const sort = () => (filter.value('sort') === 'title' ? { sort: 'title' as const } : {})
  const list = createListing<Row>(
    (cursor) => api.read('/', {}, { ...filter.query(), ...sort(), ...(cursor ? { cursor } : {}) }),
    'register',
  )
  return (
    <Page title={listWords().list.title} lead={listWords().list.lead} aside={<Ways />}>
      <Filters filter={filter} />
      <Totals filter={filter} />
      <MapPart filter={filter} />
      <Fresh of={list} />
      <Answer of={list}>
        {(rows) => (
          <Show when={rows().items.length > 0} fallback={<NoRows filtered={filter.active().length > 0} />}>
            <Table caption={listWords().list.caption} columns={columns()} rows={rows().items} busy={list.busy()} />
            <More
              next={rows().next !== null}
              busy={list.busy()}
              shown={listWords().list.shown(rows().items.length, rows().next !== null)}
              onMore={list.more}
            />
          </Show>
        )}
      </Answer>
    </Page>
  )
}
export default List
