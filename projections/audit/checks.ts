// What an auditor checks, each a condition on a pact on a day: the register answers for itself.
import { type ExpressionBuilder, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { dayOf } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import type { AuditTables } from './tables.ts'

type Rows = RowsOf<AuditTables>
export type Db = Kysely<Rows>
type Is = ExpressionBuilder<Rows, 'pacts'>
type Day = RawBuilder<string>

/** The day a question is asked for: that of time travel, or today in Italy as the database knows it. */
export const dayAsked = (asOf: string | undefined): Day =>
  asOf === undefined ? sql<string>`(now() at time zone 'Europe/Rome')::date` : sql<string>`${dayOf(asOf)}::date`

/** Months between reports, days within which a fact is written down, months of a complex pact: defaults until regulations are a context of their own. */
export const defaults = { reportMonths: 12, lateDays: 30, complexMonths: 48 } as const

const inForce = (is: Is) => is('pacts.stage', 'in', ['active', 'notice'])
const begun = (is: Is) => is('pacts.stage', 'in', ['active', 'notice', 'ended'])
const signedOrLater = (is: Is) => is('pacts.stage', 'in', ['signed', 'active', 'notice', 'ended'])

// Ends of months differ between a calendar and an interval of PostgreSQL by a day at most, on the side of the office.
const monthsAfter = (column: string, months: number): RawBuilder<string> =>
  sql<string>`(${sql.ref(column)} + make_interval(months => ${sql.lit(months)}))::date`

const another = (is: Is) =>
  is
    .selectFrom('pacts as other')
    .select('other.id')
    .whereRef('other.id', '<>', 'pacts.id')
    .whereRef('other.municipality', '=', 'pacts.municipality')
    .where('other.stage', 'in', ['active', 'notice'])

type Condition = (is: Is, day: Day) => ReturnType<Is['and']> | ReturnType<Is['or']> | ReturnType<Is['exists']>

export const checks = {
  /** complex, and signed without an act of the Giunta */
  'complex-without-giunta': (is) => is.and([is('kind', '=', 'complex'), signedOrLater(is), is('giunta_act', 'is', null)]),
  /** in force without an act of the manager */
  'without-act': (is) => is.and([begun(is), is('act', 'is', null)]),
  /** complex, longer than usual, and nobody wrote why */
  'longer-than-usual': (is) =>
    is.and([
      is('kind', '=', 'complex'),
      begun(is),
      is('derogation', 'is', null),
      is('ends_on', '>=', monthsAfter('starts_on', defaults.complexMonths)),
    ]),
  /** in force, and the latest report is too old or was never written */
  'report-missing': (is, day) =>
    is.and([
      inForce(is),
      is.or([
        is.and([is('reported_until', 'is not', null), is(monthsAfter('reported_until', defaults.reportMonths), '<', day)]),
        is.and([is('reported_until', 'is', null), is(monthsAfter('starts_on', defaults.reportMonths), '<', day)]),
      ]),
    ]),
  'no-final-report': (is) => is.and([is('stage', '=', 'ended'), is('final', '=', false)]),
  /** its time is over and it still counts as in force */
  'past-its-end': (is, day) => is.and([inForce(is), is('ends_on', '<', day)]),
  'extended-unreported': (is) => is.and([is('extended_blind', '=', true)]),
  'promise-overdue': (is, day) =>
    is.exists(
      is
        .selectFrom('promises')
        .select('promises.commitment')
        .whereRef('promises.pact', '=', 'pacts.id')
        .where('promises.open', '=', true)
        .where('promises.due', '<', day)
        .where('pacts.stage', 'in', ['active', 'notice', 'ended']),
    ),
  /** the same group keeps more than one pact in this municipality */
  'same-proposer': (is) =>
    is.and([inForce(is), is('proposer_kind', '<>', 'person'), is.exists(another(is).whereRef('other.proposer', '=', 'pacts.proposer'))]),
  /** two pacts in force on the same good */
  'same-place': (is) =>
    is.and([inForce(is), is.exists(another(is).where(sql<SqlBool>`lower(other.address) = lower(${sql.ref('pacts.address')})`))]),
  /** at least one fact was written down too long after it happened */
  'recorded-late': (is) =>
    is.exists(
      is
        .selectFrom('facts')
        .select('facts.revision')
        .whereRef('facts.id', '=', 'pacts.id')
        .where('facts.context', '=', 'pacts')
        .where('facts.late', '>', defaults.lateDays),
    ),
} as const satisfies { readonly [name: string]: Condition }
export type Check = keyof typeof checks
export const checkNames = Object.keys(checks) as [Check, ...Check[]]

/** How many pacts each check finds, all in one walk. */
export const checksCounted = async (db: Db, asOf: string | undefined) => {
  const day = dayAsked(asOf)
  const counted = await db
    .selectFrom('pacts')
    .select((is) => checkNames.map((name) => is.cast<number>(is.fn.countAll().filterWhere(checks[name](is, day)), 'integer').as(name)))
    .executeTakeFirstOrThrow()
  return checkNames.map((check) => ({ check, pacts: counted[check] }))
}

/** The pacts one check finds, by title. */
export const checkFound = async (db: Db, check: Check, asOf: string | undefined) =>
  db
    .selectFrom('pacts')
    .selectAll()
    .where((is) => checks[check](is, dayAsked(asOf)))
    .orderBy('title')
    .orderBy('id')
    .limit(500)
    .execute()
