// Every fact that concerns the reader: what happened, where, and what it has to do with them.
import { createMemo, createResource, For, type JSX, Show } from 'solid-js'
import { contextNames } from '../kernel/context-names.ts'
import { briefDay } from '../kernel/format.ts'
import { language } from '../kernel/language.ts'
import { createListing } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { useSite } from '../kernel/site.ts'
import { Answer, type Column, Empty, Link, More, Page, SignInLink, Table } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { addressOf } from './addresses.ts'
import { api, type Trace } from './api.ts'
import { saidIn } from './said.ts'
import { words } from './words.ts'

type Names = { readonly [type: string]: string }

const Values = (props: { of: Trace }): JSX.Element => (
  <For each={props.of.values}>
    {(one) => (
      <For each={saidIn(one)}>
        {(said) => (
          <span class="row-note">
            {wordFor(words().values, said.name)}: <span lang="it">{said.value}</span>
          </span>
        )}
      </For>
    )}
  </For>
)

const Where = (props: { of: Trace }): JSX.Element => {
  const name = () => wordFor(contextNames(), props.of.context)
  return (
    <Show when={addressOf(props.of.context, props.of.thing, me()?.roles ?? [])} fallback={name()}>
      {(address) => <Link href={address()}>{name()}</Link>}
    </Show>
  )
}

const columns = (names: Names): readonly Column<Trace>[] => [
  { title: words().list.day, cell: (row) => briefDay(row.day) },
  {
    title: words().list.what,
    names: true,
    cell: (row) => (
      <>
        {wordFor(names, row.type)}
        <Values of={row} />
      </>
    ),
  },
  { title: words().list.where, cell: (row) => <Where of={row} /> },
  { title: words().list.why, cell: (row) => words().how[row.how] },
]

const Rows = (): JSX.Element => {
  const site = useSite()
  const list = createListing<Trace>((cursor) => api.read('/', {}, { cursor }), 'traces')
  // Each context says what its facts are called; a page that loads them must not wait for those that have no words.
  const [loaded] = createResource(() => site.happenings())
  const names = createMemo<Names>(() => Object.assign({}, ...(loaded.latest ?? []).map((names) => names[language()])))
  return (
    <Answer of={list}>
      {(rows) => (
        <Show
          when={rows().items.length > 0}
          fallback={
            <Empty title={words().list.none} icon="inbox">
              <p>{words().list.noneHelp}</p>
            </Empty>
          }
        >
          <Table caption={words().list.caption} columns={columns(names())} rows={rows().items} busy={list.busy()} />
          <More
            next={rows().next !== null}
            busy={list.busy()}
            shown={words().list.shown(rows().items.length, rows().next !== null)}
            onMore={list.more}
          />
        </Show>
      )}
    </Answer>
  )
}

const Traces = (): JSX.Element => (
  <Page title={words().list.title} lead={words().list.lead}>
    <Show
      when={me()}
      fallback={
        <>
          <p>{words().list.signIn}</p>
          <SignInLink />
        </>
      }
    >
      <Rows />
    </Show>
  </Page>
)
export default Traces
