// The pages of the broken glasses, and the word on the home to those they concern.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

export const pages: ContextPages = {
  order: 5,
  menu: [],
  work: [{ path: '/emergenze', label: { it: 'Accessi d’emergenza', en: 'Emergency access' }, roles: ['coordinator', 'caseworker', 'dpo'] }],
  lately: lazy(() => import('./concerning.tsx')),
  happenings: async () => {
    const { words } = await import('./words.ts')
    return { it: words.it.events, en: words.en.events }
  },
  routes: [
    {
      path: '/emergenze',
      title: { it: 'Accessi d’emergenza', en: 'Emergency access' },
      component: lazy(() => import('./list.tsx')),
      timeless: true,
    },
    {
      path: '/emergenze/nuovo',
      title: { it: 'Rompi il vetro', en: 'Break the glass' },
      parent: '/emergenze',
      component: lazy(() => import('./break.tsx')),
      timeless: true,
    },
  ],
}
