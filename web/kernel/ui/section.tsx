// A part of a page with its own heading.
import { type JSX, type ParentComponent, Show } from 'solid-js'

export const Section: ParentComponent<{ id: string; title: string; lead?: JSX.Element; aside?: JSX.Element; class?: string }> = (props) => (
  <section class={`part ${props.class ?? ''}`} aria-labelledby={`${props.id}-title`}>
    <div class="part-head">
      <h2 id={`${props.id}-title`} tabindex="-1">
        {props.title}
      </h2>
      {props.aside}
    </div>
    <Show when={props.lead}>
      <p class="part-lead">{props.lead}</p>
    </Show>
    {props.children}
  </section>
)
