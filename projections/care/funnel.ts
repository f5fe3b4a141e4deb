// Who does not fit a need, and by what: the second view of a list.
import { sql } from 'kysely'
import type { Obstacle } from '../../events/care/fit.ts'
import type { Db, Search } from './candidates.ts'
import { type Bool, passes } from './fitting.ts'

export type Funnel = {
  readonly carers: number
  readonly fit: number
  /** how many each obstacle keeps out, counted under the first that applies; and how many it alone keeps out */
  readonly excluded: readonly { readonly by: Obstacle; readonly first: number; readonly alone: number }[]
}

/** Who does not fit, by what: of the carers of a desk who can be proposed today. */
export const funnel = async (db: Db, { wanted, desk }: Pick<Search, 'wanted' | 'desk'>): Promise<Funnel> => {
  const conditions = Object.entries(passes(wanted)) as [Obstacle, Bool][]
  const failing = sql<
    Obstacle[]
  >`array_remove(array[${sql.join(conditions.map(([name]) => sql`case when not ${sql.ref(name)} then ${name} end`))}], null)`
  const told = db
    .selectFrom('pool')
    .select(conditions.map(([name, condition]) => condition.as(name)))
    .where(sql<boolean>`ready`)
    .where('desk', '=', desk)
    .as('told')
  const rows = await db
    .selectFrom(db.selectFrom(told).select(failing.as('failing')).as('each_one'))
    .select((is) => [
      sql<Obstacle | null>`failing[1]`.as('first'),
      is.fn.countAll<number>().as('many'),
      is.fn.countAll<number>().filterWhere(sql<boolean>`cardinality(failing) = 1`).as('alone'),
    ])
    .groupBy(sql`1`)
    .execute()
  const excluded = conditions.map(([by]) => {
    const row = rows.find(({ first }) => first === by)
    return { by, first: Number(row?.many ?? 0), alone: Number(row?.alone ?? 0) }
  })
  const fit = Number(rows.find(({ first }) => first === null)?.many ?? 0)
  return { carers: rows.reduce((sum, { many }) => sum + Number(many), 0), fit, excluded }
}
