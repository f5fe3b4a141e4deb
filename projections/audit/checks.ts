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
export const defaults = { reportMonths: 12, lateDays: 30, complexMonths: 48, answerDays: 30 } as const

const living = ['active', 'suspended', 'notice'] as const
/** Over, one way or the other, and not closed yet or just closed. */
const past = ['expired', 'ended', 'renewed', 'closed'] as const

const inForce = (is: Is) => is('pacts.stage', 'in', living)
const begun = (is: Is) => is('pacts.stage', 'in', [...living, 'revoked', ...past])
const signedOrLater = (is: Is) => is('pacts.stage', 'in', ['signed', ...living, 'revoked', ...past])

// Ends of months differ between a calendar and an interval of PostgreSQL by a day at most, on the side of the office.
const monthsAfter = (column: string, months: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`(${sql.ref(column)} + make_interval(months => ${months}::integer))::date`
/** What the pact itself says, or what is usual. */
const saidOr = (column: string, usual: number) => sql`coalesce(${sql.ref(column)}, ${sql.lit(usual)})`
const reportMonths = saidOr('report_every', defaults.reportMonths)
const capMonths = saidOr('cap_months', defaults.complexMonths)

const another = (is: Is) =>
  is
    .selectFrom('pacts as other')
    .select('other.id')
    .whereRef('other.id', '<>', 'pacts.id')
    .whereRef('other.municipality', '=', 'pacts.municipality')
    .where('other.stage', 'in', living)

const pinnedKinds = ['ordinary', 'complex'] as const
/** The figures of the regulation for this kind of pact are those that were pinned. */
const pinnedAs = (is: ExpressionBuilder<Rows, 'pacts' | 'rules'>, kind: (typeof pinnedKinds)[number]) =>
  is.and([
    is('pacts.pinned_kind', '=', kind),
    is(`rules.${kind}_by`, '=', is.ref('pacts.approval')),
    is(`rules.${kind}_cap`, 'is not distinct from', is.ref('pacts.cap_months')),
  ])

type Condition = (is: Is, day: Day) => ReturnType<Is['and']> | ReturnType<Is['or']> | ReturnType<Is['exists']>

export const checks = {
  /** complex, and signed without an act of the Giunta */
  'complex-without-giunta': (is) => is.and([is('kind', '=', 'complex'), signedOrLater(is), is('giunta_act', 'is', null)]),
  /** in force without an act of the manager */
  'without-act': (is) => is.and([begun(is), is('act', 'is', null)]),
  /** longer than the regulation allows, or than a complex pact usually may, and nobody wrote why */
  'longer-than-usual': (is) =>
    is.and([
      is.or([is('kind', '=', 'complex'), is('cap_months', 'is not', null)]),
      begun(is),
      is('derogation', 'is', null),
      is('ends_on', '>=', monthsAfter('starts_on', capMonths)),
    ]),
  /** in force, and the latest report is too old or was never written */
  'report-missing': (is, day) =>
    is.and([
      inForce(is),
      is.or([
        is.and([is('reported_until', 'is not', null), is(monthsAfter('reported_until', reportMonths), '<', day)]),
        is.and([is('reported_until', 'is', null), is(monthsAfter('starts_on', reportMonths), '<', day)]),
      ]),
    ]),
  'no-final-report': (is) => is.and([is('stage', 'in', ['expired', 'ended', 'closed']), is('final', '=', false)]),
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
        .where('pacts.stage', 'in', [...living, ...past]),
    ),
  /** an insurance is needed, and none covers that day */
  'insurance-expired': (is, day) =>
    is.and([inForce(is), is('insurance', '=', true), is.or([is('insured_until', 'is', null), is('insured_until', '<', day)])]),
  /** in force, and the text that stands was never published */
  'not-published': (is) => is.and([inForce(is), is('published_on', 'is', null)]),
  /** signed while an opinion that was needed had not come, or was contrary */
  'opinion-missing': (is) => is.and([signedOrLater(is), sql<SqlBool>`jsonb_array_length(${sql.ref('opinions_missing')}) > 0`]),
  /** whoever signed for the municipality also judged a report */
  'reviewed-by-signer': (is) => is.and([is('reviewed_by_signer', '=', true)]),
  /** a support that was to be there by a day that has passed */
  'support-undelivered': (is, day) => is.and([begun(is), is('support_due', '<', day)]),
  /** over, and something lent has not come back */
  'support-unreturned': (is) => is.and([is('stage', 'in', past), is('support_out', '=', true)]),
  /** somebody asked to join and has waited too long for an answer */
  'join-unanswered': (is, day) =>
    is.and([inForce(is), sql<SqlBool>`${sql.ref('asking_since')} + ${sql.lit(defaults.answerDays)} < ${day}`]),
  /** the same group keeps more than one pact in this municipality */
  'same-proposer': (is) =>
    is.and([inForce(is), is('proposer_kind', '<>', 'person'), is.exists(another(is).whereRef('other.proposer', '=', 'pacts.proposer'))]),
  /** two pacts in force on the same good */
  'same-place': (is) =>
    is.and([inForce(is), is.exists(another(is).where(sql<SqlBool>`lower(other.address) = lower(${sql.ref('pacts.address')})`))]),
  /** two pacts in force on the same common good, by its identity */
  'same-good': (is) => is.and([inForce(is), is.exists(another(is).where(sql<SqlBool>`other.goods && pacts.goods`))]),
  /** drafted under figures that are not those of the version it names, or under a version the register does not know */
  'not-the-regulation': (is) =>
    is.and([
      is('regulation', 'is not', null),
      is('pacts.stage', '<>', 'abandoned'),
      is.not(
        is.exists(
          is
            .selectFrom('rules')
            .select('rules.version')
            .whereRef('rules.regulation', '=', 'pacts.regulation')
            .whereRef('rules.version', '=', 'pacts.regulation_version')
            .whereRef('rules.money_allowed', '=', 'pacts.money_allowed')
            .where((one) => one.or(pinnedKinds.map((kind) => pinnedAs(one, kind)))),
        ),
      ),
    ]),
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
