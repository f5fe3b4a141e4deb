// From an idea to what it becomes: where that is found, where it is shown, and how a proposal is begun from it.
import type { Outcome } from '../../events/labs/vocabulary.ts'
import type { pacts } from '../../server/pacts/routes.ts'
import type { proposals } from '../../server/proposals/routes.ts'
import { apiOf } from '../kernel/api.ts'
import { asker } from '../kernel/assisting.ts'
import { send } from '../kernel/http.ts'
import { newId } from '../kernel/id.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import type { Found } from '../kernel/ui/lookup.tsx'
import { api, type Idea, type Lab } from './api.ts'

const agreements = apiOf<typeof pacts>('pacts')
const requests = apiOf<typeof proposals>('proposals')

export const pageOf: { readonly [O in Outcome]: (id: string) => string } = {
  proposal: (id) => `/proposte/${id}`,
  pact: (id) => `/patti/${id}`,
  initiative: (id) => `/iniziative/${id}`,
}

type Titled = { readonly id: string; readonly title: string | null }
type Some = { readonly items: readonly Titled[] }
const offered = 20
// Where the register does not search by words, the latest are narrowed here.
const finding: { readonly [O in Outcome]: (q: string) => Promise<Some | Problem> } = {
  proposal: () => requests.read('/', {}, { limit: 100 }).send(),
  pact: (q) => agreements.read('/', {}, { q, limit: offered }).send(),
  initiative: () => send<Some>('/api/initiatives?limit=100'),
}

/** What is called like this, of the kind that was chosen. */
export const findOutcome = async (kind: string, q: string): Promise<readonly Found[]> => {
  const find = Object.hasOwn(finding, kind) ? finding[kind as Outcome] : undefined
  const page = find && (await find(q))
  if (!page || isProblem(page)) return []
  const words = q.toLowerCase()
  return page.items.flatMap(({ id, title }) => (title?.toLowerCase().includes(words) ? [{ value: id, label: title, name: title }] : []))
}

/** Characters the point «idea» of a proposal takes. */
const longestIdea = 2_000

/** Begins a proposal with the idea's title and text, and writes on the idea that it became one; gives the draft's identity. */
export const beginProposal = async (lab: Lab, idea: Idea, town: string): Promise<string | Problem> => {
  const [id, person] = [newId(), asker() ?? '']
  const begun = await requests.ask(id, 'draft', { person, entry: 'own-initiative', municipality: lab.municipality, town }, { key: newId() })
  if (isProblem(begun)) return begun
  const written = [
    ['title', { title: idea.title }],
    ['idea', { idea: idea.text.slice(0, longestIdea) }],
  ] as const
  for (const [point, answer] of written) {
    const answered = await requests.ask(id, 'answer', { person, point, answer: JSON.stringify(answer) }, { key: newId() })
    if (isProblem(answered)) return answered
  }
  const linked = await api.ask(lab.id, 'became', { idea: idea.idea, kind: 'proposal', became: id }, { key: newId() })
  return isProblem(linked) ? linked : id
}
