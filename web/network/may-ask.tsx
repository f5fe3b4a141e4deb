// What only those see who may ask something of the network.
import { type JSX, type ParentComponent, Show } from 'solid-js'
import { createReading } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer } from '../kernel/ui/index.ts'
import { api, type CommandName } from './api.ts'

type MayAskProps = {
  /** the request in question; any when absent */
  command?: CommandName
  /** for who is signed in and may not */
  otherwise?: JSX.Element
}

const Admitted: ParentComponent<MayAskProps> = (props) => {
  const reading = createReading(() => api.read('/asks', {}))
  const may = (asks: readonly CommandName[]): boolean => (props.command ? asks.includes(props.command) : asks.length > 0)
  return (
    <Answer of={reading} loading="">
      {(answer) => (
        <Show when={may(answer().asks)} fallback={props.otherwise}>
          {props.children}
        </Show>
      )}
    </Answer>
  )
}

/** Its children for those whose role may ask, as the counter says it; asked anew for another person. */
export const MayAsk: ParentComponent<MayAskProps> = (props) => (
  <Show when={me()} keyed>
    {(_) => <Admitted {...props} />}
  </Show>
)
