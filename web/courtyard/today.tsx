// The maker’s sessions of these days: what to open before going out, and what still has to leave.
import { useSearchParams } from '@solidjs/router'
import { For, type JSX, Match, onMount, Show, Switch } from 'solid-js'
import { dayOf, fullDay, moment, today as thisDay } from '../kernel/format.ts'
import { isProblem } from '../kernel/problem.ts'
import { me, session, silence } from '../kernel/session.ts'
import { Badge, ButtonLink, Card, Empty, Page, Refusal, Section, Skeleton } from '../kernel/ui/index.ts'
import { here, useBox } from './box.ts'
import type { Card as Meeting } from './keeping.ts'
import { createCards, createTaken } from './reading.ts'
import { SignedOut } from './signed-out.tsx'
import { Strip } from './strip.tsx'
import { Undecided } from './undecided.tsx'
import { words } from './words.ts'
import { keepAtHand, ready } from './worker.ts'

const One = (props: { of: Meeting; taken: boolean }): JSX.Element => (
  <Card
    href={`/cortile/${props.of.session}`}
    title={words().today.open(props.of.n, props.of.title)}
    over={<span>{moment(props.of.starts)}</span>}
    foot={<Badge mood={props.taken ? 'going' : 'waiting'}>{props.taken ? words().today.ready : words().today.notReady}</Badge>}
  >
    <p lang="it">{props.of.place}</p>
  </Card>
)

const Meetings = (props: { of: readonly Meeting[] }): JSX.Element => {
  const taken = createTaken()
  const isToday = ({ starts }: Meeting): boolean => dayOf(starts) <= thisDay()
  const groups = () =>
    [
      { id: 'today', title: `${words().today.today}, ${fullDay(thisDay())}`, of: props.of.filter(isToday) },
      { id: 'next', title: words().today.next, of: props.of.filter((one) => !isToday(one)) },
    ].filter((group) => group.of.length > 0)
  return (
    <For each={groups()}>
      {(group) => (
        <Section id={group.id} title={group.title}>
          <div class="plots">
            <For each={group.of}>{(one) => <One of={one} taken={taken().includes(one.session)} />}</For>
          </div>
        </Section>
      )}
    </For>
  )
}

const Device = (): JSX.Element => (
  <Section id="device" title={words().today.device}>
    <p>{words().today.deviceSays}</p>
    <p>{ready() ? words().today.shellReady : words().today.shellWaiting}</p>
    <p class="soft">{words().today.installable}</p>
  </Section>
)

const Others = (props: { more: number; skip: number }): JSX.Element => (
  <Show when={props.more > 0}>
    <p>
      {/* A new page: what it shows is read from its address. */}
      <a href={`/cortile?da=${props.skip}`} rel="external">
        {words().today.others(props.more)}
      </a>
    </p>
  </Show>
)

const NothingTaken = (): JSX.Element => (
  <Empty title={words().today.noneOffline} icon="calendar">
    <p>{words().today.noneOfflineHelp}</p>
  </Empty>
)

const Whole = (): JSX.Element => {
  const [search] = useSearchParams()
  const skip = /^\d{1,4}$/.test(String(search.da)) ? Number(search.da) : 0
  const cards = createCards(skip)
  const problem = () => {
    const answer = cards.answer()
    return isProblem(answer) ? answer : undefined
  }
  const good = () => {
    const answer = cards.answer()
    return answer === undefined || isProblem(answer) ? undefined : answer
  }
  return (
    <>
      <Undecided />
      <Show when={cards.at()}>{(at) => <p class="soft">{words().today.seen(moment(at()))}</p>}</Show>
      <Switch fallback={<Skeleton />}>
        <Match when={problem()?.status === 0}>
          <NothingTaken />
        </Match>
        <Match when={problem()}>{(one) => <Refusal problem={one()} onAgain={cards.again} />}</Match>
        <Match when={good()}>
          {(all) => (
            <Show
              when={all().cards.length > 0}
              fallback={
                <Empty title={words().today.none} icon="calendar">
                  <p>{words().today.noneHelp}</p>
                  <ButtonLink href="/laboratori">{words().today.labs}</ButtonLink>
                </Empty>
              }
            >
              <Meetings of={all().cards} />
              <Others more={all().more} skip={skip + all().cards.length} />
            </Show>
          )}
        </Match>
      </Switch>
    </>
  )
}

const Today = (): JSX.Element => {
  useBox()
  onMount(() => void keepAtHand())
  return (
    <Page title={words().today.title} lead={words().today.lead}>
      <Switch fallback={<Skeleton />}>
        <Match when={here() ?? me()}>
          <Strip />
          <Whole />
          <Device />
        </Match>
        <Match when={session()}>
          <SignedOut />
        </Match>
        <Match when={silence()}>
          <NothingTaken />
        </Match>
      </Switch>
    </Page>
  )
}
export default Today
