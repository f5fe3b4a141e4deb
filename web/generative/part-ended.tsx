// How a pact ended and how it goes afterwards; and its documents.
import { For, type JSX, Show } from 'solid-js'
import { fullDay, number } from '../kernel/format.ts'
import { Facts, FileLink, Section } from '../kernel/ui/index.ts'
import type { Asked } from './asked.ts'
import { names } from './names.ts'
import { pageWords } from './page-words.ts'
import { factsOf, own } from './part-heard.tsx'

const w = () => pageWords().parts

const leftFacts = ({ left }: Asked) =>
  left
    ? factsOf([
        [pageWords().detail.why, names().leavings[left.why]],
        [pageWords().detail.to, left.to && names().services[left.to]],
        [w().told, own(left.words)],
      ])
    : []
const outcomeFacts = ({ outcome }: Asked) =>
  outcome
    ? factsOf([
        [w().ties, w().tiesSay(number(outcome.ties.before), number(outcome.ties.after))],
        [w().started, outcome.started.map((one) => names().beginnings[one]).join(', ')],
        [w().told, own(outcome.words)],
      ])
    : []

export const EndedPart = (props: { of: Asked }): JSX.Element => (
  <Show when={props.of.left || props.of.outcome}>
    <Section id="ended" title={w().ended}>
      <Facts facts={[...leftFacts(props.of), ...outcomeFacts(props.of)]} />
      <Show when={props.of.follows.length > 0}>
        <h3>{w().follows}</h3>
        <ul class="plain gen-items">
          <For each={props.of.follows}>
            {(follow) => (
              <li>
                <p>
                  <strong>{names().followUps[follow.after]}</strong> ({fullDay(follow.on)}): {names().standings[follow.standing]}
                  {follow.working ? `, ${w().working}` : ''}
                </p>
                <p>{own(follow.words)}</p>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  </Show>
)

export const DocumentsPart = (props: { of: Asked }): JSX.Element => (
  <Section id="documents" title={w().documents}>
    <ul class="plain gen-items">
      <For each={props.of.documents} fallback={<li class="soft">{w().documentsNone}</li>}>
        {({ kind, on, file }) => (
          <li>
            <FileLink file={file} name={names().documents[kind]} /> <span class="soft">{fullDay(on)}</span>
          </li>
        )}
      </For>
    </ul>
  </Section>
)
