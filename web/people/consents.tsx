// Consents: one purpose each, given and taken back with one touch.
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Asking } from '../kernel/api.ts'
import { createSubmission } from '../kernel/asking.ts'
import { briefDay } from '../kernel/format.ts'
import { language } from '../kernel/language.ts'
import { Badge, Button, Refusal, Section } from '../kernel/ui/index.ts'
import { said, wordFor } from '../kernel/words.ts'
import { api, type Mine, type Offer } from './api.ts'
import { own } from './mine-words.ts'
import { words } from './words.ts'

type OneProps = { mine: Mine; offer: Offer; onDone: () => void | Promise<void> }

const One = (props: OneProps): JSX.Element => {
  const latest = () => props.mine.parts.consents.find(({ purpose }) => purpose === props.offer.purpose)
  const given = () => latest()?.given === true
  const [clicked, setClicked] = createSignal(false)
  const ask = (_: object, asking: Asking) =>
    given()
      ? api.ask(props.mine.id, 'withdrawConsent', { purpose: props.offer.purpose }, asking)
      : api.ask(props.mine.id, 'consent', { purpose: props.offer.purpose, text: props.offer.sha256[language()] }, asking)
  const submission = createSubmission(ask)
  const press = async (): Promise<void> => {
    setClicked(true)
    if (await submission.submit({ given: given(), after: props.mine.revision })) await props.onDone()
    setClicked(false)
  }
  const state = (): string => {
    const act = latest()
    if (!act) return own().consents.never
    const day = briefDay(act.day)
    return act.given ? own().consents.given(day, wordFor(words().channels, act.channel)) : own().consents.withdrawn(day)
  }
  const changed = () => given() && !Object.values(props.offer.sha256).includes(latest()?.text ?? '')
  const may = () => props.mine.asks.includes(given() ? 'withdrawConsent' : 'consent')
  return (
    <li class="consent">
      <div>
        <p class="consent-name">
          <strong>{words().purposes[props.offer.purpose]}</strong>{' '}
          <Badge mood={given() ? 'going' : 'over'}>{given() ? own().consents.yes : own().consents.no}</Badge>
        </p>
        <p>{said(props.offer.text)}</p>
        <p class="soft" role="status">
          {state()}
          <Show when={changed()}> {own().consents.changed}</Show>
        </p>
        <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} />}</Show>
      </div>
      <Show when={may()}>
        <Button tone={given() ? 'outline-primary' : 'primary'} small busy={clicked() || submission.busy()} onClick={() => void press()}>
          {given() ? words().commands.withdrawConsent : words().commands.consent}
          <span class="visually-hidden"> ({words().purposes[props.offer.purpose]})</span>
        </Button>
      </Show>
    </li>
  )
}

export const Consents = (props: { mine: Mine; onDone: () => void | Promise<void> }): JSX.Element => (
  <Section id="consents" title={own().consents.title} lead={own().consents.lead}>
    <ul class="plain consents">
      <For each={props.mine.offers}>{(offer) => <One mine={props.mine} offer={offer} onDone={props.onDone} />}</For>
    </ul>
  </Section>
)
