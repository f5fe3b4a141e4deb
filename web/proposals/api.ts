// The proposals as the square asks for them, with the regulation in force and the goods they are about.
import type { goods } from '../../server/goods/routes.ts'
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { network } from '../../server/network/routes.ts'
import type { proposals } from '../../server/proposals/routes.ts'
import type { regulations } from '../../server/regulations/routes.ts'
import { apiOf } from '../kernel/api.ts'
import { withCode } from '../kernel/istat.ts'
import { isProblem } from '../kernel/problem.ts'
import type { Found } from '../kernel/ui/index.ts'

type Reads = typeof proposals.reads
/** A proposal as this reader sees it. */
export type Proposal = AnswerOf<Reads['/:id']>
export type Row = AnswerOf<Reads['/']>['items'][number]
export type OwnRow = AnswerOf<Reads['/mine']>['items'][number]
export type Draft = AnswerOf<Reads['/:id/draft']>
export type Standing = AnswerOf<(typeof regulations.reads)['/standing']>
/** What the office asks of a proposal depends on the regulation in force where it is. */
export type OnDesk = Proposal & { readonly standing?: Standing }

export const api = apiOf<typeof proposals>('proposals')
export const rules = apiOf<typeof regulations>('regulations')
const bodies = apiOf<typeof network>('network')
const commons = apiOf<typeof goods>('goods')

const offered = 12
/** The municipalities the network knows, by their ISTAT code. */
export const findTown = async (q: string): Promise<readonly Found[]> => {
  const answer = await bodies.read('/', {}, { kind: 'municipality', q, limit: offered }).send()
  if (isProblem(answer)) return []
  const found = answer.items.flatMap(({ name, istat }) =>
    istat === null ? [] : [{ label: name.replace(/^Comune di /, ''), value: istat }],
  )
  return withCode(q, found)
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
/** The goods of a municipality whose name has these words. */
export const findGood =
  (municipality: string) =>
  async (words: string): Promise<readonly Found[]> => {
    const answer = await commons.read('/', {}, { municipality, limit: 100 }).send()
    if (isProblem(answer)) return []
    return answer.items.filter(({ name }) => folded(name).includes(folded(words))).map(({ id, name }) => ({ value: id, label: name }))
  }
/** The other open proposals of a municipality, by their title. */
export const findProposal =
  (municipality: string, not: string) =>
  async (words: string): Promise<readonly Found[]> => {
    const answer = await api.read('/', {}, { municipality, over: false, limit: 100 }).send()
    if (isProblem(answer)) return []
    return answer.items.flatMap(({ id, title, protocol }) =>
      id !== not && title !== null && folded(`${title} ${protocol ?? ''}`).includes(folded(words)) ? [{ value: id, label: title }] : [],
    )
  }
