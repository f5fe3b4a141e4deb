// The question in SQL and the law in code: the same people fit, with the same parts, in the same order, on more than ten thousand random pairs.
import fc from 'fast-check'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { obstacleOf, obstacles, obstaclesOf, type Wanted, wishes } from '../../events/care/fit.ts'
import { scoreOf, type Weights } from '../../events/care/score.ts'
import { candidates, type Db, type Found } from '../../projections/care/candidates.ts'
import { funnel } from '../../projections/care/funnel.ts'
import { tables } from '../../projections/care/tables.ts'
import { candidateOf } from '../../projections/care/wanted.ts'
import { openPool } from '../../server/database-pool.ts'
import { database } from '../support/postgres.ts'
import { seeded } from '../support/seed.ts'
import { carer, type Pool, wanted } from './people.ts'

const { seed } = seeded(1)
const carers: readonly Pool[] = Array.from({ length: 400 }, (_, at) => fc.sample(carer(at), { seed: seed + at, numRuns: 1 })).flat()
const sees = ['everywhere']
const abilities = [...new Set(carers.flatMap(({ skills, languages }) => [...skills, ...languages]))].map((ability) => ({ ability, sees }))
const acquaintances = carers.flatMap(({ carer, known }) => known.map((family) => ({ carer, family, sees })))
const needs: readonly Wanted[] = fc.sample(wanted, { seed, numRuns: 60 })
const weights: Weights = { distance: 25, skills: 20, hours: 10, languages: 10, continuity: 10, wage: 10, licence: 5, waiting: 10 }
const today = '2026-11-22'

const waited = ({ waiting_since }: Pool): number => Math.max(0, (Date.parse(today) - Date.parse(waiting_since)) / 86_400_000)
const here = carers.filter(({ ready, desk }) => ready && desk === 'desk')
const asCandidate = (row: Pool) => {
  const found = candidateOf(row, waited(row))
  if (!found) throw new Error('every invented carer has a level')
  return found
}
const inOrder = (a: Found, b: Found): number => b.score - a.score || b.waited - a.waited || (a.carer < b.carer ? -1 : 1)
const scored = (rows: readonly Pool[], need: Wanted, of = weights): Found[] =>
  rows.map((row) => ({ carer: row.carer, person: row.person, waited: waited(row), ...scoreOf(asCandidate(row), need, of) })).sort(inOrder)
const byCode = (need: Wanted, of = weights): Found[] =>
  scored(
    here.filter((row) => obstacleOf(asCandidate(row), need) === undefined),
    need,
    of,
  )

describe('candidates', () => {
  let db: Db
  let stop: () => Promise<void>
  beforeAll(async () => {
    const { adminUrl, drop } = await database()
    const pool = openPool({ url: adminUrl, max: 2, onFault: () => undefined })
    db = new Kysely({ dialect: new PostgresDialect({ pool }) })
    for (const [table, rows] of Object.entries({ pool: carers, abilities, acquaintances })) {
      const { columns, indexes } = tables[table as 'pool' | 'abilities' | 'acquaintances']
      await pool.query(`create table ${table} (${Object.entries(columns).map(([name, { sql: type }]) => `${name} ${type}`)})`)
      for (const index of indexes) await pool.query(`create index on ${table} ${index.startsWith('(') ? index : `(${index})`}`)
      const filled = sql`insert into ${sql.ref(table)} select * from jsonb_populate_recordset(null::${sql.ref(table)}, ${JSON.stringify(rows)}::jsonb)`
      await filled.execute(db)
    }
    stop = async () => {
      await pool.end()
      await drop()
    }
  })
  afterAll(() => stop?.())

  it('are scored the same in SQL and in code, part by part, fit or not', async () => {
    for (const need of needs) {
      const found = await candidates(db, { wanted: need, weights, today, desk: 'desk', limit: 1000, relaxed: obstacles })
      expect(found).toEqual(scored(here, need))
    }
    expect(needs.length * here.length).toBeGreaterThan(10_000)
  })

  it('fit the same in SQL and in code', async () => {
    let fitting = 0
    for (const need of needs) {
      const found = await candidates(db, { wanted: need, weights, today, desk: 'desk', limit: 1000 })
      expect(found).toEqual(byCode(need))
      fitting += found.length
    }
    expect(fitting).toBeGreaterThan(0)
  })

  it('are the first of them when only a few are wanted, whatever counts most', async () => {
    const tilted: Weights = { distance: 55, skills: 0, hours: 15, languages: 0, continuity: 10, wage: 20, licence: 0, waiting: 0 }
    let stopped = 0
    for (const need of needs)
      for (const [of, limit] of [
        [weights, 1],
        [weights, 3],
        [tilted, 2],
      ] as const) {
        const found = await candidates(db, { wanted: need, weights: of, today, desk: 'desk', limit })
        expect(found).toEqual(byCode(need, of).slice(0, limit))
        if (byCode(need, of).length > limit) stopped++
      }
    expect(stopped).toBeGreaterThan(20)
  })

  it('with one condition given up are who it alone kept out, and who fitted before', async () => {
    for (const need of needs.slice(0, 20))
      for (const wish of wishes) {
        const fit = here.filter((row) => obstaclesOf(asCandidate(row), need).every((one) => one === wish))
        const search = { wanted: need, weights, today, desk: 'desk', relaxed: [wish] }
        expect(await candidates(db, { ...search, limit: 1000 })).toEqual(scored(fit, need))
        expect(await candidates(db, { ...search, limit: 2 })).toEqual(scored(fit, need).slice(0, 2))
      }
  })

  it('who does not fit is counted under the same obstacle', async () => {
    for (const need of needs) {
      const told = await funnel(db, { wanted: need, desk: 'desk' })
      const reasons = here.map((row) => obstaclesOf(asCandidate(row), need))
      expect(told.carers).toBe(here.length)
      expect(told.fit).toBe(byCode(need).length)
      expect(told.excluded).toEqual(
        obstacles.map((by) => ({
          by,
          first: reasons.filter(([first]) => first === by).length,
          alone: reasons.filter((all) => all.length === 1 && all[0] === by).length,
        })),
      )
    }
  })

  it('parts always add up to the score, and no score exceeds a hundred points', () => {
    for (const need of needs)
      for (const { score, parts } of byCode(need)) {
        expect(score).toBe(Object.values(parts).reduce((sum, one) => sum + one, 0))
        expect(score).toBeLessThanOrEqual(10_000)
      }
  })
})
