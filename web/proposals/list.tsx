// The proposals that were handed in: narrowed, a page at a time, each with its turn and its term.
import { useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { briefDay } from '../kernel/format.ts'
import { Fresh } from '../kernel/fresh.tsx'
import { createListing, createReading } from '../kernel/reading.ts'
import { isAny, me } from '../kernel/session.ts'
import { Answer, ButtonLink, type Column, Empty, FilterChoice, Link, More, optionsOf, Page, Table } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { StageBadge, termWords, titleOf, turnWords } from './clock.tsx'
import { names } from './names.ts'
import { words } from './words.ts'

const columns = (): readonly Column<Row>[] => [
  {
    title: words().list.proposal,
    names: true,
    cell: (row) => (
      <>
        <Link href={`/proposte/${row.id}`}>{titleOf(row)}</Link>
        <span class="row-note">
          {row.town}
          {row.area && ` · ${names().areas[row.area]}`}
        </span>
      </>
    ),
  },
  { title: words().list.stage, cell: (row) => <StageBadge stage={row.stage} /> },
  { title: words().list.turn, cell: (row) => turnWords(row) },
  { title: words().list.due, cell: (row) => termWords(row) || '–' },
  { title: words().list.last, cell: (row) => briefDay(row.last_on) },
]

const filters = ['stage', 'kind', 'area', 'municipality'] as const
type FilterName = (typeof filters)[number]

const useFilter = () => {
  const [search, setSearch] = useSearchParams()
  const value = (name: FilterName): string => (typeof search[name] === 'string' ? search[name] : '')
  const known = <T extends string>(table: { readonly [K in T]: string }, name: FilterName): T | undefined =>
    Object.hasOwn(table, value(name)) ? (value(name) as T) : undefined
  return {
    value,
    set: (name: FilterName, given: string) => setSearch({ [name]: given || null }, { replace: true, scroll: false }),
    query: () => ({
      ...{ stage: known(names().stages, 'stage'), kind: known(names().kinds, 'kind'), area: known(names().areas, 'area') },
      municipality: /^\d{6}$/.test(value('municipality')) ? value('municipality') : undefined,
    }),
    active: () => filters.some((name) => value(name) !== ''),
  }
}
type Filter = ReturnType<typeof useFilter>

const Filters = (props: { filter: Filter }): JSX.Element => {
  const places = createReading(() => api.read('/places', {}))
  const towns = () => places.now()?.items.map(({ municipality, town }) => ({ value: municipality, label: town })) ?? []
  const { draft: _, discarded: __, ...stages } = names().stages
  const options: { readonly [F in FilterName]: () => readonly { value: string; label: string }[] } = {
    stage: () => optionsOf(stages),
    kind: () => optionsOf(names().kinds),
    area: () => optionsOf(names().areas),
    municipality: towns,
  }
  return (
    <div class="filters">
      <div class="filter-grid">
        <For each={filters}>
          {(name) => (
            <FilterChoice
              name={name}
              label={words().list.filters[name]}
              value={props.filter.value(name)}
              options={options[name]()}
              empty={words().list.filters.all}
              onChoose={(value) => props.filter.set(name, value)}
            />
          )}
        </For>
      </div>
    </div>
  )
}

const Doors = (): JSX.Element => (
  <>
    <ButtonLink href="/proponi">{words().list.propose}</ButtonLink>
    <Show when={me()}>
      <ButtonLink tone="outline-primary" href="/proposte/mie">
        {words().mine.title}
      </ButtonLink>
    </Show>
    <Show when={isAny(['clerk', 'manager'])}>
      <ButtonLink tone="outline-primary" href="/proposte/da-fare">
        {words().desk.title}
      </ButtonLink>
    </Show>
  </>
)

const None = (props: { filtered: boolean }): JSX.Element => {
  const asOf = useAsOf()
  const title = () => (props.filtered ? words().list.noneFiltered : asOf.past() ? words().list.nonePast : words().list.none)
  return (
    <Empty title={title()} icon="note">
      <Show when={!asOf.past()}>
        <p>{words().list.noneHelp}</p>
      </Show>
    </Empty>
  )
}

const List = (): JSX.Element => {
  const asOf = useAsOf()
  const filter = useFilter()
  const list = createListing<Row>((cursor) => api.read('/', {}, { ...filter.query(), cursor }), 'proposals')
  const aside = (
    <Show when={!asOf.past()}>
      <Doors />
    </Show>
  )
  return (
    <Page title={words().list.title} lead={words().list.lead} aside={aside}>
      <Filters filter={filter} />
      <Fresh of={list} />
      <Answer of={list}>
        {(rows) => (
          <Show when={rows().items.length > 0} fallback={<None filtered={filter.active()} />}>
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
