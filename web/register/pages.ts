// The pages of the public register.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const parent = '/registro'

export const pages: ContextPages = {
  order: 5,
  menu: [{ path: '/registro', label: { it: 'Registro', en: 'Register' } }],
  foot: [{ path: '/opendata', label: { it: 'Dati aperti', en: 'Open data' } }],
  routes: [
    { path: '/registro', title: { it: 'Registro pubblico', en: 'Public register' }, component: lazy(() => import('./list.tsx')) },
    { path: '/registro/cifre', title: { it: 'Cifre', en: 'Figures' }, parent, component: lazy(() => import('./figures.tsx')) },
    {
      path: '/registro/cambiamenti',
      title: { it: 'Che cosa è cambiato', en: 'What changed' },
      parent,
      timeless: true,
      component: lazy(() => import('./changes.tsx')),
    },
    { path: '/registro/voci/:id', title: { it: 'Voce del registro', en: 'Entry' }, parent, component: lazy(() => import('./entry.tsx')) },
    { path: '/opendata', title: { it: 'Dati aperti', en: 'Open data' }, component: lazy(() => import('./open-data.tsx')) },
  ],
}
