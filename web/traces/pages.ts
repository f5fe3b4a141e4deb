// The pages of a person's traces: what is written about them, and what they follow.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const timeless = true

export const pages: ContextPages = {
  order: 81,
  menu: [],
  routes: [
    { path: '/seguo', title: { it: 'Seguo', en: 'I follow' }, timeless, component: lazy(() => import('./followed.tsx')) },
    {
      path: '/io/tracce',
      title: { it: 'Che cosa c’è scritto di me', en: 'What is written about me' },
      timeless,
      parent: '/io',
      component: lazy(() => import('./list.tsx')),
    },
  ],
}
