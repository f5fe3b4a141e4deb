// «Le mie prenotazioni»: offers to take, what is booked, what one waits for.
import { For, type JSX, Show } from 'solid-js'
import { createReadingForMe } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, Badge, ButtonLink, Each, Empty, Page, Section } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { api, type Booking, type Mine } from './api.ts'
import { Left } from './book-who.tsx'
import { WaitingParts } from './mine-waiting.tsx'
import { mineWords } from './mine-words.ts'
import { names } from './names.ts'
import { cancelling, leaving, moving } from './own-asking.ts'
import { span } from './say.ts'
import { createShown } from './shown.ts'
import { SignedIn } from './signed-in.tsx'
import { AskWindow } from './window.tsx'

const w = () => mineWords()
const quarter = 15 * 60_000
const soon = ({ starts_at }: Booking): boolean => Math.abs(Date.parse(starts_at) - Date.now()) <= 2 * quarter
const isOver = ({ ends_at, status }: Booking, now: string): boolean => ends_at <= now || !['booked', 'here'].includes(status)

const Ways = (props: { of: Booking; onDone: () => void }): JSX.Element => {
  const says = () => `${props.of.name}, ${span(props.of.starts_at, props.of.ends_at)}`
  const common = () => ({ of: props.of, says: says(), onDone: props.onDone })
  const id = (what: string) => `${what}-${props.of.booking}-${props.of.space}`
  return (
    <p class="large-answers no-print">
      <Show when={props.of.status === 'booked' && soon(props.of)}>
        <ButtonLink href={`/porta/${props.of.space}`}>{w().arrive}</ButtonLink>
      </Show>
      <Show when={props.of.status === 'booked' && props.of.own && props.of.starts_at > new Date().toISOString()}>
        <AskWindow
          {...{ ...common(), id: id('move'), label: w().move, ask: moving }}
          send={(data, asking) => api.ask(props.of.space, 'move', data as never, asking)}
        />
        <AskWindow
          {...{ ...common(), id: id('cancel'), label: w().cancel, ask: cancelling(props.of) }}
          send={(data, asking) => api.ask(props.of.space, 'cancel', data as never, asking)}
        />
      </Show>
      <Show when={props.of.status === 'here'}>
        <AskWindow
          {...{ ...common(), id: id('leave'), label: w().door.leave, ask: leaving }}
          send={(data, asking) => api.ask(props.of.space, 'check-out', data as never, asking)}
        />
      </Show>
    </p>
  )
}

const One = (props: { of: Booking; past: boolean; onDone: () => void }): JSX.Element => (
  <li class="panel">
    <h3>{props.of.name}</h3>
    <p class="large-says">{span(props.of.starts_at, props.of.ends_at)}</p>
    <p>
      <Badge mood={props.of.status === 'here' ? 'going' : props.of.status === 'booked' ? 'calm' : 'over'}>
        {wordFor(names().standings, props.of.status)}
      </Badge>{' '}
      <Show when={props.of.series !== null}>
        <Badge>{w().series}</Badge>
      </Show>
    </p>
    <Show when={props.of.displaced && props.of.status === 'booked'}>
      <p class="space-alarm">{w().displaced}</p>
    </Show>
    <Show when={!props.of.own}>
      <p class="soft">{w().host}</p>
    </Show>
    <Show when={!props.past}>
      <Ways of={props.of} onDone={props.onDone} />
    </Show>
  </li>
)

const Quotas = (props: { of: Mine }): JSX.Element => {
  const places = () => [...new Map(props.of.bookings.flatMap((one) => (one.household ? [[one.space, one] as const] : []))).values()]
  return (
    <Show when={places().length > 0}>
      <Section id="left" title={w().left} lead={w().leftSays}>
        <ul class="plain">
          <For each={places()}>
            {(one) => (
              <li>
                <strong>{one.name}</strong>
                <Left of={{ id: one.space }} holder={one.household ? { household: one.household } : {}} />
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  )
}

const Whole = (props: { of: Mine; onDone: () => void }): JSX.Element => {
  const shown = createShown()
  const next = () => props.of.bookings.filter((one) => !isOver(one, shown.moment()))
  const past = () =>
    props.of.bookings
      .filter((one) => isOver(one, shown.moment()))
      .reverse()
      .slice(0, 10)
  return (
    <>
      <WaitingParts of={props.of.waiting} past={shown.past()} part="offers" onDone={props.onDone} />
      <Section id="next" title={w().next}>
        <Show when={next().length > 0} fallback={<Empty title={w().none}>{w().noneSays}</Empty>}>
          <ul class="plain panels">
            <Each of={next()} by={({ space, booking }) => `${space} ${booking}`}>
              {(one) => <One of={one()} past={shown.past()} onDone={props.onDone} />}
            </Each>
          </ul>
        </Show>
      </Section>
      <WaitingParts of={props.of.waiting} past={shown.past()} part="waiting" onDone={props.onDone} />
      <Quotas of={props.of} />
      <Show when={past().length > 0}>
        <Section id="past" title={w().past}>
          <ul>
            <For each={past()}>
              {(one) => (
                <li>
                  {one.name}, {span(one.starts_at, one.ends_at)}: {wordFor(names().standings, one.status)}
                </li>
              )}
            </For>
          </ul>
        </Section>
      </Show>
    </>
  )
}

const MyBookings = (): JSX.Element => {
  const shown = createShown()
  const reading = createReadingForMe(() => (me() ? api.read('/mine', {}) : undefined), 'spaces')
  return (
    <Page title={w().title} lead={w().lead}>
      <SignedIn says={w().signIn}>
        <Show when={!shown.past()}>
          <p class="space-ways no-print">
            <ButtonLink href="/spazi">{w().book}</ButtonLink>
            <ButtonLink href="/calendario" tone="outline-primary">
              {w().calendar}
            </ButtonLink>
          </p>
        </Show>
        <Answer of={reading}>{(answer) => <Whole of={answer()} onDone={() => void reading.again()} />}</Answer>
      </SignedIn>
    </Page>
  )
}
export default MyBookings
