// `POST /api/care/reply` and `…/reply/answer`: one proposal seen and answered with the code of its sheet, by whoever has no account. Nobody is signed in.
import type { Hono, Context as Request } from 'hono'
import { answeredBy, type Sheet, waitingSheets } from '../../projections/care/disclosed.ts'
import type { Db } from '../../projections/care/queries.ts'
import { everyone, everywhere } from '../../projections/kernel/index.ts'
import { makeStrikes, strikeRules } from '../accounts/strikes.ts'
import { asked } from '../kernel/asked.ts'
import type { JsonObject } from '../kernel/body.ts'
import type { Sentence } from '../kernel/context.ts'
import type { Counter } from '../kernel/counter.ts'
import type { Env } from '../kernel/env.ts'
import { idempotencyKey } from '../kernel/header-fields.ts'
import { addressOf } from '../kernel/limits.ts'
import { opened } from '../kernel/opened.ts'
import type { Me } from '../kernel/people.ts'
import { malformed, problem } from '../kernel/problems.ts'
import { respond } from '../kernel/writes.ts'
import { care } from './routes.ts'
import { headOf, sheetOf, typedCode } from './sheet-code.ts'

const wrong: Sentence = {
  it: 'Questo codice non apre nessuna proposta: forse hai già risposto, lo sportello ti ha dato un foglio nuovo, il tempo è passato o c’è una lettera sbagliata.',
  en: 'This code opens no proposal: perhaps you have answered already, the desk gave you a new sheet, the time is over, or a letter is wrong.',
}
/** The command each answer is, by side. */
const commands = { carer: { yes: 'agree', no: 'decline' }, family: { yes: 'accept', no: 'refuse' } } as const
type Says = keyof (typeof commands)['carer']
const isAnswer = (text: unknown): text is Says => text === 'yes' || text === 'no'

/** Whoever holds the sheet, as no more than the person it was given to: no role, no grant. */
const holderOf = ({ person }: Sheet): Me => ({ id: person, label: '', roles: ['resident'], grants: [] })

export type RepliesDesk = { readonly counter: Counter; readonly proxies: number }
type Desk = RepliesDesk & { readonly address: ReturnType<typeof makeStrikes>; readonly code: ReturnType<typeof makeStrikes> }

const read = <A>({ projector }: Counter, sees: readonly string[], ask: (db: Db) => Promise<A>) =>
  projector.read(care.name, { sees, ask: (db) => ask(db as unknown as Db) })

/** The sheet this code is of, or the answer that says why not; every wrong code counts against where it came from and what it begins with. */
const sheetBy = async (c: Request<Env>, { counter, proxies, address, code }: Desk, given: unknown): Promise<Sheet | Response> => {
  if (typeof given !== 'string' || given.trim() === '') return malformed(c, [{ at: 'code', says: 'required' }])
  const [from, typed, now] = [addressOf(c, proxies), typedCode(given), Date.parse(counter.now())]
  const head = headOf(typed ?? '')
  const seconds = Math.max(address.waits(from, now), code.waits(head, now))
  if (seconds > 0) return problem(c, 'too-many', { headers: { 'retry-after': String(seconds) } })
  const said = await read(counter, [everywhere], (db) => waitingSheets(db, { now: counter.now() }))
  if ('building' in said) return problem(c, 'building', { progress: said.progress })
  const sheet = 'answer' in said && typed !== undefined ? sheetOf(counter.print, typed, said.answer) : undefined
  if (sheet) return sheet
  address.failed(from, now)
  code.failed(head, now)
  return problem(c, 'refused', { rule: 'care.wrong-code', sentence: wrong })
}

const show = async (c: Request<Env>, desk: Desk): Promise<Response> => {
  const body = await asked(c, ['code'])
  if (body instanceof Response) return body
  const sheet = await sheetBy(c, desk, body.code)
  if (sheet instanceof Response) return sheet
  const { counter } = desk
  const holder = holderOf(sheet)
  const said = await read(counter, [everyone, `person:${sheet.person}`], (db) => answeredBy(db, sheet))
  if (!('answer' in said) || said.answer === undefined) return problem(c, 'not-found')
  const shown = await opened(c, { ...counter, me: () => holder }, { context: care, purpose: 'reading', discloses: true }, said.answer)
  return c.json(shown, 200, { 'cache-control': 'no-store' })
}

const dataOf = ({ proposal }: Sheet, answer: Says, { why }: JsonObject) => (answer === 'yes' ? { proposal } : { proposal, why })

const answer = async (c: Request<Env>, desk: Desk): Promise<Response> => {
  const body = await asked(c, ['code', 'answer', 'why'])
  if (body instanceof Response) return body
  const { answer: says } = body
  if (!isAnswer(says)) return malformed(c, [{ at: 'answer', says: 'choice' }])
  const key = idempotencyKey(c.req.header('idempotency-key'))
  if (!key.ok) return malformed(c, [key.problem])
  const sheet = await sheetBy(c, desk, body.code)
  if (sheet instanceof Response) return sheet
  const { counter } = desk
  const command = commands[sheet.side][says]
  const ask = { context: care.name, id: sheet.request, command, data: dataOf(sheet, says, body), me: holderOf(sheet) }
  const said = await counter.act({ ...ask, ...(key.value === undefined ? {} : { key: key.value }) })
  return care.writes ? respond(c, said, { context: care, writes: care.writes, command, counter }) : problem(c, 'not-found')
}

export const mountReplies = (app: Hono<Env>, desk: RepliesDesk): void => {
  const open: Desk = { ...desk, address: makeStrikes(strikeRules.address), code: makeStrikes(strikeRules.account) }
  app.post('/api/care/reply', (c) => show(c, open))
  app.post('/api/care/reply/answer', (c) => answer(c, open))
}
