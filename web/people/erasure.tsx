// Being erased: what would go and what would stay, where a request stands, and how earlier ones ended.
import { For, type JSX, Show } from 'solid-js'
import { fullDay, number } from '../kernel/format.ts'
import { Section } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Mine } from './api.ts'
import { own } from './mine-words.ts'
import { Preview } from './preview.tsx'
import { words } from './words.ts'

type Step = Mine['parts']['erasures'][number]
const reasonOf = ({ step, basis }: Step): string =>
  basis === null ? '' : wordFor(step === 'refused' ? words().refusing : words().erasing, basis).toLowerCase()

const Steps = (props: { steps: readonly Step[] }): JSX.Element => (
  <ul class="plain">
    <For each={props.steps}>
      {(step) => (
        <li>
          <strong>{own().erasure.steps[step.step]}</strong>, {fullDay(step.day)}
          <Show when={reasonOf(step)}>{(reason) => <>: {reason()}</>}</Show>
          <Show when={step.reason}>{(reason) => <span class="row-note">{reason()}</span>}</Show>
        </li>
      )}
    </For>
  </ul>
)

export const Erasure = (props: { mine: Mine }): JSX.Element => (
  <Section id="erasure" title={own().erasure.title} lead={own().erasure.lead}>
    <Preview />
    <Show when={props.mine.grants > 0}>
      <p class="warning">{own().erasure.first(number(props.mine.grants))}</p>
    </Show>
    <Show when={props.mine.erasure_on}>
      {(day) => <p class="warning">{own().erasure.asked(fullDay(day()), wordFor(words().erasing, props.mine.erasure_basis ?? ''))}</p>}
    </Show>
    <Show when={props.mine.parts.erasures.length > 0}>
      <Steps steps={props.mine.parts.erasures} />
    </Show>
  </Section>
)
