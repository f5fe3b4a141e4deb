// The rounds of a desk recorded before, the last first.
import { type JSX, Show } from 'solid-js'
import { briefDay, number } from '../kernel/format.ts'
import { createListing } from '../kernel/reading.ts'
import { Answer, Badge, type Column, Empty, Link, More, Section, Table } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { pointsOf } from './modes.tsx'
import { words } from './words.ts'

const w = () => words().run

const columns = (): readonly Column<Row>[] => [
  {
    title: words().detail.over,
    names: true,
    cell: (row) => <Link href={`/cura/giri/${row.id}`}>{words().detail.title(words().modes[row.mode], briefDay(row.run_on))}</Link>,
  },
  { title: w().covered, numeric: true, cell: (row) => w().of(number(row.covered), number(row.requests)) },
  { title: w().score, numeric: true, cell: (row) => pointsOf(row.score) },
  { title: words().detail.adopted, numeric: true, cell: (row) => number(row.adopted) },
  {
    title: w().stage,
    cell: (row) => (
      <Badge mood={row.stage === 'run' ? 'waiting' : row.stage === 'adopted' ? 'going' : 'over'}>{words().stages[row.stage]}</Badge>
    ),
  },
]
export const Before = (props: { desk: string }): JSX.Element => {
  const list = createListing<Row>((cursor) => api.read('/', {}, { desk: props.desk, cursor }), 'rounds')
  return (
    <Section id="before" title={w().before}>
      <Answer of={list}>
        {(rows) => (
          <Show when={rows().items.length > 0} fallback={<Empty title={w().noneBefore} icon="list" />}>
            <Table caption={w().before} columns={columns()} rows={rows().items} busy={list.busy()} />
            <More next={rows().next !== null} busy={list.busy()} shown="" onMore={list.more} />
          </Show>
        )}
      </Answer>
    </Section>
  )
}
