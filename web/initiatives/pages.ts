// The pages of the residents' initiatives.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const parent = '/iniziative'
const timeless = true

export const pages: ContextPages = {
  order: 31,
  menu: [],
  foot: [{ path: '/iniziative', label: { it: 'Iniziative degli abitanti', en: 'Residents’ initiatives' } }],
  happenings: async () => {
    const { words } = await import('./words.ts')
    return { it: words.it.events, en: words.en.events }
  },
  routes: [
    {
      ...{ path: '/iniziative', title: { it: 'Iniziative degli abitanti', en: 'Residents’ initiatives' } },
      component: lazy(() => import('./list.tsx')),
    },
    {
      ...{ path: '/iniziative/nuova', parent, timeless, title: { it: 'Proponi un’iniziativa', en: 'Propose an initiative' } },
      component: lazy(() => import('./propose.tsx')),
    },
    {
      ...{ path: '/iniziative/:id/riscrivi', parent, timeless, title: { it: 'Riscrivi la proposta', en: 'Rewrite the proposal' } },
      component: lazy(() => import('./amend.tsx')),
    },
    {
      ...{ path: '/iniziative/:id', parent, title: { it: 'Iniziativa', en: 'Initiative' } },
      component: lazy(() => import('./detail.tsx')),
    },
  ],
}
