// The care desks: where they are and which municipalities they serve.
import { type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { Beginning } from '../kernel/asks/beginning.tsx'
import { townName } from '../kernel/care/towns.ts'
import { createListing } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { Badge, type Column, Link, Listed, Page } from '../kernel/ui/index.ts'
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

const Opening = (): JSX.Element => (
  <Beginning
    {...{ id: 'open', says: words().commands.open, ask: opening }}
    send={(id, data, asking) => api.ask(id, 'open', data as never, asking)}
    page={(done) => `/sportelli/${done.id}`}
  />
)

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
      <Listed {...{ of: list, words: words().list, columns: columns(), icon: 'pa' }} />
    </Page>
  )
}
export default List
