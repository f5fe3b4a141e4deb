// A quiet word on how fresh the page is.
import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { moment } from './format.ts'
import type { Reading } from './reading.ts'
import { shell } from './shell-words.ts'

const minute = 60_000

export const Fresh = <A,>(props: { of: Reading<A> }): JSX.Element => {
  const [now, setNow] = createSignal(Date.now())
  onMount(() => {
    const clock = setInterval(() => setNow(Date.now()), minute / 4)
    onCleanup(() => clearInterval(clock))
  })
  const words = (came: number): string =>
    now() - came < minute ? shell().freshNow : shell().freshAt(moment(new Date(came).toISOString()).split(', ').at(-1) ?? '')
  return (
    <p class="fresh" aria-live="polite">
      <Show when={props.of.came()}>{(came) => words(came())}</Show>
    </p>
  )
}
