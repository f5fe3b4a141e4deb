// One page: its heading, its name in the browser's tab, and where the reader stands when it opens.
import { useLocation } from '@solidjs/router'
import { createRenderEffect, createSignal, type JSX, onMount, type ParentComponent, Show } from 'solid-js'
import { shell } from '../shell-words.ts'

const [pageTitle, setPageTitle] = createSignal('')

/** What the page is called, without the site's name. */
export { pageTitle }

let greeted: string | undefined
// The heading of a page one has come to takes the focus; at the first page of a visit the browser has already said its title.
const greet = (heading: HTMLElement, path: string): void => {
  if (greeted !== undefined && greeted !== path) heading.focus({ preventScroll: true })
  greeted = path
}

type PageProps = {
  title: string
  /** the words above the heading: what kind of thing this is */
  over?: JSX.Element
  lead?: JSX.Element
  /** what stands at the right of the heading: a state, buttons */
  aside?: JSX.Element
  /** still loading: the heading waits for its words and does not take the focus */
  waiting?: boolean
  wide?: boolean
}

export const Page: ParentComponent<PageProps> = (props) => {
  const location = useLocation()
  let heading: HTMLHeadingElement | undefined
  createRenderEffect(() => setPageTitle(props.title))
  onMount(() => {
    if (heading && !props.waiting) greet(heading, location.pathname)
  })
  return (
    <article class="page" aria-busy={props.waiting ? 'true' : undefined}>
      <header class="page-head">
        <div class="page-head-words">
          <Show when={props.over}>
            <p class="page-over">{props.over}</p>
          </Show>
          <h1 ref={heading} tabindex="-1">
            {props.title}
          </h1>
          <Show when={props.lead}>
            <div class="lead">{props.lead}</div>
          </Show>
        </div>
        <Show when={props.aside}>
          <div class="page-head-aside">{props.aside}</div>
        </Show>
      </header>
      {props.children}
    </article>
  )
}

/** The browser tab's text. */
export const tabTitle = (): string => (pageTitle() === '' ? shell().name : `${pageTitle()} – ${shell().name}`)
