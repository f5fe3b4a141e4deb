// The buttons of the ways to sign in: the services of identity and the passkey.
import { For, type JSX, Show } from 'solid-js'
import type { WaysAnswer } from '../kernel/entering.ts'
import { Button, Icon } from '../kernel/ui/index.ts'
import { said } from '../kernel/words.ts'
import { signIn } from './sign-in-words.ts'

type WaysProps = {
  ways: WaysAnswer
  confirm: boolean
  onProvider: (id: string) => void
  onPasskey: () => void
}

export const Ways = (props: WaysProps): JSX.Element => {
  const withProvider = (name: string): string => (props.confirm ? signIn().confirmWith(name) : signIn().with(name))
  return (
    <ul class="ways">
      <For each={props.ways.providers}>
        {(provider) => (
          <li>
            <Button onClick={() => props.onProvider(provider.id)}>
              <Icon name="user" class="icon-sm" /> {withProvider(said(provider.name))}
            </Button>
          </li>
        )}
      </For>
      <Show when={props.ways.passkeys}>
        <li>
          <Button
            tone={props.ways.providers.length > 0 ? 'outline-primary' : 'primary'}
            onClick={props.onPasskey}
            describedBy="passkey-says"
          >
            <Icon name="key" class="icon-sm" /> {props.confirm ? signIn().confirmPasskey : signIn().passkey}
          </Button>
          <p class="soft" id="passkey-says">
            {signIn().passkeySays}
          </p>
        </li>
      </Show>
    </ul>
  )
}
