// What the reader may ask now, each request in a window of its own.
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Asking, Done } from '../api.ts'
import type { Problem } from '../problem.ts'
import { me } from '../session.ts'
import { Button, Dialog } from '../ui/index.ts'
import { wordFor } from '../words.ts'
import type { Ask } from './ask.ts'
import { AskForm } from './form.tsx'
import { asks } from './words.ts'

/** Whatever requests can be put to: the counter says which ones by this reader, now. */
export type Subject = { readonly id: string; readonly revision: number; readonly asks: readonly string[] }

/** The requests of a context and how they are named and sent. */
export type Desk<O, C extends string> = {
  readonly asking: { readonly [N in C]: Ask<O, object> }
  readonly commands: () => { readonly [N in C]: string }
  /** the words for what a request recorded, by type of event */
  readonly events: () => { readonly [type: string]: string }
  readonly send: (id: string, command: C, data: object, asking: Asking) => Promise<Done | Problem>
  readonly anotherDay?: boolean
  /** the requests are steps: the first is the next one to take, and stands out */
  readonly steps?: boolean
}
type DeskProps<O, C extends string> = { of: O; desk: Desk<O, C>; none?: string; onDone: () => void | Promise<void> }

const toneOf = (grave: boolean | undefined, next: boolean) =>
  grave ? ('outline-danger' as const) : next ? ('primary' as const) : ('outline-primary' as const)

/** Which request is open, what was recorded last, and what must come in between. */
const createDesk = <O extends Subject, C extends string>(props: DeskProps<O, C>) => {
  const { asking, events, send } = props.desk
  // What it was when the window opened: nobody consents to, or overwrites, what changed behind it.
  const [open, setOpen] = createSignal<{ readonly command: C; readonly seen: O }>()
  const [waiting, setWaiting] = createSignal<C>()
  const [done, setDone] = createSignal('')
  let fresh: void | Promise<void>
  const allowed = (): readonly C[] => props.of.asks.filter((command): command is C => Object.hasOwn(asking, command))
  const finish = (recorded: Done): void => {
    setDone(asks().done(recorded.events.map(({ type }) => wordFor(events(), type).toLowerCase()).join(', ')))
    setOpen(undefined)
    fresh = props.onDone()
  }
  // What was just recorded is part of what the next request begins from.
  const begin = async (command: C): Promise<void> => {
    setWaiting(() => command)
    await fresh
    setWaiting(undefined)
    if (allowed().includes(command)) setOpen({ command, seen: props.of })
  }
  const sendAs = (command: C, seen: O) => (data: object, sending: Asking) =>
    send(seen.id, command, data, { ...sending, ...(asking[command].exact ? { ifMatch: seen.revision } : {}) })
  return { open, close: () => setOpen(undefined), waiting, done, allowed, finish, begin, sendAs }
}

export const AskDesk = <O extends Subject, C extends string>(props: DeskProps<O, C>): JSX.Element => {
  const { asking, commands, anotherDay, steps } = props.desk
  const { open, close, waiting, done, allowed, finish, begin, sendAs } = createDesk(props)
  return (
    <>
      <p class="asks-done" role="status">
        {done()}
      </p>
      <ul class="plain asks">
        <For each={allowed()} fallback={<li class="soft">{props.none}</li>}>
          {(command, index) => (
            <li>
              <Button
                tone={toneOf(asking[command].grave, steps === true && index() === 0)}
                busy={waiting() === command}
                onClick={() => void begin(command)}
              >
                {commands()[command]}
              </Button>
            </li>
          )}
        </For>
      </ul>
      <Show when={open()} keyed>
        {({ command, seen }) => (
          <Dialog id="ask" title={commands()[command]} open wide={asking[command].wide} onClose={close}>
            <AskForm
              {...{ id: `ask-${command}`, ask: asking[command], of: seen, send: sendAs(command, seen), anotherDay }}
              shelf={`${command}.${seen.id}.${me()?.id ?? ''}`}
              {...{ onDone: finish, onCancel: close }}
            />
          </Dialog>
        )}
      </Show>
    </>
  )
}
