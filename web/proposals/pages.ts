// The pages of the proposals.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const list = { it: 'Proposte', en: 'Proposals' }
const propose = { it: 'Propongo', en: 'I propose' }

export const pages: ContextPages = {
  order: 8,
  menu: [
    { path: '/proponi', label: propose },
    { path: '/proposte', label: list },
  ],
  work: [
    { path: '/proposte/mie', label: { it: 'Le mie proposte', en: 'My proposals' }, roles: ['resident'] },
    { path: '/proposte/da-fare', label: { it: 'Proposte da istruire', en: 'Proposals to examine' }, roles: ['clerk', 'manager'] },
  ],
  happenings: async () => {
    const { happenings } = await import('./events-words.ts')
    return { it: happenings.it.events, en: happenings.en.events }
  },
  routes: [
    { path: '/proponi', title: propose, timeless: true, component: lazy(() => import('./propose.tsx')) },
    {
      path: '/proponi/:id',
      title: { it: 'La tua bozza', en: 'Your draft' },
      parent: '/proponi',
      timeless: true,
      component: lazy(() => import('./draft.tsx')),
    },
    { path: '/proposte', title: list, component: lazy(() => import('./list.tsx')) },
    {
      path: '/proposte/mie',
      title: { it: 'Le mie proposte', en: 'My proposals' },
      parent: '/proposte',
      timeless: true,
      component: lazy(() => import('./mine.tsx')),
    },
    {
      path: '/proposte/da-fare',
      title: { it: 'Da fare', en: 'To do' },
      parent: '/proposte',
      timeless: true,
      component: lazy(() => import('./desk.tsx')),
    },
    {
      path: '/proposte/:id',
      title: { it: 'Proposta', en: 'Proposal' },
      parent: '/proposte',
      component: lazy(() => import('./detail.tsx')),
    },
  ],
}
