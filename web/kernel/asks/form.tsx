// The form of one request: what is missing is said beside its field and summed up on top, a refusal with its sentence.
import { createEffect, createMemo, For, type JSX, Show, untrack } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Asking, Done } from '../api.ts'
import { createSubmission } from '../asking.ts'
import { faultWord } from '../faults.ts'
import { createForm, type Form, type Wrong } from '../form.ts'
import { today } from '../format.ts'
import type { Problem } from '../problem.ts'
import { shell } from '../shell-words.ts'
import { Button, DateField, ErrorSummary, Refusal } from '../ui/index.ts'
import type { Ask, FieldSpec, Value } from './ask.ts'
import { AskField, limitOf, writtenIn } from './field.tsx'
import { givenBy } from './given.ts'
import { createKept, KeptOffer } from './kept.tsx'
import { asks } from './words.ts'

export type AskFormProps<O> = {
  /** prefix of the ids of its fields */
  id: string
  ask: Ask<O, object>
  of: O
  send: (data: object, asking: Asking) => Promise<Done | Problem>
  onDone: (done: Done) => void
  onCancel: () => void
  /** it may have happened before today, and the form asks when */
  anotherDay?: boolean
  /** where this browser keeps the texts written here until they are recorded; without it, it does not */
  shelf?: string
}

// A choice left over from what another choice offered is none.
const answered = (spec: FieldSpec, text: string): boolean =>
  text !== '' && (!('options' in spec) || spec.options.some((option) => option.value === text))

const overlong = (spec: FieldSpec, text: string): string | undefined =>
  spec.as === 'text' && text.length > limitOf(spec) ? faultWord({ at: spec.name, says: 'too-long', limit: limitOf(spec) }) : undefined

const wrongWith = (spec: FieldSpec, value: Value): string | undefined => {
  const text = value(spec.name).trim()
  if (answered(spec, text)) return overlong(spec, value(spec.name)) ?? spec.check?.(text)
  if (spec.as === 'lookup' && value(writtenIn(spec.name)).trim() !== '') return asks().fromList
  return spec.optional ? undefined : (spec.missing ?? asks().required(spec.label))
}

/** What is wrong before anything is sent. */
export const wrongIn = (specs: readonly FieldSpec[], value: Value): readonly Wrong[] =>
  specs.flatMap((spec) => {
    const says = wrongWith(spec, value)
    return says === undefined ? [] : [{ path: spec.name, says }]
  })

/** The field that shows what is wrong at `path`: its own, or the nearest of the part it belongs to (`when.day` where months are asked). */
export const landing = (specs: readonly Pick<FieldSpec, 'name'>[], path: string): string => {
  const found = specs.find(({ name }) => name === path) ?? specs.find(({ name }) => name.startsWith(`${path}.`))
  const above = path.slice(0, Math.max(0, path.lastIndexOf('.')))
  return found?.name ?? (above === '' ? path : landing(specs, above))
}

/** Puts what the fields begin with where nobody has written, also into fields that appear later. */
const keepInitial = (form: Form, specs: () => readonly FieldSpec[]): void => {
  const placed = new Map<string, string>()
  createEffect(() => {
    for (const { name, initial } of specs()) {
      const stands = untrack(form.draft)[name]
      if (initial === undefined || (stands !== undefined && stands !== placed.get(name))) continue
      placed.set(name, initial)
      if (stands !== initial) form.set(name, initial)
    }
  })
}

/** What is written and how it is sent. */
const createAsk = <O,>(props: AskFormProps<O>) => {
  const form = createForm(untrack(() => props.id))
  const specs = createMemo(() => props.ask.fields(props.of, form.value))
  keepInitial(form, specs)
  const kept = createKept(
    form,
    specs,
    untrack(() => props.shelf),
  )
  const submission = createSubmission<object>((data, asking) => props.send(data, asking))
  const send = async (): Promise<void> => {
    await form.settled()
    const wrong = wrongIn(specs(), form.value)
    form.fail(wrong)
    if (wrong.length > 0) return
    const on = form.value('on')
    const done = await submission.submit({ ...props.ask.data(givenBy(form), props.of), ...(on === '' ? {} : { on }) })
    if (done) {
      kept.drop()
      props.onDone(done)
    }
    const problem = submission.problem()
    if (problem && form.failWith(problem, (path) => landing(specs(), path))) submission.clear()
  }
  return { form, specs, kept, submission, send }
}

/** Whoever only chooses or confirms writes nothing that others could read. */
const isWritten = ({ as }: FieldSpec): boolean => as === 'line' || as === 'text' || as === 'file'

/** The fields by name: one that stays keeps what it has, focus included, while others come and go. */
const Fields = (props: { form: Form; specs: readonly FieldSpec[] }): JSX.Element => (
  <For each={props.specs.map(({ name }) => name)}>
    {(name) => {
      const spec = createMemo<FieldSpec | undefined>((before) => props.specs.find((one) => one.name === name) ?? before)
      return <Show when={spec()}>{(one) => <AskField form={props.form} spec={one()} />}</Show>
    }}
  </For>
)

export const AskForm = <O,>(props: AskFormProps<O>): JSX.Element => {
  const { form, specs, kept, submission, send } = createAsk(props)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void send()
  }
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary form={form} />
      <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} onAgain={() => void send()} />}</Show>
      <KeptOffer of={kept} />
      <Show when={props.ask.note}>{(note) => <p>{note()()}</p>}</Show>
      <Show when={props.ask.shows}>{(shows) => <Dynamic component={shows()} of={props.of} />}</Show>
      <Fields form={form} specs={specs()} />
      <Show when={props.anotherDay}>
        <details class="other-day">
          <summary>{asks().otherDay}</summary>
          <DateField form={form} name="on" label={asks().day} hint={asks().otherDayHint} optional max={today()} />
        </details>
      </Show>
      <Show when={specs().some(isWritten)}>
        <p class="soft">{props.ask.personal ? asks().personal : asks().public}</p>
      </Show>
      <div class="form-foot">
        <Button type="submit" tone={props.ask.grave ? 'danger' : 'primary'} busy={submission.busy()}>
          {submission.busy() ? shell().sending : asks().send}
        </Button>
        <Button tone="outline-primary" onClick={props.onCancel}>
          {shell().cancel}
        </Button>
      </div>
    </form>
  )
}
