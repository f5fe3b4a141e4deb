// The parts of a proposal's page: what everybody reads, what was handed in, the consultation, what is missing, opinions, meetings, the notice.
import { For, type JSX, Show } from 'solid-js'
import { briefDay, fullDay } from '../kernel/format.ts'
import { Badge, type Fact, Facts, FileLink, Quote, Section } from '../kernel/ui/index.ts'
import type { FileRef } from '../kernel/upload.ts'
import { wordFor } from '../kernel/words.ts'
import type { Proposal } from './api.ts'
import { asks } from './asks-words.ts'
import { names } from './names.ts'
import { form } from './point-words.ts'
import { words } from './words.ts'

type Props = { of: Proposal }
type Pair = readonly [string, JSX.Element | null | undefined]
const facts = (pairs: readonly Pair[]): readonly Fact[] =>
  pairs.flatMap(([name, value]) => (value === null || value === undefined || value === '' ? [] : [{ name, value }]))

export const TextPart = (props: Props): JSX.Element => {
  const latest = () => props.of.parts.versions.at(-1)
  return (
    <Section
      id="text"
      title={words().detail.text}
      lead={latest() ? words().detail.textLead(latest()?.version ?? 0) : words().detail.textNone}
    >
      <Show when={latest()}>
        {(version) => (
          <div lang="it">
            <Facts
              facts={facts([
                [words().detail.good, version().good],
                [form().idea, version().idea],
                [form().activities, version().activities],
                [form().recipients, version().recipients],
                [form().participation, version().participation],
                [form().resources, version().resources],
                [
                  words().detail.document,
                  version().document && <FileLink file={version().document as FileRef} name={words().detail.document} />,
                ],
              ])}
            />
          </div>
        )}
      </Show>
    </Section>
  )
}

