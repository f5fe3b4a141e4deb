// Counts of which some are hidden: bars for those that are said, and a table that says in words which are not.
import { For, type JSX, Show } from 'solid-js'
import { number } from '../kernel/format.ts'
import { type Column, Table } from '../kernel/ui/index.ts'
import { figuresWords } from './figures-words.ts'

export type Count = { readonly name: string; readonly value: number | null }

/** What the counter hides because it could point at somebody is said, not left empty. */
export const ShownCount = (props: { value: number | null; says?: (value: number) => string; hidden?: string }): JSX.Element => (
  <Show when={props.value !== null} fallback={<span class="gen-few">{props.hidden ?? figuresWords().few}</span>}>
    {(props.says ?? number)(props.value ?? 0)}
  </Show>
)

const [rowHeight, width] = [40, 300]
const Drawing = (props: { counts: readonly Count[] }): JSX.Element => {
  const most = () => Math.max(1, ...props.counts.map(({ value }) => value ?? 0))
  return (
    <svg class="gen-chart" viewBox={`0 0 ${width} ${props.counts.length * rowHeight}`} aria-hidden="true">
      <For each={props.counts}>
        {({ name, value }, at) => (
          <>
            <text x="0" y={at() * rowHeight + 14}>
              {name}: {value === null ? figuresWords().few : number(value)}
            </text>
            <Show when={value !== null}>
              <rect x="0" y={at() * rowHeight + 20} width={Math.max(2, ((value ?? 0) / most()) * width)} height="12" rx="3" />
            </Show>
          </>
        )}
      </For>
    </svg>
  )
}

type Props = { caption: string; nameTitle: string; valueTitle: string; counts: readonly Count[] }
export const Counts = (props: Props): JSX.Element => {
  const columns = (): readonly Column<Count>[] => [
    { title: props.nameTitle, names: true, cell: ({ name }) => name },
    { title: props.valueTitle, numeric: true, cell: ({ value }) => <ShownCount value={value} /> },
  ]
  return (
    <Show when={props.counts.some(({ value }) => value !== null)} fallback={<p class="gen-few">{figuresWords().allHidden}</p>}>
      <div class="chart">
        <Drawing counts={props.counts} />
        <Table caption={props.caption} columns={columns()} rows={props.counts} />
      </div>
    </Show>
  )
}
