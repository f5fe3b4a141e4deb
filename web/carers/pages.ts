// The pages of the carers: the desk’s lists, one carer, and each carer’s own papers.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const timeless = true
const parent = '/cura'

export const pages: ContextPages = {
  order: 42,
  menu: [],
  happenings: async () => {
    const { words } = await import('./words.ts')
    return { it: words.it.events, en: words.en.events }
  },
  routes: [
    { path: '/assistenti', parent, title: { it: 'Assistenti', en: 'Carers' }, component: lazy(() => import('./list.tsx')) },
    {
      ...{ path: '/assistenti/mie', timeless, title: { it: 'Le mie carte di assistente', en: 'My papers as a carer' } },
      component: lazy(() => import('./mine.tsx')),
    },
    {
      ...{ path: '/assistenti/:id', parent: '/assistenti', title: { it: 'Assistente', en: 'Carer' } },
      component: lazy(() => import('./detail.tsx')),
    },
  ],
}
