// Where what was recorded has got to: still here, in the register, or refused by it.
import { type JSX, Show } from 'solid-js'
import { Icon, type IconName } from '../kernel/ui/index.ts'
import type { Passage } from './roster.ts'
import { sessionWords } from './session-words.ts'

const icons: { readonly [P in Passage]: IconName } = { waits: 'clock', sent: 'check-circle', refused: 'help-circle' }

export const Passed = (props: { of: Passage | undefined }): JSX.Element => (
  <Show when={props.of}>
    {(passage) => (
      <span class={`passage passage-${passage()}`}>
        <Icon name={icons[passage()]} class="icon-sm" /> {sessionWords().passage[passage()]}
      </span>
    )}
  </Show>
)
