// What the reader may ask of a pact now.
import { type JSX, Match, Switch } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { Frozen } from '../kernel/as-of-bar.tsx'
import { AskDesk, type Desk } from '../kernel/asks/desk.tsx'
import { me } from '../kernel/session.ts'
import { SignInLink } from '../kernel/ui/index.ts'
import { api, type Pact } from './api.ts'
import { type Askable, asking } from './asking.ts'
import { happenings } from './events-words.ts'
import { words } from './words.ts'

const desk: Desk<Pact, Askable> = {
  asking,
  commands: () => happenings().commands,
  events: () => happenings().events,
  send: (id, command, data, sending) => api.ask(id, command, data as never, sending),
  anotherDay: true,
  steps: true,
}

export const Actions = (props: { pact: Pact; onDone: () => void | Promise<void> }): JSX.Element => {
  const asOf = useAsOf()
  return (
    <div class="panel panel-asks">
      <h2 class="h4">{words().detail.asks}</h2>
      <Switch fallback={<AskDesk of={props.pact} desk={desk} none={words().detail.asksNone} onDone={props.onDone} />}>
        <Match when={asOf.past()}>
          <Frozen />
        </Match>
        <Match when={!me()}>
          <p>{words().detail.asksSignIn}</p>
          <SignInLink />
        </Match>
      </Switch>
    </div>
  )
}
