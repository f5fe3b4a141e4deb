// The regulations of the commons, municipality by municipality.
import { useNavigate } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { AskForm } from '../kernel/asks/form.tsx'
import { briefDay, number } from '../kernel/format.ts'
import { newId } from '../kernel/id.ts'
import { createListing } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { Answer, Badge, Button, type Column, Dialog, Empty, Link, More, Page, Table } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { adopt } from './asking.ts'
import { words } from './words.ts'

export const StateBadge = (props: { of: Pick<Row, 'stage' | 'complete'> }): JSX.Element => (
  <Show when={props.of.stage === 'standing'} fallback={<Badge mood="over">{words().list.repealed}</Badge>}>
    <Badge mood={props.of.complete ? 'going' : 'waiting'}>{props.of.complete ? words().list.complete : words().list.incomplete}</Badge>
  </Show>
)

const columns = (): readonly Column<Row>[] => [
  {
    title: words().list.name,
    names: true,
    cell: (row) => (
      <>
        <Link href={`/regolamenti/${row.id}`}>{row.name}</Link>
        <span class="row-note" lang="it">
          {row.title}
        </span>
      </>
    ),
  },
  { title: words().list.version, numeric: true, cell: (row) => number(row.version) },
  { title: words().list.since, cell: (row) => briefDay(row.in_force_from) },
  { title: words().list.state, cell: (row) => <StateBadge of={row} /> },
]

const Adopting = (): JSX.Element => {
  const navigate = useNavigate()
  const [id, setId] = createSignal<string>()
  return (
    <>
      <Button onClick={() => setId(newId())}>{words().commands.adopt}</Button>
      <Show when={id()} keyed>
        {(regulation) => (
          <Dialog id="adopt" title={words().commands.adopt} open wide onClose={() => setId(undefined)}>
            <AskForm
              id="adopt"
              ask={adopt}
              of={undefined}
              send={(data, asking) => api.ask(regulation, 'adopt', data as never, asking)}
              onDone={(done) => navigate(`/regolamenti/${done.id}`)}
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
  const list = createListing<Row>((cursor) => api.read('/', {}, { cursor }), 'regulations')
  return (
    <Page
      title={words().list.title}
      lead={words().list.lead}
      aside={
        <Show when={isAny(['manager', 'clerk']) && !asOf.past()}>
          <Adopting />
        </Show>
      }
    >
      <Answer of={list}>
        {(rows) => (
          <Show
            when={rows().items.length > 0}
            fallback={
              <Empty title={words().list.none} icon="file">
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
