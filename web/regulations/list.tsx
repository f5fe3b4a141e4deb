// The regulations of the commons, municipality by municipality.
import { type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { Beginning } from '../kernel/asks/beginning.tsx'
import { briefDay, number } from '../kernel/format.ts'
import { createListing } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { Badge, type Column, Link, Listed, Page } from '../kernel/ui/index.ts'
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

const Adopting = (): JSX.Element => (
  <Beginning
    {...{ id: 'adopt', says: words().commands.adopt, ask: adopt }}
    wide
    send={(id, data, asking) => api.ask(id, 'adopt', data as never, asking)}
    page={(done) => `/regolamenti/${done.id}`}
  />
)

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
      <Listed {...{ of: list, words: words().list, columns: columns(), icon: 'file' }} />
    </Page>
  )
}
export default List
