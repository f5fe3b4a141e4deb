// «Dai un codice di accesso»: an operator prepares a code for a person, printed or sent.
import { useSearchParams } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { type IssuedAnswer, issueCode, ways } from '../kernel/entering.ts'
import { createForm, type Form } from '../kernel/form.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { createReading } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, Button, Empty, optionsOf, Page, Radios, Refusal, TextField } from '../kernel/ui/index.ts'
import { Nobody } from './own-page.tsx'
import { CodeSheet } from './sheet.tsx'
import { account } from './words.ts'

const usualDays = '7'

const Fields = (props: { form: Form; mail: boolean }): JSX.Element => (
  <>
    <Radios form={props.form} name="days" label={account().days} options={optionsOf(account().daysOptions)} />
    <Show when={props.mail}>
      <TextField form={props.form} name="email" label={account().email} hint={account().emailHint} type="email" optional maxlength={254} />
    </Show>
  </>
)

const IssueForm = (props: { person: string; onIssued: (issued: IssuedAnswer) => void }): JSX.Element => {
  const form = createForm('issue', { days: usualDays })
  const offered = createReading(() => ways())
  const [problem, setProblem] = createSignal<Problem>()
  const [busy, setBusy] = createSignal(false)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (busy()) return
    setBusy(true)
    const email = form.value('email').trim()
    const order = { person: props.person, days: Number(form.value('days') || usualDays), ...(email === '' ? {} : { email }) }
    const answer = await issueCode(order)
    setBusy(false)
    if (!isProblem(answer)) return props.onIssued(answer)
    setProblem(form.failWith(answer) ? undefined : answer)
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Show when={problem()}>{(refused) => <Refusal problem={refused()} />}</Show>
      <Answer of={offered}>{(offers) => <Fields form={form} mail={offers().mail} />}</Answer>
      <Button type="submit" busy={busy()}>
        {account().make}
      </Button>
    </form>
  )
}

const Issue = (): JSX.Element => {
  const [search] = useSearchParams()
  const [issued, setIssued] = createSignal<IssuedAnswer>()
  const person = (): string | undefined => (typeof search.persona === 'string' ? search.persona : undefined)
  return (
    <Page title={account().issue} lead={account().issueLead}>
      <Show when={me()} fallback={<Nobody />}>
        <Show
          when={person()}
          fallback={
            <Empty title={account().issueNobody} icon="user">
              <p>{account().issueNobodySays}</p>
            </Empty>
          }
        >
          {(id) => (
            <Show when={issued()} fallback={<IssueForm person={id()} onIssued={setIssued} />}>
              {(answer) => <CodeSheet issued={answer()} onAnother={() => setIssued(undefined)} />}
            </Show>
          )}
        </Show>
      </Show>
    </Page>
  )
}
export default Issue
