// The pages of the programmes of generative pacts: their rules, and the figures of their past.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

export const pages: ContextPages = {
  order: 47,
  menu: [],
  foot: [{ path: '/programmi', label: { it: 'Programmi di patti generativi', en: 'Programmes of generative pacts' } }],
  happenings: async () => {
    const { words } = await import('./words.ts')
    return { it: words.it.events, en: words.en.events }
  },
  routes: [
    {
      path: '/programmi',
      title: { it: 'Programmi di patti generativi', en: 'Programmes of generative pacts' },
      component: lazy(() => import('./list.tsx')),
    },
    {
      path: '/programmi/:id',
      parent: '/programmi',
      title: { it: 'Programma di patti generativi', en: 'Programme of generative pacts' },
      component: lazy(() => import('./detail.tsx')),
    },
  ],
}
