// The code of a space today, for who looks after it: what it is, until when it is good, and another one now.
import { createSignal, type JSX, Show } from 'solid-js'
import type { Ask } from '../kernel/asks/ask.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { Answer, ButtonLink } from '../kernel/ui/index.ts'
import { api, type Door, type Space } from './api.ts'
import { doorWords } from './door-words.ts'
import { mineWords } from './mine-words.ts'
import { weekday } from './say.ts'
import { AskWindow } from './window.tsx'

const w = () => doorWords()

/** What the code of a day is for and until when; `turn`: how often it was made anew that day. */
export const DoorSays = (props: { of: Door }): JSX.Element => (
  <>
    <p>{w().what}</p>
    <p>{w().until(weekday(props.of.day))}</p>
    <Show when={props.of.turn > 0}>
      <p>{w().turn(props.of.turn + 1)}</p>
    </Show>
  </>
)

const renewing: Ask<Space, object> = { grave: true, note: () => w().renewSays, fields: () => [], data: () => ({}) }

export const RenewDoor = (props: { of: Space; onDone: () => void }): JSX.Element => {
  const [said, setSaid] = createSignal('')
  const done = (): void => {
    setSaid(w().renewed)
    props.onDone()
  }
  return (
    <>
      <AskWindow
        {...{ id: 'renew-door', label: w().renew, says: props.of.name, of: props.of, ask: renewing, onDone: done }}
        send={(data, asking) => api.ask(props.of.id, 'renew-door', data, asking)}
      />
      <span role="status">{said()}</span>
    </>
  )
}

export const DoorCode = (props: { of: Space }): JSX.Element => {
  const door = createReadingForMe(() => api.read('/:id/door', { id: props.of.id }), 'spaces')
  return (
    <Answer of={door}>
      {(answer) => (
        <div class="panel door-code">
          <h2 class="h4">{mineWords().desk.code}</h2>
          <p class="door-digits">{answer().code}</p>
          <DoorSays of={answer()} />
          <p class="large-answers">
            <ButtonLink href={`/spazi/${props.of.id}/cartello`}>{w().print}</ButtonLink>
            <RenewDoor of={props.of} onDone={() => void door.again()} />
          </p>
        </div>
      )}
    </Answer>
  )
}
