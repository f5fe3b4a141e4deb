// Proposing a pact: a guided form that asks one thing at a time and can be left and resumed.
import { useNavigate, useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { useAsOf } from '../kernel/as-of.ts'
import { Frozen } from '../kernel/as-of-bar.tsx'
import { createForm, faultsOf } from '../kernel/form.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { me } from '../kernel/session.ts'
import { shell } from '../kernel/shell-words.ts'
import { Button, ErrorSummary, Page, Refusal, SignInLink, Stepper } from '../kernel/ui/index.ts'
import { sendProposal } from './proposal.ts'
import { placeOf, type StepName, stepNames } from './propose-step.ts'
import { steps } from './propose-steps.tsx'
import { proposing } from './propose-words.ts'

const initial = { kind: 'ordinary', promises: '2' }

const useSteps = (reached: () => number) => {
  const [search, setSearch] = useSearchParams()
  const at = (): number => Math.min(Math.max(0, Number(search.passo ?? 1) - 1 || 0), reached())
  return { at, name: (): StepName => stepNames[at()] ?? 'what', goTo: (step: number) => setSearch({ passo: String(step + 1) }) }
}

/** The proposal being written: where one is, and what the buttons do. */
const createProposal = () => {
  const form = createForm('propose', initial, { remembered: true })
  const resumed = form.value('title') !== ''
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<Problem>()
  const navigate = useNavigate()
  const reached = (): number => Number(form.value('reached') || 0)
  const step = useSteps(reached)
  const go = (to: number): void => {
    form.fail([])
    setProblem(undefined)
    if (to > reached()) form.set('reached', String(to))
    step.goTo(to)
  }
  const next = async (): Promise<void> => {
    const asked = step.name()
    setBusy(true)
    await form.settled()
    setBusy(false)
    if (step.name() !== asked) return
    const wrong = steps[asked].check(form)
    form.fail(wrong)
    if (wrong.length === 0) go(step.at() + 1)
  }
  // What is wrong with an answer is said where it is asked.
  const refused = (answer: Problem): void => {
    const first = faultsOf(answer)
      .map(({ path }) => placeOf(form, path))
      .find((place) => place !== undefined)
    if (first) go(stepNames.indexOf(first.step))
    const landed = first !== undefined && form.failWith(answer, (path) => placeOf(form, path)?.field ?? path)
    if (!landed) setProblem(answer)
  }
  const send = async (): Promise<void> => {
    setBusy(true)
    const answer = await sendProposal(form)
    setBusy(false)
    if (isProblem(answer)) return refused(answer)
    form.clear()
    navigate(`/patti/${answer}`)
  }
  const restart = (): void => {
    form.clear()
    go(0)
  }
  return { form, resumed, busy, problem, step, reached, go, next, send, restart, isLast: () => step.name() === 'summary' }
}
type Proposal = ReturnType<typeof createProposal>

const Foot = (props: { proposal: Proposal }): JSX.Element => (
  <>
    <Show when={props.proposal.isLast() && !me()}>
      <p>{proposing().signIn}</p>
      <SignInLink />
    </Show>
    <div class="form-foot">
      <Show when={props.proposal.step.at() > 0}>
        <Button tone="outline-primary" onClick={() => props.proposal.go(props.proposal.step.at() - 1)}>
          {proposing().back}
        </Button>
      </Show>
      <Show when={!props.proposal.isLast() || me()}>
        <Button type="submit" busy={props.proposal.busy()}>
          <Show when={props.proposal.isLast()} fallback={proposing().next}>
            {props.proposal.busy() ? shell().sending : proposing().send}
          </Show>
        </Button>
      </Show>
      <span class="soft">{proposing().kept}</span>
    </div>
  </>
)

const Guided = (): JSX.Element => {
  const proposal = createProposal()
  const { form, step, go } = proposal
  let heading: HTMLHeadingElement | undefined
  createEffect(on(step.name, () => heading?.focus(), { defer: true }))
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (proposal.isLast()) void proposal.send()
    else void proposal.next()
  }
  return (
    <>
      <Show when={proposal.resumed}>
        <p class="resumed">
          {proposing().resumed}{' '}
          <Button tone="link" small onClick={proposal.restart}>
            {proposing().restart}
          </Button>
        </p>
      </Show>
      <Stepper steps={stepNames.map((name) => proposing().steps[name])} now={step.at()} reached={proposal.reached()} onGo={go} />
      <form noValidate onSubmit={submit}>
        <ErrorSummary form={form} />
        <Show when={proposal.problem()}>{(refused) => <Refusal problem={refused()} onAgain={() => void proposal.send()} />}</Show>
        <h2 ref={heading} tabindex="-1" class="step-title">
          {steps[step.name()].title()}
        </h2>
        <Dynamic component={steps[step.name()].body} form={form} go={(name: StepName) => go(stepNames.indexOf(name))} />
        <Foot proposal={proposal} />
      </form>
    </>
  )
}

const Propose = (): JSX.Element => {
  const asOf = useAsOf()
  return (
    <Page title={proposing().title} lead={proposing().lead}>
      <Show when={!asOf.past()} fallback={<Frozen />}>
        <Guided />
      </Show>
    </Page>
  )
}
export default Propose
