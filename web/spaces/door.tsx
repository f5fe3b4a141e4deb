// At the door: one large button for who has arrived, and one for who leaves.
import { useParams, useSearchParams } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { createSubmission } from '../kernel/asking.ts'
import { createForm } from '../kernel/form.ts'
import { createReading, createReadingForMe } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, AnswerPage, Button, ButtonLink, Each, Empty, Page, Refusal, TextField } from '../kernel/ui/index.ts'
import { api, type Booking, type Space } from './api.ts'
import { mineWords } from './mine-words.ts'
import { leaving } from './own-asking.ts'
import { span } from './say.ts'
import { SignedIn } from './signed-in.tsx'
import { AskWindow } from './window.tsx'

const w = () => mineWords().door
const [before, after] = [15 * 60_000, 30 * 60_000]

/** Those that may be checked in now, and those going on. */
const nowAt = (space: string, bookings: readonly Booking[], now = Date.now()): readonly Booking[] =>
  bookings.filter(
    (one) =>
      one.space === space &&
      (one.status === 'here' ||
        (one.status === 'booked' && Date.parse(one.starts_at) - before <= now && now <= Date.parse(one.starts_at) + after)),
  )

type ArriveProps = { of: Booking; token: string | undefined; onDone: () => void }
const Arrive = (props: ArriveProps): JSX.Element => {
  const form = createForm(`arrive-${props.of.booking}`)
  const submission = createSubmission<{ readonly token?: string; readonly code?: string }>((data, asking) =>
    api.ask(props.of.space, 'check-in', { booking: props.of.booking, ...data }, asking),
  )
  const say = async (): Promise<void> => {
    const code = form.value('code').trim()
    const wrong = props.token === undefined && !/^\d{6}$/.test(code)
    form.fail(wrong ? [{ path: 'code', says: w().noCode }] : [])
    if (!wrong && (await submission.submit(props.token === undefined ? { code } : { token: props.token }))) props.onDone()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void say()
      }}
    >
      <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} onAgain={() => void say()} />}</Show>
      <Show when={props.token === undefined}>
        <TextField form={form} name="code" label={w().code} hint={w().codeSays} inputmode="numeric" maxlength={6} size="day" />
      </Show>
      <Button type="submit" class="btn-lg door-button" busy={submission.busy()}>
        {w().arrive}
      </Button>
    </form>
  )
}

const One = (props: { of: Booking; token: string | undefined; onDone: (says: string) => void }): JSX.Element => (
  <li class="panel">
    <p class="large-says">{span(props.of.starts_at, props.of.ends_at)}</p>
    <Show when={props.of.status === 'here'} fallback={<Arrive of={props.of} token={props.token} onDone={() => props.onDone(w().here)} />}>
      <AskWindow
        {...{ id: `leave-${props.of.booking}`, label: w().leave, says: props.of.name, of: props.of, ask: leaving }}
        send={(data, asking) => api.ask(props.of.space, 'check-out', data as never, asking)}
        onDone={() => props.onDone(w().left)}
      />
    </Show>
  </li>
)

const Whole = (props: { of: Space; token: string | undefined }): JSX.Element => {
  const [said, setSaid] = createSignal('')
  const mine = createReadingForMe(() => (me() ? api.read('/mine', {}) : undefined), 'spaces')
  const done = (says: string): void => {
    setSaid(says)
    void mine.again()
  }
  return (
    <Page title={w().over} over={props.of.name}>
      <p class="asks-done" role="status">
        {said()}
      </p>
      <SignedIn says={w().signIn} icon="user">
        <Answer of={mine}>
          {(answer) => (
            <ul class="plain panels door-all">
              <Each
                of={nowAt(props.of.id, answer().bookings)}
                by={({ booking }) => booking}
                fallback={
                  <li>
                    <Nothing of={props.of} />
                  </li>
                }
              >
                {(one) => <One of={one()} token={props.token} onDone={done} />}
              </Each>
            </ul>
          )}
        </Answer>
      </SignedIn>
    </Page>
  )
}
const Nothing = (props: { of: Space }): JSX.Element => (
  <Empty title={w().none} icon="clock">
    <p>{w().noneSays}</p>
    <ButtonLink href={`/spazi/${props.of.id}`} tone="outline-primary">
      {w().book}
    </ButtonLink>
  </Empty>
)

const Door = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const [search] = useSearchParams()
  const reading = createReading(() => api.read('/:id', { id: params.id }))
  const token = () => (typeof search.t === 'string' && search.t !== '' ? search.t : undefined)
  return (
    <AnswerPage of={reading} words={w()}>
      {(space) => <Whole of={space()} token={token()} />}
    </AnswerPage>
  )
}
export default Door
