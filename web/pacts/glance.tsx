// A pact at a glance: what, where, who, until when.
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { daysBetween, fullDay, moment, today } from '../kernel/format.ts'
import { type Fact, Facts, Link } from '../kernel/ui/index.ts'
import type { Pact } from './api.ts'
import { names } from './names.ts'
import { page } from './page-words.ts'
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
    <Show when={props.pact.suspended_from}>
      {(from) => (
        <span class="row-note">
          {page().suspendedFrom(moment(from()))}{' '}
          <Show when={props.pact.suspended_until}>{(until) => page().suspendedUntil(fullDay(until()))}</Show>
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

const insuranceOf = ({ insurance, insured_until }: Pact, day: string): string | undefined => {
  if (insured_until === null) return insurance ? page().insuranceMissing : undefined
  return insured_until < day ? page().insuranceOver(fullDay(insured_until)) : page().insuredTo(fullDay(insured_until))
}

const dueOf = ({ report_due }: Pact, day: string): string | undefined =>
  report_due === null ? undefined : report_due < day ? page().lateBy(daysBetween(report_due, day)) : page().dueBy(fullDay(report_due))

/** What is so on this day, where there is something to say. */
const surroundings = (pact: Pact, day: string): readonly Fact[] => {
  const said: readonly (readonly [string, Fact['icon'], string | undefined | null])[] = [
    [page().office, 'pa', pact.office],
    [page().opening, 'clock', pact.opening],
    [page().reportDue, 'calendar', dueOf(pact, day)],
    [page().insuredUntil, 'check-circle', insuranceOf(pact, day)],
  ]
  return said.flatMap(([name, icon, value]) => (value ? [{ name, icon, value }] : []))
}

const rulesOf = (pact: Pact): readonly Fact[] => {
  const cap = pact.cap_months === null ? page().noCap : page().cap(pact.cap_months)
  const says = page().regulationSays(pact.regulation_version ?? 0, cap, pact.money_allowed ? page().money : page().noMoney)
  const link = (name: string, href: string, text: string): Fact => ({ name, icon: 'link', value: <Link href={href}>{text}</Link> })
  return [
    ...(pact.regulation === null
      ? []
      : [{ name: page().regulation, icon: 'list' as const, value: <Link href={`/regolamenti/${pact.regulation}`}>{says}</Link> }]),
    ...(pact.proposal === null ? [] : [link(page().proposal, `/proposte/${pact.proposal}`, page().readProposal)]),
    ...(pact.renews === null ? [] : [link(page().renews, `/patti/${pact.renews}`, page().openPact)]),
    ...(pact.renewed_by === null ? [] : [link(page().renewedBy, `/patti/${pact.renewed_by}`, page().openPact)]),
  ]
}

const facts = (pact: Pact, day: string): readonly Fact[] => {
  const approval = pact.approval_act !== pact.act && pact.approved_by === 'manager' ? pact.approval_act : null
  const acts = [
    pact.act && words().detail.manager(pact.act),
    approval && words().detail.manager(approval),
    pact.giunta_act && words().detail.giunta(pact.giunta_act),
  ].filter(Boolean)
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
    ...surroundings(pact, day),
    { name: words().detail.area, icon: 'flag', value: <Link href={`/patti?area=${pact.area}`}>{names().areas[pact.area]}</Link> },
    { name: words().detail.opened, icon: 'clock', value: fullDay(pact.opened_on) },
    ...rulesOf(pact),
    ...(acts.length > 0 ? [{ name: words().detail.act, icon: 'file-signed' as const, value: acts.join(' · ') }] : []),
    ...(pact.derogation ? [{ name: words().detail.derogation, icon: 'info-circle' as const, value: pact.derogation }] : []),
  ]
}

export const Glance = (props: { pact: Pact }): JSX.Element => {
  const asOf = useAsOf()
  return (
    <div class="glance">
      <p class="glance-idea" lang="it">
        {props.pact.idea}
      </p>
      <Facts facts={facts(props.pact, asOf.day() ?? today())} />
    </div>
  )
}
