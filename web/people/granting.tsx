// A role for somebody: a new person, written down with the role they come for, or one who is known by their code.
import { useNavigate } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import type { PersonCommands } from '../../events/people/commands.ts'
import type { Asking, Done } from '../kernel/api.ts'
import { AskForm } from '../kernel/asks/form.tsx'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { Button, Dialog } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import { addWithRole, grantByCode } from './asking.ts'
import { others } from './others-words.ts'

type Named = PersonCommands['grant'] & { readonly person: string; readonly name?: string }

/** Who is not known yet is written down first, once however often it is sent. */
const give = async ({ person, name, ...grant }: Named, { key }: Asking): Promise<Done | Problem> => {
  if (name !== undefined) {
    const done = await api.ask(person, 'register', { name, channel: 'desk' }, { key: `${key}.person` })
    if (isProblem(done)) return done
  }
  return api.ask(person, 'grant', grant, { key })
}

type GivingProps = { mayGrant: readonly string[]; onDone: () => void }
type Way = { readonly id: 'add' | 'grant'; readonly label: () => string; readonly ask: typeof addWithRole | typeof grantByCode }
const ways: readonly Way[] = [
  { id: 'add', label: () => others().list.add, ask: addWithRole },
  { id: 'grant', label: () => others().list.grant, ask: grantByCode },
]

const Giving = (props: GivingProps & { way: Way }): JSX.Element => {
  const navigate = useNavigate()
  const [open, setOpen] = createSignal(false)
  const done = ({ id }: Done): void => {
    setOpen(false)
    // Who has just been written down needs a way in.
    if (props.way.id === 'add') navigate(`/codici?persona=${id}`)
    else props.onDone()
  }
  return (
    <>
      <Button tone={props.way.id === 'add' ? 'primary' : 'outline-primary'} onClick={() => setOpen(true)}>
        {props.way.label()}
      </Button>
      <Show when={open()}>
        <Dialog id={props.way.id} title={props.way.label()} open onClose={() => setOpen(false)}>
          <AskForm
            {...{ id: props.way.id, ask: props.way.ask, of: props.mayGrant, onDone: done, onCancel: () => setOpen(false) }}
            send={(data, asking) => give(data as Named, asking)}
          />
        </Dialog>
      </Show>
    </>
  )
}

export const Granting = (props: GivingProps): JSX.Element => (
  <>
    {ways.map((way) => (
      <Giving {...props} way={way} />
    ))}
  </>
)
