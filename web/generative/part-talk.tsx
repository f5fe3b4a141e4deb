// What was said while the pact goes on: check-ins with what was decided, wishes to change, notes.
import { For, type JSX, Show } from 'solid-js'
import { fullDay } from '../kernel/format.ts'
import { Each, Section } from '../kernel/ui/index.ts'
import type { Asked } from './asked.ts'
import { ItemAsks } from './item-asks.tsx'
import { pageWords } from './page-words.ts'
import { own } from './part-heard.tsx'
import { progressWord } from './progress.tsx'

const w = () => pageWords().parts

const goalText = ({ plan, draft }: Asked, goal: string): string =>
  [...(plan?.goals ?? []), ...(draft?.goals ?? [])].find((one) => one.goal === goal)?.text ?? ''

export const ChecksPart = (props: { of: Asked }): JSX.Element => (
  <Show when={props.of.starts}>
    <Section id="checks" title={w().checks}>
      <ul class="plain gen-items">
        <For each={[...props.of.checks].reverse()} fallback={<li class="soft">{w().checksNone}</li>}>
          {(check) => (
            <li>
              <p>
                <strong>{fullDay(check.on)}</strong>
                <Show when={!check.present}>: {w().absent}</Show>
              </p>
              <Show when={check.progress.length > 0}>
                <ul>
                  <For each={check.progress}>
                    {({ goal, level }) => (
                      <li>
                        {goalText(props.of, goal)}: {progressWord(level)}
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
              <p>{own(check.decisions)}</p>
            </li>
          )}
        </For>
      </ul>
    </Section>
  </Show>
)

type Said = {
  readonly name: string
  readonly on: string
  readonly title: string
  readonly words: string
  readonly request?: number
  readonly answer?: string
}
/** Wishes and notes, the latest first. */
const saidIn = ({ requests, notes }: Asked): readonly Said[] =>
  [
    ...requests.map(({ request, on, words, answered, answer }) => ({
      ...{ name: `request-${request}`, on, title: w().asked(fullDay(on)), words },
      ...(answered ? { answer: `${w().answered(fullDay(answered))}: ${answer ?? ''}` } : { request }),
    })),
    ...notes.map(({ on, words }, nth) => ({ name: `note-${nth}`, on, title: w().noted(fullDay(on)), words })),
  ].sort((one, other) => (one.on < other.on ? 1 : -1))

export const TalkPart = (props: { of: Asked; onDone: () => void | Promise<void> }): JSX.Element => (
  <Section id="talk" title={w().talk} lead={w().talkLead}>
    <ul class="plain gen-items">
      <Each of={saidIn(props.of)} by={({ name }) => name} fallback={<li class="soft">{w().talkNone}</li>}>
        {(one) => (
          <li>
            <p>
              <strong>{one().title}</strong>
            </p>
            <p>{own(one().words)}</p>
            <p class="soft">{own(one().answer)}</p>
            <Show when={one().request}>
              {(request) => <ItemAsks of={props.of} on={String(request())} among={['answer']} onDone={props.onDone} />}
            </Show>
          </li>
        )}
      </Each>
    </ul>
  </Section>
)
