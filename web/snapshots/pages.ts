// The pages of the registers that municipalities publish elsewhere.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

export const pages: ContextPages = {
  order: 6,
  menu: [],
  work: [{ path: '/registro/importa', label: { it: 'Importa un registro', en: 'Import a register' }, roles: ['clerk', 'manager'] }],
  routes: [
    {
      path: '/registro/importa',
      title: { it: 'Importa un registro', en: 'Import a register' },
      parent: '/registro',
      timeless: true,
      component: lazy(() => import('./import.tsx')),
    },
  ],
}
