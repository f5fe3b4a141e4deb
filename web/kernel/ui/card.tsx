// A card that leads somewhere: the whole surface is its link, the heading carries the words.
import { type JSX, type ParentComponent, Show } from 'solid-js'
import { Link } from './link.tsx'

export const Card: ParentComponent<{ href: string; title: string; over?: JSX.Element; foot?: JSX.Element; class?: string }> = (props) => (
  <article class={`plot ${props.class ?? ''}`}>
    <Show when={props.over}>
      <div class="plot-over">{props.over}</div>
    </Show>
    <h3 class="plot-title">
      <Link href={props.href} class="stretched-link">
        {props.title}
      </Link>
    </h3>
    <div class="plot-body">{props.children}</div>
    <Show when={props.foot}>
      <div class="plot-foot">{props.foot}</div>
    </Show>
  </article>
)
