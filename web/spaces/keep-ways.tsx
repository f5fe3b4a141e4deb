// What may be noted of one booking by who looks after the space: arrival, nobody came, how it was left, the deposit.
import { type JSX, Show } from 'solid-js'
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import { createSubmission } from '../kernel/asking.ts'
import type { Ask } from '../kernel/asks/ask.ts'
import { Button, Refusal } from '../kernel/ui/index.ts'
import { api, type Kept, type Space } from './api.ts'
import { mineWords } from './mine-words.ts'
import { leaving } from './own-asking.ts'
import { span } from './say.ts'
import { AskWindow } from './window.tsx'

const w = () => mineWords().desk
const half = 30 * 60_000
const quarter = 15 * 60_000

const isTime = ({ starts_at }: Kept): boolean => Date.now() >= Date.parse(starts_at) - quarter && Date.now() <= Date.parse(starts_at) + half
const isMissed = ({ starts_at }: Kept): boolean => Date.now() > Date.parse(starts_at) + half

const cents = (text: string): number => Math.round(Number(text.replace(',', '.')) * 100)
const taking = (deposit: number): Ask<Kept, SpaceCommands['take-deposit']> => ({
  fields: () => [{ name: 'cents', as: 'line', label: w().cents, max: 10, initial: String(deposit / 100) }],
  data: (given, { booking }) => ({ booking, cents: cents(given.text('cents')) }),
})
const returning: Ask<Kept, SpaceCommands['return-deposit']> = {
  fields: () => [{ name: 'kept', as: 'line', label: w().kept, max: 10, initial: '0' }],
  data: (given, { booking }) => ({ booking, kept: cents(given.text('kept')) }),
}

type Props = { space: Space; of: Kept; onDone: () => void }

const Deposit = (props: Props): JSX.Element => {
  const common = () => ({ of: props.of, says: span(props.of.starts_at, props.of.ends_at), onDone: props.onDone })
  return (
    <Show when={props.space.rules?.deposit}>
      {(deposit) => (
        <>
          <Show when={props.of.deposit === null && ['booked', 'here'].includes(props.of.status)}>
            <AskWindow
              {...{ ...common(), id: `take-${props.of.booking}`, label: w().depositTaken, ask: taking(deposit()) }}
              send={(data, asking) => api.ask(props.space.id, 'take-deposit', data as never, asking)}
            />
          </Show>
          <Show when={props.of.deposit !== null && props.of.deposit_kept === null}>
            <AskWindow
              {...{ ...common(), id: `return-${props.of.booking}`, label: w().depositBack, ask: returning }}
              send={(data, asking) => api.ask(props.space.id, 'return-deposit', data as never, asking)}
            />
          </Show>
        </>
      )}
    </Show>
  )
}

export const KeptWays = (props: Props): JSX.Element => {
  const submission = createSubmission<{ readonly command: 'check-in' | 'no-show' }>(({ command }, asking) =>
    api.ask(props.space.id, command, { booking: props.of.booking }, asking),
  )
  const note = async (command: 'check-in' | 'no-show'): Promise<void> => {
    if (await submission.submit({ command })) props.onDone()
  }
  return (
    <>
      <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} />}</Show>
      <p class="large-answers">
        <Show when={props.of.status === 'booked' && isTime(props.of)}>
          <Button busy={submission.busy()} onClick={() => void note('check-in')}>
            {w().here}
          </Button>
        </Show>
        <Show when={props.of.status === 'booked' && isMissed(props.of)}>
          <Button tone="outline-danger" busy={submission.busy()} onClick={() => void note('no-show')}>
            {w().missed}
          </Button>
        </Show>
        <Show when={props.of.status === 'here'}>
          <AskWindow
            {...{
              id: `out-${props.of.booking}`,
              label: w().out,
              says: span(props.of.starts_at, props.of.ends_at),
              of: props.of,
              ask: leaving,
            }}
            send={(data, asking) => api.ask(props.space.id, 'check-out', data as never, asking)}
            onDone={props.onDone}
          />
        </Show>
        <Deposit {...props} />
      </p>
    </>
  )
}
