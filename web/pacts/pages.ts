// The pages of the pacts.
import { lazy } from 'solid-js'
import type { ContextPages } from '../kernel/pages.ts'

const register = { it: 'Registro dei patti', en: 'Register of pacts' }

const todo = { it: 'Da fare sui patti', en: 'To do on the pacts' }
const draft = { it: 'La bozza di un patto', en: 'The draft of a pact' }

export const pages: ContextPages = {
  order: 10,
  menu: [{ path: '/patti', label: { it: 'Patti', en: 'Pacts' } }],
  work: [
    {
      path: '/patti/da-fare',
      label: { it: 'Patti da fare', en: 'Pacts to do' },
      roles: ['clerk', 'manager', 'maker', 'representative'],
    },
  ],
  happenings: async () => {
    const { happenings } = await import('./events-words.ts')
    return { it: happenings.it.events, en: happenings.en.events }
  },
  routes: [
    { path: '/patti', title: register, component: lazy(() => import('./list.tsx')) },
    { path: '/patti/da-fare', title: todo, parent: '/patti', component: lazy(() => import('./desk.tsx')) },
    { path: '/patti/bozza', title: draft, parent: '/patti', timeless: true, component: lazy(() => import('./draft.tsx')) },
    {
      path: '/patti/:id/testo/:version',
      title: { it: 'Versione del testo', en: 'Version of the text' },
      parent: '/patti',
      component: lazy(() => import('./version.tsx')),
    },
    { path: '/patti/:id', title: { it: 'Patto', en: 'Pact' }, parent: '/patti', component: lazy(() => import('./detail.tsx')) },
  ],
  begins: async () => (await import('./begins.ts')).begins(),
  lately: lazy(() => import('./lately.tsx')),
}
