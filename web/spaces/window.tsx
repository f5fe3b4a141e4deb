// A request put to one booking: a button, and its form in a window.
import { createSignal, type JSX, Show } from 'solid-js'
import type { Asking, Done } from '../kernel/api.ts'
import type { Ask } from '../kernel/asks/ask.ts'
import { AskForm } from '../kernel/asks/form.tsx'
import type { Problem } from '../kernel/problem.ts'
import { Button, Dialog } from '../kernel/ui/index.ts'

type Props<O> = {
  /** prefix of its fields, one for each thing of the page */
  id: string
  label: string
  /** what one hears, where the label alone would stand several times on the page */
  says: string
  of: O
  ask: Ask<O, object>
  send: (data: object, asking: Asking) => Promise<Done | Problem>
  onDone: () => void
}

export const AskWindow = <O,>(props: Props<O>): JSX.Element => {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <Button tone={props.ask.grave ? 'outline-danger' : 'outline-primary'} onClick={() => setOpen(true)}>
        {props.label}
        <span class="visually-hidden"> {props.says}</span>
      </Button>
      <Show when={open()}>
        <Dialog id={props.id} title={props.label} open onClose={() => setOpen(false)}>
          <p>
            <strong>{props.says}</strong>
          </p>
          <AskForm
            {...{ id: props.id, of: props.of, ask: props.ask, send: props.send }}
            onDone={() => {
              setOpen(false)
              props.onDone()
            }}
            onCancel={() => setOpen(false)}
          />
        </Dialog>
      </Show>
    </>
  )
}
