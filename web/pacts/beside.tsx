// What surrounds a pact: opinions, requests to join, inspections, notices of breach, conciliation.
import { For, type JSX, Show } from 'solid-js'
import { fullDay } from '../kernel/format.ts'
import { Badge, FileLink, type Mood, Section } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Pact } from './api.ts'
import { lists } from './lists.ts'
import { names } from './names.ts'
import { page } from './page-words.ts'
import { words } from './words.ts'

const Doc = (props: { of: Pact['parts']['opinions'][number]['file'] }): JSX.Element => (
  <Show when={props.of}>{(file) => <FileLink file={file()} name={page().document} />}</Show>
)

export const OpinionsPart = (props: { pact: Pact }): JSX.Element => (
  <Show when={props.pact.parts.opinions.length > 0}>
    <Section id="opinions" title={page().opinions}>
      <ul class="plain corrections">
        <For each={props.pact.parts.opinions}>
          {(one) => (
            <li>
              <p>
                <strong>{lists().offices[one.office]}</strong>{' '}
                <Badge mood={one.outcome === null ? 'waiting' : one.outcome === 'contrary' ? 'alarm' : 'going'}>
                  {one.outcome === null ? page().waitingFor : lists().outcomes[one.outcome]}
                </Badge>
              </p>
              <Show when={one.prescriptions}>{(said) => <p lang="it">{said()}</p>}</Show>
              <p class="soft">
                {page().asked(fullDay(one.asked_on))}
                <Show when={one.received_on}>{(day) => <> · {page().receivedOn(fullDay(day()))}</>}</Show>
                <Show when={one.required}> · {page().needed}</Show>
                <Show when={one.clause}>{(clause) => <> · {page().inClause(clause())}</>}</Show>
              </p>
              <Doc of={one.file} />
            </li>
          )}
        </For>
      </ul>
    </Section>
  </Show>
)

const requestMoods: { readonly [O in Pact['parts']['requests'][number]['outcome']]: Mood } = {
  ...{ waiting: 'waiting', admitted: 'going', declined: 'over' },
}

export const RequestsPart = (props: { pact: Pact }): JSX.Element => (
  <Show when={props.pact.parts.requests.length > 0}>
    <Section id="requests" title={page().requests}>
      <ul class="plain corrections">
        <For each={props.pact.parts.requests}>
          {(one) => (
            <li>
              <p>
                <strong>{one.label ?? words().detail.someone}</strong>, {fullDay(one.day)}{' '}
                <Badge mood={requestMoods[one.outcome]}>{wordFor(lists().requests, one.outcome)}</Badge>
              </p>
              <Show when={one.why}>{(said) => <p lang="it">{said()}</p>}</Show>
              <Show when={one.reason}>{(said) => <p class="soft">{said()}</p>}</Show>
            </li>
          )}
        </For>
      </ul>
    </Section>
  </Show>
)

const Conciliation = (props: { of: Pact['parts']['conciliations'][number] }): JSX.Element => (
  <li>
    <p>
      <strong>{page().conciliation}</strong>, {fullDay(props.of.day)}{' '}
      <Show when={props.of.closed_on}>
        <Badge mood={props.of.settled ? 'going' : 'over'}>{props.of.settled ? page().settled : page().notSettled}</Badge>
      </Show>
    </p>
    <p lang="it">{props.of.about}</p>
    <p class="soft">
      {props.of.proposed_on ? page().proposedOn(fullDay(props.of.proposed_on)) : page().proposalBy(fullDay(props.of.due))}
      <For each={props.of.members}>{(member) => <> · {`${wordFor(lists().choosers, member.chosen)}: ${member.who}`}</>}</For>
    </p>
    <Show when={props.of.proposal}>{(said) => <p lang="it">{said()}</p>}</Show>
  </li>
)

export const ChecksPart = (props: { pact: Pact }): JSX.Element => {
  const any = () => {
    const { inspections, breaches, conciliations } = props.pact.parts
    return inspections.length + breaches.length + conciliations.length > 0
  }
  return (
    <Show when={any()}>
      <Section id="checks" title={page().checks}>
        <ul class="plain corrections">
          <For each={props.pact.parts.inspections}>
            {(one) => (
              <li>
                <p>
                  <strong>{page().inspection}</strong>, {fullDay(one.day)}{' '}
                  <Badge mood={one.outcome === 'regular' ? 'going' : 'alarm'}>{wordFor(lists().inspections, one.outcome)}</Badge>
                </p>
                <p lang="it">{one.found}</p>
                <Doc of={one.file} />
              </li>
            )}
          </For>
          <For each={props.pact.parts.breaches}>
            {(one) => (
              <li>
                <p>
                  <strong>{page().breachOf(names().sides[one.side])}</strong>, {fullDay(one.day)}
                </p>
                <p lang="it">{one.what}</p>
                <p class="soft">
                  {one.remedied_on ? page().remediedOn(fullDay(one.remedied_on)) : page().remedyBy(fullDay(one.remedy))}
                  <Show when={one.how}>{(how) => <> · {how()}</>}</Show>
                </p>
              </li>
            )}
          </For>
          <For each={props.pact.parts.conciliations}>{(one) => <Conciliation of={one} />}</For>
        </ul>
      </Section>
    </Show>
  )
}
