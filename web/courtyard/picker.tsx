// Finding somebody one knows by writing a piece of their name: one touch, and they are on the list and present.
import { createSignal, For, type JSX, Show } from 'solid-js'
import { number } from '../kernel/format.ts'
import { Button } from '../kernel/ui/index.ts'
import type { Known } from './api.ts'
import { sought } from './known.ts'
import { sessionWords } from './session-words.ts'

/** Names at once: more are no choice on a telephone. */
const most = 6
const w = () => sessionWords().known

export const Picker = (props: { known: readonly Known[]; onPick: (one: Known) => void }): JSX.Element => {
  const [written, setWritten] = createSignal('')
  const found = () => sought(props.known, written())
  const says = (): string => {
    if (written().trim().length < 2) return ''
    const many = found().length
    return many === 0 ? w().none : many > most ? w().many(number(many)) : ''
  }
  return (
    <div class="field picker">
      <label for="known-find">{w().find}</label>
      <div class="field-hint" id="known-hint">
        {w().hint}
      </div>
      <input
        id="known-find"
        class="form-control"
        type="search"
        autocomplete="off"
        aria-describedby="known-hint known-says"
        value={written()}
        onInput={(event) => setWritten(event.currentTarget.value)}
      />
      <p role="status" id="known-says">
        {says()}
      </p>
      <ul class="plain">
        <For each={found().slice(0, most)}>
          {(one) => (
            <li>
              <Button tone="outline-primary" onClick={() => props.onPick(one)}>
                {one.name}
                <Show when={one.title}>
                  <span class="picker-from"> {one.title}</span>
                </Show>
              </Button>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}
