// «Un volontario, n ore»: the time somebody gives to a thing, for whoever looks after it; never who, nor that it comes from a generative pact.
import { type JSX, Show } from 'solid-js'
import type { HostKind } from '../../events/generative/vocabulary.ts'
import type { generative } from '../../server/generative/routes.ts'
import { apiOf } from './api.ts'
import { hostedWords } from './hosted-words.ts'
import { createReadingForMe } from './reading.ts'
import { isAny } from './session.ts'
import { Icon } from './ui/icon.tsx'

const api = apiOf<typeof generative>('generative')
const keepers = ['maker', 'facilitator', 'representative', 'clerk', 'social-manager', 'caseworker', 'coordinator'] as const

/** Nothing where nobody gives time, or where whoever reads does not look after such things. */
export const Hosted = (props: { host: HostKind; id: string }): JSX.Element => {
  const reading = createReadingForMe(() => (isAny(keepers) ? api.read('/hosted', {}, { host: props.host, thing: props.id }) : undefined))
  const given = () => {
    const found = reading.now()
    return found && found.volunteers > 0 ? found : undefined
  }
  return (
    <Show when={given()}>
      {(of) => (
        <p class="hosted">
          <Icon name="clock" class="icon-sm" /> {hostedWords().given(of().volunteers, of().hours)}
        </p>
      )}
    </Show>
  )
}
