// A story from the latest fact to the first: when each happened, when it was recorded.
import { For, type JSX, Show } from 'solid-js'
import { briefDay, dayOf, fullDay, moment } from '../format.ts'
import { shell } from '../shell-words.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'

export type Happening = {
  readonly key: string
  readonly title: string
  readonly icon: IconName
  /** the day or instant it happened */
  readonly happened: string
  /** the instant this log recorded it */
  readonly recorded: string
  /** brought in from an earlier register, or told as a story */
  readonly imported?: boolean
  readonly by?: string
  readonly mood?: 'good' | 'plain' | 'alarm' | 'mended'
  readonly body?: JSX.Element
  /** what shows that it was not changed since */
  readonly seal?: JSX.Element
}

const sameDay = (one: Happening): boolean => (one.happened.length > 10 ? dayOf(one.happened) : one.happened) === dayOf(one.recorded)

export const Timeline = (props: { items: readonly Happening[]; label: string }): JSX.Element => (
  <ol class="story" aria-label={props.label}>
    <For each={props.items}>
      {(item) => (
        <li class={`story-item story-${item.mood ?? 'plain'}`}>
          <span class="story-pin">
            <Icon name={item.icon} class="icon-sm" />
          </span>
          <div class="story-words">
            <time class="story-day" datetime={item.happened.slice(0, 10)}>
              {fullDay(item.happened)}
            </time>
            <h3 class="story-title">{item.title}</h3>
            <Show when={item.body}>
              <div class="story-body">{item.body}</div>
            </Show>
            <div class="story-foot">
              <p class="story-note">
                <Show when={item.by}>{(by) => <>{by()} · </>}</Show>
                <span title={moment(item.recorded)}>
                  {shell().recorded} {sameDay(item) ? moment(item.recorded).split(', ').at(-1) : briefDay(item.recorded)}
                </span>
                <Show when={item.imported}> · {shell().imported}</Show>
              </p>
              {item.seal}
            </div>
          </div>
        </li>
      )}
    </For>
  </ol>
)
