// «Rispondi a una proposta»: the code of the sheet, then the proposal in large print, then yes or no. Nobody signs in: the code opens this and nothing else.
import { useLocation } from '@solidjs/router'
import { createEffect, createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { createForm, missing } from '../kernel/form.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { Button, Page, Refusal, Section, TextField } from '../kernel/ui/index.ts'
import type { SendAnswer } from './answering.tsx'
import { OfferCard, ProposedCard } from './cards.tsx'
import { answerWith, type Opened, openWith } from './reply-code.ts'
import { replyWords } from './reply-words.ts'

const w = () => replyWords()

/** The code in the part of an address that browsers send to nobody. */
const codeIn = (hash: string): string | undefined => new URLSearchParams(hash.replace(/^#/, '')).get('codice') ?? undefined

type Held = { readonly code: string; readonly opened: Opened }

type Opening = { readonly code: string; readonly onOpened: (held: Held) => void }
const CodeForm = (props: Opening): JSX.Element => {
  const form = createForm('reply')
  // Also when the sheet is read in a page that is already here.
  createEffect(() => {
    if (props.code !== '') form.set('code', props.code)
  })
  const [problem, setProblem] = createSignal<Problem>()
  const [busy, setBusy] = createSignal(false)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    form.fail(missing(form, { code: w().codeMissing }))
    if (busy() || form.wrong().length > 0) return
    setBusy(true)
    const code = form.value('code')
    const opened = await openWith(code)
    setBusy(false)
    setProblem(isProblem(opened) ? opened : undefined)
    if (!isProblem(opened)) props.onOpened({ code, opened })
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Show when={props.code !== ''}>
        <p role="status">{w().ready}</p>
      </Show>
      <Show when={problem()}>{(refused) => <Refusal problem={refused()} />}</Show>
      <TextField form={form} name="code" label={w().code} hint={w().codeHint} autocomplete="one-time-code" maxlength={60} />
      <Button type="submit" busy={busy()}>
        {w().next}
      </Button>
    </form>
  )
}

/** What a code opens: one proposal, and its yes and no. */
export const Card = (props: { held: Held; onDone: () => void }): JSX.Element => {
  const send: SendAnswer = (says, { why }, sending) => answerWith({ code: props.held.code, answer: says, why }, sending)
  return (
    <Section id="waiting" title={w().waiting}>
      <p>{w().only[props.held.opened.side]}</p>
      <ul class="plain panels">
        <Switch>
          <Match when={props.held.opened.side === 'carer' && props.held.opened}>
            {(of) => <OfferCard of={of().offer} send={send} onDone={props.onDone} />}
          </Match>
          <Match when={props.held.opened.side === 'family' && props.held.opened}>
            {(of) => <ProposedCard request={of().request} of={of().proposed} heading="h3" send={send} onDone={props.onDone} />}
          </Match>
        </Switch>
      </ul>
    </Section>
  )
}

const Answered = (props: { onAnother: () => void }): JSX.Element => (
  <>
    <p>{w().closing}</p>
    <p>
      <Button tone="outline-primary" onClick={props.onAnother}>
        {w().another}
      </Button>
    </p>
  </>
)

const Reply = (): JSX.Element => {
  const location = useLocation()
  const [code, setCode] = createSignal('')
  const [held, setHeld] = createSignal<Held>()
  const [done, setDone] = createSignal(false)
  const answered = (): void => {
    setHeld(undefined)
    setCode('')
    setDone(true)
  }
  createEffect(() => {
    const read = codeIn(location.hash)
    if (read === undefined) return
    setCode(read)
    setHeld(undefined)
    setDone(false)
    // The code must not stay in the address, in the history, or where one goes next.
    window.history.replaceState(window.history.state, '', `${window.location.pathname}${window.location.search}`)
  })
  return (
    <Page title={w().title} lead={w().lead}>
      <div class="large">
        <p role="status" class="large-done">
          {done() ? w().done : ''}
        </p>
        <Show when={!done()} fallback={<Answered onAnother={() => setDone(false)} />}>
          <Show when={held()} fallback={<CodeForm code={code()} onOpened={setHeld} />}>
            {(of) => <Card held={of()} onDone={answered} />}
          </Show>
        </Show>
      </div>
    </Page>
  )
}
export default Reply
