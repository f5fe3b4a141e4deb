// The programmes of generative pacts, and for who coordinates one the first rules of theirs.
import { type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { Beginning } from '../kernel/asks/beginning.tsx'
import { fullDay } from '../kernel/format.ts'
import { createListing } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { type Column, Link, Listed, Page } from '../kernel/ui/index.ts'
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

/** A programme is its organisation’s: it has no identity but theirs. */
const First = (): JSX.Element => (
  <Beginning
    {...{ id: 'first', says: words().commands.rule, ask: first }}
    send={(_, data, asking) => {
      const { organisation, ...rule } = data as { readonly organisation: string }
      return api.ask(organisation, 'rule', rule as never, asking)
    }}
    page={(done) => `/programmi/${done.id}`}
  />
)

const List = (): JSX.Element => {
  const asOf = useAsOf()
  const list = createListing<Row>((cursor) => api.read('/', {}, { cursor }), 'programmes')
  return (
    <Page
      title={words().list.title}
      lead={words().list.lead}
      aside={
        <Show when={isAny(['coordinator']) && !asOf.past()}>
          <First />
        </Show>
      }
    >
      <Listed {...{ of: list, words: words().list, columns: columns(), icon: 'list' }} />
    </Page>
  )
}
export default List
