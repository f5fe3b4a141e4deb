// Where the things a person acted on have their page.
import type { Role } from '../../server/kernel/people.ts'

const pages: { readonly [context: string]: string } = {
  pacts: '/patti',
  proposals: '/proposte',
  goods: '/beni',
  regulations: '/regolamenti',
  network: '/rete',
  findings: '/controllo/rilievi',
  seats: '/controllo/posti',
  labs: '/laboratori',
  spaces: '/spazi',
  initiatives: '/iniziative',
  housing: '/abitare',
  programmes: '/programmi',
  desks: '/sportelli',
  carers: '/assistenti',
  rounds: '/cura/giri',
}

type Cases = { readonly page: string; readonly of: readonly Role[]; readonly own: string }
/** What is worked on at a desk has its page there; whom it is about finds it on a page of their own. */
const cases: { readonly [context: string]: Cases } = {
  care: { page: '/cura', of: ['operator', 'coordinator'], own: '/cura/mie' },
  generative: { page: '/generativi', of: ['caseworker', 'coordinator'], own: '/percorso' },
}

const caseAddress = ({ page, of, own }: Cases, id: string, roles: readonly Role[]): string =>
  roles.some((role) => of.includes(role)) ? `${page}/${id}` : own

/** The address of a thing's page for a reader with these roles; undefined when its context has none. */
export const addressOf = (context: string, id: string, roles: readonly Role[]): string | undefined => {
  if (Object.hasOwn(cases, context) && cases[context]) return caseAddress(cases[context], id, roles)
  const base = Object.hasOwn(pages, context) ? pages[context] : undefined
  return base === undefined ? undefined : `${base}/${id}`
}
