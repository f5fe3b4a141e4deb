// How I sign in and where I am signed in; and, for desks, giving somebody a code.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const timeless = true
const parent = '/io'

export const pages: ContextPages = {
  order: 95,
  menu: [],
  work: [
    {
      path: '/codici',
      label: { it: 'Codici di accesso', en: 'Sign-in codes' },
      roles: ['admin', 'secretariat', 'manager', 'coordinator', 'clerk', 'operator', 'maker', 'caseworker'],
    },
  ],
  routes: [
    {
      ...{ path: '/io/sessioni', parent, timeless, title: { it: 'Le mie sessioni', en: 'My sessions' } },
      component: lazy(() => import('./sessions.tsx')),
    },
    {
      ...{ path: '/io/chiavi', parent, timeless, title: { it: 'Le mie chiavi di accesso', en: 'My passkeys' } },
      component: lazy(() => import('./keys.tsx')),
    },
    {
      ...{ path: '/codici', timeless, title: { it: 'Dai un codice di accesso', en: 'Give a sign-in code' } },
      component: lazy(() => import('./issue.tsx')),
    },
  ],
}
