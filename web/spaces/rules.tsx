// The rules of a space, all of them to be changed at once: groups that open, and what changes before it is recorded.
import { useParams } from '@solidjs/router'
import { createMemo, createSignal, For, type JSX, Show, untrack } from 'solid-js'
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import { createSubmission } from '../kernel/asking.ts'
import { AskField } from '../kernel/asks/field.tsx'
import { landing, wrongIn } from '../kernel/asks/form.tsx'
import { givenBy } from '../kernel/asks/given.ts'
import { createForm, type Form } from '../kernel/form.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { shell } from '../kernel/shell-words.ts'
import { AnswerPage, Button, ButtonLink, Empty, ErrorSummary, Page, Refusal, SignInLink } from '../kernel/ui/index.ts'
import { api, type Space } from './api.ts'
import { pageWords } from './page-words.ts'
import { ruleWords } from './rule-words.ts'
import { draftOfRules, type GroupName, groupFields, groupNames } from './rules-fields.ts'
import { rulesGiven } from './rules-given.ts'
import { Preview } from './rules-preview.tsx'

const w = () => ruleWords()

/** What is written, what is wrong with it, and how it is sent: judged by what stood when it was sent. */
const createRules = (props: { of: Space; onDone: () => void }) => {
  const form = createForm(
    `rules-${untrack(() => props.of.id)}`,
    untrack(() => draftOfRules(props.of)),
  )
  const groups = createMemo(() => groupFields(props.of, form.value))
  const specs = () => groupNames.flatMap((name) => groups()[name])
  const written = createMemo(() => (wrongIn(specs(), form.value).length === 0 ? rulesGiven(givenBy(form)) : undefined))
  const submission = createSubmission<SpaceCommands['rule']>((data, asking) =>
    api.ask(props.of.id, 'rule', data, { ...asking, ifMatch: props.of.revision }),
  )
  const send = async (): Promise<void> => {
    form.fail(wrongIn(specs(), form.value))
    const data = written()
    if (!data) return
    if (await submission.submit(data)) return props.onDone()
    const problem = submission.problem()
    if (problem && form.failWith(problem, (path) => landing(specs(), path))) submission.clear()
  }
  return { form, groups, written, submission, send }
}

type GroupProps = { name: GroupName; form: Form; fields: ReturnType<typeof groupFields>[GroupName] }
const Group = (props: GroupProps): JSX.Element => {
  const isWrong = () => props.fields.some(({ name }) => props.form.fault(name) !== undefined)
  return (
    <details class="rules-group" open={props.name === 'opening' || isWrong()}>
      <summary>
        <h2 class="h4">{w().groups[props.name].title}</h2>
        <span>{w().groups[props.name].says}</span>
      </summary>
      <div class="rules-fields">
        <For each={props.fields.map(({ name }) => name)}>
          {(name) => (
            <Show when={props.fields.find((one) => one.name === name)}>{(spec) => <AskField form={props.form} spec={spec()} />}</Show>
          )}
        </For>
      </div>
    </details>
  )
}

const Moved = (props: { onLook: () => void }): JSX.Element => (
  <div class="space-alarm" role="status">
    <p>{w().moved}</p>
    <Button tone="outline-primary" onClick={() => props.onLook()}>
      {w().reload}
    </Button>
  </div>
)

const Rules = (props: { of: Space; onDone: () => void; onLook: () => void }): JSX.Element => {
  const seen = untrack(() => props.of.version)
  const { form, groups, written, submission, send } = createRules(props)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void send()
  }
  return (
    <form noValidate onSubmit={submit} class="narrow">
      <ErrorSummary form={form} />
      <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} onAgain={() => void send()} />}</Show>
      <For each={groupNames}>{(name) => <Group name={name} form={form} fields={groups()[name]} />}</For>
      <Preview before={props.of.rules} after={written()} />
      <Show when={props.of.version === seen} fallback={<Moved onLook={props.onLook} />}>
        <div class="form-foot">
          <Button type="submit" busy={submission.busy()}>
            {submission.busy() ? shell().sending : w().send}
          </Button>
          <ButtonLink href={`/spazi/${props.of.id}`} tone="outline-primary">
            {shell().cancel}
          </ButtonLink>
        </div>
      </Show>
    </form>
  )
}

const Whole = (props: { of: Space }): JSX.Element => {
  const [done, setDone] = createSignal(false)
  // Another number is another form, begun from the rules as they are then.
  const [round, setRound] = createSignal(1)
  const may = () => (props.of.asks as readonly string[]).includes('rule')
  const first = untrack(() => props.of.version) === 0
  const says = () => (done() ? (first ? w().firstDone : w().done) : first ? w().firstLead : w().lead)
  return (
    <Page title={w().title(props.of.name)} lead={says()}>
      <Show
        when={!done()}
        fallback={
          <p class="form-foot">
            <Show when={first}>
              <ButtonLink href={`/spazi/${props.of.id}/cartello`}>{pageWords().space.sheet}</ButtonLink>
            </Show>
            <ButtonLink href={`/spazi/${props.of.id}`} tone={first ? 'outline-primary' : 'primary'}>
              {props.of.name}
            </ButtonLink>
          </p>
        }
      >
        <Show
          when={may() && round()}
          keyed
          fallback={
            <Empty title={w().notYours} icon="locked">
              <Show when={me()} fallback={<SignInLink />}>
                {w().notYoursSays}
              </Show>
            </Empty>
          }
        >
          <Rules of={props.of} onDone={() => setDone(true)} onLook={() => setRound(round() + 1)} />
        </Show>
      </Show>
    </Page>
  )
}

const RulesPage = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => api.read('/:id', { id: params.id }), 'spaces')
  return (
    <AnswerPage of={reading} words={pageWords().space}>
      {(space) => <Whole of={space()} />}
    </AnswerPage>
  )
}
export default RulesPage
