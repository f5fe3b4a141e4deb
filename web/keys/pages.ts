// The page of the log's keys.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

export const pages: ContextPages = {
  order: 53,
  menu: [],
  happenings: async () => {
    const { words } = await import('./words.ts')
    return { it: words.it.events, en: words.en.events }
  },
  routes: [
    {
      path: '/controllo/chiavi',
      title: { it: 'Chiavi del registro', en: 'Keys of the log' },
      parent: '/controllo',
      component: lazy(() => import('./list.tsx')),
    },
  ],
}
