// A pact at a glance: what, where, who, until when.
import { For, type JSX, Show } from 'solid-js'
import { fullDay } from '../kernel/format.ts'
import { type Fact, Facts, Link } from '../kernel/ui/index.ts'
import type { Pact } from './api.ts'
import { names } from './names.ts'
import { partyKind, partyName } from './who.ts'
import { words } from './words.ts'

const lasting = (pact: Pact): string => {
  if (pact.starts_on && pact.ends_on) return words().detail.from(fullDay(pact.starts_on), fullDay(pact.ends_on))
  return pact.months === null ? words().detail.undecided : words().detail.months(pact.months)
}

const Lasting = (props: { pact: Pact }): JSX.Element => (
  <>
    {lasting(props.pact)}
    <Show when={props.pact.ended_on}>
      {(day) => (
        <span class="row-note">
          {props.pact.ending ? names().endings[props.pact.ending] : names().stages[props.pact.stage]},{' '}
          {words().detail.endedOn(fullDay(day()))}
        </span>
      )}
    </Show>
    <Show when={props.pact.notice_until}>{(day) => <span class="row-note">{words().detail.noticeUntil(fullDay(day()))}</span>}</Show>
  </>
)

const Parties = (props: { pact: Pact }): JSX.Element => (
  <ul class="plain">
    <For each={props.pact.parts.parties}>
      {(party) => (
        <li>
          {partyName(props.pact, party.party)}
          <Show when={partyKind(party)}>{(kind) => <span class="soft"> · {kind().toLowerCase()}</span>}</Show>
          <Show when={party.left_on}>{(day) => <span class="soft"> · {words().detail.left(fullDay(day()))}</span>}</Show>
        </li>
      )}
    </For>
  </ul>
)

const facts = (pact: Pact): readonly Fact[] => {
  const acts = [pact.act && words().detail.manager(pact.act), pact.giunta_act && words().detail.giunta(pact.giunta_act)].filter(Boolean)
  return [
    {
      name: words().detail.where,
      icon: 'map-marker',
      value: (
        <>
          {pact.address}
          <br />
          <Link href={`/patti?municipality=${pact.municipality}`}>{pact.town}</Link>
        </>
      ),
    },
    { name: words().detail.who, icon: 'user', value: <Parties pact={pact} /> },
    { name: words().detail.until, icon: 'calendar', value: <Lasting pact={pact} /> },
    { name: words().detail.area, icon: 'flag', value: <Link href={`/patti?area=${pact.area}`}>{names().areas[pact.area]}</Link> },
    { name: words().detail.opened, icon: 'clock', value: fullDay(pact.opened_on) },
    ...(acts.length > 0 ? [{ name: words().detail.act, icon: 'file-signed' as const, value: acts.join(' · ') }] : []),
    ...(pact.derogation ? [{ name: words().detail.derogation, icon: 'info-circle' as const, value: pact.derogation }] : []),
  ]
}

export const Glance = (props: { pact: Pact }): JSX.Element => (
  <div class="glance">
    <p class="glance-idea" lang="it">
      {props.pact.idea}
    </p>
    <Facts facts={facts(props.pact)} />
  </div>
)
