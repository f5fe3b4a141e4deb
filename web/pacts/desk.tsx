// «Da fare» and «In scadenza»: what waits for somebody, since when; what ends within ninety days; which reports are late.
import { createSignal, type JSX, Show } from 'solid-js'
import { briefDay, daysBetween } from '../kernel/format.ts'
import { createListing, createReading } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { Answer, Badge, ButtonLink, type Column, Empty, FilterChoice, Link, More, Page, Section, Table } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { deskWords } from './desk-words.ts'
import { Left } from './left.tsx'
import { lists } from './lists.ts'
import { StageBadge } from './row.tsx'
import { useDays } from './turn.tsx'
import { words } from './words.ts'

const pact: Column<Row> = {
  get title() {
    return words().list.pact
  },
  names: true,
  cell: (row) => (
    <>
      <Link href={`/patti/${row.id}`}>{row.title}</Link>
      <span class="row-note">
        {row.address}, {row.town}
      </span>
    </>
  ),
}

const waitingColumns = (days: (since: string) => number): readonly Column<Row>[] => [
  pact,
  { title: words().list.stage, cell: (row) => <StageBadge stage={row.stage} /> },
  { title: deskWords().desk.waits, cell: (row) => (row.waits_for === null ? '–' : lists().waiting[row.waits_for]) },
  {
    title: deskWords().desk.since,
    cell: (row) => `${briefDay(row.turn_since)} · ${deskWords().desk.days(days(row.turn_since))}`,
  },
]

type Turn = 'office' | 'citizens'

const Todo = (): JSX.Element => {
  const days = useDays()
  const [turn, setTurn] = createSignal<Turn>('office')
  const list = createListing<Row>((cursor) => api.read('/todo', {}, { turn: turn(), cursor }), 'pacts')
  return (
    <Section id="todo" title={lists().turns[turn()]}>
      <FilterChoice
        name="turn"
        label={deskWords().desk.turn}
        empty={lists().turns.office}
        options={[{ value: 'citizens', label: lists().turns.citizens }]}
        value={turn() === 'office' ? '' : turn()}
        onChoose={(value) => setTurn(value === 'citizens' ? 'citizens' : 'office')}
      />
      <Answer of={list}>
        {(rows) => (
          <Show
            when={rows().items.length > 0}
            fallback={
              <Empty title={deskWords().desk.none} icon="inbox">
                <p>{deskWords().desk.noneHelp}</p>
              </Empty>
            }
          >
            <Table caption={deskWords().desk.caption} columns={waitingColumns(days)} rows={rows().items} />
            <More
              next={rows().next !== null}
              busy={list.busy()}
              shown={words().list.shown(rows().items.length, rows().next !== null)}
              onMore={list.more}
            />
          </Show>
        )}
      </Answer>
    </Section>
  )
}

const Dated = (props: { id: string; path: '/ending' | '/late'; title: string; lead?: string; none: string }): JSX.Element => {
  const reading = createReading(() => api.read(props.path, {}), 'pacts')
  const columns = (day: string): readonly Column<Row>[] => [
    pact,
    props.path === '/ending'
      ? { title: words().list.until, cell: (row) => (row.ends_on ? briefDay(row.ends_on) : '–') }
      : { title: words().list.until, cell: (row) => (row.report_due ? briefDay(row.report_due) : '–') },
    {
      title: deskWords().desk.reminder,
      cell: (row) =>
        props.path === '/ending' ? (
          <Left row={row} day={day} />
        ) : (
          <Badge mood="alarm">{deskWords().desk.days(daysBetween(row.report_due ?? day, day))}</Badge>
        ),
    },
  ]
  return (
    <Section id={props.id} title={props.title} lead={props.lead}>
      <Answer of={reading}>
        {(found) => (
          <Show when={found().items.length > 0} fallback={<p class="soft">{props.none}</p>}>
            <Table caption={props.title} columns={columns(found().day)} rows={found().items} />
          </Show>
        )}
      </Answer>
    </Section>
  )
}

const DeskPage = (): JSX.Element => (
  <Page
    title={deskWords().desk.title}
    lead={deskWords().desk.lead}
    aside={
      <Show when={isAny(['clerk', 'manager'])}>
        <ButtonLink href="/patti/bozza">{deskWords().desk.draft}</ButtonLink>
      </Show>
    }
  >
    <Todo />
    <Dated
      id="ending"
      path="/ending"
      title={deskWords().desk.ending}
      lead={deskWords().desk.endingLead}
      none={deskWords().desk.noneEnding}
    />
    <Dated id="late" path="/late" title={deskWords().desk.late} none={deskWords().desk.noneLate} />
  </Page>
)
export default DeskPage
