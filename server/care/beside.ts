// What other streams say of a request about care: the desk's own table, and the score its published weights give.
import type { Kysely } from 'kysely'
import type { CareCommands } from '../../events/care/commands.ts'
import { livesIn } from '../../events/care/fit.ts'
import { scoreOf, type Weights } from '../../events/care/score.ts'
import type { Request } from '../../events/care/state.ts'
import type { Parts } from '../../events/care/vocabulary.ts'
import { type Day, dayOf, type Instant, plusDays, type Refusal, refuse } from '../../events/kernel/index.ts'
import { requestRow } from '../../projections/care/queries.ts'
import { daysSince } from '../../projections/care/round-problem.ts'
import type { CareTables } from '../../projections/care/tables.ts'
import { candidateOf, wantedOf } from '../../projections/care/wanted.ts'
import type { DeskTables } from '../../projections/desks/tables.ts'
import type { RowsOf } from '../../projections/kernel/index.ts'
import type { Beside, Others } from '../kernel/beside.ts'
import type { Sentence } from '../kernel/context.ts'

export const besideSentences = {
  'not-the-table': {
    it: 'Il minimo, le ore o la prova non sono quelli della tabella dello sportello che vale in quel giorno: ricarica la pagina e rifai la valutazione.',
    en: 'The minimum, the hours or the trial are not those of the desk’s table in force on that day: reload the page and assess again.',
  },
  'not-the-score': {
    it: 'Il punteggio non è quello che danno i pesi pubblicati: l’elenco va rifatto.',
    en: 'The score is not what the published weights give: the list has to be made again.',
  },
  'tables-behind': {
    it: 'Le tabelle stanno ancora mettendosi in pari con ciò che è stato appena registrato: riprova fra un momento.',
    en: 'The tables are still catching up with what was just recorded: try again in a moment.',
  },
} as const satisfies { readonly [rule: string]: Sentence }
type Rule = keyof typeof besideSentences
type Ask<C extends keyof CareCommands> = Beside<Request, CareCommands[C]>

type Care = Kysely<RowsOf<CareTables>>
type Desks = Kysely<RowsOf<DeskTables>>
type Need = CareCommands['assess']

const limits = { 'live-in': 'liveIn', 'part-live-in': 'partLiveIn', hourly: 'hourly', night: 'night' } as const

/** The rows, or undefined while the tables cannot answer; a row that is not there is null. */
const rowIn = async <R>(asked: Promise<{ readonly row: R | undefined } | undefined>): Promise<R | null | undefined> => {
  const said = await asked
  return said && (said.row ?? null)
}
const requestOf = (others: Others, id: string) => rowIn(others.rows('care', async (db: Care) => ({ row: await requestRow(db, id) })))

const tableOn = (others: Others, desk: string, day: string) =>
  rowIn(
    others.rows('desks', async (db: Desks) => ({
      row: await db
        .selectFrom('pay_tables')
        .selectAll()
        .where('desk', '=', desk)
        .where('starts_on', '<=', day)
        .orderBy('starts_on', 'desc')
        .limit(1)
        .executeTakeFirst(),
    })),
  )

const isPinned = (table: RowsOf<DeskTables>['pay_tables'], { mode, level, pinned }: Need): boolean => {
  const pay = table.pay.find((one) => one.level === level)
  const long = livesIn(mode) || level === 'D' || level === 'DS'
  return (
    pinned.table === table.number &&
    (mode !== 'part-live-in' || table.part_levels.includes(level)) &&
    pinned.minimum === (livesIn(mode) ? pay?.month : pay?.hour) &&
    pinned.minutes === table.limits[limits[mode]] &&
    pinned.trial === (long ? table.trial_long : table.trial_short)
  )
}

const assess: Ask<'assess'> = async ({ id, data }, others) => {
  const request = await requestOf(others, id)
  const table = request && (await tableOn(others, request.desk, data.start))
  if (request === undefined || table === undefined) return refuse<Rule>('tables-behind')
  return table && isPinned(table, data) ? undefined : refuse<Rule>('not-the-table')
}

type Claim = { readonly carer: string; readonly score: number; readonly parts: Parts }
type Shown = { readonly weights: Weights | null; readonly rows: readonly RowsOf<CareTables>['pool'][] }

const shownOf = async (db: Care, desk: string, version: number, claims: readonly Claim[]): Promise<Shown> => {
  const found = await db.selectFrom('weights').selectAll().where('desk', '=', desk).where('version', '=', version).executeTakeFirst()
  const carers = ['', ...claims.map(({ carer }) => carer)]
  return { weights: found?.weights ?? null, rows: await db.selectFrom('pool').selectAll().where('carer', 'in', carers).execute() }
}

/** The days a list that is sent now may have been made on: today, the day it is said to have happened, and, around midnight, the day before. */
const daysOf = ({ today, at }: { readonly today: Day; readonly at: Instant }): readonly Day[] => [today, dayOf(at), plusDays(dayOf(at), -1)]

type Scoring = { readonly id: string; readonly version: number; readonly claims: readonly Claim[]; readonly days: readonly Day[] }
/** Each claim is scored again, by the weights of the version it names, on the rows of the moment. */
const scored = async (others: Others, { id, version, claims, days }: Scoring): Promise<Refusal<Rule> | undefined> => {
  const request = await requestOf(others, id)
  if (request === undefined) return refuse<Rule>('tables-behind')
  const wanted = request && wantedOf(request)
  if (!wanted) return refuse<Rule>('not-the-score')
  const shown = await others.rows('care', (db: Care) => shownOf(db, request.desk, version, claims))
  if (!shown) return refuse<Rule>('tables-behind')
  const isRight = ({ carer, parts }: Claim): boolean => {
    const row = shown.rows.find((one) => one.carer === carer)
    const { weights } = shown
    if (!weights || !row) return false
    return days.some((day) => {
      const candidate = candidateOf(row, daysSince(row.waiting_since, day))
      if (!candidate) return false
      return Object.entries(scoreOf(candidate, wanted, weights).parts).every(([part, points]) => parts[part as keyof Parts] === points)
    })
  }
  return claims.every(isRight) ? undefined : refuse<Rule>('not-the-score')
}

const propose: Ask<'propose'> = ({ id, data, ...now }, others) =>
  scored(others, { id, version: data.weights, claims: [data], days: daysOf(now) })
const list: Ask<'list'> = ({ id, data, ...now }, others) =>
  scored(others, { id, version: data.weights, claims: data.candidates, days: daysOf(now) })

export const beside = { assess, propose, list }
