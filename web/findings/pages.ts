// The pages of the findings.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

export const pages: ContextPages = {
  order: 52,
  menu: [],
  work: [{ path: '/controllo/rilievi', label: { it: 'Rilievi', en: 'Findings' }, roles: ['auditor'] }],
  happenings: async () => {
    const { words } = await import('./words.ts')
    return { it: words.it.events, en: words.en.events }
  },
  routes: [
    {
      path: '/controllo/rilievi',
      title: { it: 'Rilievi', en: 'Findings' },
      parent: '/controllo',
      component: lazy(() => import('./list.tsx')),
    },
    {
      path: '/controllo/rilievi/nuovo',
      title: { it: 'Nuovo rilievo', en: 'New finding' },
      parent: '/controllo/rilievi',
      timeless: true,
      component: lazy(() => import('./new.tsx')),
    },
    {
      path: '/controllo/rilievi/:id',
      title: { it: 'Rilievo', en: 'Finding' },
      parent: '/controllo/rilievi',
      component: lazy(() => import('./detail.tsx')),
    },
  ],
}
