// The pages of the laboratories.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const parent = '/laboratori'
const timeless = true
const list = { it: 'Laboratori', en: 'Laboratories' }

export const pages: ContextPages = {
  order: 30,
  menu: [{ path: '/laboratori', label: list }],
  happenings: async () => {
    const { words } = await import('./words.ts')
    return { it: words.it.events, en: words.en.events }
  },
  routes: [
    { path: '/laboratori', title: list, component: lazy(() => import('./list.tsx')) },
    {
      ...{ path: '/laboratori/nuovo', parent, timeless, title: { it: 'Apri un laboratorio', en: 'Open a laboratory' } },
      component: lazy(() => import('./new.tsx')),
    },
    {
      ...{ path: '/laboratori/:id', parent, title: { it: 'Laboratorio', en: 'Laboratory' } },
      component: lazy(() => import('./detail.tsx')),
    },
    {
      ...{ path: '/laboratori/:id/persone', parent, timeless, title: { it: 'Gente e lavoro', en: 'People and work' } },
      component: lazy(() => import('./people.tsx')),
    },
    {
      ...{ path: '/laboratori/:id/idee/:idea', parent, title: { it: 'Idea', en: 'Idea' } },
      component: lazy(() => import('./idea.tsx')),
    },
    {
      ...{ path: '/laboratori/:id/incontri/:session', parent, title: { it: 'Incontro', en: 'Session' } },
      component: lazy(() => import('./session.tsx')),
    },
    {
      ...{ path: '/laboratori/:id/incontri/:session/presenze', parent, timeless, title: { it: 'Presenze', en: 'Attendance' } },
      component: lazy(() => import('./sheet.tsx')),
    },
  ],
}
