// The municipalities the network knows, by their ISTAT code.
import type { network } from '../../server/network/routes.ts'
import { apiOf } from '../kernel/api.ts'
import { withCode } from '../kernel/istat.ts'
import { isProblem } from '../kernel/problem.ts'
import type { Found } from '../kernel/ui/index.ts'

const bodies = apiOf<typeof network>('network')
const offered = 12

export const findTown = async (q: string): Promise<readonly Found[]> => {
  const answer = await bodies.read('/', {}, { kind: 'municipality', q, limit: offered }).send()
  if (isProblem(answer)) return []
  const found = answer.items.flatMap(({ name, istat }) =>
    istat === null ? [] : [{ label: name.replace(/^Comune di /, ''), value: istat }],
  )
  return withCode(q, found)
}
