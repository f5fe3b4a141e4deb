// What the register did not take: its sentence, and what one can do. Nothing is thrown away at the first touch.
import { createSignal, For, type JSX, Show } from 'solid-js'
import { createForm } from '../kernel/form.ts'
import { fullDay, moment, number } from '../kernel/format.ts'
import type { QueuedAct } from '../kernel/outbox/act.ts'
import { Button, Link, Section, sentenceOf, TextField } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { box } from './box.ts'
import { insisting, isContested } from './conflicts.ts'
import { words } from './words.ts'

const Insisting = (props: { act: QueuedAct; onBack: () => void }): JSX.Element => {
  const form = createForm(`insist-${props.act.key}`)
  const send = (): void => {
    const reason = form.value('reason').trim()
    form.fail(reason === '' ? [{ path: 'reason', says: words().decide.why }] : [])
    if (reason !== '') void box()?.settle(props.act.key, insisting(props.act, reason))
  }
  return (
    <form
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextField form={form} name="reason" label={words().decide.why} maxlength={300} />
      <Button type="submit">{words().decide.keepMine}</Button>{' '}
      <Button tone="link" onClick={props.onBack}>
        {words().decide.back}
      </Button>
    </form>
  )
}

const Dropping = (props: { act: QueuedAct; onBack: () => void }): JSX.Element => (
  <div role="alert">
    <p>{words().decide.dropAsk}</p>
    <Button tone="danger" onClick={() => void box()?.settle(props.act.key)}>
      {words().decide.dropSure}
    </Button>{' '}
    <Button tone="link" onClick={props.onBack}>
      {words().decide.back}
    </Button>
  </div>
)

type Step = 'choose' | 'insist' | 'drop'
const Choices = (props: { act: QueuedAct; onStep: (step: Step) => void }): JSX.Element => (
  <p class="strip-choices">
    <Show
      when={isContested(props.act)}
      fallback={
        <>
          <Button onClick={() => void box()?.retry(props.act.key)}>{words().decide.retry}</Button>
          <Button tone="outline-danger" onClick={() => props.onStep('drop')}>
            {words().decide.drop}
          </Button>
          <Link href={`/laboratori/${props.act.id}/incontri/${props.act.about}`}>{words().decide.page}</Link>
        </>
      }
    >
      <Button onClick={() => void box()?.settle(props.act.key)}>{words().decide.keepTheirs}</Button>
      <Button tone="outline-primary" onClick={() => props.onStep('insist')}>
        {words().decide.keepMine}
      </Button>
    </Show>
  </p>
)

/** `named` says whom an act is about, where the list is here. */
type Named = (act: QueuedAct) => string | undefined

/** What stands in the register instead, where the refusal says it. */
const theirs = ({ problem }: QueuedAct): string | undefined => {
  const { is, n, when } = problem?.values ?? {}
  const what = typeof is === 'string' ? wordFor(words().labels, is) : typeof n === 'number' ? number(n) : undefined
  return what === undefined || typeof when !== 'string'
    ? undefined
    : words().decide.theirs(what, when.length > 10 ? moment(when) : fullDay(when))
}

const One = (props: { act: QueuedAct; waits: number; named?: Named | undefined }): JSX.Element => {
  const [step, setStep] = createSignal<Step>('choose')
  const back = (): void => void setStep('choose')
  const what = () => [wordFor(words().labels, props.act.label), props.named?.(props.act)].filter(Boolean).join(': ')
  return (
    <li class="undecided">
      <h3 class="h5">{what()}</h3>
      <p>
        {props.act.problem && sentenceOf(props.act.problem)} <span class="soft">{words().decide.recorded(moment(props.act.on))}</span>
      </p>
      <Show when={theirs(props.act)}>{(says) => <p>{says()}</p>}</Show>
      <Show when={props.waits > 0}>
        <p>{words().decide.waits(props.waits)}</p>
      </Show>
      <Show when={step() === 'choose'}>
        <Choices act={props.act} onStep={setStep} />
      </Show>
      <Show when={step() === 'insist'}>
        <Insisting act={props.act} onBack={back} />
      </Show>
      <Show when={step() === 'drop'}>
        <Dropping act={props.act} onBack={back} />
      </Show>
    </li>
  )
}

export const Undecided = (props: { named?: Named }): JSX.Element => {
  const open = () =>
    box()
      ?.acts()
      .filter(({ standing }) => standing === 'undecided') ?? []
  const waiting = (key: string) =>
    box()
      ?.acts()
      .filter(({ needs }) => needs === key).length ?? 0
  return (
    <Show when={open().length > 0}>
      <Section id="undecided" title={words().decide.title} lead={words().decide.lead}>
        <ul class="plain">
          <For each={open()}>{(act) => <One act={act} waits={waiting(act.key)} named={props.named} />}</For>
        </ul>
      </Section>
    </Show>
  )
}
