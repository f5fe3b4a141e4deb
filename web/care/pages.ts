// The pages of the requests for care: the desk’s, and the small ones of the family and of the carer.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const parent = '/cura'
const timeless = true

export const pages: ContextPages = {
  order: 41,
  menu: [],
  work: [
    { path: '/cura', label: { it: 'Sportello di cura', en: 'Care desk' }, roles: ['operator', 'coordinator'] },
    { path: '/cura/cifre', label: { it: 'Cifre della cura', en: 'Figures of care' }, roles: ['manager', 'funder', 'caseworker'] },
    { path: '/cura/mie', label: { it: 'La mia cura', en: 'My care' }, roles: ['family', 'carer'] },
  ],
  happenings: async () => {
    const { words } = await import('./words.ts')
    return { it: words.it.events, en: words.en.events }
  },
  routes: [
    { path: '/cura', title: { it: 'Sportello', en: 'Desk' }, component: lazy(() => import('./board.tsx')) },
    {
      ...{ path: '/cura/nuova', parent, timeless, title: { it: 'Nuova richiesta', en: 'New request' } },
      component: lazy(() => import('./intake.tsx')),
    },
    { ...{ path: '/cura/agenda', parent, timeless, title: { it: 'Agenda', en: 'Diary' } }, component: lazy(() => import('./agenda.tsx')) },
    {
      ...{ path: '/cura/cifre', parent, timeless, title: { it: 'I numeri della convenzione', en: 'Figures of the agreement' } },
      component: lazy(() => import('./figures.tsx')),
    },
    {
      ...{ path: '/cura/mie', timeless, title: { it: 'Per la famiglia e per l’assistente', en: 'For the family and for the carer' } },
      component: lazy(() => import('./mine.tsx')),
    },
    {
      ...{ path: '/cura/rispondi', timeless, title: { it: 'Rispondi a una proposta', en: 'Answer a proposal' } },
      component: lazy(() => import('./reply.tsx')),
    },
    {
      ...{ path: '/cura/:id', parent, title: { it: 'Richiesta', en: 'Request' } },
      component: lazy(() => import('./detail.tsx')),
    },
    {
      ...{ path: '/cura/:id/valutazione', parent, timeless, title: { it: 'Valutazione del bisogno', en: 'Assessment of the need' } },
      component: lazy(() => import('./assess.tsx')),
    },
    {
      ...{ path: '/cura/:id/foglio/:proposal', parent, timeless, title: { it: 'Foglio per rispondere', en: 'Sheet to answer with' } },
      component: lazy(() => import('./reply-sheet.tsx')),
    },
  ],
}
