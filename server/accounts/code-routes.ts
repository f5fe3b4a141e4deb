// Entering with a one-time code, asking for one by mail, and giving one to somebody at a desk.
import type { Hono, Context as Request } from 'hono'
import { isUuid } from '../../events/kernel/index.ts'
import { asked } from '../kernel/asked.ts'
import type { JsonObject } from '../kernel/body.ts'
import type { Known } from '../kernel/directory.ts'
import type { Env } from '../kernel/env.ts'
import { type Language, languageOf } from '../kernel/language.ts'
import { malformed, problem } from '../kernel/problems.ts'
import { noStore } from '../kernel/session-routes.ts'
import { codeIn } from './code-text.ts'
import { type IssuedCode, maxMinutes } from './codes.ts'
import { type AccountsDesk, answerMe, enter, failed, isFresh, mine, type Open, openAt, tryOf, waiting } from './desk.ts'
import { mayIssue } from './issuing.ts'
import { mailboxLink } from './links.ts'
import { isAddress } from './mail.ts'
import { keysOf } from './own-keys.ts'
import { refuse } from './sentences.ts'

/** What whoever issues a code is shown, once; a code sent by mail is shown to nobody but its reader. */
export type IssuedAnswer = Pick<IssuedCode, 'until'> & Partial<Pick<IssuedCode, 'code' | 'url'>> & { readonly sent: boolean }

/** Minutes a code asked for by mail is good for. */
export const mailedMinutes = 10
const minutesADay = 1440

const spend = async (c: Request<Env>, desk: Open): Promise<Response> => {
  const body = await asked(c, ['code'])
  if (body instanceof Response) return body
  if (typeof body.code !== 'string' || body.code.trim() === '') return malformed(c, [{ at: 'code', says: 'required' }])
  const { accounts } = desk
  const from = tryOf(c, desk, `code ${codeIn(body.code)?.handle ?? ''}`)
  const wait = waiting(c, desk, from)
  if (wait) return wait
  const spent = await accounts.codes.spend(body.code, accounts.browser.given(c))
  if (!spent.ok && spent.why === 'busy') return problem(c, 'busy')
  const me = spent.ok ? await enter(c, desk, { person: spent.person, method: 'code' }) : undefined
  if (!spent.ok || !me) {
    failed(c, desk, from, 'code')
    return refuse(c, 'wrong-code')
  }
  // It came back from there: the mailbox is theirs.
  if (spent.mailbox !== undefined) await accounts.links.give([{ kind: 'mailbox', hash: spent.mailbox }], me.id, accounts.now())
  await accounts.registrar.arrived(me.id)
  return answerMe(c, desk, me)
}

type Posted = { readonly person: string; readonly to: string; readonly browser: string; readonly language: Language }

const post = async ({ accounts }: Open, { person, to, browser, language }: Posted): Promise<void> => {
  const mailbox = mailboxLink(accounts.linkKey, to).hash
  const { code, url } = await accounts.codes.issue({ person, way: 'mail', minutes: mailedMinutes, browser, mailbox })
  await accounts.mail?.send({ to, language, url, code, minutes: mailedMinutes })
}

/** The answer leaves before anybody is looked for, so that neither its words nor its time say who has an account. */
const askByMail = async (c: Request<Env>, desk: Open): Promise<Response> => {
  const body = await asked(c, ['email'])
  if (body instanceof Response) return body
  const { accounts } = desk
  if (!accounts.mail) return problem(c, 'not-found')
  const email = typeof body.email === 'string' ? body.email.trim() : ''
  if (!isAddress(email)) return malformed(c, [{ at: 'email', says: 'form' }])
  const { hash } = mailboxLink(accounts.linkKey, email)
  const from = tryOf(c, desk, `mail ${hash}`)
  const wait = waiting(c, desk, from)
  if (wait) return wait
  // Every letter counts as a try: nobody's mailbox is to be filled from here.
  desk.strikes.account.failed(`mail ${hash}`, Date.parse(accounts.now()))
  desk.strikes.address.failed(from.address, Date.parse(accounts.now()))
  const [browser, language] = [accounts.browser.known(c), languageOf(c.req.header('accept-language'))]
  const looking = accounts.links.find([hash]).then(async ([person]) => person && post(desk, { person, to: email, browser, language }))
  looking.catch(accounts.onFault)
  return c.json({ minutes: mailedMinutes }, 202, noStore)
}

