// «Rispondi a una proposta»: the code of the sheet, then the proposal in large print, then yes or no.
import { useLocation } from '@solidjs/router'
import { createEffect, createSignal, For, type JSX, Show } from 'solid-js'
import { enterWithCode } from '../kernel/entering.ts'
import { createForm, missing } from '../kernel/form.ts'
import type { Problem } from '../kernel/problem.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { leave, me } from '../kernel/session.ts'
import { Answer, Button, Empty, Link, Page, Refusal, Section, TextField } from '../kernel/ui/index.ts'
import { api, type Mine } from './api.ts'
import { OfferCard, ProposedCard } from './cards.tsx'
import { replyWords } from './reply-words.ts'

const w = () => replyWords()

/** The code in the part of an address that browsers send to nobody. */
const codeIn = (hash: string): string | undefined => new URLSearchParams(hash.replace(/^#/, '')).get('codice') ?? undefined

type Entering = { readonly code: string; readonly onEntered: () => void }
const CodeForm = (props: Entering): JSX.Element => {
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
    const refused = await enterWithCode(form.value('code'))
    setBusy(false)
    setProblem(refused)
    if (!refused) props.onEntered()
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

/** What waits for an answer of whoever reads: as a carer, or as a family. */
export const waitingIn = ({ offers, requests }: Mine) => ({
  offers: offers.filter(({ stands }) => stands === 'proposed'),
  proposed: requests.flatMap(({ id, proposals }) =>
    proposals.filter(({ stands }) => stands === 'offered').map((of) => ({ request: id, of })),
  ),
})
const Waiting = (props: { mine: Mine; onDone: () => void }): JSX.Element => {
  const waiting = () => waitingIn(props.mine)
  return (
    <Show
      when={waiting().offers.length + waiting().proposed.length > 0}
      fallback={
        <Empty title={w().none} icon="inbox">
          <p>{w().noneHelp}</p>
        </Empty>
      }
    >
      <Section id="waiting" title={w().waiting}>
        <ul class="plain panels">
          <For each={waiting().offers}>{(offer) => <OfferCard of={offer} onDone={props.onDone} />}</For>
          <For each={waiting().proposed}>
            {({ request, of }) => <ProposedCard request={request} of={of} heading="h3" onDone={props.onDone} />}
          </For>
        </ul>
      </Section>
    </Show>
  )
}

const Done = (): JSX.Element => (
  <>
    <p>{w().leaveSays}</p>
    <p class="large-answers">
      <Button onClick={() => void leave()}>{w().leave}</Button>
      <Link href="/cura/mie">{w().more}</Link>
    </p>
  </>
)

const Entered = (): JSX.Element => {
  const [done, setDone] = createSignal(false)
  const reading = createReadingForMe(() => (me() ? api.read('/mine', {}) : undefined), 'care')
  const answered = (): void => {
    setDone(true)
    void reading.again()
  }
  return (
    <>
      <p>{w().as(me()?.label ?? '')}</p>
      <p role="status" class="large-done">
        {done() ? w().done : ''}
      </p>
      <Show when={!done()} fallback={<Done />}>
        <Answer of={reading}>{(mine) => <Waiting mine={mine()} onDone={answered} />}</Answer>
      </Show>
    </>
  )
}

const Reply = (): JSX.Element => {
  const location = useLocation()
  const [code, setCode] = createSignal<string>()
  // A code just read from a sheet is of whoever holds the sheet, also where somebody else is signed in.
  createEffect(() => {
    const read = codeIn(location.hash)
    if (read === undefined) return
    setCode(read)
    // The code must not stay in the address, in the history, or where one goes next.
    window.history.replaceState(window.history.state, '', `${window.location.pathname}${window.location.search}`)
  })
  return (
    <Page title={w().title} lead={w().lead}>
      <div class="large">
        <Show when={code() === undefined && me()} fallback={<CodeForm code={code() ?? ''} onEntered={() => setCode(undefined)} />}>
          <Entered />
        </Show>
      </div>
    </Page>
  )
}
export default Reply
