// The turns of care: when, how many places are left, and one button to be there.
import { createSignal, For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { createSubmission } from '../kernel/asking.ts'
import { fullDay, number, today } from '../kernel/format.ts'
import { shell } from '../kernel/shell-words.ts'
import { Badge, Button, Refusal, Section } from '../kernel/ui/index.ts'
import { api, type Building, type Turn } from './api.ts'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'

const w = () => pageWords().turns
type Asked = { readonly turn: string; readonly command: 'take-turn' | 'give-back-turn' }

const hoursOf = ({ minutes }: Turn): string => number(Math.round((minutes ?? 0) / 6) / 10)

const Coming = (props: { of: Building; turn: Turn; busy: boolean; onAsk: (asked: Asked) => void }): JSX.Element => {
  const may = (command: Asked['command']) => props.of.home !== null && props.of.asks.includes(command)
  const button = (command: Asked['command'], tone: 'primary' | 'outline-primary'): JSX.Element => (
    <Button {...{ tone, busy: props.busy }} onClick={() => props.onAsk({ turn: props.turn.turn, command })}>
      {words().commands[command]} <span class="visually-hidden">{props.turn.what}</span>
    </Button>
  )
  return (
    <li class="turn">
      <div>
        <p class="turn-what" lang="it">
          {props.turn.what}
        </p>
        <p class="soft">
          {fullDay(props.turn.day)}, {w().free(Math.max(0, props.turn.slots - props.turn.taken))}{' '}
          <Show when={props.turn.mine}>
            <Badge mood="going">{w().yours}</Badge>
          </Show>
        </p>
      </div>
      <div class="no-print">
        <Show when={props.turn.mine && may('give-back-turn')}>{button('give-back-turn', 'outline-primary')}</Show>
        <Show when={!props.turn.mine && props.turn.taken < props.turn.slots && may('take-turn')}>{button('take-turn', 'primary')}</Show>
      </div>
    </li>
  )
}

const Past = (props: { turns: readonly Turn[] }): JSX.Element => (
  <Show when={props.turns.length > 0}>
    <details class="reading">
      <summary>{w().past}</summary>
      <ul>
        <For each={props.turns}>
          {(turn) => (
            <li>
              <span lang="it">{turn.what}</span>, {fullDay(turn.day)}:{' '}
              {turn.stage === 'cancelled' ? w().cancelled : w().done(turn.people ?? 0, hoursOf(turn))}
            </li>
          )}
        </For>
      </ul>
    </details>
  </Show>
)

export const Turns = (props: { of: Building; onDone: () => void | Promise<void> }): JSX.Element => {
  const [done, setDone] = createSignal('')
  const submission = createSubmission<Asked>(({ turn, command }, asking) => api.ask(props.of.id, command, { turn }, asking))
  const ask = async (asked: Asked): Promise<void> => {
    setDone('')
    if (!(await submission.submit(asked))) return
    setDone(w().noted)
    await props.onDone()
  }
  const turns = () => props.of.parts.turns
  const asOf = useAsOf()
  const coming = () => turns().filter(({ stage, day }) => stage === 'offered' && day >= (asOf.day() ?? today()))
  return (
    <Section id="turns" title={w().title} lead={w().lead}>
      <p role="status" class="asks-done">
        {submission.busy() ? shell().sending : done()}
      </p>
      <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} />}</Show>
      <ul class="plain turns">
        <For each={coming()} fallback={<li class="soft">{w().none}</li>}>
          {(turn) => <Coming {...{ of: props.of, turn, busy: submission.busy(), onAsk: (asked) => void ask(asked) }} />}
        </For>
      </ul>
      <Past turns={turns().filter(({ stage }) => stage !== 'offered')} />
    </Section>
  )
}
