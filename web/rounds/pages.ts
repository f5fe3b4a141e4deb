// The pages of the matching rounds.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const timeless = true

export const pages: ContextPages = {
  order: 43,
  menu: [],
  happenings: async () => {
    const { words } = await import('./words.ts')
    return { it: words.it.events, en: words.en.events }
  },
  routes: [
    {
      ...{ path: '/cura/giri', parent: '/cura', timeless, title: { it: 'Giro di abbinamenti', en: 'Matching round' } },
      component: lazy(() => import('./run.tsx')),
    },
    {
      ...{ path: '/cura/giri/:id', parent: '/cura/giri', title: { it: 'Giro registrato', en: 'Recorded round' } },
      component: lazy(() => import('./detail.tsx')),
    },
  ],
}
