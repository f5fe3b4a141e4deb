// Finding somebody one knows by writing a piece of their name: one touch, and they are on the list and present.
import { createSignal, For, type JSX, Show } from 'solid-js'
import { number } from '../kernel/format.ts'
import { Button } from '../kernel/ui/index.ts'
import type { Acquaintances, Known } from './api.ts'
import { sought } from './known.ts'
import { sessionWords } from './session-words.ts'

/** Names at once: more are no choice on a telephone. */
const most = 6
const w = () => sessionWords().known

export const Picker = (props: { known: Acquaintances; onPick: (one: Known) => void }): JSX.Element => {
  const [written, setWritten] = createSignal('')
  const found = () => sought(props.known.items, written())
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
        <Show when={props.known.more > 0}> {w().more(number(props.known.more))}</Show>
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
                <span class="picker-from"> {one.title ?? w().agreed}</span>
              </Button>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}
