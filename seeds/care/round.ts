// The round of the stories: one morning all requests that look for somebody are matched at once, and two of its pairs become proposals.
import type { Edge } from '../../events/care/round.ts'
import { computeRound } from '../../server/care/round.ts'
import { careOrganisation } from '../../server/people/cast.ts'
import type { Line } from '../line.ts'
import { desk, operator } from './desk.ts'
import { type Family, requestId, wantedOf } from './needs.ts'
import type { Tale } from './telling.ts'
import type { Ranked, World } from './world.ts'

export const roundDay = '2026-11-20'
const round = 'ca5e0006-0000-4000-8000-000000000001'
const adopted = [13, 14].map(requestId)

type Seeking = { readonly family: Family; readonly tale: Tale }

/** Runs it on what is true that morning, and leaves each adopted pair with its request. */
export const runRound = (world: World, seeking: readonly Seeking[]): readonly Line[] => {
  const pool = world.pool(roundDay)
  const lists = seeking.map(({ family }) => world.ranked(wantedOf(family), roundDay))
  const edges: readonly Edge[] = lists.flatMap((list, row) =>
    pool.flatMap(({ carer }, col) => list.filter((one) => one.carer === carer).map(({ score }) => ({ row, col, weight: score }))),
  )
  const requests = seeking.map(({ family: { n } }) => ({ id: requestId(n), assessed: 1 }))
  const problem = { requests, carers: pool.map(({ carer }) => ({ carer })), edges, out: [] } as unknown as Parameters<
    typeof computeRound
  >[0]
  const { pairs, ...made } = computeRound(problem, { mode: 'coverage', weights: 1, keep: true, locks: [], bans: [] })
  const { mode, input, weights, requests: asked, carers, covered, score, bound, blocking } = made
  const sums = { mode, input, weights, requests: asked, carers, covered, score, bound, blocking }
  const pairOf = (id: string): Ranked | undefined => {
    const carer = pairs.find(({ request }) => request === id)?.carer
    return lists[requests.findIndex((one) => one.id === id)]?.find((one) => one.carer === carer)
  }
  for (const { family, tale } of seeking) {
    const pair = pairOf(requestId(family.n))
    if (pair) tale.round = { id: round, pair }
  }
  const line = (minute: number, command: string, data: object): Line => ({
    ...{ context: 'rounds', id: round, command, data, by: operator, role: 'operator', on: roundDay },
    known: `${roundDay}T09:${minute}:00.000Z`,
  })
  return [
    line(30, 'run', { desk, organisation: careOrganisation, ...sums, locks: [], bans: [], kept: [], pairs }),
    line(45, 'adopt', { pairs: pairs.filter(({ request }) => adopted.includes(request)) }),
  ]
}
