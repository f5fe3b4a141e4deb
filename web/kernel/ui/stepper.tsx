// Where one is in a form of several steps; steps already seen can be opened again.
import { For, type JSX, Show } from 'solid-js'
import { number } from '../format.ts'
import { shell } from '../shell-words.ts'
import { Icon } from './icon.tsx'

export const Stepper = (props: { steps: readonly string[]; now: number; reached: number; onGo: (step: number) => void }): JSX.Element => (
  <nav class="steps" aria-label={shell().step(number(props.now + 1), number(props.steps.length))}>
    <p class="steps-now">{shell().step(number(props.now + 1), number(props.steps.length))}</p>
    <ol>
      <For each={props.steps}>
        {(step, index) => (
          <li classList={{ now: index() === props.now, done: index() < props.now }}>
            <button
              type="button"
              disabled={index() > props.reached}
              aria-current={index() === props.now ? 'step' : undefined}
              onClick={() => props.onGo(index())}
            >
              <span class="steps-number" aria-hidden="true">
                <Show when={index() < props.now} fallback={index() + 1}>
                  <Icon name="check" class="icon-sm" />
                </Show>
              </span>
              {step}
              <Show when={index() < props.now}>
                <span class="visually-hidden"> ({shell().stepDone})</span>
              </Show>
            </button>
          </li>
        )}
      </For>
    </ol>
  </nav>
)
