// How far the search for a round is, while somebody waits for it, and how to stop it; nothing when it is over before one would ask.
import { createEffect, createSignal, createUniqueId, type JSX, onCleanup, Show } from 'solid-js'
import { percent } from '../kernel/format-size.ts'
import { post } from '../kernel/http.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { Button, Refusal } from '../kernel/ui/index.ts'
import { cases, type Mode } from './api.ts'
import { words } from './searching-words.ts'

const everyMilliseconds = 700

/** How far, how many come first, whether somebody else waits too. */
export type Progress = { readonly done: number; readonly ahead: number; readonly shared: boolean }
const saying = (mode: Mode, { done, ahead }: Progress): string => {
  if (ahead > 0) return words().ahead(ahead)
  return mode === 'hourly' ? words().searching(percent(done)) : words().searchingPairs(percent(done))
}
/** Of a round by the hour the best found so far is kept; of the others there is none before the end. */
const stopWords = (mode: Mode, { ahead, shared }: Progress): string =>
  mode === 'hourly' && ahead === 0 && !shared ? words().stopKeeping : words().stop

type BarProps = { mode: Mode; of: Progress; stopping: boolean; onStop: () => void }
export const SearchBar = (props: BarProps): JSX.Element => {
  const id = createUniqueId()
  return (
    <div class="search-progress">
      <progress max="1" value={props.of.done} aria-labelledby={id} />
      <p id={id} class="soft">
        {saying(props.mode, props.of)}
      </p>
      <p class="soft">{props.of.shared ? words().shared : words().stays}</p>
      <Button small tone="outline-primary" busy={props.stopping} onClick={props.onStop}>
        {props.stopping ? words().stopping : stopWords(props.mode, props.of)}
      </Button>
    </div>
  )
}

type Props = { desk: string; mode: Mode; busy: boolean; onStop: (() => void) | undefined }
export const Searching = (props: Props): JSX.Element => {
  const [now, setNow] = createSignal<Progress>()
  const [stopping, setStopping] = createSignal(false)
  const [problem, setProblem] = createSignal<Problem>()
  const ask = async (): Promise<void> => {
    const answer = await cases.read('/round-progress', {}, { desk: props.desk, mode: props.mode }).send()
    // A round goes on whether or not somebody can say how far it is.
    setNow(isProblem(answer) || answer.done === null ? undefined : { ...answer, done: answer.done })
  }
  const stop = async (): Promise<void> => {
    setStopping(true)
    const stopped = await post<{ stopped: number }>('/api/care/round-stop', { desk: props.desk, mode: props.mode })
    setProblem(isProblem(stopped) ? stopped : undefined)
    if (isProblem(stopped)) setStopping(false)
    else props.onStop?.()
  }
  createEffect(() => {
    if (!props.busy) return
    const timer = setInterval(() => void ask(), everyMilliseconds)
    onCleanup(() => {
      clearInterval(timer)
      setNow(undefined)
      setStopping(false)
      setProblem(undefined)
    })
  })
  return (
    <Show when={props.busy && now()}>
      {(of) => (
        <>
          <SearchBar mode={props.mode} of={of()} stopping={stopping()} onStop={() => void stop()} />
          <Show when={problem()}>{(said) => <Refusal problem={said()} />}</Show>
        </>
      )}
    </Show>
  )
}
