// One's own draft: point by point, kept at every step, handed in from the summary.
import { useNavigate, useParams, useSearchParams } from '@solidjs/router'
import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from 'solid-js'
import type { Point } from '../../events/proposals/vocabulary.ts'
import { createSubmission } from '../kernel/asking.ts'
import { AskField } from '../kernel/asks/field.tsx'
import { givenBy } from '../kernel/asks/given.ts'
import { faultsOf } from '../kernel/form.ts'
import { newId } from '../kernel/id.ts'
import { isProblem } from '../kernel/problem.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { shell } from '../kernel/shell-words.ts'
import { AnswerPage, Button, Dialog, ErrorSummary, Icon, Page, Refusal, Stepper } from '../kernel/ui/index.ts'
import { api, type Draft } from './api.ts'
import { createDrafting, type Drafting } from './drafting.ts'
import { form as words } from './point-words.ts'
import { handingIn, pointFields, pointOf, pointsInOrder } from './points.ts'
import { proposing } from './propose-words.ts'
import { Summary } from './summary.tsx'

const last = pointsInOrder.length

const useSteps = (reached: () => number) => {
  const [search, setSearch] = useSearchParams()
  const at = (): number => Math.min(Math.max(0, Number(search.punto ?? 1) - 1 || 0), reached())
  return { at, point: (): Point | undefined => pointsInOrder[at()], goTo: (step: number) => setSearch({ punto: String(step + 1) }) }
}

/** Where one is, and how one goes on. */
const createSteps = (draft: Draft, drafting: Drafting) => {
  const { form, keepAll, wrong } = drafting
  const [busy, setBusy] = createSignal(false)
  // As far as one has come here, or as the points kept elsewhere say.
  const kept = draft.answers.map(({ point }) => pointsInOrder.indexOf(point) + 1)
  const reached = (): number => Math.min(last, Math.max(Number(form.value('reached') || 0), ...kept, 0))
  const steps = useSteps(reached)
  const submission = createSubmission<object>((data, asking) => api.ask(draft.id, 'submit', data as never, asking))
  const go = (to: number): void => {
    form.fail([])
    submission.clear()
    if (to > reached()) form.set('reached', String(to))
    steps.goTo(to)
    void keepAll()
  }
  const next = async (): Promise<void> => {
    const point = steps.point()
    if (!point) return
    setBusy(true)
    await form.settled()
    void keepAll()
    setBusy(false)
    const faults = wrong(point)
    form.fail(faults)
    if (faults.length === 0) go(steps.at() + 1)
  }
  return { steps, reached, go, next, submission, busy: () => busy() || submission.busy() }
}

/** Handing in from the summary, or throwing the draft away. */
const createWalk = (draft: Draft, drafting: Drafting) => {
  const { form, wrong } = drafting
  const steps = createSteps(draft, drafting)
  const { go, submission } = steps
  const navigate = useNavigate()
  const send = async (): Promise<void> => {
    const wanting = pointsInOrder.find((point) => wrong(point).length > 0)
    if (wanting) {
      const faults = wrong(wanting)
      go(pointsInOrder.indexOf(wanting))
      form.fail(faults)
      return
    }
    if (await submission.submit(handingIn(givenBy(form), draft.person))) {
      form.clear()
      navigate(`/proposte/${draft.id}`)
      return
    }
    const refused = submission.problem()
    const first = refused && faultsOf(refused)[0]
    if (!refused || !first) return
    go(pointsInOrder.indexOf(pointOf(first.path, form.value)))
    form.failWith(refused)
  }
  const discard = async (): Promise<void> => {
    const gone = await api.ask(draft.id, 'discard', {}, { key: newId() })
    if (isProblem(gone)) return
    form.clear()
    navigate('/proponi')
  }
  return { ...steps, send, discard }
}
type Walk = ReturnType<typeof createWalk>

const Keeping = (props: { drafting: Drafting }): JSX.Element => (
  <p class="soft" role="status">
    <Show when={props.drafting.keeping() === 'saving'}>{proposing().saving}</Show>
    <Show when={props.drafting.keeping() === 'saved'}>
      <Icon name="check-circle" class="icon-sm" /> {proposing().saved}
    </Show>
    <Show when={props.drafting.keeping() === 'unsaved'}>
      <Icon name="warning-circle" class="icon-sm" /> {proposing().unsaved}{' '}
      <Button tone="outline-primary" small onClick={() => void props.drafting.keepAll()}>
        {proposing().retry}
      </Button>
    </Show>
  </p>
)

