// Declared beside counted: what somebody published, what the register counts, and what the parts add up to.
import { For, type JSX, Show } from 'solid-js'
import { number } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { Answer, type Column, Empty, Link, Section, Table } from '../kernel/ui/index.ts'
import { api, type Figure } from './api.ts'
import { names } from './names.ts'
import { Sources } from './sources.tsx'
import { fromOf, isTold, whenWords } from './when.ts'
import { words } from './words.ts'

const columns = (): readonly Column<Figure>[] => [
  {
    title: words().territories.who,
    names: true,
    cell: (row) => (
      <>
        <Link href={`/rete/${row.body}`}>{row.name}</Link>
        <span class="row-note">
          {names().figures[row.figure]}
          <Show when={row.about}>{(about) => <>: {about()}</>}</Show>
        </span>
      </>
    ),
  },
  {
    title: words().territories.declared,
    numeric: true,
    cell: (row) => (
      <span>
        {number(row.number)}
        <Show when={isTold(fromOf(row))}>
          <span class="row-note">{whenWords(fromOf(row))}</span>
        </Show>
      </span>
    ),
  },
  {
    title: words().territories.counted,
    numeric: true,
    cell: (row) => (
      <Show when={row.counted !== null && row} fallback={<span class="soft">{words().territories.uncounted}</span>}>
        <span>
          {number(row.counted ?? 0)}
          <span class="row-note">{words().territories.difference(row.number, row.counted ?? 0)}</span>
        </span>
      </Show>
    ),
  },
  { title: words().territories.source, cell: (row) => <Sources of={row.sources} /> },
]

const Sums = (props: { of: readonly Figure[] }): JSX.Element => (
  <For each={props.of}>
    {(row) => (
      <Show when={row.parts}>
        {(parts) => (
          <p class="declared-sum">
            <strong>{row.name}.</strong> {words().territories.sum(parts().places, parts().declared, row.number)}
          </p>
        )}
      </Show>
    )}
  </For>
)

export const Declared = (): JSX.Element => {
  const figures = createReading(() => api.read('/figures', {}), 'network')
  return (
    <Section id="figures" title={words().territories.figures} lead={words().territories.figuresLead}>
      <Answer of={figures}>
        {(rows) => (
          <Show when={rows().items.length > 0} fallback={<Empty title={words().territories.noFigures} />}>
            <Sums of={rows().items} />
            <Table caption={words().territories.figures} columns={columns()} rows={rows().items} busy={figures.busy()} />
          </Show>
        )}
      </Answer>
    </Section>
  )
}
