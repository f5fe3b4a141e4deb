// Entering with a code, typed or read from the address of a QR; and asking for one by mail.
import { useLocation } from '@solidjs/router'
import { createEffect, createSignal, type JSX, Show } from 'solid-js'
import { askByMail, enterWithCode } from '../kernel/entering.ts'
import { createForm, missing } from '../kernel/form.ts'
import { number } from '../kernel/format.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { shell } from '../kernel/shell-words.ts'
import { fieldId } from '../kernel/ui/field.tsx'
import { Button, Refusal, Section, TextField } from '../kernel/ui/index.ts'
import { signIn } from './sign-in-words.ts'

/** The code in the part of an address that browsers send to nobody. */
export const codeIn = (hash: string): string | undefined => new URLSearchParams(hash.replace(/^#/, '')).get('codice') ?? undefined

const createSending = () => {
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<Problem>()
  const send = async (work: () => Promise<Problem | undefined>): Promise<boolean> => {
    if (busy()) return false
    setBusy(true)
    const refused = await work()
    setProblem(refused)
    setBusy(false)
    return refused === undefined
  }
  return { busy, problem, send }
}

export const CodeForm = (props: { onEntered: () => void }): JSX.Element => {
  const location = useLocation()
  const form = createForm('code')
  const sending = createSending()
  const [ready, setReady] = createSignal(false)
  // Also when the address is opened in a page that is already here: only its fragment changes then.
  createEffect(() => {
    const code = codeIn(location.hash)
    if (code === undefined) return
    form.set('code', code)
    setReady(true)
    document.getElementById(fieldId(form, 'code'))?.focus()
    // The code must not stay in the address, in the history, or where one goes next.
    window.history.replaceState(window.history.state, '', `${window.location.pathname}${window.location.search}`)
  })
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    form.fail(missing(form, { code: signIn().codeMissing }))
    if (form.wrong().length === 0 && (await sending.send(() => enterWithCode(form.value('code'))))) props.onEntered()
  }
  return (
    <Section id="code" title={signIn().code}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Show when={ready()}>
          <p role="status">{signIn().codeReady}</p>
        </Show>
        <Show when={sending.problem()}>{(refused) => <Refusal problem={refused()} />}</Show>
        <TextField
          form={form}
          name="code"
          label={signIn().codeLabel}
          hint={signIn().codeHint}
          autocomplete="one-time-code"
          maxlength={60}
        />
        <Button type="submit" busy={sending.busy()}>
          {sending.busy() ? shell().sending : signIn().enter}
        </Button>
      </form>
    </Section>
  )
}

export const MailForm = (): JSX.Element => {
  const form = createForm('mail')
  const sending = createSending()
  const [minutes, setMinutes] = createSignal<number>()
  const ask = async (): Promise<Problem | undefined> => {
    const answer = await askByMail(form.value('email').trim())
    if (!isProblem(answer)) setMinutes(answer.minutes)
    return isProblem(answer) && !form.failWith(answer) ? answer : undefined
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setMinutes(undefined)
    form.fail(missing(form, { email: signIn().mailMissing }))
    if (form.wrong().length === 0) void sending.send(ask)
  }
  return (
    <Section id="mail" title={signIn().mail}>
      <form noValidate onSubmit={submit}>
        <Show when={sending.problem()}>{(refused) => <Refusal problem={refused()} />}</Show>
        <TextField form={form} name="email" label={signIn().mailLabel} type="email" autocomplete="email" maxlength={254} />
        <Button type="submit" tone="outline-primary" busy={sending.busy()}>
          {signIn().mailAsk}
        </Button>
        <Show when={minutes()}>{(left) => <p role="status">{signIn().mailSent(number(left()))}</p>}</Show>
      </form>
    </Section>
  )
}
