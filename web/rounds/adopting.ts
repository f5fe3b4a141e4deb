// A person turns one pair of a round into a proposal: the round says it was adopted, the request gets the proposal.
import type { Asking, Done } from '../kernel/api.ts'
import { listToRecord } from '../kernel/care/shown.ts'
import { newId } from '../kernel/id.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { api, cases, type Round } from './api.ts'
import { words } from './words.ts'

type Pair = Round['parts']['pairs'][number]
const changed = (): Problem => ({ problem: true, status: 409, title: words().detail.changed, code: 'refused' })

/** The list of today is recorded, the proposal made with its score, and only if the carer is still on it; then the round records that it was adopted. */
export const adoptPair = async (round: Round, pair: Pair, asking: Asking): Promise<Done | Problem> => {
  const [request, listed] = await Promise.all([
    cases.read('/:id', { id: pair.request }).send(),
    cases.read('/:id/candidates', { id: pair.request }, { carer: pair.carer }).send(),
  ])
  if (isProblem(request)) return request
  if (isProblem(listed)) return listed
  if (!listed.one || !listed.weights) return changed()
  const { carer, person, score, parts, rank } = listed.one
  const list = listToRecord(request, listed)
  const shown = list && (await cases.ask(pair.request, 'list', list, { key: newId() }))
  if (shown && isProblem(shown)) return shown
  const proposal = { family: request.family, carer, person, score, parts, weights: listed.weights.version, rank, round: round.id }
  const proposed = await cases.ask(pair.request, 'propose', proposal, asking)
  if (isProblem(proposed) && proposed.rule !== 'care.proposed-already') return proposed
  return api.ask(round.id, 'adopt', { pairs: [{ request: pair.request, carer: pair.carer, score: pair.score }] }, { key: newId() })
}
