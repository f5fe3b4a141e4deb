// The pages of the courtyard, which open without a network too.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const timeless = true

export const pages: ContextPages = {
  order: 31,
  menu: [],
  work: [{ path: '/cortile', label: { it: 'In cortile', en: 'In the courtyard' }, roles: ['maker', 'facilitator'] }],
  routes: [
    { path: '/cortile', title: { it: 'In cortile', en: 'In the courtyard' }, timeless, component: lazy(() => import('./today.tsx')) },
    {
      ...{ path: '/cortile/:session', parent: '/cortile', timeless, title: { it: 'Incontro', en: 'Session' } },
      component: lazy(() => import('./session.tsx')),
    },
  ],
}
