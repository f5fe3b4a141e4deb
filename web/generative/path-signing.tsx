// «Un patto della tua famiglia»: the text an adult of the household signs with the person, and nothing else of the pact.
import { createSignal, type JSX, Show } from 'solid-js'
import { AskForm } from '../kernel/asks/form.tsx'
import { fullDay } from '../kernel/format.ts'
import { me } from '../kernel/session.ts'
import { Button, Dialog, Each, Section } from '../kernel/ui/index.ts'
import { api, type Signing } from './api.ts'
import { Exact } from './exact.tsx'
import { householdWords } from './household-words.ts'
import { ownCosign } from './path-asking.ts'

const w = () => householdWords().own
type Props = { of: Signing; onDone: () => void }

const isOver = ({ stage }: Signing): boolean => stage === 'concluded' || stage === 'interrupted'
const stateOf = (of: Signing): string => {
  const day = of.text?.members[me()?.id ?? '']
  if (isOver(of)) return w().over
  if (of.asks.includes('cosign')) return w().waits
  if (day) return w().signed(fullDay(day))
  return of.plan ? w().running : w().writing
}

const SignDialog = (props: Props & { onClose: () => void }): JSX.Element => (
  <Dialog id="own-cosign" title={w().title} open wide onClose={props.onClose}>
    <AskForm
      id={`own-cosign-${props.of.id}`}
      ask={ownCosign}
      of={props.of}
      send={(data, sending) => api.ask(props.of.id, 'cosign', data as never, sending)}
      onDone={() => {
        props.onClose()
        props.onDone()
      }}
      onCancel={props.onClose}
    />
  </Dialog>
)

const One = (props: Props): JSX.Element => {
  const [open, setOpen] = createSignal(false)
  return (
    <Section id={`signing-${props.of.id}`} title={w().title} lead={w().says(props.of.name)}>
      <p class="large-says">{stateOf(props.of)}</p>
      <Show when={props.of.asks.includes('cosign')}>
        <div class="large-answers no-print">
          <Button onClick={() => setOpen(true)}>{w().open}</Button>
        </div>
      </Show>
      <Show when={props.of.text ?? props.of.plan}>
        <details class="reading">
          <summary>{w().read}</summary>
          <Exact of={props.of} />
        </details>
      </Show>
      <Show when={open()}>
        <SignDialog {...props} onClose={() => setOpen(false)} />
      </Show>
    </Section>
  )
}

export const PathSigning = (props: { pacts: readonly Signing[]; onDone: () => void }): JSX.Element => (
  <Each of={props.pacts} by={({ id }) => id}>
    {(of) => <One of={of()} onDone={props.onDone} />}
  </Each>
)
