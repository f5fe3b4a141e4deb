// The carers of a desk: who has applied, who can be proposed, who cannot now.
import { useNavigate, useSearchParams } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { AskForm } from '../kernel/asks/form.tsx'
import { type CareDesk, WithDesk } from '../kernel/care/desk.tsx'
import { townName } from '../kernel/care/towns.ts'
import { careWords } from '../kernel/care/words.ts'
import { briefDay } from '../kernel/format.ts'
import { newId } from '../kernel/id.ts'
import { createListing } from '../kernel/reading.ts'
import { Answer, Button, type Column, Dialog, Empty, FilterChoice, Link, More, optionsOf, Page, Table } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { applying } from './asking.ts'
import { pageWords } from './page-words.ts'
import { StageBadge } from './stage.tsx'
import { words } from './words.ts'

const w = () => pageWords().list
const columns = (): readonly Column<Row>[] => [
  {
    title: w().name,
    names: true,
    cell: (row) => (
      <>
        <Link href={`/assistenti/${row.id}`}>{row.name ?? pageWords().detail.hidden}</Link>
        <span class="row-note">{townName(row.municipality)}</span>
      </>
    ),
  },
  {
    title: w().level,
    cell: (row) => (row.level === null ? w().unprofiled : `${row.level}, ${row.modes.map((mode) => careWords().modes[mode]).join(', ')}`),
  },
  { title: w().tier, cell: (row) => (row.tier === null ? '–' : words().tiers[row.tier]) },
  {
    title: w().stage,
    cell: (row) => (
      <>
        <StageBadge stage={row.stage} /> <span class="row-note">{w().since(briefDay(row.stage_since))}</span>
      </>
    ),
  },
]

const Applying = (props: { desk: CareDesk }): JSX.Element => {
  const navigate = useNavigate()
  const [id, setId] = createSignal<string>()
  return (
    <>
      <Button onClick={() => setId(newId())}>{words().commands.apply}</Button>
      <Show when={id()} keyed>
        {(carer) => (
          <Dialog id="apply" title={words().commands.apply} open onClose={() => setId(undefined)}>
            <AskForm
              id="apply"
              ask={applying}
              of={props.desk}
              send={(data, sending) => api.ask(carer, 'apply', data as never, sending)}
              onDone={(done) => navigate(`/assistenti/${done.id}`)}
              onCancel={() => setId(undefined)}
            />
          </Dialog>
        )}
      </Show>
    </>
  )
}

const isIn = <T extends string>(table: { readonly [K in T]: string }, value: unknown): T | undefined =>
  typeof value === 'string' && Object.hasOwn(table, value) ? (value as T) : undefined

type Listing = ReturnType<typeof createListing<Row>>

const Listed = (props: { list: Listing; narrowed: boolean }): JSX.Element => (
  <Answer of={props.list}>
    {(rows) => (
      <Show
        when={rows().items.length > 0}
        fallback={
          <Empty title={props.narrowed ? w().noneFiltered : w().none} icon="user">
            <p>{w().noneHelp}</p>
          </Empty>
        }
      >
        <Table caption={w().caption} columns={columns()} rows={rows().items} busy={props.list.busy()} />
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

const Carers = (props: { desk: CareDesk }): JSX.Element => {
  const [search, setSearch] = useSearchParams()
  const asOf = useAsOf()
  const stage = () => isIn(words().stages, search.stato)
  const tier = () => isIn(words().tiers, search.elenco)
  const list = createListing<Row>((cursor) => api.read('/', {}, { desk: props.desk.id, stage: stage(), tier: tier(), cursor }), 'carers')
  const choose = (name: 'stato' | 'elenco') => (value: string) => setSearch({ [name]: value || null }, { scroll: false })
  return (
    <>
      <Show when={!asOf.past()}>
        <p>
          <Applying desk={props.desk} />
        </p>
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
            name="tier"
            label={w().filterTier}
            empty={w().all}
            options={optionsOf(words().tiers)}
            value={tier() ?? ''}
            onChoose={choose('elenco')}
          />
        </div>
      </div>
      <Listed list={list} narrowed={Boolean(stage() || tier())} />
    </>
  )
}

const List = (): JSX.Element => (
  <Page title={w().title} lead={w().lead}>
    <WithDesk>{(desk) => <Carers desk={desk()} />}</WithDesk>
  </Page>
)
export default List
