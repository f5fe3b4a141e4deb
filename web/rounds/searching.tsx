// How far the search for a round by the hour is, while somebody waits for it; nothing when it is over before one would ask.
import { createEffect, createSignal, type JSX, onCleanup, Show } from 'solid-js'
import { percent } from '../kernel/format-size.ts'
import { isProblem } from '../kernel/problem.ts'
import { cases } from './api.ts'
import { words } from './searching-words.ts'

const everyMilliseconds = 700

export const SearchBar = (props: { done: number }): JSX.Element => (
  <div class="search-progress">
    <progress max="1" value={props.done} aria-labelledby="round-search" />
    <p id="round-search" class="soft">
      {words().searching(percent(props.done))}
    </p>
  </div>
)

export const Searching = (props: { desk: string; busy: boolean }): JSX.Element => {
  const [done, setDone] = createSignal<number | null>(null)
  const ask = async (): Promise<void> => {
    const answer = await cases.read('/round-progress', {}, { desk: props.desk }).send()
    // A round goes on whether or not somebody can say how far it is.
    setDone(isProblem(answer) ? null : answer.done)
  }
  createEffect(() => {
    if (!props.busy) return
    const timer = setInterval(() => void ask(), everyMilliseconds)
    onCleanup(() => {
      clearInterval(timer)
      setDone(null)
    })
  })
  return <Show when={done() !== null}>{<SearchBar done={done() ?? 0} />}</Show>
}
