// The figures a programme published before this register: apart from what is counted here, each with its day and its source.
import { type JSX, Show } from 'solid-js'
import { fullDay, number } from '../kernel/format.ts'
import { type Column, Section, Table } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Figures } from './api.ts'
import { figuresWords } from './figures-words.ts'
import { names } from './names.ts'

const w = () => figuresWords()
type Declared = Figures['declared'][number]

const columns = (): readonly Column<Declared>[] => [
  { title: w().measure, names: true, cell: ({ measure }) => wordFor(w().measures, measure) },
  { title: w().value, numeric: true, cell: ({ value }) => number(value) },
  { title: w().territory, cell: ({ territory }) => (territory === null ? w().everywhere : wordFor(names().territories, territory)) },
  { title: w().day, cell: ({ until }) => fullDay(until) },
  { title: w().source, cell: ({ source }) => source },
]

export const DeclaredPart = (props: { of: Figures }): JSX.Element => (
  <Section id="declared" title={w().declared} lead={w().declaredLead}>
    <Show when={props.of.declared.length > 0} fallback={<p class="soft">{w().declaredNone}</p>}>
      <Table caption={w().declared} columns={columns()} rows={props.of.declared} />
    </Show>
  </Section>
)
