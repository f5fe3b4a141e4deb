// Rows by what names them: one that is read again stays the same row, with the window open in it, what is written there and the focus.
import { type Accessor, createMemo, For, type JSX, Show } from 'solid-js'

type EachProps<T> = {
  of: readonly T[]
  /** unique among them */
  by: (one: T) => string | number
  fallback?: JSX.Element
  children: (one: Accessor<T>, index: Accessor<number>) => JSX.Element
}

/** As `<For>`, for answers of the counter, whose objects are others at every reading. */
export const Each = <T,>(props: EachProps<T>): JSX.Element => {
  const named = createMemo(() => new Map(props.of.map((one) => [props.by(one), { one }] as const)))
  return (
    <For each={[...named().keys()]} fallback={props.fallback}>
      {(name, index) => {
        // Who goes away keeps what it was until it is gone.
        const row = createMemo<{ readonly one: T } | undefined>((before) => named().get(name) ?? before)
        return <Show when={row()}>{(found) => props.children(() => found().one, index)}</Show>
      }}
    </For>
  )
}
