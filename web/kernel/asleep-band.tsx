// Says on every page that whoever entered with a code has roles waiting for a key.
import { type JSX, Show } from 'solid-js'
import { roleNames } from './people-words.ts'
import { me } from './session.ts'
import { shell } from './shell-words.ts'
import { Icon } from './ui/icon.tsx'
import { Link } from './ui/link.tsx'

export const AsleepBand = (): JSX.Element => (
  <Show when={me()?.asleep}>
    {(asleep) => (
      <aside class="demo-band assisting-band" aria-label={shell().asleep}>
        <p class="container">
          <Icon name="key" class="icon-sm" /> <strong>{shell().asleep}</strong>{' '}
          {shell().asleepMore(
            asleep()
              .map((role) => roleNames()[role])
              .join(', '),
          )}{' '}
          <Link href="/io/chiavi">{shell().asleepKeys}</Link>
        </p>
      </aside>
    )}
  </Show>
)
