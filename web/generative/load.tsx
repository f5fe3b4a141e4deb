// The coordinator’s view: how much each caseworker has before them, and who has nobody beside them yet.
import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { number } from '../kernel/format.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { isAny, me } from '../kernel/session.ts'
import { Answer, Badge, ButtonLink, type Column, Empty, Link, Page, SignInLink, Table } from '../kernel/ui/index.ts'
import { api, type Worker } from './api.ts'
import { pageWords } from './page-words.ts'

const w = () => pageWords().load

const columns = (): readonly Column<Worker>[] => [
  {
    ...{ title: w().worker, names: true },
    cell: ({ caseworker, name }) => (
      <Show when={caseworker !== ''} fallback={<Badge mood="alarm">{w().nobody}</Badge>}>
        <Link href={`/generativi?di=${caseworker}`}>{name ?? w().unnamed}</Link>
      </Show>
    ),
  },
  { title: w().open, numeric: true, cell: ({ open }) => number(open) },
  { title: w().running, numeric: true, cell: ({ active }) => number(active) },
  { title: w().building, numeric: true, cell: ({ beginning }) => number(beginning) },
  { title: w().waiting, numeric: true, cell: ({ theirTurn }) => number(theirTurn) },
  { title: w().late, numeric: true, cell: ({ overdue }) => number(overdue) },
]

const Listed = (): JSX.Element => {
  const reading = createReadingForMe(() => api.read('/load', {}), 'generative')
  return (
    <Answer of={reading}>
      {(found) => (
        <Show when={found().items.length > 0} fallback={<Empty title={w().none} icon="inbox" />}>
          <Table caption={w().caption} columns={columns()} rows={found().items} busy={reading.busy()} />
        </Show>
      )}
    </Answer>
  )
}

const Load = (): JSX.Element => (
  <Page title={w().title} lead={w().lead}>
    <Show
      when={isAny(['coordinator'])}
      fallback={
        <>
          <p>{w().only}</p>
          <Show when={!me()}>
            <SignInLink />
          </Show>
        </>
      }
    >
      <Listed />
      <ButtonLink tone="outline-primary" href="/generativi">
        {w().back}
      </ButtonLink>
    </Show>
  </Page>
)
export default Load
