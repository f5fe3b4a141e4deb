// The panel of what may be asked: the requests, or why there are none today.
import { type JSX, Match, Switch } from 'solid-js'
import { useAsOf } from '../as-of.ts'
import { Frozen } from '../as-of-bar.tsx'
import { me } from '../session.ts'
import { SignInLink } from '../ui/index.ts'
import { AskDesk, type Desk, type Subject } from './desk.tsx'

/** `asks` is the heading, `asksNone` what stands there when nothing can be asked, `asksSignIn` what signing in would open. */
export type PanelWords = { readonly asks: string; readonly asksNone: string; readonly asksSignIn: string }
type PanelProps<O, C extends string> = { of: O; desk: Desk<O, C>; words: PanelWords; onDone: () => void | Promise<void> }

export const AskPanel = <O extends Subject, C extends string>(props: PanelProps<O, C>): JSX.Element => {
  const asOf = useAsOf()
  return (
    <div class="panel panel-asks">
      <h2 class="h4">{props.words.asks}</h2>
      <Switch fallback={<AskDesk of={props.of} desk={props.desk} none={props.words.asksNone} onDone={props.onDone} />}>
        <Match when={asOf.past()}>
          <Frozen />
        </Match>
        <Match when={!me()}>
          <p>{props.words.asksSignIn}</p>
          <SignInLink />
        </Match>
      </Switch>
    </div>
  )
}
