// Numbers as bars, drawn as SVG, with the same numbers in a table beside them: who cannot see the drawing loses nothing.
import { For, type JSX } from 'solid-js'
import { number } from '../format.ts'
import { type Column, Table } from './table.tsx'

export type Bar = { readonly name: string; readonly value: number }
type BarsProps = { caption: string; nameTitle: string; valueTitle: string; bars: readonly Bar[] }

const [rowHeight, barTop, barHeight, width] = [42, 18, 16, 300]
/** Letters a name may have in the drawing; the table has all of it. */
const longest = 38
const short = (name: string): string => (name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name)

const Drawing = (props: { bars: readonly Bar[] }): JSX.Element => {
  const most = () => Math.max(1, ...props.bars.map(({ value }) => value))
  return (
    <svg viewBox={`0 0 ${width} ${props.bars.length * rowHeight}`} aria-hidden="true" class="bars">
      <For each={props.bars}>
        {({ name, value }, i) => (
          <>
            <text x="0" y={i() * rowHeight + 13}>
              {short(name)}
            </text>
            <rect x="0" y={i() * rowHeight + barTop} width={Math.max(2, (value / most()) * width)} height={barHeight} rx="3" />
          </>
        )}
      </For>
    </svg>
  )
}

export const Bars = (props: BarsProps): JSX.Element => {
  const columns = (): readonly Column<Bar>[] => [
    { title: props.nameTitle, names: true, cell: ({ name }) => name },
    { title: props.valueTitle, numeric: true, cell: ({ value }) => number(value) },
  ]
  return (
    <div class="chart">
      <Drawing bars={props.bars} />
      <Table caption={props.caption} columns={columns()} rows={props.bars} />
    </div>
  )
}
