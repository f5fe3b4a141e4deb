// A round over a desk's open requests: the possible pairs as numbers, from the same rows and the same law as the lists.
import { type Candidate, livesIn, obstacleOf } from '../../events/care/fit.ts'
import type { Edge } from '../../events/care/round.ts'
import { scoreOf, type Weights } from '../../events/care/score.ts'
import type { Stage, Stands } from '../../events/care/state.ts'
import { type Day, daysBetween } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import type { Db } from './queries.ts'
import type { CareTables } from './tables.ts'
import { candidateOf, matched, wantedOf } from './wanted.ts'

type Rows = RowsOf<CareTables>
/** A carer as a round counts her: the minutes a week she can still work, and the free ones. */
export type Member = Pick<Rows['pool'], 'carer' | 'name' | 'minutes' | 'free_minutes'>
/** A proposal that is out; `firm`: both sides have said yes. */
export type Proposed = { readonly request: string; readonly carer: string; readonly name: string; readonly firm: boolean }
/** The columns of a carer a round looks at. */
export const placeable = ['carer', 'name', 'free_minutes', 'waiting_since', ...matched] as const
export type Placeable = Pick<Rows['pool'], (typeof placeable)[number]>
/** What a round is made of, as it stands in the tables. */
export type RoundRows = {
  readonly requests: readonly Rows['requests'][]
  readonly pool: readonly Placeable[]
  readonly out: readonly Proposed[]
}
export type Problem = {
  readonly requests: readonly Rows['requests'][]
  readonly carers: readonly Member[]
  /** by carer, as the law reads her */
  readonly candidates: readonly (Candidate | undefined)[]
  /** row = index of the request, column = index of the carer, weight = score in hundredths of a point */
  readonly edges: readonly Edge[]
  readonly out: readonly Proposed[]
}

export const daysSince = (day: Day, today: Day): number => Math.max(0, daysBetween(day, today))

/** A request somebody is sought for; those with proposals out too, which a round keeps where it can. */
const sought: readonly Stage[] = ['searching', 'proposing', 'meeting']
const waiting: readonly Stands[] = ['proposed', 'offered', 'agreed', 'met']
const firm: readonly Stands[] = ['agreed', 'met']

const proposalsOut = async (db: Db, requests: readonly string[]): Promise<readonly Proposed[]> => {
  const rows = await db
    .selectFrom('proposals')
    .leftJoin('pool', 'pool.carer', 'proposals.carer')
    .select(['proposals.request', 'proposals.carer', 'proposals.stands', 'pool.name'])
    .where('proposals.request', 'in', ['', ...requests])
    .where('proposals.stands', 'in', [...waiting])
    .orderBy('proposals.request')
    .orderBy('proposals.proposal')
    .execute()
  return rows.map(({ request, carer, stands, name }) => ({ request, carer, name: name ?? '', firm: firm.includes(stands) }))
}

/** The pairs of one request with these carers, `from` the first of them. */
export const edgesOf = (
  request: Rows['requests'],
  row: number,
  carers: readonly (Candidate | undefined)[],
  { weights, fits }: { readonly weights: Weights; readonly fits: typeof isFit },
): readonly Edge[] => {
  const wanted = wantedOf(request)
  if (!wanted) return []
  return carers.flatMap((carer, col) => (carer && fits(carer, wanted) ? [{ row, col, weight: scoreOf(carer, wanted, weights).score }] : []))
}
export const isFit = (carer: Candidate, wanted: Parameters<typeof obstacleOf>[1]): boolean => obstacleOf(carer, wanted) === undefined

/** Requests that look for somebody, and carers that can be proposed: the longest waiting first, so that ties are theirs. */
export const roundRows = async (db: Db, desk: string): Promise<RoundRows> => {
  const requests = await db
    .selectFrom('requests')
    .selectAll()
    .where('desk', '=', desk)
    .where('stage', 'in', [...sought])
    .orderBy('opened_on')
    .orderBy('id')
    .limit(2_000)
    .execute()
  const pool = await db
    .selectFrom('pool')
    .select([...placeable])
    .where('desk', '=', desk)
    .where('ready', '=', true)
    .orderBy('waiting_since')
    .orderBy('carer')
    .limit(10_000)
    .execute()
  const out = await proposalsOut(
    db,
    requests.map(({ id }) => id),
  )
  return { requests, pool, out }
}

/** Who fits whom: as many looks as there are requests times carers. `progress` is told from 0 to 1. */
export const problemOf = (
  { requests, pool, out }: RoundRows,
  weights: Weights,
  today: Day,
  progress: (share: number) => void = () => undefined,
): Problem => {
  const candidates = pool.map((row) => candidateOf(row, daysSince(row.waiting_since, today)))
  const edges = requests.flatMap((request, row) => {
    progress(row / requests.length)
    return edgesOf(request, row, candidates, { weights, fits: isFit })
  })
  return { requests, carers: pool, candidates, edges, out }
}

/** Only these can be part of a round by the hour: who lives in serves one family. */
export const isHourly = ({ mode }: Rows['requests']): boolean => mode !== null && !livesIn(mode)
