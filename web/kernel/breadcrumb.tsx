// Where the page is, from the home down.
import { useLocation } from '@solidjs/router'
import { For, type JSX } from 'solid-js'
import { shell } from './shell-words.ts'
import type { Site } from './site.ts'
import { Link } from './ui/link.tsx'
import { pageTitle } from './ui/page.tsx'
import { said } from './words.ts'

// Drawn between two links; a screen reader already says that they are a list.
const Separator = (): JSX.Element => (
  <span class="separator" aria-hidden="true">
    /
  </span>
)

export const Breadcrumb = (props: { site: Site }): JSX.Element => {
  const location = useLocation()
  const above = () => props.site.above(location.pathname)
  return (
    <nav class="breadcrumb-container" aria-label={shell().path}>
      <ol class="breadcrumb">
        <li class="breadcrumb-item">
          <Link href="/">{shell().home}</Link>
          <Separator />
        </li>
        <For each={above()}>
          {(route) => (
            <li class="breadcrumb-item">
              <Link href={route.path}>{said(route.title)}</Link>
              <Separator />
            </li>
          )}
        </For>
        <li class="breadcrumb-item active" aria-current="page">
          {pageTitle()}
        </li>
      </ol>
    </nav>
  )
}
