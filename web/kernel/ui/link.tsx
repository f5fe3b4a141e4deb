// A link inside the site: it stays on the day being looked at.
import { A } from '@solidjs/router'
import type { ParentComponent } from 'solid-js'
import { useAsOf } from '../as-of.ts'

export const Link: ParentComponent<{ href: string; class?: string; current?: 'page' | 'step' }> = (props) => {
  const asOf = useAsOf()
  return (
    <A href={asOf.keep(props.href)} class={props.class} end noScroll={false} aria-current={props.current}>
      {props.children}
    </A>
  )
}
