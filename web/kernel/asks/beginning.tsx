// A button that opens a window in which something new is asked for, and then leads to its page.
import { useNavigate } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import type { Done } from '../api.ts'
import { newId } from '../id.ts'
import { Button, Dialog } from '../ui/index.ts'
import { AskForm, type AskFormProps } from './form.tsx'

type BeginningProps = Pick<AskFormProps<undefined>, 'ask'> & {
  /** the window’s id, and prefix of the ids of its fields */
  id: string
  /** what the button says, and the window is called */
  says: string
  /** asks for the thing `id`, an identity made for it: the same for as long as the window is open, so that sending again is not a second thing */
  send: (id: string, ...asked: Parameters<AskFormProps<undefined>['send']>) => ReturnType<AskFormProps<undefined>['send']>
  /** the page of what was recorded */
  page: (done: Done) => string
  wide?: boolean
}

export const Beginning = (props: BeginningProps): JSX.Element => {
  const navigate = useNavigate()
  const [thing, setThing] = createSignal<string>()
  const close = (): void => void setThing(undefined)
  return (
    <>
      <Button onClick={() => setThing(newId())}>{props.says}</Button>
      <Show when={thing()} keyed>
        {(id) => (
          <Dialog id={props.id} title={props.says} open wide={props.wide} onClose={close}>
            <AskForm
              {...{ id: props.id, ask: props.ask, of: undefined }}
              send={(data, asking) => props.send(id, data, asking)}
              onDone={(done) => navigate(props.page(done))}
              onCancel={close}
            />
          </Dialog>
        )}
      </Show>
    </>
  )
}
