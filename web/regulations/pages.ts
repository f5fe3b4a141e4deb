// The pages of the regulations.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const list = { it: 'Regolamenti', en: 'Regulations' }

export const pages: ContextPages = {
  order: 14,
  menu: [],
  foot: [{ path: '/regolamenti', label: list }],
  happenings: async () => {
    const { words } = await import('./words.ts')
    return { it: words.it.events, en: words.en.events }
  },
  routes: [
    { path: '/regolamenti', title: list, component: lazy(() => import('./list.tsx')) },
    {
      path: '/regolamenti/:id',
      title: { it: 'Regolamento', en: 'Regulation' },
      parent: '/regolamenti',
      component: lazy(() => import('./detail.tsx')),
    },
  ],
}
