// The pages of the common goods.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const list = { it: 'Beni comuni', en: 'Commons' }

export const pages: ContextPages = {
  order: 12,
  menu: [{ path: '/beni', label: list }],
  happenings: async () => {
    const { words } = await import('./words.ts')
    return { it: words.it.events, en: words.en.events }
  },
  routes: [
    { path: '/beni', title: list, component: lazy(() => import('./list.tsx')) },
    { path: '/beni/:id', title: { it: 'Bene comune', en: 'Common good' }, parent: '/beni', component: lazy(() => import('./detail.tsx')) },
  ],
}
