// What a round changes against another: families covered or left without, carers who go elsewhere, points.
import type { Pairing, Round } from './round.ts'

type Sums = Pick<Round, 'covered' | 'score' | 'pairs'>
type Named = Pairing & { readonly name: string; readonly carer_name: string }
export type Changes = {
  /** families and hundredths of a point, more or fewer */
  readonly covered: number
  readonly score: number
  readonly gained: readonly Named[]
  readonly lost: readonly Named[]
  /** `was_name`: who it was before */
  readonly moved: readonly (Named & { readonly was: string; readonly was_name: string })[]
}

const byRequest = ({ pairs }: Sums): ReadonlyMap<string, Pairing> => new Map(pairs.map((pair) => [pair.request, pair]))
const bare = ({ request, carer }: Pairing): Pairing => ({ request, carer })

export const changesBetween = (before: Sums, after: Sums, named: (pair: Pairing) => Named): Changes => {
  const had = byRequest(before)
  const has = byRequest(after)
  return {
    ...{ covered: after.covered - before.covered, score: after.score - before.score },
    gained: after.pairs.filter(({ request }) => !had.has(request)).map((pair) => named(bare(pair))),
    lost: before.pairs.filter(({ request }) => !has.has(request)).map((pair) => named(bare(pair))),
    moved: after.pairs.flatMap((pair) => {
      const was = had.get(pair.request)
      if (was === undefined || was.carer === pair.carer) return []
      return [{ ...named(bare(pair)), was: was.carer, was_name: named(bare(was)).carer_name }]
    }),
  }
}
