// What would change of the rules of a space: each line before and after.
import { For, type JSX, Show } from 'solid-js'
import type { Rules } from './api.ts'
import { ruleWords } from './rule-words.ts'
import { type Difference, differences } from './rules-said.ts'

const w = () => ruleWords()

/** Each with what it was, struck for the eye and said for the ear, and what it is. */
export const Differences = (props: { of: readonly Difference[] }): JSX.Element => (
  <ul class="rules-changes">
    <For each={props.of}>
      {({ name, before, after }) => (
        <li>
          <strong>{name}</strong>
          <Show when={before !== ''}>
            <span class="rules-before">
              {w().before}: {before}
            </span>
          </Show>
          <span class="rules-after">
            {w().after}: {after === '' ? w().absent : after}
          </span>
        </li>
      )}
    </For>
  </ul>
)

/** `after` is absent while something is still missing. */
export const Preview = (props: { before: Rules | null; after: Rules | undefined }): JSX.Element => {
  const changes = () => (props.after ? differences(props.before, props.after) : [])
  return (
    <section class="panel rules-preview" aria-labelledby="rules-preview">
      <h2 id="rules-preview" class="h4">
        {w().preview}
      </h2>
      <div role="status">
        <Show when={changes().length > 0} fallback={<p>{props.after ? w().same : w().unfinished}</p>}>
          <Differences of={changes()} />
        </Show>
      </div>
    </section>
  )
}
