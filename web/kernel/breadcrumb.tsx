// Where the page is, from the home down.
import { useLocation } from '@solidjs/router'
import { For, type JSX } from 'solid-js'
import { shell } from './shell-words.ts'
import type { Site } from './site.ts'
import { Link } from './ui/link.tsx'
import { pageTitle } from './ui/page.tsx'
import { said } from './words.ts'

export const Breadcrumb = (props: { site: Site }): JSX.Element => {
  const location = useLocation()
  const above = () => props.site.above(location.pathname)
  return (
    <nav class="breadcrumb-container" aria-label={shell().path}>
      <ol class="breadcrumb">
        <li class="breadcrumb-item">
          <Link href="/">{shell().home}</Link>
          <span class="separator">/</span>
        </li>
        <For each={above()}>
          {(route) => (
            <li class="breadcrumb-item">
              <Link href={route.path}>{said(route.title)}</Link>
              <span class="separator">/</span>
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
