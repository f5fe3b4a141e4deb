// In the demonstration: the characters one may be.
import { For, type JSX, Show } from 'solid-js'
import type { Character } from '../../server/kernel/characters.ts'
import { roleNames } from '../kernel/people-words.ts'
import { me, session } from '../kernel/session.ts'
import { Icon } from '../kernel/ui/index.ts'
import { said } from '../kernel/words.ts'
import { signIn } from './sign-in-words.ts'

/** The roles that the label does not say already. */
const rolesUnsaid = ({ label, roles }: Character): string =>
  roles
    .map((role) => roleNames()[role])
    .filter((name) => !label.toLowerCase().includes(name.toLowerCase()))
    .join(', ')

/** `confirm`: only the one who is signed in. */
export const Characters = (props: { confirm: boolean; enter: (id: string) => void }): JSX.Element => {
  const shown = (): readonly Character[] => (session()?.people ?? []).filter(({ id }) => !props.confirm || id === me()?.id)
  const before = (id: string): string => (props.confirm ? signIn().confirmAs : me()?.id === id ? signIn().now : signIn().as)
  return (
    <>
      <Show when={!props.confirm}>
        <p>{signIn().demo}</p>
      </Show>
      <ul class="plots people">
        <For each={shown()}>
          {(person) => (
            <li>
              <button type="button" class="plot person" onClick={() => props.enter(person.id)}>
                <span class="person-as">
                  <Icon name="user" class="icon-sm" /> {before(person.id)}
                </span>
                <span class="person-name" lang="it">
                  {person.label}
                </span>
                <span>{said(person.says)}</span>
                <Show when={rolesUnsaid(person)}>{(roles) => <span class="person-role">{roles()}</span>}</Show>
              </button>
            </li>
          )}
        </For>
      </ul>
    </>
  )
}
