// Booking a space, in four short steps: when, for whom, how often, and a last look.
import { useParams, useSearchParams } from '@solidjs/router'
import { createSignal, type JSX, Match, Show, Switch, untrack } from 'solid-js'
import type { Asking } from '../kernel/api.ts'
import { createSubmission } from '../kernel/asking.ts'
import { createForm, type Form, type Wrong } from '../kernel/form.ts'
import { today } from '../kernel/format.ts'
import { newId } from '../kernel/id.ts'
import { createReading } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, AnswerPage, Button, ButtonLink, Empty, ErrorSummary, Page, Refusal, Stepper } from '../kernel/ui/index.ts'
import { api, askTogether, living, type Mate, type Space } from './api.ts'
import { Check, leftOut } from './book-check.tsx'
import { createMates } from './book-hosts.tsx'
import { alsoIn, createOthers, Often, type Other } from './book-often.tsx'
import { When } from './book-when.tsx'
import { Who } from './book-who.tsx'
import { bookWords } from './book-words.ts'
import {
  chosenIn,
  claimIn,
  daysIn,
  type Holder,
  holdersOf,
  hostPath,
  hostsIn,
  mostHosts,
  periodOf,
  seriesOf,
  seriesTogether,
  usualHolder,
} from './booking.ts'
import { Counting } from './counting.tsx'
import { span, weekday } from './say.ts'
import { SignedIn } from './signed-in.tsx'

const w = () => bookWords()
const stepNames = ['when', 'who', 'often', 'check'] as const

const wrongIn = (form: Form, step: number, capacity: number): readonly Wrong[] => {
  const value = form.value
  const { repeats, day, until } = chosenIn(form)
  const people = Number(value('people'))
  const [surplus] = hostsIn(form).slice(mostHosts)
  const checks: readonly (readonly (readonly [path: string, wrong: boolean, says: string])[])[] = [
    [
      ['day', value('day') < today(), w().noDay],
      ['start', value('start') === '', w().noStart],
    ],
    [
      ['holder', value('holder') === '', w().noHolder],
      ['purpose', value('purpose') === '', w().noPurpose],
      ['people', !(people >= 1 && people <= capacity), w().noPeople],
      [hostPath(value('holder'), surplus ?? ''), surplus !== undefined, w().mostHosts(mostHosts)],
    ],
    [['until', repeats !== 'once' && until <= day, w().noUntil]],
    [['skip', repeats !== 'once' && Number(value('clashes')) > 0 && value('skip') !== 'yes', w().noSkip]],
  ]
  return (checks[step] ?? []).flatMap(([path, wrong, says]) => (wrong ? [{ path, says }] : []))
}

/** What is sent, by what was chosen: one booking or a repeated one, here or in several spaces. */
const sendIn = (
  of: Space,
  form: Form,
  { holders, others }: { readonly holders: readonly Holder[]; readonly others: () => readonly Other[] },
) => {
  const [booking, series] = [newId(), newId()]
  return (_: object, asking: Asking) => {
    const chosen = chosenIn(form)
    const claim = claimIn(form, holders, form.value('purpose') as Parameters<typeof claimIn>[2])
    const also = alsoIn(form, others()).map(({ space }) => space)
    const ids = [of.id, ...also]
    if (chosen.repeats !== 'once') {
      const one = seriesOf(series, chosen, claim, leftOut(form))
      return also.length === 0
        ? api.ask(of.id, 'series', one, asking)
        : askTogether(ids, 'series', seriesTogether(one, daysIn(form.value('blocked'))), asking)
    }
    const data = { booking, ...periodOf(chosen), ...claim }
    return also.length === 0 ? api.ask(of.id, 'book', data, asking) : askTogether(ids, 'book', data, asking)
  }
}

/** What was booked, as one says it. */
const saidOf = (form: Form): string => {
  const chosen = chosenIn(form)
  const { from, to } = periodOf(chosen)
  return chosen.repeats === 'once' ? span(from, to) : w().doneSeries(span(from, to), w().repeat[chosen.repeats], weekday(chosen.until))
}

const Done = (props: { of: Space; says: string }): JSX.Element => (
  <Page title={w().done} lead={w().doneSays}>
    <p class="large-says">{props.says}</p>
    <p class="form-foot">
      <ButtonLink href="/prenotazioni">{w().mine}</ButtonLink>
      <ButtonLink href={`/spazi/${props.of.id}`} tone="outline-primary">
        {props.of.name}
      </ButtonLink>
    </p>
  </Page>
)

