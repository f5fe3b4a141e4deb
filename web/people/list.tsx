// The people one looks after, how many hold each role, and a role for somebody known by their code.
import { type JSX, Show } from 'solid-js'
import { briefDay, number } from '../kernel/format.ts'
import { roleNames } from '../kernel/people-words.ts'
import { createListing, createReadingForMe, type Reading } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { Answer, type Column, Empty, Link, More, Page, Section, Table } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { api, type Figures, type Row } from './api.ts'
import { Granting } from './granting.tsx'
import { others } from './others-words.ts'
import { words } from './words.ts'

const columns = (): readonly Column<Row>[] => [
  {
    title: others().list.name,
    names: true,
    cell: (row) => <Link href={`/persone/${row.id}`}>{row.name ?? others().list.hidden}</Link>,
  },
  { title: others().list.roles, numeric: true, cell: (row) => number(row.grants) },
  { title: others().list.state, cell: (row) => (row.awaited ? others().list.awaited : others().list.here) },
  { title: others().list.since, cell: (row) => briefDay(row.registered_on) },
]

type Count = Figures['roles'][number]
const counts = (): readonly Column<Count>[] => [
  { title: words().fields.role, names: true, cell: (row) => wordFor(roleNames(), row.role) },
  { title: others().list.people, numeric: true, cell: (row) => (row.people === null ? others().list.few : number(row.people)) },
]

const InFigures = (props: { figures: Reading<Figures> }): JSX.Element => (
  <Section id="figures" title={others().list.figures} lead={others().list.figuresLead}>
    <Answer of={props.figures}>
      {(all) => (
        <>
          <Show when={all().known}>{(known) => <p>{others().list.known(number(known()))}</p>}</Show>
          <Show when={all().roles.length > 0}>
            <Table caption={others().list.figuresCaption} columns={counts()} rows={all().roles} />
          </Show>
        </>
      )}
    </Answer>
  </Section>
)

const granters = ['admin', 'secretariat', 'manager', 'coordinator'] as const

const List = (): JSX.Element => {
  const figures = createReadingForMe(() => (isAny(granters) ? api.read('/figures', {}) : undefined))
  const again = async (): Promise<void> => {
    await Promise.all([list.again(), figures.again()])
  }
  const list = createListing<Row>((cursor) => api.read('/', {}, { cursor }), 'people')
  return (
    <Page
      title={others().list.title}
      lead={others().list.lead}
      aside={
        <Show when={isAny(granters)}>
          <Answer of={figures} loading={<span />} failed={() => <span />}>
            {(all) => <Granting mayGrant={all().mayGrant} onDone={() => void again()} />}
          </Answer>
        </Show>
      }
    >
      <Answer of={list}>
        {(rows) => (
          <Show
            when={rows().items.length > 0}
            fallback={
              <Empty title={others().list.none} icon="user">
                <p>{others().list.noneHelp}</p>
              </Empty>
            }
          >
            <Table caption={others().list.caption} columns={columns()} rows={rows().items} busy={list.busy()} />
            <More
              next={rows().next !== null}
              busy={list.busy()}
              shown={others().list.shown(rows().items.length, rows().next !== null)}
              onMore={list.more}
            />
          </Show>
        )}
      </Answer>
      <Show when={isAny(granters)}>
        <InFigures figures={figures} />
      </Show>
    </Page>
  )
}
export default List
