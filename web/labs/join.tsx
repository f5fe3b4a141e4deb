// Coming to a session: signing up, saying one cannot come, and saying at the door that one is here.
import { useSearchParams } from '@solidjs/router'
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import type { LabCommands } from '../../events/labs/commands.ts'
import { createSubmission } from '../kernel/asking.ts'
import { asker } from '../kernel/assisting.ts'
import { digitsOf } from '../kernel/door-codes.ts'
import { createForm } from '../kernel/form.ts'
import { Qr } from '../kernel/seal/qr.tsx'
import { me } from '../kernel/session.ts'
import { Button, Dialog, Refusal, SignInLink, TextField } from '../kernel/ui/index.ts'
import { api, type SessionPage } from './api.ts'
import { sessionWords } from './session-words.ts'

type Own = 'sign-up' | 'withdraw' | 'check-in'
type Request = { [C in Own]: { readonly command: C; readonly data: LabCommands[C] } }[Own]

const w = () => sessionWords().session
const hour = 3_600_000
/** Who is at the door may say so from two hours before it begins. */
const isSoon = (starts: string): boolean => Date.parse(starts) - Date.now() < 2 * hour

const createJoining = (props: { lab: string; onDone: () => void | Promise<void> }) => {
  const submission = createSubmission<Request>(({ command, data }, asking) => api.ask(props.lab, command, data as never, asking))
  const send = async (request: Request): Promise<void> => {
    if (await submission.submit(request)) await props.onDone()
  }
  return { submission, send }
}

const MyCode = (props: { session: string }): JSX.Element => {
  const [open, setOpen] = createSignal(false)
  const digits = () => digitsOf(props.session, asker() ?? '0')
  return (
    <>
      <Button tone="outline-primary" onClick={() => setOpen(true)}>
        {w().mine}
      </Button>
      <Show when={open()}>
        <Dialog id="my-code" title={w().mine} open onClose={() => setOpen(false)}>
          <p>{w().mineSays}</p>
          <Qr text={asker() ?? ''} label={w().mine} />
          <p class="my-digits">{digits()}</p>
        </Dialog>
      </Show>
    </>
  )
}

type JoinProps = { lab: string; of: SessionPage; onDone: () => void | Promise<void> }

const Arriving = (props: JoinProps & { send: (request: Request) => Promise<void> }): JSX.Element => {
  const [search] = useSearchParams()
  const form = createForm('check-in', { code: typeof search.codice === 'string' ? search.codice : '' })
  const send = (): void => {
    const code = form.value('code').replace(/\s/g, '')
    form.fail(/^\d{6}$/.test(code) ? [] : [{ path: 'code', says: w().digits }])
    const how = search.codice === code ? 'qr' : 'code'
    if (/^\d{6}$/.test(code))
      void props.send({ command: 'check-in', data: { session: props.of.session.session, person: asker() ?? '', code, how } })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextField form={form} name="code" label={w().digits} inputmode="numeric" maxlength={7} size="number" />
      <Button type="submit">{w().checkIn}</Button>
    </form>
  )
}

const SigningUp = (props: JoinProps & { send: (request: Request) => Promise<void> }): JSX.Element => {
  const form = createForm('sign-up', { name: '' })
  const send = (): void => {
    const name = form.value('name').trim()
    const data = { session: props.of.session.session, person: asker() ?? '', ...(name === '' ? {} : { name }) }
    void props.send({ command: 'sign-up', data })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Show when={!props.of.own?.enrolled}>
        <TextField form={form} name="name" label={w().signName} hint={w().signNameHint} maxlength={120} optional />
      </Show>
      <Button type="submit">{w().signUp}</Button>
    </form>
  )
}

export const Join = (props: JoinProps): JSX.Element => {
  const { submission, send } = createJoining(props)
  const session = () => props.of.session.session
  const signed = () => props.of.own?.signed.includes(session()) === true
  const here = () => props.of.own?.came.includes(session()) === true
  return (
    <div class="panel">
      <h2 class="h4">{w().join}</h2>
      <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} />}</Show>
      <p role="status">{here() ? w().here : signed() ? w().joined : ''}</p>
      <Switch>
        <Match when={!me()}>
          <p>{w().signIn}</p>
          <SignInLink />
        </Match>
        <Match when={here()}>{null}</Match>
        <Match when={true}>
          <Show when={isSoon(props.of.session.starts)}>
            <Arriving {...props} send={send} />
          </Show>
          <Show when={props.of.own?.enrolled}>
            <p>
              <MyCode session={session()} />
            </p>
          </Show>
          <Show when={Date.parse(props.of.session.starts) > Date.now()}>
            <Show when={signed()} fallback={<SigningUp {...props} send={send} />}>
              <p>
                <Button
                  tone="outline-danger"
                  onClick={() => void send({ command: 'withdraw', data: { session: session(), person: asker() ?? '' } })}
                >
                  {w().withdraw}
                </Button>
              </p>
            </Show>
          </Show>
        </Match>
      </Switch>
    </div>
  )
}
