// The plan of a pact, one step at a time: the first, or one that would take the place of that in force.
import { useParams } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import type { AskedPlan } from '../../events/generative/plan.ts'
import type { FieldSpec } from '../kernel/asks/ask.ts'
import { AskField } from '../kernel/asks/field.tsx'
import { asks } from '../kernel/asks/words.ts'
import { euros } from '../kernel/format.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { shell } from '../kernel/shell-words.ts'
import { AnswerPage, Button, ErrorSummary, Page, Refusal, Stepper } from '../kernel/ui/index.ts'
import { readPact } from './api.ts'
import type { Asked } from './asked.ts'
import { DeskOnly, isAtDesk } from './desk-only.tsx'
import { PlanChanges, PlanSheet } from './plan-sheet.tsx'
import { createSteps, isAgain, type Place, places, type Steps } from './plan-steps.ts'
import { planWords } from './plan-words.ts'
import { plannedIn } from './planning.ts'

const w = () => planWords()

const leads: { readonly [P in Place]: (of: Asked) => string } = {
  goals: () => w().goalsLead,
  commitments: () => w().commitmentsLead,
  resources: () => w().resourcesLead,
  budget: ({ rules }) => w().budgetLead(euros(rules.ceiling)),
  giving: () => w().givingLead,
  all: (of) => (isAgain(of) ? w().allAgainLead : w().allLead),
}

const Remaining = (props: { of: Asked; steps: Steps }): JSX.Element => {
  const all = () => props.of.rules.ceiling
  const left = () => all() - plannedIn(props.steps.form.draft())
  return (
    <p class="gen-remaining" classList={{ 'gen-over': left() < 0 }} role="status">
      {left() < 0 ? w().over(euros(-left()), euros(all())) : w().remaining(euros(left()), euros(all()))}
    </p>
  )
}

const Fields = (props: { steps: Steps }): JSX.Element => (
  <For each={props.steps.specs().map(({ name }) => name)}>
    {(name) => {
      const spec = createMemo<FieldSpec | undefined>((before) => props.steps.specs().find((one) => one.name === name) ?? before)
      return <Show when={spec()}>{(one) => <AskField form={props.steps.form} spec={one()} />}</Show>
    }}
  </For>
)

const Reread = (props: { of: Asked; plan: AskedPlan }): JSX.Element => (
  <Show
    when={props.of.plan}
    fallback={
      <div class="gen-text">
        <PlanSheet plan={props.plan} />
      </div>
    }
  >
    {(before) => <PlanChanges before={before()} after={props.plan} />}
  </Show>
)

const Foot = (props: { of: Asked; steps: Steps }): JSX.Element => {
  const forward = () => (props.steps.place() !== 'all' ? w().next : isAgain(props.of) ? w().sendAgain : w().send)
  return (
    <div class="form-foot">
      <Button type="submit" busy={props.steps.submission.busy()}>
        {props.steps.submission.busy() ? shell().sending : forward()}
      </Button>
      <Show when={props.steps.at() > 0}>
        <Button tone="outline-primary" onClick={() => props.steps.go(props.steps.at() - 1)}>
          {w().back}
        </Button>
      </Show>
    </div>
  )
}

const Writing = (props: { of: Asked }): JSX.Element => {
  const of = props.of
  const steps = createSteps(of)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void steps.next()
  }
  return (
    <>
      <Stepper steps={places.map((one) => w().steps[one])} now={steps.at()} reached={steps.reached()} onGo={steps.go} />
      <form noValidate onSubmit={submit}>
        <h2>{w().steps[steps.place()]}</h2>
        <p>{leads[steps.place()](of)}</p>
        <ErrorSummary form={steps.form} />
        <Show when={steps.submission.problem()}>{(problem) => <Refusal problem={problem()} onAgain={() => void steps.next()} />}</Show>
        <Show when={steps.place() === 'budget'}>
          <Remaining of={of} steps={steps} />
        </Show>
        <Show when={steps.place() === 'all' && steps.whole()}>{(plan) => <Reread of={of} plan={plan()} />}</Show>
        <Fields steps={steps} />
        <p class="soft">
          <Show when={steps.place() !== 'all'}>{w().toRemove} </Show>
          {asks().personal}
        </p>
        <Foot of={of} steps={steps} />
      </form>
    </>
  )
}

const PlanPage = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => (isAtDesk() ? readPact(params.id) : undefined))
  const closed = (
    <Page title={w().title}>
      <DeskOnly />
    </Page>
  )
  return (
    <Show when={isAtDesk()} fallback={closed}>
      <AnswerPage of={reading} words={w()}>
        {(found) => (
          <Page title={isAgain(found()) ? w().again : w().title} over={found().name} lead={isAgain(found()) ? w().againLead : w().lead}>
            <Writing of={found()} />
          </Page>
        )}
      </AnswerPage>
    </Show>
  )
}
export default PlanPage
