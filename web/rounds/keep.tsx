// Whether proposals already out stay as they are.
import type { JSX } from 'solid-js'
import { whatIfWords } from './what-if-words.ts'

const w = () => whatIfWords()

export const Keep = (props: { on: boolean; onKeep: (keep: boolean) => void }): JSX.Element => (
  <div class="field choices">
    <div class="choice">
      <input
        type="checkbox"
        id="keep"
        checked={props.on}
        aria-describedby="keep-says"
        onChange={(event) => props.onKeep(event.currentTarget.checked)}
      />
      <label for="keep">{w().keep}</label>
      <p class="choice-hint" id="keep-says">
        {w().keepSays}
      </p>
    </div>
  </div>
)