type Order = { readonly to: Known; readonly minutes: number | undefined; readonly email: string | undefined }

const orderIn = async (c: Request<Env>, { accounts }: Open, { person, days, email }: JsonObject): Promise<Order | Response> => {
  if (typeof person !== 'string' || !isUuid(person)) return malformed(c, [{ at: 'person', says: 'uuid' }])
  const whole = days === undefined || (Number.isInteger(days) && Number(days) >= 1 && Number(days) * minutesADay <= maxMinutes)
  if (!whole) return malformed(c, [{ at: 'days', says: 'choice' }])
  if (email !== undefined && (typeof email !== 'string' || !isAddress(email.trim()))) return malformed(c, [{ at: 'email', says: 'form' }])
  const to = await accounts.directory.find(person)
  if (!to) return problem(c, 'not-found')
  return { to, minutes: days === undefined ? undefined : Number(days) * minutesADay, email: email?.trim() }
}

const issue = async (c: Request<Env>, desk: Open): Promise<Response> => {
  const body = await asked(c, ['person', 'days', 'email'])
  if (body instanceof Response) return body
  const who = mine(c)
  if (who instanceof Response) return who
  const [{ me }, { accounts }] = [who, desk]
  const order = await orderIn(c, desk, body)
  if (order instanceof Response) return order
  const { to, minutes, email } = order
  const allowed = mayIssue(
    me,
    { to, keys: await keysOf(accounts, to.id), entrusted: await accounts.entrusted(me.id, to.id) },
    accounts.now(),
  )
  if (!allowed.yes) return allowed.why === 'not-allowed' ? problem(c, 'not-allowed') : refuse(c, allowed.why)
  if (allowed.role === 'admin' && !isFresh(me, accounts.now())) return problem(c, 'not-fresh')
  const byMail = email !== undefined && accounts.mail !== undefined
  const issued = await accounts.codes.issue({
    ...{ person: to.id, by: me.id, role: allowed.role, way: byMail ? 'mail' : 'print' },
    ...(minutes === undefined ? {} : { minutes }),
    ...(byMail ? { mailbox: mailboxLink(accounts.linkKey, email).hash } : {}),
  })
  const { code, url, until } = issued
  if (byMail) {
    const language = languageOf(c.req.header('accept-language'))
    const lasts = Math.round((Date.parse(until) - Date.parse(accounts.now())) / 60_000)
    await accounts.mail?.send({ to: email, language, url, code, minutes: lasts })
  }
  desk.notices.tell(c, 'code-issued', { role: allowed.role })
  const answer: IssuedAnswer = byMail ? { until, sent: true } : { code, url, until, sent: false }
  return c.json(answer, 201, noStore)
}

const withdraw = async (c: Request<Env>, desk: Open): Promise<Response> => {
  const body = await asked(c, ['id'])
  if (body instanceof Response) return body
  const who = mine(c)
  if (who instanceof Response) return who
  if (typeof body.id !== 'string' || !isUuid(body.id)) return malformed(c, [{ at: 'id', says: 'uuid' }])
  if ((await desk.accounts.codes.withdraw(who.me.id, body.id)) === 0) return problem(c, 'not-found')
  desk.notices.tell(c, 'code-withdrawn')
  return c.json({}, 200, noStore)
}

export const mountCodes = (app: Hono<Env>, desk: AccountsDesk): void => {
  const at = openAt(desk)
  app.post('/api/session/code', at(spend))
  app.post('/api/session/code/ask', at(askByMail))
  app.post('/api/session/code/issue', at(issue))
  app.post('/api/session/code/withdraw', at(withdraw))
}
