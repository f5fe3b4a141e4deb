// The pages of the auditors' seats.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

export const pages: ContextPages = {
  order: 51,
  menu: [],
  happenings: async () => {
    const { words } = await import('./words.ts')
    return { it: words.it.events, en: words.en.events }
  },
  routes: [
    {
      path: '/controllo/posti',
      title: { it: 'Posti di controllo', en: 'Auditors’ seats' },
      parent: '/controllo',
      component: lazy(() => import('./list.tsx')),
    },
    {
      path: '/controllo/posti/:id',
      title: { it: 'Posto di controllo', en: 'Auditor’s seat' },
      parent: '/controllo/posti',
      component: lazy(() => import('./detail.tsx')),
    },
  ],
}
