// One check: what it looks for, and the pacts it finds on the day looked at.
import { useParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { checkWords } from '../kernel/check-words.ts'
import { briefDay } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { Answer, type Column, Empty, Link, Page, PageSkeleton, Refusal, Table } from '../kernel/ui/index.ts'
import { api, type Found } from './api.ts'
import { words } from './words.ts'

type Row = Found['items'][number]
const columns = (): readonly Column<Row>[] => [
  {
    title: words().check.pact,
    names: true,
    cell: (row) => (
      <>
        <Link href={`/patti/${row.id}`}>{row.title}</Link>
        <span class="row-note">
          {row.address}, {row.town}
        </span>
      </>
    ),
  },
  { title: words().check.from, cell: (row) => (row.starts_on ? briefDay(row.starts_on) : '–') },
  { title: words().check.until, cell: (row) => (row.ends_on ? briefDay(row.ends_on) : '–') },
  { title: words().check.reported, cell: (row) => (row.reported_until ? briefDay(row.reported_until) : words().check.never) },
]

const Whole = (props: { of: Found }): JSX.Element => (
  <Page title={checkWords().names[props.of.check]} lead={checkWords().says[props.of.check]}>
    <Show
      when={props.of.items.length > 0}
      fallback={
        <Empty title={words().check.none} icon="check-circle">
          <p>{words().check.noneHelp}</p>
        </Empty>
      }
    >
      <Table caption={words().check.caption} columns={columns()} rows={props.of.items} />
    </Show>
  </Page>
)

const Check = (): JSX.Element => {
  const params = useParams<{ check: string }>()
  const reading = createReading(() => api.read('/checks/:check', { check: params.check }))
  return (
    <Answer
      of={reading}
      loading={<PageSkeleton title={words().check.waiting} />}
      failed={(problem) => (
        <Page title={problem.status === 404 ? words().check.missing : words().check.waiting}>
          <Refusal problem={problem} onAgain={reading.again} />
        </Page>
      )}
    >
      {(found) => <Whole of={found()} />}
    </Answer>
  )
}
export default Check
