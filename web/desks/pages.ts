// The pages of the care desks: public, because whoever is matched may ask by which rules.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const list = { it: 'Sportelli di cura', en: 'Care desks' }

export const pages: ContextPages = {
  order: 40,
  menu: [],
  foot: [{ path: '/sportelli', label: list }],
  happenings: async () => {
    const { words } = await import('./words.ts')
    return { it: words.it.events, en: words.en.events }
  },
  routes: [
    { path: '/sportelli', title: list, component: lazy(() => import('./list.tsx')) },
    {
      path: '/sportelli/:id',
      title: { it: 'Sportello di cura', en: 'Care desk' },
      parent: '/sportelli',
      component: lazy(() => import('./detail.tsx')),
    },
  ],
}
