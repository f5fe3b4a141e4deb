// One session in the courtyard: who is here, how many more, what happened.
import { useParams } from '@solidjs/router'
import { createMemo, createSignal, For, type JSX, Match, onMount, Show, Switch } from 'solid-js'
import { moment } from '../kernel/format.ts'
import { isProblem } from '../kernel/problem.ts'
import { me, session as signedIn, silence } from '../kernel/session.ts'
import { Button, ButtonLink, Empty, Link, Page, Refusal, Section, Skeleton } from '../kernel/ui/index.ts'
import type { Acquaintances } from './api.ts'
import { box, here, useBox } from './box.ts'
import { Count } from './count.tsx'
import { Jot } from './jot.tsx'
import { createKnown } from './known.ts'
import { Marks, nameOf } from './marks.tsx'
import { Newcomer } from './newcomer.tsx'
import { createSession } from './reading.ts'
import { type Session, type Shown, shownOf, tallied } from './roster.ts'
import { Scan } from './scan.tsx'
import { sessionWords } from './session-words.ts'
import { SignedOut } from './signed-out.tsx'
import { Strip } from './strip.tsx'
import { Undecided } from './undecided.tsx'
import { words } from './words.ts'
import { keepAtHand } from './worker.ts'

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
/** From how many on one searches. */
const many = 10

type RosterProps = { of: Shown; known: Acquaintances }

/** Whoever is not on the list, and whoever shows a code. */
const Adding = (props: RosterProps): JSX.Element => {
  const [opened, setOpened] = createSignal<'newcomer' | 'scan'>()
  const [stranger, setStranger] = createSignal<string>()
  const open = (which: 'newcomer' | 'scan' | undefined, person?: string): void => {
    setStranger(person)
    setOpened(which)
  }
  // A window that makes room for the other also says that it closed.
  const shut = (which: 'newcomer' | 'scan'): void => {
    if (opened() === which) open(undefined)
  }
  return (
    <>
      <p class="strip-choices">
        <Button onClick={() => open('newcomer')}>{sessionWords().session.newcomer}</Button>
        <Button tone="outline-primary" onClick={() => open('scan')}>
          {sessionWords().session.scan}
        </Button>
      </p>
      <Show when={opened() === 'newcomer'}>
        <Newcomer of={props.of} known={props.known} person={stranger()} onClose={() => shut('newcomer')} />
      </Show>
      <Show when={opened() === 'scan'}>
        <Scan of={props.of} onStranger={(person) => open('newcomer', person)} onClose={() => shut('scan')} />
      </Show>
    </>
  )
}

const Roster = (props: RosterProps): JSX.Element => {
  const [sought, setSought] = createSignal('')
  const shown = () => props.of.people.filter((one) => plain(nameOf(one)).includes(plain(sought())))
  return (
    <Section
      id="who"
      title={sessionWords().session.who}
      lead={<span role="status">{sessionWords().session.whoLead(tallied(props.of).present, props.of.people.length)}</span>}
    >
      <Adding of={props.of} known={props.known} />
      <Show when={props.of.people.length >= many}>
        <p class="field">
          <label for="roster-find">{sessionWords().session.find}</label>
          <input
            id="roster-find"
            class="form-control"
            type="search"
            autocomplete="off"
            value={sought()}
            onInput={(event) => setSought(event.currentTarget.value)}
          />
        </p>
      </Show>
      <Show
        when={props.of.people.length > 0}
        fallback={
          <Empty title={sessionWords().session.nobody} icon="user">
            <p>{sessionWords().session.nobodyHelp}</p>
          </Empty>
        }
      >
        <ul class="plain roster">
          <For each={shown().map(({ person }) => person)}>{(person) => <Row of={props.of} person={person} />}</For>
        </ul>
      </Show>
    </Section>
  )
}

// By identity: a row whose mark changes keeps its buttons, and the focus on them.
const Row = (props: { of: Shown; person: string }): JSX.Element => {
  const one = createMemo<Shown['people'][number] | undefined>(
    (before) => props.of.people.find(({ person }) => person === props.person) ?? before,
  )
  return <Show when={one()}>{(found) => <Marks of={props.of} person={found()} />}</Show>
}

const Whole = (props: { of: Session }): JSX.Element => {
  const known = createKnown(() => props.of.lab)
  const shown = createMemo(() => shownOf(props.of, box()?.acts() ?? []))
  const named = (person: unknown): string | undefined => {
    const found = shown().people.find((one) => one.person === person)
    return found && nameOf(found)
  }
  return (
    <>
      <Undecided named={({ data }) => named(data.person)} />
      <Show when={props.of.agenda}>
        {(agenda) => (
          <details class="roster-agenda">
            <summary>{sessionWords().session.agenda}</summary>
            <p lang="it">{agenda()}</p>
          </details>
        )}
      </Show>
      <Roster of={shown()} known={known()} />
      <Count of={shown()} />
      <Jot of={shown()} />
      <p class="soft">{sessionWords().session.door(props.of.code)}</p>
      <p>
        <Link href={`/laboratori/${props.of.lab}/incontri/${props.of.session}`}>{sessionWords().session.leave}</Link>
      </p>
    </>
  )
}

const Missing = (): JSX.Element => (
  <Empty title={sessionWords().session.missing} icon="calendar">
    <p>{sessionWords().session.missingHelp}</p>
    <ButtonLink href="/cortile">{sessionWords().session.back}</ButtonLink>
  </Empty>
)

/** Also of a session that is there no more, called off meanwhile perhaps, what was recorded waits for a decision. */
const NotHere = (): JSX.Element => (
  <>
    <Undecided />
    <Missing />
  </>
)

const Read = (props: { session: string }): JSX.Element => {
  const along = createSession(props.session)
  const good = () => {
    const answer = along.answer()
    return answer === undefined || isProblem(answer) ? undefined : answer
  }
  const problem = () => {
    const answer = along.answer()
    return isProblem(answer) && answer.status !== 0 ? answer : undefined
  }
  return (
    <Page
      title={good()?.title ?? sessionWords().session.waiting}
      over={<Show when={good()}>{(one) => sessionWords().session.over(one().n)}</Show>}
      lead={<Show when={good()}>{(one) => sessionWords().session.where(moment(one().starts), one().place)}</Show>}
    >
      <Strip />
      <Show when={along.at()}>{(at) => <p class="soft">{words().today.seen(moment(at()))}</p>}</Show>
      <Switch fallback={<NotHere />}>
        <Match when={along.waiting()}>
          <Skeleton />
        </Match>
        <Match when={good()}>{(one) => <Whole of={one()} />}</Match>
        <Match when={problem()}>{(one) => <Refusal problem={one()} onAgain={along.again} />}</Match>
      </Switch>
    </Page>
  )
}

const SessionPage = (): JSX.Element => {
  const params = useParams<{ session: string }>()
  useBox()
  onMount(() => void keepAtHand())
  return (
    <Switch
      fallback={
        <Page title={sessionWords().session.waiting} waiting>
          <Skeleton />
        </Page>
      }
    >
      <Match when={here() ?? me()}>
        <Read session={params.session} />
      </Match>
      <Match when={signedIn()}>
        <Page title={sessionWords().session.waiting}>
          <SignedOut />
        </Page>
      </Match>
      <Match when={silence()}>
        <Page title={sessionWords().session.waiting}>
          <Missing />
        </Page>
      </Match>
    </Switch>
  )
}
export default SessionPage
