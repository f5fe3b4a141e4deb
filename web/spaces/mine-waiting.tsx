// Places that became free for me, with the time I have to take them; and what I still wait for.
import { For, type JSX, Show } from 'solid-js'
import { createSubmission } from '../kernel/asking.ts'
import { moment } from '../kernel/format.ts'
import { Button, Each, Refusal, Section } from '../kernel/ui/index.ts'
import { api, type Waiting } from './api.ts'
import { timeOf, wallOf } from './clock.ts'
import { Counting } from './counting.tsx'
import { mineWords } from './mine-words.ts'
import { lasting, span, weekday } from './say.ts'
import { words } from './words.ts'

const w = () => mineWords()
type Answer = 'take' | 'decline' | 'leave'
type OneProps = { of: Waiting; past: boolean; answers: readonly [Answer, ...Answer[]]; onDone: () => void; children: JSX.Element }

const One = (props: OneProps): JSX.Element => {
  const submission = createSubmission<{ readonly answer: Answer }>(({ answer }, asking) =>
    api.ask(props.of.space, answer, { entry: props.of.entry }, asking),
  )
  const say = async (answer: Answer): Promise<void> => {
    if (await submission.submit({ answer })) props.onDone()
  }
  return (
    <li class="panel">
      <h3>{props.of.name}</h3>
      {props.children}
      <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} hint={<Counting problem={problem()} />} />}</Show>
      <p class="large-answers no-print">
        <For each={props.past ? [] : props.answers}>
          {(answer) => (
            <Button tone={answer === 'take' ? 'primary' : 'outline-primary'} busy={submission.busy()} onClick={() => void say(answer)}>
              {words().commands[answer]}
            </Button>
          )}
        </For>
      </p>
    </li>
  )
}

const Offer = (props: { of: Waiting; past: boolean; onDone: () => void }): JSX.Element => (
  <One of={props.of} past={props.past} answers={['take', 'decline']} onDone={props.onDone}>
    <p class="large-says">{span(props.of.offered_from ?? '', props.of.offered_to ?? '')}</p>
    <p class="large-by">{w().offerSays(moment(props.of.until ?? ''))}</p>
  </One>
)
const Wish = (props: { of: Waiting; past: boolean; onDone: () => void }): JSX.Element => (
  <One of={props.of} past={props.past} answers={['leave']} onDone={props.onDone}>
    <p class="large-says">
      {weekday(wallOf(props.of.starts_at).day)}, {w().waitingUntil(timeOf(props.of.starts_at), timeOf(props.of.ends_at))}
    </p>
    <p>{w().waitingSays(lasting(props.of.minutes))}</p>
  </One>
)

export const WaitingParts = (props: {
  of: readonly Waiting[]
  past: boolean
  part: 'offers' | 'waiting'
  onDone: () => void
}): JSX.Element => {
  const shown = () => props.of.filter(({ status }) => (status === 'offered') === (props.part === 'offers'))
  const Of = props.part === 'offers' ? Offer : Wish
  return (
    <Show when={shown().length > 0}>
      <Section id={props.part} title={props.part === 'offers' ? w().offers : w().waiting}>
        <ul class="plain panels">
          <Each of={shown()} by={({ space, entry }) => `${space} ${entry}`}>
            {(one) => <Of of={one()} past={props.past} onDone={props.onDone} />}
          </Each>
        </ul>
      </Section>
    </Show>
  )
}
