// The page of who takes part.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const label = { it: 'Chi partecipa', en: 'Who takes part' }

export const pages: ContextPages = {
  order: 60,
  menu: [],
  foot: [{ path: '/partecipazione', label }],
  work: [{ path: '/partecipazione', label, roles: ['maker', 'facilitator', 'auditor', 'manager', 'funder', 'social-manager'] }],
  routes: [{ path: '/partecipazione', title: label, component: lazy(() => import('./board.tsx')) }],
}
