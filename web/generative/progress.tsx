// How far a goal is, from 0 to 4: five words, with dots that say the same to who looks.
import { For, type JSX } from 'solid-js'
import { names } from './names.ts'

export const steps = ['0', '1', '2', '3', '4'] as const
export const progressWord = (value: number): string => names().progress[steps[Math.max(0, Math.min(4, value))] ?? '0']

export const Progress = (props: { value: number }): JSX.Element => (
  <p class="gen-progress">
    <svg class="gen-dots" viewBox="0 0 110 16" aria-hidden="true">
      <For each={[1, 2, 3, 4]}>
        {(at) => <circle class={at <= props.value ? 'gen-dot-full' : 'gen-dot'} cx={at * 26 - 14} cy="8" r="6.5" />}
      </For>
    </svg>
    <strong>{progressWord(props.value)}</strong>
  </p>
)
