// A story from the latest fact to the first: when each happened, when it was recorded.
import { createSignal, For, type JSX, Show } from 'solid-js'
import { briefDay, dayOf, fullDay, moment, number } from '../format.ts'
import { shell } from '../shell-words.ts'
import { Button } from './button.tsx'
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

const Item = (props: { of: Happening; folded: boolean }): JSX.Element => (
  <li class={`story-item story-${props.of.mood ?? 'plain'}`} classList={{ 'story-folded': props.folded }}>
    <span class="story-pin">
      <Icon name={props.of.icon} class="icon-sm" />
    </span>
    <div class="story-words">
      <time class="story-day" datetime={props.of.happened.slice(0, 10)}>
        {fullDay(props.of.happened)}
      </time>
      <h3 class="story-title" tabindex="-1">
        {props.of.title}
      </h3>
      <Show when={props.of.body}>
        <div class="story-body">{props.of.body}</div>
      </Show>
      <div class="story-foot">
        <p class="story-note">
          <Show when={props.of.by}>{(by) => <>{by()} · </>}</Show>
          <span title={moment(props.of.recorded)}>
            {shell().recorded} {sameDay(props.of) ? moment(props.of.recorded).split(', ').at(-1) : briefDay(props.of.recorded)}
          </span>
          <Show when={props.of.imported}> · {shell().imported}</Show>
        </p>
        {props.of.seal}
      </div>
    </div>
  </li>
)

/** `latest`: how many facts show until somebody asks for all of them; on paper all do. */
export const Timeline = (props: { items: readonly Happening[]; label: string; latest?: number }): JSX.Element => {
  const [whole, setWhole] = createSignal(false)
  let list: HTMLOListElement | undefined
  const shown = (): number => (whole() ? props.items.length : (props.latest ?? props.items.length))
  const unfold = (): void => {
    const first = list?.querySelector<HTMLElement>('.story-folded .story-title')
    setWhole(true)
    // The button goes away: who pressed it goes on from the first fact it brought.
    first?.focus()
  }
  return (
    <>
      <ol class="story" aria-label={props.label} ref={list}>
        <For each={props.items}>{(item, index) => <Item of={item} folded={index() >= shown()} />}</For>
      </ol>
      <Show when={props.items.length > shown()}>
        <Button tone="outline-primary" class="no-print" onClick={unfold}>
          {shell().wholeStory(number(props.items.length))}
        </Button>
      </Show>
    </>
  )
}
