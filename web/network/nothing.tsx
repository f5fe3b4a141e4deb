// An empty list of the network: because of the filters, because of the day looked at, or because nothing is there yet.
import { type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { asOfWords } from '../kernel/as-of-bar.tsx'
import { Button, Empty } from '../kernel/ui/index.ts'
import type { Narrow } from './narrow.ts'
import { words } from './words.ts'

export const Nothing = (props: { narrow?: Narrow; empty: string; emptyPast: string }): JSX.Element => {
  const asOf = useAsOf()
  return (
    <Show
      when={props.narrow?.any() && props.narrow}
      fallback={
        <Empty title={asOf.past() ? props.emptyPast : props.empty} icon="inbox">
          <Show when={asOf.past()} fallback={<p>{words().list.emptyHelp}</p>}>
            <Button onClick={() => asOf.look(undefined)}>{asOfWords().back}</Button>
          </Show>
        </Empty>
      }
    >
      {(narrow) => (
        <Empty title={words().list.none} icon="search">
          <p>{words().list.noneHelp}</p>
          <Button onClick={narrow().clear}>{words().list.clear}</Button>
        </Empty>
      )}
    </Show>
  )
}
