// The lower parts of somebody's own page: meetings held, what they wrote and what was answered, documents.
import { For, type JSX, Show } from 'solid-js'
import { fullDay } from '../kernel/format.ts'
import { FileLink, Section } from '../kernel/ui/index.ts'
import type { Asked } from './asked.ts'
import { Exact } from './exact.tsx'
import { names } from './names.ts'
import { pathWords } from './path-words.ts'
import { progressWord } from './progress.tsx'

const w = () => pathWords()
type Props = { of: Asked }

export const OwnChecks = (props: Props): JSX.Element => {
  const goalText = (goal: string) => props.of.plan?.goals.find((one) => one.goal === goal)?.text
  return (
    <Section id="going" title={w().going}>
      <ul class="plain gen-items">
        <For each={[...props.of.checks].reverse()} fallback={<li>{w().goingNone}</li>}>
          {(check) => (
            <li>
              <p>
                <strong>{w().check(fullDay(check.on))}</strong>
              </p>
              <ul>
                <For each={check.progress}>
                  {({ goal, level }) => (
                    <Show when={goalText(goal)}>
                      {(text) => (
                        <li>
                          {text()}: {progressWord(level)}
                        </li>
                      )}
                    </Show>
                  )}
                </For>
              </ul>
              <Show when={check.decisions}>
                {(decisions) => (
                  <p class="gen-own">
                    {w().decided}: {decisions()}
                  </p>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Section>
  )
}

export const OwnWords = (props: Props): JSX.Element => (
  <Show when={props.of.requests.length + props.of.notes.length > 0}>
    <Section id="notes" title={w().notes}>
      <ul class="plain gen-items">
        <For each={[...props.of.requests].reverse()}>
          {({ on, words, answered, answer }) => (
            <li>
              <p>
                <strong>{w().asked(fullDay(on))}</strong>
              </p>
              <p class="gen-own">{words}</p>
              <p class="gen-own">{answered ? `${w().answered(fullDay(answered))}: ${answer ?? ''}` : w().unanswered}</p>
            </li>
          )}
        </For>
        <For each={[...props.of.notes].reverse()}>
          {({ on, words }) => (
            <li>
              <p>
                <strong>{fullDay(on)}</strong>
              </p>
              <p class="gen-own">{words}</p>
            </li>
          )}
        </For>
      </ul>
    </Section>
  </Show>
)

const signedWords = ({ signed, text }: Asked): string | undefined =>
  text ? (text.person ? w().waitsPartner : w().waitsYou) : signed?.partner ? w().signedBoth(fullDay(signed.partner)) : undefined

export const OwnDocuments = (props: Props): JSX.Element => (
  <Section id="documents" title={w().documents}>
    <Show
      when={props.of.plan ?? (props.of.text && props.of.draft)}
      fallback={
        <Show when={props.of.documents.length === 0}>
          <p>{w().documentsNone}</p>
        </Show>
      }
    >
      <details class="reading">
        <summary>
          {w().readText}
          <Show when={signedWords(props.of)}>{(says) => <> ({says()})</>}</Show>
        </summary>
        <Exact of={props.of} />
      </details>
    </Show>
    <ul class="plain gen-items">
      <For each={props.of.documents}>
        {({ kind, on, file }) => (
          <li>
            <FileLink file={file} name={names().documents[kind]} /> <span class="soft">{fullDay(on)}</span>
          </li>
        )}
      </For>
    </ul>
  </Section>
)
