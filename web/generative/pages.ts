// The pages of generative pacts: the person's own, the desk of who is beside them, and the figures.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const parent = '/generativi'
const timeless = true

export const pages: ContextPages = {
  order: 46,
  menu: [],
  work: [
    { path: '/percorso', label: { it: 'Il mio percorso', en: 'My path' }, roles: ['resident'] },
    { path: '/generativi', label: { it: 'Patti generativi', en: 'Generative pacts' }, roles: ['caseworker', 'coordinator'] },
    { path: '/generativi/nuovo', label: { it: 'Segnala una persona', en: 'Report a person' }, roles: ['maker'] },
    {
      path: '/generativi/cifre',
      label: { it: 'I numeri dei patti generativi', en: 'Figures of the generative pacts' },
      roles: ['funder', 'manager', 'auditor'],
    },
  ],
  happenings: async () => {
    const { words } = await import('./words.ts')
    return { it: words.it.events, en: words.en.events }
  },
  routes: [
    { path: '/percorso', title: { it: 'Il mio percorso', en: 'My path' }, component: lazy(() => import('./path.tsx')) },
    {
      path: '/generativi',
      title: { it: 'Patti generativi', en: 'Generative pacts' },
      component: lazy(() => import('./desk.tsx')),
    },
    {
      ...{ path: '/generativi/nuovo', parent, timeless, title: { it: 'Nuova segnalazione', en: 'New report' } },
      component: lazy(() => import('./report.tsx')),
    },
    {
      ...{ path: '/generativi/carico', parent, title: { it: 'Il lavoro di ciascuno', en: 'Everybody’s work' } },
      component: lazy(() => import('./load.tsx')),
    },
    {
      // Most who read the figures have no desk: nothing stands above them.
      ...{ path: '/generativi/cifre', title: { it: 'I numeri dei patti generativi', en: 'Figures of the generative pacts' } },
      component: lazy(() => import('./figures.tsx')),
    },
    {
      ...{ path: '/generativi/:id', parent, title: { it: 'Patto generativo', en: 'Generative pact' } },
      component: lazy(() => import('./detail.tsx')),
    },
    {
      ...{ path: '/generativi/:id/piano', parent, timeless, title: { it: 'Il piano', en: 'The plan' } },
      component: lazy(() => import('./plan.tsx')),
    },
  ],
}
