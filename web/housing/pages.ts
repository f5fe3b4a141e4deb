// The pages of the buildings: where one lives, and the desk of who manages it.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const parent = '/abitare'
const timeless = true

export const pages: ContextPages = {
  order: 30,
  menu: [],
  foot: [{ path: '/abitare', label: { it: 'Il palazzo dove abito', en: 'The building I live in' } }],
  work: [
    {
      ...{ path: '/abitare', label: { it: 'Abitare', en: 'Housing' } },
      roles: ['social-manager', 'owner', 'resident', 'admin'],
    },
  ],
  happenings: async () => {
    const { words } = await import('./words.ts')
    return { it: words.it.events, en: words.en.events }
  },
  routes: [
    { path: '/abitare', title: { it: 'Abitare', en: 'Housing' }, component: lazy(() => import('./mine.tsx')) },
    {
      ...{ path: '/abitare/nuovo', parent, timeless, title: { it: 'Registra un palazzo', en: 'Record a building' } },
      component: lazy(() => import('./register.tsx')),
    },
    {
      ...{ path: '/abitare/:id/alloggi', parent, timeless, title: { it: 'Aggiungi alloggi', en: 'Add flats' } },
      component: lazy(() => import('./add-flats.tsx')),
    },
    {
      ...{ path: '/abitare/:id/nuclei', parent, timeless, title: { it: 'Chi ci abita', en: 'Who lives here' } },
      component: lazy(() => import('./homes.tsx')),
    },
    {
      ...{ path: '/abitare/:id/incarichi', parent, timeless, title: { it: 'Chi se ne occupa', en: 'Who looks after it' } },
      component: lazy(() => import('./posts.tsx')),
    },
    {
      ...{ path: '/abitare/:id/gestione', parent, title: { it: 'Gestione', en: 'Management' } },
      component: lazy(() => import('./desk.tsx')),
    },
    {
      ...{ path: '/abitare/:id', parent, title: { it: 'Il palazzo', en: 'The building' } },
      component: lazy(() => import('./building.tsx')),
    },
  ],
}