export const HandedPart = (props: Props): JSX.Element => (
  <Show when={props.of.parts.handed}>
    {(handed) => (
      <Section id="handed" title={words().detail.handed} lead={words().detail.handedLead}>
        <Facts
          facts={facts([
            [form().title, handed().title],
            [form().name, handed().name],
            [words().detail.contacts, handed().contacts],
            [words().detail.members, handed().members],
            [words().detail.good, handed().good],
            [form().idea, handed().idea],
            [form().activities, handed().activities],
            [form().recipients, handed().recipients],
            [form().participation, handed().participation],
            [form().when, handed().when],
            [form().resources, handed().resources],
            [
              words().detail.supports,
              handed()
                .supports.map((one) => wordFor(names().supports, one))
                .join(', '),
            ],
            [form().supportsNote, handed().supports_note],
            [words().detail.dispute, handed().tax_dispute],
          ])}
        />
        <Show when={props.of.parts.attachments.length > 0}>
          <h3>{words().detail.attachments}</h3>
          <ul>
            <For each={props.of.parts.attachments}>
              {(one) => (
                <li>
                  <FileLink file={one as FileRef} name={names().attachments[one.what]} />
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Section>
    )}
  </Show>
)

export const ObservationsPart = (props: Props): JSX.Element => (
  <Show when={props.of.window_until}>
    {(until) => (
      <Section id="observations" title={words().detail.observations} lead={words().detail.observationsLead(fullDay(until()))}>
        <ol class="plain panels" lang="it">
          <For each={props.of.parts.observations} fallback={<li class="soft">{words().detail.observationsNone}</li>}>
            {(one) => (
              <li class="panel">
                <p>
                  {one.observation}. {one.text} <span class="soft">{briefDay(one.day)}</span>
                </p>
                <Show when={one.reply} fallback={<Badge mood="waiting">{words().detail.unanswered}</Badge>}>
                  {(reply) => (
                    <Quote>
                      <strong>{one.outcome && names().replies[one.outcome]}</strong>: {reply()}
                    </Quote>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Section>
    )}
  </Show>
)

type Item = NonNullable<Proposal['parts']['integration']>['items'][number]
const stateOf = ({ answered, waived }: Item): string =>
  answered ? words().detail.answered : waived ? words().detail.waived : words().detail.awaited

const answersIn = (kept: string | null): { readonly [item: string]: string } => (kept?.startsWith('{') ? JSON.parse(kept) : {})

export const IntegrationPart = (props: Props): JSX.Element => (
  <Show when={props.of.parts.integration}>
    {(asked) => (
      <Section id="integration" title={words().detail.integration} lead={words().detail.integrationLead(fullDay(asked().due))}>
        <ol>
          <For each={asked().items}>
            {(one) => (
              <li>
                {one.what} <Badge mood={one.answered || one.waived ? 'calm' : 'waiting'}>{stateOf(one)}</Badge>
                <Show when={answersIn(asked().answers)[one.item]}>{(said) => <Quote>{said()}</Quote>}</Show>
              </li>
            )}
          </For>
        </ol>
      </Section>
    )}
  </Show>
)

export const OpinionsPart = (props: Props): JSX.Element => (
  <Show when={props.of.parts.opinions.length + props.of.parts.assessments.length > 0}>
    <Section id="opinions" title={words().detail.opinions}>
      <ul>
        <For each={props.of.parts.opinions}>
          {(one) => (
            <li>
              <strong>{one.office}</strong>: {one.outcome ? names().opinions[one.outcome] : words().detail.asked(fullDay(one.due))}{' '}
              <Show when={one.binding}>
                <Badge>{words().detail.binding}</Badge>
              </Show>
              <For each={one.prescriptions}>{(what) => <Quote>{what}</Quote>}</For>
            </li>
          )}
        </For>
        <For each={props.of.parts.assessments}>
          {(one) => (
            <li>
              <strong>{names().criteria[one.criterion]}</strong>: {one.passes ? words().detail.positive : words().detail.negative}
              <Show when={one.note}>{(note) => <>. {note()}</>}</Show>
            </li>
          )}
        </For>
      </ul>
    </Section>
  </Show>
)

export const MeetingsPart = (props: Props): JSX.Element => (
  <Show when={props.of.parts.meetings.length > 0}>
    <Section id="meetings" title={words().detail.meetings}>
      <ul>
        <For each={props.of.parts.meetings}>
          {(one) => (
            <li>
              <strong>{names().meetings[one.kind]}</strong>, {fullDay(one.day)}, {one.place}, {words().detail.present(one.present)}.{' '}
              {one.notes} <Show when={one.minutes}>{(file) => <FileLink file={file() as FileRef} name={words().detail.minutes} />}</Show>
            </li>
          )}
        </For>
      </ul>
    </Section>
  </Show>
)

export const NoticePart = (props: Props): JSX.Element => (
  <Show when={props.of.notice_until}>
    {(until) => (
      <Section id="notice" title={words().detail.notice} lead={words().detail.noticeUntil(fullDay(until()))}>
        <Show when={props.of.parts.replies.length > 0}>
          <h3>{words().detail.replies}</h3>
          <For each={props.of.parts.replies}>
            {(one) => (
              <Quote>
                {one.text}
                <Show when={one.answer}>
                  {(answer) => (
                    <p>
                      <strong>{words().detail.replyOffice}</strong> {answer()}
                    </p>
                  )}
                </Show>
              </Quote>
            )}
          </For>
        </Show>
      </Section>
    )}
  </Show>
)

const fieldNames = (): { readonly [field: string]: string } => ({
  ...{ protocol: asks().protocol, protocolOn: asks().protocolOn, title: asks().title, area: asks().area, district: asks().district },
  ...{ address: asks().address, proponentName: asks().proponentName, proponent: words().detail.proponent },
})
export const CorrectionsPart = (props: Props): JSX.Element => (
  <Show when={props.of.parts.corrections.length > 0}>
    <Section id="corrections" title={words().detail.corrections}>
      <ul>
        <For each={props.of.parts.corrections}>
          {(one) => (
            <li>
              {words().detail.corrected(wordFor(fieldNames(), one.field), String(one.was), String(one.now))}. {one.reason}{' '}
              <span class="soft">{fullDay(one.day)}</span>
            </li>
          )}
        </For>
      </ul>
    </Section>
  </Show>
)
