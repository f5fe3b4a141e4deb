// What other streams say of a request about care: the desk's own table, and the score its published weights give.
import type { Kysely } from 'kysely'
import type { CareCommands } from '../../events/care/commands.ts'
import { livesIn } from '../../events/care/fit.ts'
import { scoreOf } from '../../events/care/score.ts'
import type { Request } from '../../events/care/state.ts'
import type { Parts } from '../../events/care/vocabulary.ts'
import { type Refusal, refuse } from '../../events/kernel/index.ts'
import { requestRow } from '../../projections/care/queries.ts'
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
} as const satisfies { readonly [rule: string]: Sentence }
type Rule = keyof typeof besideSentences
type Ask<C extends keyof CareCommands> = Beside<Request, CareCommands[C]>

type Care = Kysely<RowsOf<CareTables>>
type Desks = Kysely<RowsOf<DeskTables>>
type Need = CareCommands['assess']

const limits = { 'live-in': 'liveIn', 'part-live-in': 'partLiveIn', hourly: 'hourly', night: 'night' } as const

const requestOf = (others: Others, id: string) => others.rows('care', (db: Care) => requestRow(db, id))

const tableOn = (others: Others, desk: string, day: string) =>
  others.rows('desks', (db: Desks) =>
    db
      .selectFrom('pay_tables')
      .selectAll()
      .where('desk', '=', desk)
      .where('starts_on', '<=', day)
      .orderBy('starts_on', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )

const isPinned = (table: RowsOf<DeskTables>['pay_tables'], { mode, level, pinned }: Need): boolean => {
  const pay = table.pay.find((one) => one.level === level)
  const long = livesIn(mode) || level === 'D' || level === 'DS'
  return (
    pinned.table === table.number &&
    pinned.minimum === (livesIn(mode) ? pay?.month : pay?.hour) &&
    pinned.minutes === table.limits[limits[mode]] &&
    pinned.trial === (long ? table.trial_long : table.trial_short)
  )
}

const assess: Ask<'assess'> = async ({ id, data }, others) => {
  const request = await requestOf(others, id)
  const table = request && (await tableOn(others, request.desk, data.start))
  return table && isPinned(table, data) ? undefined : refuse<Rule>('not-the-table')
}

type Claim = { readonly carer: string; readonly score: number; readonly parts: Parts }

/** Each claim is scored again, by the weights of the version it names, on the rows of the moment. */
const scored = async (others: Others, id: string, version: number, claims: readonly Claim[]): Promise<Refusal<Rule> | undefined> => {
  const request = await requestOf(others, id)
  const wanted = request && wantedOf(request)
  if (!request || !wanted) return refuse<Rule>('not-the-score')
  const weights = await others.rows('care', (db: Care) =>
    db.selectFrom('weights').selectAll().where('desk', '=', request.desk).where('version', '=', version).executeTakeFirst(),
  )
  const rows = await others.rows('care', (db: Care) =>
    db
      .selectFrom('pool')
      .selectAll()
      .where('carer', 'in', ['', ...claims.map(({ carer }) => carer)])
      .execute(),
  )
  const isRight = ({ carer, parts }: Claim): boolean => {
    const row = rows?.find((one) => one.carer === carer)
    const candidate = row && candidateOf(row, 0)
    if (!weights || !row || !candidate) return false
    // How long somebody has waited counts by the day of the list: anything from nothing to the whole of it may have been shown.
    const { waiting: _, ...given } = scoreOf(candidate, wanted, weights.weights).parts
    return (
      Object.entries(given).every(([part, points]) => parts[part as keyof Parts] === points) &&
      parts.waiting <= weights.weights.waiting * 100
    )
  }
  return claims.every(isRight) ? undefined : refuse<Rule>('not-the-score')
}

const propose: Ask<'propose'> = ({ id, data }, others) => scored(others, id, data.weights, [data])
const list: Ask<'list'> = ({ id, data }, others) => scored(others, id, data.weights, data.candidates)

export const beside = { assess, propose, list }
