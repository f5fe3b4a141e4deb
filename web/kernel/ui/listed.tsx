// A list that was read: its rows in a table and the way to more of them, or why there are none.
import { type JSX, Show } from 'solid-js'
import { useAsOf } from '../as-of.ts'
import type { Listing } from '../reading.ts'
import { Answer } from './answer.tsx'
import { Empty } from './empty.tsx'
import type { IconName } from './icon-names.ts'
import { More } from './more.tsx'
import { type Column, Table } from './table.tsx'

/** What a list says; `nonePast` where a past day had none. */
export type ListWords = {
  readonly caption: string
  readonly none: string
  readonly nonePast?: string
  readonly noneHelp: string
  readonly shown: (count: number, more: boolean) => string
}
type ListedProps<R> = {
  of: Listing<R>
  words: ListWords
  columns: readonly Column<R>[]
  icon: IconName
  /** beside the words that say there is nothing: where to go */
  children?: JSX.Element
}

export const Listed = <R,>(props: ListedProps<R>): JSX.Element => {
  const asOf = useAsOf()
  const none = (): string => (asOf.past() ? (props.words.nonePast ?? props.words.none) : props.words.none)
  return (
    <Answer of={props.of}>
      {(rows) => (
        <Show
          when={rows().items.length > 0}
          fallback={
            <Empty title={none()} icon={props.icon}>
              <p>{props.words.noneHelp}</p>
              {props.children}
            </Empty>
          }
        >
          <Table caption={props.words.caption} columns={props.columns} rows={rows().items} busy={props.of.busy()} />
          <More
            next={rows().next !== null}
            busy={props.of.busy()}
            shown={props.words.shown(rows().items.length, rows().next !== null)}
            onMore={props.of.more}
          />
        </Show>
      )}
    </Answer>
  )
}
