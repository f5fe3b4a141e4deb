// «Di' la tua»: writing a few lines, asking for a change, signing, stopping; stopping is asked twice.
import { createSignal, For, type JSX, Show } from 'solid-js'
import { AskForm } from '../kernel/asks/form.tsx'
import { Button, Dialog, Section } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import type { Asked } from './asked.ts'
import { type Own, ownAsking } from './path-asking.ts'
import { pathWords } from './path-words.ts'

const w = () => pathWords()
type Open = Own | 'leaving'
type Props = { of: Asked; onDone: () => void }

type LeavingProps = { mayChange: boolean; onGo: (open: Own) => void; onClose: () => void }
const Leaving = (props: LeavingProps): JSX.Element => (
  <Dialog id="leaving" title={w().withdrawFirst} open onClose={props.onClose}>
    <p>{w().withdrawSays}</p>
    <div class="large-answers">
      <Button onClick={props.onClose}>{w().stay}</Button>
      <Show when={props.mayChange}>
        <Button tone="outline-primary" onClick={() => props.onGo('ask')}>
          {w().withdrawChange}
        </Button>
      </Show>
      <Button tone="outline-danger" onClick={() => props.onGo('withdraw')}>
        {w().withdrawYes}
      </Button>
    </div>
  </Dialog>
)

const Asking = (props: Props & { command: Own; onClose: () => void }): JSX.Element => (
  <Dialog
    id={`own-${props.command}`}
    title={w().commands[props.command]}
    open
    wide={ownAsking[props.command].wide === true}
    onClose={props.onClose}
  >
    <AskForm
      id={`own-${props.command}-${props.of.id}`}
      ask={ownAsking[props.command]}
      of={props.of}
      send={(data, sending) => api.ask(props.of.id, props.command, data as never, sending)}
      onDone={() => {
        props.onClose()
        props.onDone()
      }}
      onCancel={props.onClose}
    />
  </Dialog>
)

const order: readonly Own[] = ['sign', 'write', 'ask', 'withdraw']

export const PathAsks = (props: Props): JSX.Element => {
  const [open, setOpen] = createSignal<Open>()
  const mine = () => order.filter((command) => props.of.asks.includes(command))
  // A window that closes while another opens has the last word no more.
  const close = (of: Open) => () => void (open() === of && setOpen(undefined))
  return (
    <Show when={mine().length > 0}>
      <Section id={`say-${props.of.id}`} title={w().say} lead={w().sayLead} class="no-print">
        <div class="large-answers">
          <For each={mine()}>
            {(command) => (
              <Button
                tone={command === 'sign' ? 'primary' : 'outline-primary'}
                onClick={() => setOpen(command === 'withdraw' ? 'leaving' : command)}
              >
                {w().commands[command]}
              </Button>
            )}
          </For>
        </div>
        <Show when={open()} keyed>
          {(what) =>
            what === 'leaving' ? (
              <Leaving mayChange={mine().includes('ask')} onGo={setOpen} onClose={close('leaving')} />
            ) : (
              <Asking of={props.of} command={what} onClose={close(what)} onDone={props.onDone} />
            )
          }
        </Show>
      </Section>
    </Show>
  )
}
