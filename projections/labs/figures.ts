// The figures of a laboratory: sessions, people, ideas. People who came and times they came are counted apart.
import { type Day, dayOf, daysBetween, plusDays } from '../../events/kernel/index.ts'
import type { Capacity } from '../../events/labs/vocabulary.ts'
import type { RowsOf } from '../kernel/index.ts'
import { type Shown, shareOf, suppressGrid, suppressList } from '../kernel/suppress.ts'
import type { Db } from './queries.ts'
import type { LabTables } from './tables.ts'

type Rows = RowsOf<LabTables>
/** What the figures are counted on: rows without identities. */
export type Counting = {
  readonly sessions: readonly Pick<Rows['sessions'], 'session' | 'starts' | 'state' | 'named' | 'adults' | 'minors' | 'grouped'>[]
  readonly heads: readonly Pick<Rows['heads'], 'number' | 'as' | 'district' | 'band'>[]
  readonly comings: readonly Pick<Rows['comings'], 'session' | 'number'>[]
}

export const counting = async (db: Db, lab: string): Promise<Counting> => {
  const [sessions, heads, comings] = await Promise.all([
    db.selectFrom('sessions').selectAll().where('lab', '=', lab).orderBy('starts').orderBy('session').execute(),
    db.selectFrom('heads').selectAll().where('lab', '=', lab).orderBy('number').execute(),
    db.selectFrom('comings').selectAll().where('lab', '=', lab).execute(),
  ])
  return { sessions, heads, comings }
}

/** Somebody who came at least once: how often, and the day of the first time. */
export type Comer = { readonly number: number; readonly as: Capacity; readonly times: number; readonly first: Day; readonly last: Day }

export const comersOf = ({ sessions, heads, comings }: Counting): readonly Comer[] => {
  const dayAt = new Map(sessions.map(({ session, starts }) => [session, dayOf(starts)]))
  const days = new Map<number, Day[]>(heads.map(({ number }) => [number, []]))
  for (const { session, number } of comings) days.get(number)?.push(dayAt.get(session) ?? '')
  return heads.flatMap(({ number, as }) => {
    const came = (days.get(number) ?? []).sort()
    const [first, last] = [came[0], came.at(-1)]
    return first === undefined || last === undefined ? [] : [{ number, as, times: came.length, first, last }]
  })
}

/** Days within which who came for the first time is a newcomer. [I] */
export const newcomerDays = 90
/** Times after which somebody comes back, and did not only have a look. */
export const oftenTimes = 3

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)
const counts = (words: readonly (string | null)[]): { readonly [word: string]: number } =>
  Object.fromEntries([...new Set(words)].map((word) => [word ?? '', words.filter((one) => one === word).length]))

const peopleAt = ({ named, adults, minors, grouped }: Counting['sessions'][number]): number => named + adults + minors + grouped

/** Counts that leave: as they are for those who run it, with the small ones hidden for everybody else. */
const veil = (exact: boolean) => ({
  list: (of: readonly number[]) => (exact ? { counts: of as readonly Shown[], total: sum(of) as Shown } : suppressList(of)),
  margins: (grid: readonly (readonly number[])[]) =>
    exact
      ? {
          rows: grid.map(sum) as Shown[],
          columns: (grid[0] ?? []).map((_, at) => sum(grid.map((row) => row[at] ?? 0))) as Shown[],
          total: sum(grid.map(sum)) as Shown,
        }
      : suppressGrid(grid),
  share: (part: number, of: number) => (exact ? (of === 0 ? null : part / of) : shareOf(part, of)),
})

/** `exact`: for those who run the laboratory. */
export const peopleFigures = (of: Counting, today: Day, exact: boolean) => {
  const { list, margins, share } = veil(exact)
  const met = of.sessions.filter((one) => one.state !== 'cancelled' && peopleAt(one) > 0)
  const bySession = list(met.map(peopleAt))
  const comers = comersOf(of)
  const cell = (isCitizen: boolean, is: (times: number) => boolean): number =>
    comers.filter(({ as, times }) => (as === 'citizen') === isCitizen && is(times)).length
  const row = (isCitizen: boolean): readonly number[] => [
    cell(isCitizen, (times) => times === 1),
    cell(isCitizen, (times) => times > 1 && times < oftenTimes),
    cell(isCitizen, (times) => times >= oftenTimes),
  ]
  const unique = margins([row(true), row(false)])
  const since = plusDays(today, -newcomerDays)
  const lately = comers.filter(({ last }) => last > since)
  return {
    attendances: bySession.total,
    sessions: met.map(({ session }, at) => ({ session, people: bySession.counts[at] ?? null })),
    unique: unique.total,
    citizens: unique.rows[0] ?? null,
    others: unique.rows[1] ?? null,
    once: unique.columns[0] ?? null,
    often: unique.columns[2] ?? null,
    returning: share(comers.filter(({ times }) => times >= oftenTimes).length, comers.length),
    newcomers: share(lately.filter(({ first }) => first > since).length, lately.length),
  }
}

/** What only those who run it see: the same people by age, district and capacity, and those counted without a name. */
export const insideFigures = (of: Counting) => {
  const came = new Set(of.comings.map(({ number }) => number))
  const comers = of.heads.filter(({ number }) => came.has(number))
  const met = of.sessions.filter(({ state }) => state !== 'cancelled')
  return {
    enrolled: of.heads.length,
    named: sum(met.map(({ named }) => named)),
    counted: {
      adults: sum(met.map(({ adults }) => adults)),
      minors: sum(met.map(({ minors }) => minors)),
      groups: sum(met.map(({ grouped }) => grouped)),
    },
    bands: counts(comers.map(({ band }) => band)),
    districts: counts(comers.map(({ district }) => district)),
    capacities: counts(comers.map(({ as }) => as)),
  }
}

const median = (of: readonly number[]): number | null => [...of].sort((a, b) => a - b)[Math.floor((of.length - 1) / 2)] ?? null

/** How far the ideas have come, and the days from an idea to the pact it became. */
export const ideaFigures = (ideas: readonly Pick<Rows['ideas'], 'status' | 'selected_on' | 'became' | 'proposed_on'>[]) => {
  const firstOf = (kind: string) =>
    ideas.flatMap(({ became, proposed_on }) => {
      const on = became.find((one) => one.kind === kind)?.on
      return on === undefined ? [] : [daysBetween(proposed_on, on)]
    })
  return {
    proposed: ideas.length,
    selected: ideas.filter(({ selected_on }) => selected_on !== null).length,
    became: ideas.filter(({ became }) => became.length > 0).length,
    daysToProposal: median(firstOf('proposal')),
    daysToPact: median(firstOf('pact')),
  }
}
