// The square: the frame and the pages inside it.
import { Router } from '@solidjs/router'
import type { JSX } from 'solid-js'
import { site } from './contexts.ts'
import { layoutOf } from './kernel/layout.tsx'
import { NotFound } from './kernel/not-found.tsx'

const Layout = layoutOf(site)
const routes = [...site.routes.map(({ path, component }) => ({ path, component })), { path: '*', component: NotFound }]

/** `url` only where there is no browser. */
export const App = (props: { url?: string }): JSX.Element => (
  <Router root={Layout} url={props.url}>
    {routes}
  </Router>
)
