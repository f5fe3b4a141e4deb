// The pages of the laboratories.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const parent = '/laboratori'
const lab = '/laboratori/:id'
const meeting = `${lab}/incontri/:session`
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
      ...{ path: lab, parent, title: { it: 'Laboratorio', en: 'Laboratory' } },
      component: lazy(() => import('./detail.tsx')),
    },
    {
      ...{ path: `${lab}/persone`, parent: lab, timeless, title: { it: 'Gente e lavoro', en: 'People and work' } },
      component: lazy(() => import('./people.tsx')),
    },
    {
      ...{ path: `${lab}/idee/:idea`, parent: lab, title: { it: 'Idea', en: 'Idea' } },
      component: lazy(() => import('./idea.tsx')),
    },
    {
      ...{ path: meeting, parent: lab, title: { it: 'Incontro', en: 'Session' } },
      component: lazy(() => import('./session.tsx')),
    },
    {
      ...{ path: `${meeting}/presenze`, parent: meeting, timeless, title: { it: 'Presenze', en: 'Attendance' } },
      component: lazy(() => import('./sheet.tsx')),
    },
  ],
}
