// What the reader follows: the things they acted on, whose turn it is and the latest step.
import { createResource, For, type JSX, Show, Suspense } from 'solid-js'
import { contextNames } from '../kernel/context-names.ts'
import { briefDay, daysBetween, today } from '../kernel/format.ts'
import { createListing } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, Badge, ButtonLink, Empty, Link, More, Page, SignInLink } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { addressOf } from './addresses.ts'
import { api, type Followed, type Thing, thing } from './api.ts'
import { turns } from './turns.ts'
import { words } from './words.ts'

/** Whose turn it is, where the context says; otherwise whether there is something the reader can ask. */
const Turn = (props: { of: Thing }): JSX.Element => {
  const label = (): string => {
    const { turn, yours, asks } = props.of
    if (yours) return words().followed.turn
    if (turn !== undefined) return wordFor(turns(), turn)
    return asks.length > 0 ? words().followed.may : words().followed.still
  }
  return (
    <p>
      <Badge mood={props.of.yours ? 'waiting' : 'going'}>{label()}</Badge>{' '}
      <Show when={props.of.turn && props.of.since}>{(since) => <span class="soft">{words().followed.since(briefDay(since()))}</span>}</Show>
    </p>
  )
}

const reminders = [30, 60, 90] as const

/** What runs out within ninety days says so, by the nearest of the three reminders; what ran out says that too. */
const Ending = (props: { ends: string }): JSX.Element => {
  const left = (): number => daysBetween(today(), props.ends)
  const reminder = (): number | undefined => reminders.find((days) => left() <= days)
  return (
    <Show when={reminder()}>
      {(days) => (
        <p>
          <Badge mood={days() === 30 ? 'alarm' : 'waiting'}>
            {left() < 0 ? words().followed.over(-left()) : words().followed.left(left())}
          </Badge>{' '}
          <span class="soft">{words().followed.ends(briefDay(props.ends))}</span>
        </p>
      )}
    </Show>
  )
}

const One = (props: { of: Followed }): JSX.Element => {
  const [told] = createResource(() => props.of, thing)
  const kind = () => wordFor(contextNames(), props.of.context)
  // What cannot be read, or has no name of its own, is called what it is; only what could have a name is said to lack one.
  const named = () => told.latest?.name ?? (told.latest?.read ? `${kind()} ${words().followed.unnamed}` : kind())
  return (
    <li class="plot followed">
      <p class="person-as">{kind()}</p>
      <p class="person-name" lang="it">
        <Suspense fallback={kind()}>
          <Show when={addressOf(props.of.context, props.of.thing, me()?.roles ?? [])} fallback={named()}>
            {(address) => <Link href={address()}>{named()}</Link>}
          </Show>
        </Suspense>
      </p>
      <Show when={told.latest}>{(one) => <Turn of={one()} />}</Show>
      <Show when={told.latest?.ends}>{(ends) => <Ending ends={ends()} />}</Show>
      <p class="soft">{words().followed.facts(props.of.facts, briefDay(props.of.first_on), briefDay(props.of.latest_on))}</p>
    </li>
  )
}

const Things = (): JSX.Element => {
  const list = createListing<Followed>((cursor) => api.read('/followed', {}, { cursor }), 'traces')
  return (
    <Answer of={list}>
      {(rows) => (
        <Show
          when={rows().items.length > 0}
          fallback={
            <Empty title={words().followed.none} icon="star-outline">
              <p>{words().followed.noneHelp}</p>
              <ButtonLink href="/proponi">{words().followed.propose}</ButtonLink>
            </Empty>
          }
        >
          <ul class="plots">
            <For each={rows().items}>{(one) => <One of={one} />}</For>
          </ul>
          <More
            next={rows().next !== null}
            busy={list.busy()}
            shown={words().followed.shown(rows().items.length, rows().next !== null)}
            onMore={list.more}
          />
        </Show>
      )}
    </Answer>
  )
}

const Follow = (): JSX.Element => (
  <Page
    title={words().followed.title}
    lead={words().followed.lead}
    aside={<ButtonLink href="/patti?stage=active">{words().followed.register}</ButtonLink>}
  >
    <Show
      when={me()}
      fallback={
        <>
          <p>{words().followed.signIn}</p>
          <SignInLink />
        </>
      }
    >
      <Things />
    </Show>
  </Page>
)
export default Follow
