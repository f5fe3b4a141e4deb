// The bodies that sign generative pacts: those who reads works for, or every programme there is; by name where the network knows it.
import type { network } from '../../server/network/routes.ts'
import type { programmes } from '../../server/programmes/routes.ts'
import { apiOf, type Question } from '../kernel/api.ts'
import { isProblem } from '../kernel/problem.ts'
import { me } from '../kernel/session.ts'
import type { Option } from '../kernel/ui/index.ts'
import { pageWords } from './page-words.ts'

const nameOf = async (id: string): Promise<string> => {
  const body = await apiOf<typeof network>('network').read('/:id', { id }).send()
  return isProblem(body) ? pageWords().report.unnamed(id.slice(0, 8)) : body.name
}

/** The organisations in which who reads stands beside people. */
const ownOnes = (): readonly string[] =>
  (me()?.grants ?? []).flatMap(({ role, scope }) =>
    scope.kind === 'organisation' && (role === 'caseworker' || role === 'coordinator') ? [scope.id] : [],
  )

export const readOrganisations = (): Question<readonly Option[]> => {
  const all = apiOf<typeof programmes>('programmes').read('/', {}, { limit: 100 })
  const named = async (ids: readonly string[]): Promise<readonly Option[]> =>
    Promise.all([...new Set(ids)].map(async (value) => ({ value, label: await nameOf(value) })))
  return {
    url: `${all.url}#${ownOnes().join()}`,
    send: async (asOf) => {
      if (ownOnes().length > 0) return named(ownOnes())
      const found = await all.send(asOf)
      return isProblem(found) ? found : named(found.items.map(({ id }) => id))
    },
  }
}
