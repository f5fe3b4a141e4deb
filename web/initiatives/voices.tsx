// The neighbours' endorsements: how many of how many, until when, and one big button.
import { createSignal, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { createSubmission } from '../kernel/asking.ts'
import { daysBetween, fullDay, today } from '../kernel/format.ts'
import { createReading, type Reading } from '../kernel/reading.ts'
import { shell } from '../kernel/shell-words.ts'
import { Answer, Button, Refusal, Section } from '../kernel/ui/index.ts'
import { api, type Initiative } from './api.ts'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'

const w = () => pageWords().voices

const Meter = (props: { of: Initiative; needed: number }): JSX.Element => (
  <div class="voices-meter">
    <p class="voices-count" id="voices-count">
      {w().count(props.of.endorsed, props.needed)}
    </p>
    <progress max={props.needed} value={Math.min(props.of.endorsed, props.needed)} aria-labelledby="voices-count" />
    <Show when={props.of.endorsed >= props.needed}>
      <p class="voices-enough">{w().enough}</p>
    </Show>
  </div>
)

const Voice = (props: { of: Initiative; reading: Reading<Initiative> }): JSX.Element => {
  const [done, setDone] = createSignal('')
  const submission = createSubmission<'endorse' | 'withdraw'>((command, asking) =>
    api.ask(props.of.id, command, { household: props.of.home ?? '' }, asking),
  )
  const speak = async (command: 'endorse' | 'withdraw'): Promise<void> => {
    setDone('')
    if (!(await submission.submit(command))) return
    setDone(command === 'endorse' ? w().noted : w().taken)
    await props.reading.again()
  }
  const button = (command: 'endorse' | 'withdraw', tone: 'primary' | 'outline-primary'): JSX.Element => (
    <Show when={props.of.asks.includes(command)}>
      <Button tone={tone} class="voice-button" busy={submission.busy()} onClick={() => void speak(command)}>
        {submission.busy() ? shell().sending : words().commands[command]}
      </Button>
    </Show>
  )
  return (
    <div class="voice no-print">
      <p role="status" class="asks-done">
        {done()}
      </p>
      <Show when={props.of.mineEndorsed}>
        <p>{w().yours}</p>
      </Show>
      {button('endorse', 'primary')}
      {button('withdraw', 'outline-primary')}
      <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} />}</Show>
    </div>
  )
}

/** For the manager: which households, as the register knows them. */
const Who = (props: { of: Initiative }): JSX.Element => {
  const reading = createReading(() => api.read('/:id/voices', { id: props.of.id }), 'initiatives')
  const count = (found: { readonly items: readonly { readonly tenure: string }[] }, tenure: 'owner' | 'tenant') =>
    found.items.filter((one) => one.tenure === tenure).length
  return (
    <Answer of={reading}>
      {(found) => (
        <p>
          {w().split(count(found(), 'owner'), count(found(), 'tenant'))} <span class="soft">{w().whoLead}</span>
        </p>
      )}
    </Answer>
  )
}

export const Voices = (props: { of: Initiative; reading: Reading<Initiative>; manages: boolean }): JSX.Element => {
  const asOf = useAsOf()
  const on = () => asOf.day() ?? today()
  const left = () => daysBetween(on(), props.of.closes_on ?? on())
  return (
    <Show when={props.of.needed}>
      {(needed) => (
        <Section id="voices" title={w().title}>
          <Meter of={props.of} needed={needed()} />
          <Show when={props.of.closes_on}>
            {(day) => (
              <p>
                {left() >= 0 ? w().until(fullDay(day())) : w().over(fullDay(day()))}{' '}
                <Show when={left() >= 0}>{pageWords().detail.left(left())}</Show>
              </p>
            )}
          </Show>
          <Voice of={props.of} reading={props.reading} />
          <p class="soft">{w().rule(needed(), props.of.units ?? 0)}</p>
          <Show when={props.manages}>
            <Who of={props.of} />
          </Show>
        </Section>
      )}
    </Show>
  )
}
