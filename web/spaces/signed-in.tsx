// What only who has signed in sees, and what only who looks after the space does: everybody else reads why, with the way in.
import { type JSX, type ParentComponent, Show } from 'solid-js'
import { me } from '../kernel/session.ts'
import { Empty, type IconName, SignInLink } from '../kernel/ui/index.ts'

export const SignedIn: ParentComponent<{ says: string; icon?: IconName }> = (props) => (
  <Show
    when={me()}
    fallback={
      <Empty title={props.says} icon={props.icon ?? 'locked'}>
        <SignInLink />
      </Empty>
    }
  >
    {props.children}
  </Show>
)

/** In the place of an answer that was refused. */
export const NotYours = (props: { says: string }): JSX.Element => (
  <Empty title={props.says} icon="locked">
    <Show when={!me()}>
      <SignInLink />
    </Show>
  </Empty>
)
