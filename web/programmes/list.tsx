// The programmes of generative pacts, and for who coordinates one the first rules of theirs.
import { useNavigate } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { AskForm } from '../kernel/asks/form.tsx'
import { fullDay } from '../kernel/format.ts'
import { createListing } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { Answer, Button, type Column, Dialog, Empty, Link, Page, Table } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { first } from './asking.ts'
import { words } from './words.ts'

const columns = (): readonly Column<Row>[] => [
  {
    title: words().list.name,
    names: true,
    cell: (row) => (
      <Link href={`/programmi/${row.id}`}>
        <span lang="it">{row.name || words().detail.over}</span>
      </Link>
    ),
  },
  { title: words().list.known, cell: (row) => fullDay(row.known) },
]

const Beginning = (): JSX.Element => {
  const navigate = useNavigate()
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words().commands.rule}</Button>
      <Show when={open()}>
        <Dialog id="first" title={words().commands.rule} open onClose={() => setOpen(false)}>
          <AskForm
            id="first"
            ask={first}
            of={undefined}
            send={(data, asking) => {
              const { organisation, ...rule } = data as { readonly organisation: string }
              return api.ask(organisation, 'rule', rule as never, asking)
            }}
            onDone={(done) => navigate(`/programmi/${done.id}`)}
            onCancel={() => setOpen(false)}
          />
        </Dialog>
      </Show>
    </>
  )
}

const List = (): JSX.Element => {
  const asOf = useAsOf()
  const list = createListing<Row>((cursor) => api.read('/', {}, { cursor }), 'programmes')
  return (
    <Page
      title={words().list.title}
      lead={words().list.lead}
      aside={
        <Show when={isAny(['coordinator']) && !asOf.past()}>
          <Beginning />
        </Show>
      }
    >
      <Answer of={list}>
        {(rows) => (
          <Show
            when={rows().items.length > 0}
            fallback={
              <Empty title={asOf.past() ? words().list.nonePast : words().list.none} icon="list">
                <p>{words().list.noneHelp}</p>
              </Empty>
            }
          >
            <Table caption={words().list.caption} columns={columns()} rows={rows().items} busy={list.busy()} />
            <p class="soft">{words().list.shown(rows().items.length)}</p>
          </Show>
        )}
      </Answer>
    </Page>
  )
}
export default List
