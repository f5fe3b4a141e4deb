// The auditors' seats: who checks, sent by whom, until when.
import { type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { Beginning } from '../kernel/asks/beginning.tsx'
import { briefDay, number } from '../kernel/format.ts'
import { createListing } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { type Column, Link, Listed, Page } from '../kernel/ui/index.ts'
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

const Granting = (): JSX.Element => (
  <Beginning
    {...{ id: 'grant', says: words().commands.grant, ask: grant }}
    send={(id, data, asking) => api.ask(id, 'grant', data as never, asking)}
    page={(done) => `/controllo/posti/${done.id}`}
  />
)

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
      <Listed {...{ of: list, words: words().list, columns: columns(), icon: 'key' }} />
    </Page>
  )
}
export default List
