// A body by its name, leading to its page.
import { For, type JSX, Show } from 'solid-js'
import { Link } from '../kernel/ui/index.ts'
import type { Named } from './api.ts'
import { detailWords } from './detail-words.ts'

export const Name = (props: { of: Named }): JSX.Element => (
  <Show when={props.of.name} fallback={<span class="soft">{detailWords().unnamed}</span>}>
    {(name) => <Link href={`/rete/${props.of.id}`}>{name()}</Link>}
  </Show>
)

/** Names in a row; `says` adds a word to each. */
export const Names = (props: { of: readonly { readonly body: Named; readonly says?: string }[] }): JSX.Element => (
  <ul class="plain">
    <For each={props.of}>
      {(one) => (
        <li>
          <Name of={one.body} />
          <Show when={one.says}>{(says) => <span class="soft"> · {says()}</span>}</Show>
        </li>
      )}
    </For>
  </ul>
)
