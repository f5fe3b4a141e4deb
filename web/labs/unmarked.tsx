// Before a session is told: that nobody was marked or counted at it, when that is so, and the way to the list. It hinders nobody.
import { type JSX, Show } from 'solid-js'
import { Link } from '../kernel/ui/index.ts'
import type { SessionOf } from './asking-sessions.ts'
import { sessionWords } from './session-words.ts'

const w = () => sessionWords().unmarked

export const Unmarked = (props: { of: SessionOf }): JSX.Element => (
  <Show when={props.of.people === null}>
    <div class="warning">
      <div>
        <p>
          <strong>{w().title}</strong> {w().says}
        </p>
        <Link href={`/laboratori/${props.of.id}/incontri/${props.of.session.session}/presenze`}>{w().back}</Link>
      </div>
    </div>
  </Show>
)
