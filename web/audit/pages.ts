// The pages of control.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

export const pages: ContextPages = {
  order: 50,
  menu: [{ path: '/controllo', label: { it: 'Controllo', en: 'Control' } }],
  routes: [
    { path: '/controllo', title: { it: 'Controllo', en: 'Control' }, component: lazy(() => import('./overview.tsx')) },
    {
      path: '/controllo/verifiche/:check',
      title: { it: 'Verifica', en: 'Check' },
      parent: '/controllo',
      component: lazy(() => import('./check.tsx')),
    },
    {
      path: '/controllo/rettifiche',
      title: { it: 'Rettifiche', en: 'Corrections' },
      parent: '/controllo',
      component: lazy(() => import('./corrections.tsx')),
    },
    {
      path: '/controllo/cambiamenti',
      title: { it: 'Che cosa è cambiato', en: 'What changed' },
      parent: '/controllo',
      timeless: true,
      component: lazy(() => import('./changes.tsx')),
    },
    {
      path: '/sigillo/:event',
      title: { it: 'Sigillo', en: 'Seal' },
      parent: '/controllo',
      timeless: true,
      component: lazy(() => import('./seal-page.tsx')),
    },
  ],
}
