// The form of an initiative: one question at a time, then everything to read again before it is sent.
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Asking, Done } from '../kernel/api.ts'
import { createSubmission } from '../kernel/asking.ts'
import type { FieldSpec } from '../kernel/asks/ask.ts'
import { AskField } from '../kernel/asks/field.tsx'
import { wrongIn } from '../kernel/asks/form.tsx'
import type { Form } from '../kernel/form.ts'
import { euros, fullDay } from '../kernel/format.ts'
import type { Problem } from '../kernel/problem.ts'
import { shell } from '../kernel/shell-words.ts'
import { Button, ErrorSummary, type Fact, Facts, type Option, Refusal, Stepper } from '../kernel/ui/index.ts'
import { fieldsOf, planIn, type StepName, steps } from './planning.ts'
import { proposing } from './propose-words.ts'
import { words } from './words.ts'

type SteppedProps = {
  form: Form
  spaces: readonly Option[]
  isNew: boolean
  /** neighbours are told nothing of who proposes, and it is not asked */
  unnamed?: boolean
  send: (data: object, asking: Asking) => Promise<Done | Problem>
  /** what the command carries */
  data: () => object
  onDone: (done: Done) => void
}

const w = () => proposing()

const specsOf = ({ spaces, isNew, unnamed }: SteppedProps, name: StepName): readonly FieldSpec[] =>
  fieldsOf(name, spaces, isNew && !unnamed)

const summary = (form: Form, spaces: readonly Option[]): readonly Fact[] => {
  const plan = planIn(form)
  const { first } = plan.when
  const when = [plan.when.says, ...(first === undefined ? [] : [fullDay(first)]), ...(plan.when.weekly ? [w().fields.weekly] : [])].join(
    '; ',
  )
  const where = spaces.filter(({ value }) => plan.spaces.includes(value)).map(({ label }) => label)
  return [
    { name: w().fields.title, value: <strong>{plan.title}</strong> },
    { name: w().fields.purpose, value: plan.purpose },
    { name: w().fields.when, value: when },
    ...(where.length > 0 ? [{ name: w().fields.spaces, value: where.join(', ') }] : []),
    { name: w().fields.openTo, value: words().audiences[plan.openTo] },
    { name: w().fields.euros, value: plan.asksCents === 0 ? w().none : euros(plan.asksCents) },
    { name: w().fields.touches, value: plan.touchesCommonParts ? w().fields.touchesYes : w().fields.touchesNo },
  ]
}

const Fields = (props: { form: Form; specs: readonly FieldSpec[] }): JSX.Element => {
  for (const { name, initial } of props.specs) {
    if (initial !== undefined && props.form.draft()[name] === undefined) props.form.set(name, initial)
  }
  // By name: a field somebody is writing in stays the same field when what it offers arrives.
  return (
    <For each={props.specs.map(({ name }) => name)}>
      {(name) => <Show when={props.specs.find((one) => one.name === name)}>{(spec) => <AskField form={props.form} spec={spec()} />}</Show>}
    </For>
  )
}

/** Which step shows, and how one goes on: only with what the step asks. */
const createSteps = (props: SteppedProps) => {
  const [now, setNow] = createSignal(0)
  const [reached, setReached] = createSignal(0)
  const submission = createSubmission<object>((data, asking) => props.send(data, asking))
  const step = (): StepName => steps[now()] ?? 'check'
  const go = (to: number): void => {
    props.form.fail([])
    setNow(to)
    setReached(Math.max(reached(), to))
  }
  const next = async (): Promise<void> => {
    await props.form.settled()
    const wrong = wrongIn(specsOf(props, step()), props.form.value)
    props.form.fail(wrong)
    if (wrong.length > 0) return
    if (step() !== 'check') return go(now() + 1)
    const done = await submission.submit(props.data())
    if (done) props.onDone(done)
    const problem = submission.problem()
    if (problem && props.form.failWith(problem)) submission.clear()
  }
  return { now, reached, step, go, next, submission }
}

export const Stepped = (props: SteppedProps): JSX.Element => {
  const { now, reached, step, go, next, submission } = createSteps(props)
  let top: HTMLHeadingElement | undefined
  const press = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const before = now()
    await next()
    if (now() !== before) top?.focus()
  }
  const back = (): void => {
    go(now() - 1)
    top?.focus()
  }
  return (
    <div class="narrow stepped">
      <Stepper steps={steps.map((name) => w().steps[name])} now={now()} reached={reached()} onGo={go} />
      <form noValidate onSubmit={(event) => void press(event)}>
        <h2 ref={top} tabindex="-1">
          {step() === 'check' ? w().check : w().steps[step()]}
        </h2>
        <ErrorSummary form={props.form} />
        <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} />}</Show>
        <Show when={step() === 'check' && props.form.value('openTo') !== ''}>
          <Facts facts={summary(props.form, props.spaces)} />
        </Show>
        <Show when={step()} keyed>
          {(name) => <Fields form={props.form} specs={specsOf(props, name)} />}
        </Show>
        <Show when={step() === 'check' && props.isNew}>
          <p class="soft">{w().checkLead}</p>
        </Show>
        <div class="form-foot">
          <Button type="submit" busy={submission.busy()}>
            {submission.busy() ? shell().sending : step() !== 'check' ? w().next : props.isNew ? w().send : w().amendSend}
          </Button>
          <Show when={now() > 0}>
            <Button tone="outline-primary" onClick={back}>
              {w().back}
            </Button>
          </Show>
        </div>
      </form>
    </div>
  )
}
