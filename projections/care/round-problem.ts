// A round over a desk's open requests: the possible pairs as numbers, from the same rows and the same law as the lists.
import { livesIn, obstacleOf } from '../../events/care/fit.ts'
import type { Edge } from '../../events/care/round.ts'
import { scoreOf, type Weights } from '../../events/care/score.ts'
import { type Day, daysBetween } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import type { Db } from './queries.ts'
import type { CareTables } from './tables.ts'
import { candidateOf, wantedOf } from './wanted.ts'

type Rows = RowsOf<CareTables>
export type Problem = {
  readonly requests: readonly Rows['requests'][]
  readonly carers: readonly Rows['pool'][]
  /** row = index of the request, column = index of the carer, weight = score in hundredths of a point */
  readonly edges: readonly Edge[]
}

const daysSince = (day: Day, today: Day): number => Math.max(0, daysBetween(day, today))

/** Requests that look for somebody and have nobody proposed, and carers that can be proposed: the longest waiting first, so that ties are theirs. */
export const roundProblem = async (db: Db, desk: string, weights: Weights, today: Day): Promise<Problem> => {
  const requests = await db
    .selectFrom('requests')
    .selectAll()
    .where('desk', '=', desk)
    .where('stage', '=', 'searching')
    .orderBy('opened_on')
    .orderBy('id')
    .limit(2_000)
    .execute()
  const carers = await db
    .selectFrom('pool')
    .selectAll()
    .where('desk', '=', desk)
    .where('ready', '=', true)
    .orderBy('waiting_since')
    .orderBy('carer')
    .limit(10_000)
    .execute()
  const candidates = carers.map((row) => candidateOf(row, daysSince(row.waiting_since, today)))
  const edges = requests.flatMap((request, row) => {
    const wanted = wantedOf(request)
    return wanted
      ? candidates.flatMap((carer, col) =>
          carer && obstacleOf(carer, wanted) === undefined ? [{ row, col, weight: scoreOf(carer, wanted, weights).score }] : [],
        )
      : []
  })
  return { requests, carers, edges }
}

/** Only these can be part of a round by the hour: who lives in serves one family. */
export const isHourly = ({ mode }: Rows['requests']): boolean => mode !== null && !livesIn(mode)
