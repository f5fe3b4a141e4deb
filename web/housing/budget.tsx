// The community budget year by year, with its dates, and what it is promised to.
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { euros, fullDay } from '../kernel/format.ts'
import { type Column, Facts, Link, Section, Table } from '../kernel/ui/index.ts'
import type { Building, Initiative } from './api.ts'
import { pageWords } from './page-words.ts'

type Commitment = Building['parts']['commitments'][number]
const w = () => pageWords().budget

const columns = (rows: readonly Initiative[]): readonly Column<Commitment>[] => [
  {
    ...{ title: w().initiative, names: true },
    cell: ({ initiative }) => (
      <Link href={`/iniziative/${initiative}`}>{rows.find(({ id }) => id === initiative)?.title ?? w().unknown}</Link>
    ),
  },
  { title: w().committed, numeric: true, cell: ({ cents }) => euros(cents) },
  { title: w().spent, numeric: true, cell: ({ spent }) => euros(spent) },
  { title: w().state, cell: ({ open }) => (open ? w().open : w().closed) },
]

export const Budget = (props: { of: Building; rows: readonly Initiative[] }): JSX.Element => {
  const asOf = useAsOf()
  return (
    <Section id="budget" title={w().title} lead={w().lead}>
      <For each={props.of.budgets} fallback={<p class="soft">{w().none}</p>}>
        {(year) => (
          <>
            <h3 class="h5">{w().year(year.year)}</h3>
            <Facts
              facts={[
                { name: w().cents, value: euros(year.cents) },
                { name: w().promised, value: euros(year.promised) },
                { name: w().spent, value: euros(year.spent) },
                { name: w().left, value: <strong>{euros(year.left)}</strong> },
              ]}
            />
            <p class="soft">
              {w().since(fullDay(year.allocated_on))} {asOf.past() ? w().on(fullDay(asOf.day() ?? '')) : w().now}
            </p>
          </>
        )}
      </For>
      <Show when={props.of.parts.commitments.length > 0}>
        <Table caption={w().caption} columns={columns(props.rows)} rows={props.of.parts.commitments} />
      </Show>
    </Section>
  )
}
