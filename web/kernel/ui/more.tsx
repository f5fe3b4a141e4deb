// How many rows are shown, and the button for the following ones.
import { type JSX, Show } from 'solid-js'
import { shell } from '../shell-words.ts'
import { Button } from './button.tsx'

export const More = (props: { next: boolean; busy: boolean; shown: string; onMore: () => void }): JSX.Element => (
  <div class="more">
    <p aria-live="polite">{props.shown}</p>
    <Show when={props.next}>
      <Button tone="outline-primary" busy={props.busy} onClick={props.onMore}>
        {shell().more}
      </Button>
    </Show>
  </div>
)