const Foot = (props: { walk: Walk; last: boolean; onDiscard: () => void }): JSX.Element => (
  <div class="form-foot">
    <Show when={props.walk.steps.at() > 0}>
      <Button tone="outline-primary" onClick={() => props.walk.go(props.walk.steps.at() - 1)}>
        {proposing().back}
      </Button>
    </Show>
    <Button type="submit" busy={props.walk.busy()}>
      {props.last ? (props.walk.busy() ? shell().sending : proposing().send) : proposing().next}
    </Button>
    <Button tone="link" onClick={props.onDiscard}>
      {proposing().discard}
    </Button>
  </div>
)

const Discarding = (props: { open: boolean; onYes: () => void; onClose: () => void }): JSX.Element => (
  <Dialog id="discard" title={proposing().discard} open={props.open} onClose={props.onClose}>
    <p>{proposing().discardSure}</p>
    <div class="form-foot">
      <Button tone="danger" onClick={props.onYes}>
        {proposing().discard}
      </Button>
      <Button tone="outline-primary" onClick={props.onClose}>
        {shell().cancel}
      </Button>
    </div>
  </Dialog>
)

const Fields = (props: { drafting: Drafting; point: Point; municipality: string }): JSX.Element => {
  const specs = createMemo(() => pointFields[props.point](props.drafting.form.value, props.municipality))
  const specOf = (name: string) => specs().find((one) => one.name === name)
  return (
    <For each={specs().map(({ name }) => name)}>
      {(name) => <Show when={specOf(name)}>{(spec) => <AskField form={props.drafting.form} spec={spec()} />}</Show>}
    </For>
  )
}

const Guided = (props: { draft: Draft }): JSX.Element => {
  const { draft } = props
  const drafting = createDrafting(draft)
  const walk = createWalk(draft, drafting)
  const { steps } = walk
  const [going, setGoing] = createSignal(false)
  let heading: HTMLHeadingElement | undefined
  createEffect(on(steps.at, () => heading?.focus(), { defer: true }))
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void (steps.point() ? walk.next() : walk.send())
  }
  const labels = (): readonly string[] => [...pointsInOrder.map((point) => words().points[point]), proposing().summary]
  return (
    <Page
      title={drafting.form.value('title') || proposing().untitled}
      over={`${proposing().title} · ${draft.town}`}
      lead={proposing().privacy}
    >
      <Stepper steps={labels()} now={steps.at()} reached={walk.reached()} onGo={walk.go} />
      <form noValidate onSubmit={submit}>
        <ErrorSummary form={drafting.form} />
        <Show when={walk.submission.problem()}>{(refused) => <Refusal problem={refused()} onAgain={() => void walk.send()} />}</Show>
        <Show when={drafting.problem()}>{(refused) => <Refusal problem={refused()} onAgain={() => void drafting.keepAll()} />}</Show>
        <h2 ref={heading} tabindex="-1" class="step-title">
          {labels()[steps.at()] === proposing().summary ? proposing().summaryTitle : labels()[steps.at()]}
        </h2>
        <Show when={steps.point()} keyed fallback={<Summary drafting={drafting} municipality={draft.municipality} onGo={walk.go} />}>
          {(point) => <Fields drafting={drafting} point={point} municipality={draft.municipality} />}
        </Show>
        <Keeping drafting={drafting} />
        <Foot walk={walk} last={steps.point() === undefined} onDiscard={() => setGoing(true)} />
      </form>
      <Show when={going()}>
        <Discarding open onYes={() => void walk.discard()} onClose={() => setGoing(false)} />
      </Show>
    </Page>
  )
}

const DraftPage = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => api.read('/:id/draft', { id: params.id }))
  return (
    <AnswerPage of={reading} words={proposing()}>
      {(draft) => (
        <Show when={draft().id} keyed>
          <Guided draft={draft()} />
        </Show>
      )}
    </AnswerPage>
  )
}
export default DraftPage
