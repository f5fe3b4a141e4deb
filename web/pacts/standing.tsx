// The exact text somebody is about to consent to, with its whole fingerprint.
import { type JSX, Show } from 'solid-js'
import type { Pact } from './api.ts'
import { asks } from './asks-words.ts'
import { PactText } from './texts.tsx'

export const Standing = (props: { of: Pact }): JSX.Element => (
  <Show when={props.of.parts.amendment ?? props.of.parts.text}>
    {(standing) => (
      <div class="signing">
        <p>
          <strong>{asks().signing(standing().version)}</strong>
        </p>
        <section class="signing-text" tabindex="0" aria-label={asks().signing(standing().version)}>
          <PactText text={standing().text} />
        </section>
        <p class="soft">
          SHA-256 <code>{standing().sha256}</code>
        </p>
      </div>
    )}
  </Show>
)
