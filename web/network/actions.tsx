// What the reader may ask of a body of the network now: nothing is shown to those who may ask nothing.
import { type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { Frozen } from '../kernel/as-of-bar.tsx'
import { AskDesk, type Desk } from '../kernel/asks/desk.tsx'
import { api, type Body } from './api.ts'
import { type Askable, asking } from './asking.ts'
import { askNames, askWords } from './asks-words.ts'
import { detailWords } from './detail-words.ts'
import { MayAsk } from './may-ask.tsx'

const desk: Desk<Body, Askable> = {
  asking,
  commands: () => askNames().commands,
  events: () => Object.fromEntries(Object.entries(detailWords().source.facts).map(([fact, says]) => [`network.${fact}`, says])),
  send: (id, command, data, sending) => api.ask(id, command, data as never, sending),
}

const Panel = (props: { children: JSX.Element }): JSX.Element => (
  <section class="panel panel-asks asks-wide" aria-labelledby="asks-title">
    <h2 class="h4" id="asks-title">
      {askWords().title}
    </h2>
    {props.children}
  </section>
)

export const Actions = (props: { of: Body; onDone: () => void }): JSX.Element => {
  const asOf = useAsOf()
  const today = (): JSX.Element => (
    <Show when={props.of.asks.length > 0}>
      <Panel>
        <AskDesk of={props.of} desk={desk} onDone={props.onDone} />
      </Panel>
    </Show>
  )
  return (
    <Show when={asOf.past()} fallback={today()}>
      <MayAsk>
        <Panel>
          <Frozen />
        </Panel>
      </MayAsk>
    </Show>
  )
}
