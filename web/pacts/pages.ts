// The pages of the pacts.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const register = { it: 'Registro dei patti', en: 'Register of pacts' }
const propose = { it: 'Proponi un patto', en: 'Propose a pact' }

export const pages: ContextPages = {
  order: 10,
  menu: [
    { path: '/patti', label: { it: 'Patti', en: 'Pacts' } },
    { path: '/patti/proponi', label: { it: 'Proponi', en: 'Propose' } },
  ],
  routes: [
    { path: '/patti', title: register, component: lazy(() => import('./list.tsx')) },
    { path: '/patti/proponi', title: propose, parent: '/patti', timeless: true, component: lazy(() => import('./propose.tsx')) },
    { path: '/patti/:id', title: { it: 'Patto', en: 'Pact' }, parent: '/patti', component: lazy(() => import('./detail.tsx')) },
  ],
  begins: async () => (await import('./begins.ts')).begins(),
  lately: lazy(() => import('./lately.tsx')),
}
