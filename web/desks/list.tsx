// The care desks: where they are and which municipalities they serve.
import { useNavigate } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { AskForm } from '../kernel/asks/form.tsx'
import { townName } from '../kernel/care/towns.ts'
import { newId } from '../kernel/id.ts'
import { createListing } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { Answer, Badge, Button, type Column, Dialog, Empty, Link, More, Page, Table } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { opening } from './asking.ts'
import { words } from './words.ts'

const columns = (): readonly Column<Row>[] => [
  {
    title: words().list.name,
    names: true,
    cell: (row) => (
      <>
        <Link href={`/sportelli/${row.id}`}>{row.name}</Link>
        <span class="row-note">{row.address}</span>
      </>
    ),
  },
  { title: words().list.towns, cell: (row) => row.municipalities.map(townName).join(', ') },
  { title: words().list.stage, cell: (row) => <Badge mood={row.stage === 'open' ? 'going' : 'over'}>{words().stages[row.stage]}</Badge> },
]

const Opening = (): JSX.Element => {
  const navigate = useNavigate()
  const [id, setId] = createSignal<string>()
  return (
    <>
      <Button onClick={() => setId(newId())}>{words().commands.open}</Button>
      <Show when={id()} keyed>
        {(desk) => (
          <Dialog id="open" title={words().commands.open} open onClose={() => setId(undefined)}>
            <AskForm
              id="open"
              ask={opening}
              of={undefined}
              send={(data, asking) => api.ask(desk, 'open', data as never, asking)}
              onDone={(done) => navigate(`/sportelli/${done.id}`)}
              onCancel={() => setId(undefined)}
            />
          </Dialog>
        )}
      </Show>
    </>
  )
}

const List = (): JSX.Element => {
  const asOf = useAsOf()
  const list = createListing<Row>((cursor) => api.read('/', {}, { cursor }), 'desks')
  const aside = (
    <Show when={isAny(['coordinator']) && !asOf.past()}>
      <Opening />
    </Show>
  )
  return (
    <Page title={words().list.title} lead={words().list.lead} aside={aside}>
      <Answer of={list}>
        {(rows) => (
          <Show
            when={rows().items.length > 0}
            fallback={
              <Empty title={words().list.none} icon="pa">
                <p>{words().list.noneHelp}</p>
              </Empty>
            }
          >
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
