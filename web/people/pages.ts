// The pages of people: one's own data, the people one looks after, the desk and who protects data.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const timeless = true

export const pages: ContextPages = {
  order: 80,
  menu: [],
  work: [
    { path: '/sportello', label: { it: 'Assisto una persona', en: 'I help a person' }, roles: ['operator', 'clerk', 'maker'] },
    {
      path: '/persone',
      label: { it: 'Persone e ruoli', en: 'People and roles' },
      roles: ['admin', 'secretariat', 'manager', 'coordinator', 'dpo'],
    },
    { path: '/protezione-dati', label: { it: 'Richieste di cancellazione', en: 'Requests for erasure' }, roles: ['dpo'] },
  ],
  happenings: async () => {
    const { words } = await import('./words.ts')
    return { it: words.it.events, en: words.en.events }
  },
  routes: [
    { path: '/io', title: { it: 'I miei dati', en: 'My data' }, timeless, component: lazy(() => import('./mine.tsx')) },
    {
      path: '/persone',
      title: { it: 'Persone e ruoli', en: 'People and roles' },
      timeless,
      parent: '/io',
      component: lazy(() => import('./list.tsx')),
    },
    {
      path: '/persone/:id',
      title: { it: 'Una persona', en: 'A person' },
      timeless,
      parent: '/persone',
      component: lazy(() => import('./detail.tsx')),
    },
    {
      path: '/sportello',
      title: { it: 'Assisto una persona', en: 'I help a person' },
      timeless,
      parent: '/io',
      component: lazy(() => import('./desk.tsx')),
    },
    {
      path: '/protezione-dati',
      title: { it: 'Richieste di cancellazione', en: 'Requests for erasure' },
      timeless,
      parent: '/io',
      component: lazy(() => import('./erasures.tsx')),
    },
  ],
}
