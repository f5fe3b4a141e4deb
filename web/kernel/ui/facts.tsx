// Names and values, a figure with its date, and words quoted from a source.
import { For, type JSX, type ParentComponent, Show } from 'solid-js'
import { fullDay } from '../format.ts'
import { shell } from '../shell-words.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'

export type Fact = { readonly name: string; readonly value: JSX.Element; readonly icon?: IconName }

/** A definition list. */
export const Facts = (props: { facts: readonly Fact[] }): JSX.Element => (
  <dl class="facts">
    <For each={props.facts}>
      {(fact) => (
        <div class="fact">
          <dt>
            <Show when={fact.icon}>{(icon) => <Icon name={icon()} class="icon-sm" />}</Show> {fact.name}
          </dt>
          <dd>{fact.value}</dd>
        </div>
      )}
    </For>
  </dl>
)

/** A number with its words and the day it is from. */
export const Figure = (props: { value: string; label: string; day: string }): JSX.Element => (
  <div class="figure-card">
    <p class="figure-value">{props.value}</p>
    <p class="figure-label">{props.label}</p>
    <p class="figure-day">{shell().figureAt(fullDay(props.day))}</p>
  </div>
)

/** Exact words of a source, with its name where it is not said beside them and, when known, where to find it. */
export const Quote: ParentComponent<{ source?: string; href?: string; lang?: string }> = (props) => (
  <figure class="quote">
    <blockquote lang={props.lang}>{props.children}</blockquote>
    <Show when={props.source}>
      <figcaption>
        {shell().source}:{' '}
        <Show when={props.href} fallback={<cite>{props.source}</cite>}>
          {(href) => (
            <a href={href()}>
              <cite>{props.source}</cite>
            </a>
          )}
        </Show>
      </figcaption>
    </Show>
  </figure>
)