type StepsProps = { of: Space; holders: readonly Holder[]; day: string | undefined; onDone: (said: string) => void }

/** Where one is, and how one goes on: only with what the step asks. */
const createSteps = ({ of, holders, day, onDone }: StepsProps, focus: () => void) => {
  const form = createForm(`book-${of.id}`, { day: day ?? '', minutes: '120', repeats: 'once', holder: usualHolder(holders), people: '' })
  const [step, setStep] = createSignal(0)
  const [reached, setReached] = createSignal(0)
  const others = createOthers(of, form)
  const mates = createMates(of)
  const submission = createSubmission(sendIn(of, form, { holders, others }))
  const go = (to: number): void => {
    form.fail([])
    submission.clear()
    setStep(to)
    setReached(Math.max(to, reached()))
    focus()
  }
  const next = async (): Promise<void> => {
    const wrong = wrongIn(form, step(), of.capacity)
    form.fail(wrong)
    if (wrong.length > 0) return
    if (step() < stepNames.length - 1) return go(step() + 1)
    const said = saidOf(form)
    if (await submission.submit(form.draft())) onDone(said)
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void next()
  }
  return { form, step, reached, submission, others, mates, go, next, submit }
}

type FieldsProps = { of: Space; form: Form; holders: readonly Holder[]; others: readonly Other[]; mates: readonly Mate[]; step: number }
const StepFields = (props: FieldsProps): JSX.Element => (
  <Switch>
    <Match when={props.step === 0}>
      <When of={props.of} form={props.form} />
    </Match>
    <Match when={props.step === 1}>
      <Who of={props.of} form={props.form} holders={props.holders} mates={props.mates} />
    </Match>
    <Match when={props.step === 2}>
      <Often of={props.of} form={props.form} others={props.others} />
    </Match>
    <Match when={props.step === 3}>
      <Check of={props.of} form={props.form} holders={props.holders} also={alsoIn(props.form, props.others)} mates={props.mates} />
    </Match>
  </Switch>
)

const Steps = (props: StepsProps): JSX.Element => {
  let heading: HTMLHeadingElement | undefined
  const { form, step, reached, submission, others, mates, go, next, submit } = createSteps(
    untrack(() => props),
    () => heading?.focus(),
  )
  const nameOf = (space: string): string =>
    space === props.of.id ? props.of.name : (others().find((one) => one.space === space)?.name ?? '')
  return (
    <form noValidate onSubmit={submit} class="narrow">
      <Stepper steps={stepNames.map((name) => w().steps[name])} now={step()} reached={reached()} onGo={go} />
      <ErrorSummary form={form} />
      <Show when={submission.problem()}>
        {(problem) => <Refusal problem={problem()} hint={<Counting problem={problem()} nameOf={nameOf} />} onAgain={() => void next()} />}
      </Show>
      <h2 ref={heading} tabindex="-1">
        {w().steps[stepNames[step()] ?? 'when']}
      </h2>
      <StepFields of={props.of} form={form} holders={props.holders} others={others()} mates={mates()} step={step()} />
      <div class="form-foot">
        <Button type="submit" busy={submission.busy()}>
          {step() === stepNames.length - 1 ? w().confirm : w().next}
        </Button>
        <Show when={step() > 0}>
          <Button tone="outline-primary" onClick={() => go(step() - 1)}>
            {w().back}
          </Button>
        </Show>
      </div>
    </form>
  )
}

const Whole = (props: { of: Space; day: string | undefined }): JSX.Element => {
  const [done, setDone] = createSignal('')
  const mine = createReading(() => (me() ? living.read('/mine', {}) : undefined))
  return (
    <Show when={done() === ''} fallback={<Done of={props.of} says={done()} />}>
      <Page title={w().title(props.of.name)}>
        <SignedIn says={w().signIn}>
          <Answer of={mine}>
            {(answer) => {
              const found = holdersOf(props.of, answer().homes, answer().items)
              return (
                <Show when={found.length > 0} fallback={<Empty title={w().nobody}>{w().nobodySays}</Empty>}>
                  <Steps of={props.of} holders={found} day={props.day} onDone={setDone} />
                </Show>
              )
            }}
          </Answer>
        </SignedIn>
      </Page>
    </Show>
  )
}
const Book = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const [search] = useSearchParams()
  const reading = createReading(() => api.read('/:id', { id: params.id }))
  const day = () => (typeof search.giorno === 'string' ? search.giorno : undefined)
  return (
    <AnswerPage of={reading} words={w()}>
      {(space) => <Whole of={space()} day={day()} />}
    </AnswerPage>
  )
}
export default Book
