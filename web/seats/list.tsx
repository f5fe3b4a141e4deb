// The auditors' seats: who checks, sent by whom, until when.
import { useNavigate } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { AskForm } from '../kernel/asks/form.tsx'
import { briefDay, number } from '../kernel/format.ts'
import { newId } from '../kernel/id.ts'
import { createListing } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { Answer, Button, type Column, Dialog, Empty, Link, More, Page, Table } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { grant } from './asking.ts'
import { StageBadge } from './stage.tsx'
import { words } from './words.ts'

const columns = (): readonly Column<Row>[] => [
  {
    title: words().list.body,
    names: true,
    cell: (row) => (
      <>
        <Link href={`/controllo/posti/${row.id}`}>{row.body}</Link>
        <span class="row-note" lang="it">
          {row.mandate}
        </span>
      </>
    ),
  },
  { title: words().list.when, cell: (row) => words().detail.period(briefDay(row.starts_on), briefDay(row.ends_on)) },
  { title: words().list.stage, cell: (row) => <StageBadge of={row} /> },
  { title: words().list.samples, numeric: true, cell: (row) => number(row.samples) },
  { title: words().list.looks, numeric: true, cell: (row) => number(row.looks) },
]

const Granting = (): JSX.Element => {
  const navigate = useNavigate()
  const [id, setId] = createSignal<string>()
  return (
    <>
      <Button onClick={() => setId(newId())}>{words().commands.grant}</Button>
      <Show when={id()} keyed>
        {(seat) => (
          <Dialog id="grant" title={words().commands.grant} open onClose={() => setId(undefined)}>
            <AskForm
              id="grant"
              ask={grant}
              of={undefined}
              send={(data, asking) => api.ask(seat, 'grant', data as never, asking)}
              onDone={(done) => navigate(`/controllo/posti/${done.id}`)}
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
  const list = createListing<Row>((cursor) => api.read('/', {}, { cursor }), 'seats')
  return (
    <Page
      title={words().list.title}
      lead={words().list.lead}
      aside={
        <Show when={isAny(['manager']) && !asOf.past()}>
          <Granting />
        </Show>
      }
    >
      <Answer of={list}>
        {(rows) => (
          <Show
            when={rows().items.length > 0}
            fallback={
              <Empty title={asOf.past() ? words().list.nonePast : words().list.none} icon="key">
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
