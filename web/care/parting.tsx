// «Non riproporre a questa famiglia»: a family and a carer who did not get on are not put together again.
import { createSignal, type JSX, Show } from 'solid-js'
import type { CarerCommands } from '../../events/carers/commands.ts'
import type { Ask } from '../kernel/asks/ask.ts'
import { AskForm } from '../kernel/asks/form.tsx'
import { Badge, Button, Dialog } from '../kernel/ui/index.ts'
import { type Proposal, people } from './api.ts'
import { pageWords } from './page-words.ts'

const w = () => pageWords().proposals
const nameOf = (of: Proposal): string => of.carer_name ?? pageWords().detail.hidden

const ask = (of: Proposal): Ask<Proposal, CarerCommands['part']> => ({
  ...{ grave: true, personal: true },
  note: () => w().partNote(nameOf(of)),
  fields: () => [{ name: 'reason', as: 'text', label: w().partReason, max: 500, optional: true }],
  data: (given) => ({ carer: of.person, family: of.family, reason: given.maybe('reason') }),
})

/** Only where the proposal is over: while it stands, the desk takes it back first. */
export const Parting = (props: { of: Proposal; onDone: () => void | Promise<void> }): JSX.Element => {
  const [open, setOpen] = createSignal(false)
  const id = () => `part-${props.of.proposal}`
  const done = (): void => {
    setOpen(false)
    void props.onDone()
  }
  return (
    <Show when={props.of.stands === 'over'}>
      <Show
        when={!props.of.parted}
        fallback={
          <p>
            <Badge mood="over">{w().parted}</Badge>
          </p>
        }
      >
        <p class="no-print">
          <Button small tone="link" onClick={() => setOpen(true)}>
            {w().part}
          </Button>
        </p>
        <Show when={open()}>
          <Dialog id={id()} title={w().part} open onClose={() => setOpen(false)}>
            <AskForm
              id={id()}
              ask={ask(props.of)}
              of={props.of}
              send={(data, sending) => people.ask(props.of.carer, 'part', data as never, sending)}
              onDone={done}
              onCancel={() => setOpen(false)}
            />
          </Dialog>
        </Show>
      </Show>
    </Show>
  )
}
