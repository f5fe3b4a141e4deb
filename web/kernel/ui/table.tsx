// Rows under headings; on a narrow screen each row becomes a card with its headings beside the values.
import { For, type JSX } from 'solid-js'

export type Column<R> = {
  readonly title: string
  readonly cell: (row: R) => JSX.Element
  /** numbers stand to the right */
  readonly numeric?: boolean
  /** the cell that names the row */
  readonly names?: boolean
}

export const Table = <R,>(props: { caption: string; columns: readonly Column<R>[]; rows: readonly R[]; busy?: boolean }): JSX.Element => (
  <table class="table rows" aria-busy={props.busy ? 'true' : undefined}>
    <caption class="visually-hidden">{props.caption}</caption>
    <thead>
      <tr>
        <For each={props.columns}>
          {(column) => (
            <th scope="col" class={column.numeric ? 'numeric' : undefined}>
              {column.title}
            </th>
          )}
        </For>
      </tr>
    </thead>
    <tbody>
      <For each={props.rows}>
        {(row) => (
          <tr>
            <For each={props.columns}>
              {(column) =>
                column.names ? (
                  <th scope="row">{column.cell(row)}</th>
                ) : (
                  <td data-title={column.title} class={column.numeric ? 'numeric' : undefined}>
                    {column.cell(row)}
                  </td>
                )
              }
            </For>
          </tr>
        )}
      </For>
    </tbody>
  </table>
)
