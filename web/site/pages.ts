// The pages that belong to no context.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const timeless = true

export const pages: ContextPages = {
  order: 0,
  menu: [],
  routes: [
    { path: '/', title: { it: 'Home', en: 'Home' }, component: lazy(() => import('./home.tsx')) },
    { path: '/accedi', title: { it: 'Accedi', en: 'Sign in' }, timeless, component: lazy(() => import('./sign-in.tsx')) },
    {
      path: '/accessibilita',
      title: { it: 'Dichiarazione di accessibilità', en: 'Accessibility statement' },
      timeless,
      component: lazy(() => import('./accessibility.tsx')),
    },
    { path: '/privacy', title: { it: 'Privacy', en: 'Privacy' }, timeless, component: lazy(() => import('./privacy.tsx')) },
  ],
}
