// The common goods: narrowed, a page at a time; the office records new ones.
import { useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { Beginning } from '../kernel/asks/beginning.tsx'
import { createListing } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { Answer, type Column, Empty, FilterChoice, Link, More, optionsOf, Page, Table } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { register } from './asking.ts'
import { Places } from './places.tsx'
import { StageBadge } from './stage.tsx'
import { words } from './words.ts'

const columns = (): readonly Column<Row>[] => [
  {
    title: words().list.good,
    names: true,
    cell: (row) => (
      <>
        <Link href={`/beni/${row.id}`}>
          <span lang="it">{row.name}</span>
        </Link>
        <span class="row-note">{[row.address, row.district, row.town].filter(Boolean).join(', ')}</span>
      </>
    ),
  },
  { title: words().list.nature, cell: (row) => words().natures[row.nature] },
  { title: words().list.kind, cell: (row) => words().kinds[row.kind] },
  { title: words().list.stage, cell: (row) => <StageBadge of={row} /> },
]

const Registering = (): JSX.Element => (
  <Beginning
    {...{ id: 'register', says: words().commands.register, ask: register }}
    wide
    send={(id, data, asking) => api.ask(id, 'register', data as never, asking)}
    page={(done) => `/beni/${done.id}`}
  />
)

const filters = ['nature', 'kind', 'stage'] as const
type FilterName = (typeof filters)[number]
const tables = (): { readonly [F in FilterName]: { readonly [name: string]: string } } => ({
  nature: words().natures,
  kind: words().kinds,
  stage: words().stages,
})

const useFilter = () => {
  const [search, setSearch] = useSearchParams()
  const value = (name: FilterName): string => (typeof search[name] === 'string' ? search[name] : '')
  const known = (name: FilterName): string | undefined => (Object.hasOwn(tables()[name], value(name)) ? value(name) : undefined)
  return {
    value,
    set: (name: FilterName, given: string) => setSearch({ [name]: given || null }, { replace: true, scroll: false }),
    query: () => ({
      nature: known('nature') as Row['nature'] | undefined,
      kind: known('kind') as Row['kind'] | undefined,
      stage: known('stage') as Row['stage'] | undefined,
    }),
    active: () => filters.some((name) => value(name) !== ''),
  }
}

type Filter = ReturnType<typeof useFilter>

const Filters = (props: { filter: Filter }): JSX.Element => (
  <div class="filters">
    <div class="filter-grid">
      <For each={filters}>
        {(name) => (
          <FilterChoice
            {...{ name, label: words().list[name], empty: words().list.all, options: optionsOf(tables()[name]) }}
            value={props.filter.value(name)}
            onChoose={(value) => props.filter.set(name, value)}
          />
        )}
      </For>
    </div>
  </div>
)

const None = (props: { filtered: boolean }): JSX.Element => {
  const asOf = useAsOf()
  const title = () => (props.filtered ? words().list.noneFiltered : asOf.past() ? words().list.nonePast : words().list.none)
  return (
    <Empty title={title()} icon="map-marker">
      <p>{words().list.noneHelp}</p>
    </Empty>
  )
}

const List = (): JSX.Element => {
  const asOf = useAsOf()
  const filter = useFilter()
  const list = createListing<Row>((cursor) => api.read('/', {}, { ...filter.query(), cursor }), 'goods')
  const aside = (
    <Show when={isAny(['clerk', 'manager']) && !asOf.past()}>
      <Registering />
    </Show>
  )
  return (
    <Page title={words().list.title} lead={words().list.lead} aside={aside}>
      <Filters filter={filter} />
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
      <Places query={filter.query()} />
    </Page>
  )
}
export default List
