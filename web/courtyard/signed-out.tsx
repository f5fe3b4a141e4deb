// The courtyard to who is not signed in: what waits on this telephone is not lost, and whose it is sends it.
import { type JSX, Show } from 'solid-js'
import { Empty, SignInLink } from '../kernel/ui/index.ts'
import { left } from './box.ts'
import { words } from './words.ts'

export const SignedOut = (): JSX.Element => (
  <Empty title={words().today.signIn} icon="user">
    <Show when={left() > 0}>
      <p role="status">
        <strong>{words().today.left(left())}</strong>
      </p>
    </Show>
    <SignInLink />
  </Empty>
)
