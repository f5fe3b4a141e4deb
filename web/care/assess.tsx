// The assessment of a need, one step at a time: the level comes from the rule, limits and minimum pay from the table in force.
import { useNavigate, useParams } from '@solidjs/router'
import { createEffect, createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { createSubmission } from '../kernel/asking.ts'
import type { Value } from '../kernel/asks/ask.ts'
import { AskField } from '../kernel/asks/field.tsx'
import { landing, wrongIn } from '../kernel/asks/form.tsx'
import { givenBy } from '../kernel/asks/given.ts'
import { asks } from '../kernel/asks/words.ts'
import { atDesk, DeskOnly, readDesk } from '../kernel/care/desk.tsx'
import { hoursOf } from '../kernel/care/week.ts'
import { careWords } from '../kernel/care/words.ts'
import { createForm, type Form } from '../kernel/form.ts'
import { euros, fullDay, number } from '../kernel/format.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { shell } from '../kernel/shell-words.ts'
import { Answer, AnswerPage, Button, ErrorSummary, Page, Refusal, Stepper } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import {
  type Assessing,
  autonomyIn,
  fieldsOf,
  leastLevel,
  levelIn,
  levelToStand,
  modeIn,
  needGiven,
  pinnedIn,
  type Step,
  stepNames,
} from './assessing.ts'
import { fieldWords } from './field-words.ts'
import { levelWhy, livesIn, tableOn } from './lawful.ts'
import { pageWords } from './page-words.ts'

const w = () => fieldWords().assess

const LevelCard = (props: { value: Value }): JSX.Element => (
  <div class="panel care-says" role="status">
    <p class="h5">{w().levelIs(levelIn(props.value))}</p>
    <p>{careWords().levels[levelIn(props.value)]}</p>
    <p>{levelWhy(autonomyIn(props.value))}</p>
  </div>
)

const LimitsCard = (props: { of: Assessing; value: Value }): JSX.Element => {
  const table = () => tableOn(props.of.desk, props.value('start'))
  const pinned = () => pinnedIn(props.of, props.value)
  const monthly = () => {
    const mode = modeIn(props.value)
    return mode !== undefined && livesIn(mode)
  }
  const pay = (cents: number) => (monthly() ? careWords().perMonth(euros(cents)) : careWords().perHour(euros(cents)))
  return (
    <div class="panel care-says" role="status">
      <p class="h5">{w().limits}</p>
      <Show when={table()} fallback={<p>{w().noTable}</p>}>
        {(of) => (
          <>
            <Show when={pinned()} fallback={<p>{w().noPay}</p>}>
              {(said) => (
                <p>
                  <strong>{w().minimum(levelIn(props.value), pay(said().minimum))}</strong>{' '}
                  {w().most(careWords().hours(hoursOf(said().minutes)))} {w().trial(number(said().trial))}
                </p>
              )}
            </Show>
            <p class="soft">{w().table(number(of().number), fullDay(of().starts_on), of().source)}</p>
          </>
        )}
      </Show>
    </div>
  )
}

/** What the fields begin with, step after step: later steps look at earlier answers. */
const beginning = (form: Form, of: Assessing): void => {
  for (const step of stepNames) {
    for (const { name, initial } of fieldsOf[step](of, form.value)) {
      if (initial !== undefined && form.value(name) === '') form.set(name, initial)
    }
  }
}
/** The level goes with the need: what somebody does alone changes it, until one is chosen. */
const followLevel = (form: Form): void => {
  let placed = leastLevel(form.value)
  createEffect(() => {
    const level = levelToStand(form.value, placed)
    placed = leastLevel(form.value)
    if (form.value('level') !== level) form.set('level', level)
  })
}
const stepWith = (of: Assessing, form: Form, path: string): number =>
  Math.max(
    0,
    stepNames.findIndex((step) => fieldsOf[step](of, form.value).some(({ name }) => name === path)),
  )

const createSteps = (of: Assessing) => {
  const navigate = useNavigate()
  const form = createForm(`assess-${of.request.id}`)
  beginning(form, of)
  followLevel(form)
  const [at, setAt] = createSignal(0)
  const [reached, setReached] = createSignal(of.request.assessed < 0 ? 0 : stepNames.length - 1)
  const step = (): Step => stepNames[at()] ?? 'autonomy'
  const specs = createMemo(() => fieldsOf[step()](of, form.value))
  const submission = createSubmission<object>((data, sending) => api.ask(of.request.id, 'assess', data as never, sending))
  const go = (to: number): void => {
    form.fail([])
    setAt(to)
    setReached(Math.max(reached(), to))
  }
  const send = async (): Promise<void> => {
    const all = stepNames.flatMap((one) => fieldsOf[one](of, form.value))
    const wrong = wrongIn(all, form.value)
    if (wrong[0]) {
      go(stepWith(of, form, wrong[0].path))
      form.fail(wrong)
      return
    }
    const done = await submission.submit(needGiven(of, givenBy(form)))
    if (done) navigate(`/cura/${of.request.id}`)
    const problem = submission.problem()
    if (problem && form.failWith(problem, (path) => landing(all, path))) submission.clear()
  }
  const next = async (): Promise<void> => {
    await form.settled()
    // A level left from an earlier answer is no longer one the need allows.
    form.set('level', levelIn(form.value))
    const wrong = wrongIn(specs(), form.value)
    form.fail(wrong)
    if (wrong.length > 0) return
    if (at() < stepNames.length - 1) go(at() + 1)
    else await send()
  }
  return { form, at, reached, step, specs, submission, go, next }
}

const Steps = (props: { of: Assessing }): JSX.Element => {
  const of = props.of
  const { form, at, reached, step, specs, submission, go, next } = createSteps(of)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void next()
  }
  return (
    <>
      <Stepper steps={stepNames.map((one) => w().steps[one])} now={at()} reached={reached()} onGo={go} />
      <form noValidate onSubmit={submit}>
        <h2>{w().steps[step()]}</h2>
        <ErrorSummary form={form} />
        <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} onAgain={() => void next()} />}</Show>
        <For each={specs().map(({ name }) => name)}>
          {(name) => {
            const spec = createMemo<ReturnType<typeof specs>[number] | undefined>(
              (before) => specs().find((one) => one.name === name) ?? before,
            )
            return <Show when={spec()}>{(one) => <AskField form={form} spec={one()} />}</Show>
          }}
        </For>
        <Show when={step() === 'autonomy'}>
          <LevelCard value={form.value} />
        </Show>
        <Show when={step() === 'pay' || step() === 'hours'}>
          <LimitsCard of={of} value={form.value} />
        </Show>
        <p class="soft">{asks().personal}</p>
        <div class="form-foot">
          <Button type="submit" busy={submission.busy()}>
            {submission.busy() ? shell().sending : at() === stepNames.length - 1 ? w().send : w().next}
          </Button>
          <Show when={at() > 0}>
            <Button tone="outline-primary" onClick={() => go(at() - 1)}>
              {w().back}
            </Button>
          </Show>
        </div>
      </form>
    </>
  )
}

const Assess = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const request = createReadingForMe(() => (atDesk() ? api.read('/:id', { id: params.id }) : undefined))
  const closed = (
    <Page title={w().title}>
      <DeskOnly />
    </Page>
  )
  return (
    <Show when={atDesk()} fallback={closed}>
      <AnswerPage of={request} words={w()}>
        {(found) => {
          const desk = createReadingForMe(() => readDesk(found().desk))
          return (
            <Page title={w().title} over={found().name ?? pageWords().detail.hidden} lead={w().lead}>
              <DeskOnly>
                <Answer of={desk}>{(whole) => <Steps of={{ request: found(), desk: whole() }} />}</Answer>
              </DeskOnly>
            </Page>
          )
        }}
      </AnswerPage>
    </Show>
  )
}
export default Assess
