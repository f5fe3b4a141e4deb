// The pages of shared spaces: what there is, booking, my bookings, the door, and calendars for the telephone.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const timeless = true
const parent = '/spazi'

export const pages: ContextPages = {
  order: 52,
  menu: [],
  foot: [{ path: '/spazi', label: { it: 'Spazi comuni', en: 'Shared spaces' } }],
  work: [
    {
      path: '/prenotazioni',
      label: { it: 'Le mie prenotazioni', en: 'My bookings' },
      roles: ['resident', 'social-manager', 'maker'],
    },
  ],
  happenings: async () => {
    const { words } = await import('./words.ts')
    return { it: words.it.events, en: words.en.events }
  },
  routes: [
    { path: '/spazi', title: { it: 'Spazi comuni', en: 'Shared spaces' }, component: lazy(() => import('./list.tsx')) },
    {
      ...{ path: '/spazi/nuovo', parent, timeless, title: { it: 'Apri uno spazio', en: 'Open a space' } },
      component: lazy(() => import('./opening.tsx')),
    },
    { ...{ path: '/spazi/:id', parent, title: { it: 'Spazio', en: 'Space' } }, component: lazy(() => import('./detail.tsx')) },
    {
      ...{ path: '/spazi/:id/prenota', parent, timeless, title: { it: 'Prenota', en: 'Book' } },
      component: lazy(() => import('./book.tsx')),
    },
    {
      ...{ path: '/spazi/:id/aspetta', parent, timeless, title: { it: 'Avvisami se si libera', en: 'Tell me if it becomes free' } },
      component: lazy(() => import('./wait.tsx')),
    },
    {
      ...{ path: '/spazi/:id/cura', parent, title: { it: 'Chi viene oggi', en: 'Who comes today' } },
      component: lazy(() => import('./keep.tsx')),
    },
    {
      ...{ path: '/spazi/:id/regole', parent, timeless, title: { it: 'Regole dello spazio', en: 'Rules of the space' } },
      component: lazy(() => import('./rules.tsx')),
    },
    {
      ...{ path: '/spazi/:id/cartello', parent, timeless, title: { it: 'Cartello per la porta', en: 'Sheet for the door' } },
      component: lazy(() => import('./sheet.tsx')),
    },
    {
      ...{ path: '/prenotazioni', title: { it: 'Le mie prenotazioni', en: 'My bookings' } },
      component: lazy(() => import('./mine.tsx')),
    },
    { ...{ path: '/porta/:id', timeless, title: { it: 'Alla porta', en: 'At the door' } }, component: lazy(() => import('./door.tsx')) },
    {
      ...{ path: '/calendario', timeless, title: { it: 'Il mio calendario', en: 'My calendar' } },
      component: lazy(() => import('./calendars.tsx')),
    },
  ],
}
