// Nothing here yet, and what one can do about it.
import { type ParentComponent, Show } from 'solid-js'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'

export const Empty: ParentComponent<{ title: string; icon?: IconName }> = (props) => (
  <div class="empty">
    <Icon name={props.icon ?? 'inbox'} class="icon-xl" />
    <p class="empty-title">{props.title}</p>
    <Show when={props.children}>
      <div class="empty-body">{props.children}</div>
    </Show>
  </div>
)
