// What can host somebody’s gift of time, or be proposed to them, by name: who is looked up for is told to nobody.
import type { initiatives } from '../../server/initiatives/routes.ts'
import type { labs } from '../../server/labs/routes.ts'
import type { pacts } from '../../server/pacts/routes.ts'
import { apiOf } from '../kernel/api.ts'
import { findBody } from '../kernel/care/towns.ts'
import { isProblem } from '../kernel/problem.ts'
import type { Found } from '../kernel/ui/lookup.tsx'

type Find = (words: string) => Promise<readonly Found[]>
const offered = 12
const among = (list: readonly Found[], words: string): readonly Found[] =>
  list.filter(({ label }) => label.toLowerCase().includes(words.trim().toLowerCase())).slice(0, offered)

const findPact: Find = async (q) => {
  const found = await apiOf<typeof pacts>('pacts').read('/', {}, { q, limit: offered }).send()
  return isProblem(found) ? [] : found.items.map(({ id, title, town }) => ({ label: `${title}, ${town}`, value: id }))
}
const findLab: Find = async (words) => {
  const found = await apiOf<typeof labs>('labs').read('/', {}, { limit: 100 }).send()
  return isProblem(found)
    ? []
    : among(
        found.items.map(({ id, title }) => ({ label: title, value: id })),
        words,
      )
}
const findInitiative: Find = async (words) => {
  const found = await apiOf<typeof initiatives>('initiatives').read('/', {}, { limit: 100 }).send()
  return isProblem(found)
    ? []
    : among(
        found.items.map(({ id, title }) => ({ label: title, value: id })),
        words,
      )
}

const finders: { readonly [kind: string]: Find } = {
  pact: findPact,
  lab: findLab,
  initiative: findInitiative,
  organisation: findBody,
  'civic-centre': findBody,
}
/** How a thing of a kind is looked up; undefined where the register has none of that kind. */
export const findHost = (kind: string): Find | undefined => finders[kind]
