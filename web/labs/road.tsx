// The road of a laboratory: its phases in order, those behind it and the one it is in.
import { For, type JSX, Show } from 'solid-js'
import { Icon } from '../kernel/ui/index.ts'
import type { Lab } from './api.ts'
import { labWords } from './lab-words.ts'
import { names, phasesInOrder } from './names.ts'

export const Road = (props: { of: Lab }): JSX.Element => {
  const at = () => phasesInOrder.indexOf(props.of.phase)
  return (
    <section aria-labelledby="road-title" class="part">
      <h2 id="road-title">{labWords().lab.roadTitle}</h2>
      <ol class="lab-road">
        <For each={phasesInOrder}>
          {(phase, index) => (
            <li
              classList={{ 'road-now': index() === at(), 'road-passed': index() < at() }}
              aria-current={index() === at() ? 'step' : undefined}
            >
              <p class="road-name">
                <Show when={index() < at()}>
                  <Icon name="check" class="icon-sm" />{' '}
                </Show>
                {names().phases[phase]}
                <Show when={index() < at()}>
                  <span class="visually-hidden"> ({labWords().lab.passed})</span>
                </Show>
                <Show when={index() === at()}>
                  <span class="road-here"> {labWords().lab.now}</span>
                </Show>
              </p>
              <p class="road-says">{names().phasesSay[phase]}</p>
            </li>
          )}
        </For>
      </ol>
    </section>
  )
}
