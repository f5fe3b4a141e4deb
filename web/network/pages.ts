// The pages of the network.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

export const pages: ContextPages = {
  order: 40,
  menu: [{ path: '/rete', label: { it: 'Rete', en: 'Network' } }],
  routes: [
    { path: '/rete', title: { it: 'Rete', en: 'Network' }, component: lazy(() => import('./list.tsx')) },
    { path: '/rete/servizi', title: { it: 'Servizi', en: 'Services' }, parent: '/rete', component: lazy(() => import('./services.tsx')) },
    {
      path: '/rete/territori',
      title: { it: 'Territori', en: 'Territories' },
      parent: '/rete',
      component: lazy(() => import('./territories.tsx')),
    },
    {
      path: '/rete/nuovo',
      title: { it: 'Registra un nuovo nome', en: 'Register a new name' },
      parent: '/rete',
      timeless: true,
      component: lazy(() => import('./register.tsx')),
    },
    { path: '/rete/:id', title: { it: 'Scheda', en: 'Entry' }, parent: '/rete', component: lazy(() => import('./detail.tsx')) },
  ],
}
