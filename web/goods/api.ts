// The common goods as the square asks for them.
import type { goods } from '../../server/goods/routes.ts'
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { network } from '../../server/network/routes.ts'
import { apiOf } from '../kernel/api.ts'
import { withCode } from '../kernel/istat.ts'
import { isProblem } from '../kernel/problem.ts'
import type { Found } from '../kernel/ui/index.ts'

type Reads = typeof goods.reads
export type Good = AnswerOf<Reads['/:id']>
export type Row = AnswerOf<Reads['/']>['items'][number]
export type Place = AnswerOf<Reads['/places']>['items'][number]

export const api = apiOf<typeof goods>('goods')
const bodies = apiOf<typeof network>('network')

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
