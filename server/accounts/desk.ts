// What every address of the accounts is given, and what they all do: find the accounts, count failures, open a session.
import type { Handler, Context as Request } from 'hono'
import type { Character } from '../kernel/characters.ts'
import type { Env } from '../kernel/env.ts'
import { addressOf } from '../kernel/limits.ts'
import { freshMinutes } from '../kernel/may.ts'
import type { Me } from '../kernel/people.ts'
import { problem } from '../kernel/problems.ts'
import type { Notices } from '../kernel/security-notices.ts'
import type { Sessions } from '../kernel/session.ts'
import { noStore, sessionAnswer } from '../kernel/session-routes.ts'
import type { Session } from '../kernel/session-shelf.ts'
import type { Accounts } from './accounts.ts'
import { makeStrikes, type Strikes, strikeRules } from './strikes.ts'

export type AccountsDesk = {
  readonly sessions: Sessions
  readonly accounts: Accounts | undefined
  readonly demo: readonly Character[] | undefined
  readonly notices: Notices
  /** trusted proxies in front of us */
  readonly proxies: number
}
export type Open = Omit<AccountsDesk, 'accounts'> & {
  readonly accounts: Accounts
  readonly strikes: { readonly account: Strikes; readonly address: Strikes }
}
export type At = (answer: (c: Request<Env>, desk: Open) => Response | Promise<Response>) => Handler<Env>

/** Handlers that answer only where there are accounts. */
export const openAt = (desk: AccountsDesk): At => {
  const strikes = { account: makeStrikes(strikeRules.account), address: makeStrikes(strikeRules.address) }
  const { accounts } = desk
  const open = accounts && { ...desk, accounts, strikes }
  return (answer) => (c) => (open ? answer(c, open) : problem(c, 'not-found'))
}

/** Who tries: where from and, when it is known, which account. */
export type Try = { readonly address: string; readonly account?: string }

export const tryOf = (c: Request<Env>, { proxies }: Open, account?: string): Try => ({
  address: addressOf(c, proxies),
  ...(account === undefined ? {} : { account }),
})

/** 429 when too many tries failed; the same for accounts that are there and those that are not. */
export const waiting = (c: Request<Env>, { strikes, accounts, notices }: Open, { address, account }: Try): Response | undefined => {
  const now = Date.parse(accounts.now())
  const seconds = Math.max(strikes.address.waits(address, now), account === undefined ? 0 : strikes.account.waits(account, now))
  if (seconds === 0) return undefined
  notices.tell(c, 'held', { seconds })
  return problem(c, 'too-many', { headers: { 'retry-after': String(seconds) } })
}

export const failed = (
  c: Request<Env>,
  { strikes, accounts, notices }: Open,
  { address, account }: Try,
  method: Session['method'],
): void => {
  const now = Date.parse(accounts.now())
  strikes.address.failed(address, now)
  if (account !== undefined) strikes.account.failed(account, now)
  notices.tell(c, 'refused', { method })
}

/** Signs somebody in who has just proved who they are; undefined when the register does not know them any more. */
export const enter = async (c: Request<Env>, desk: Open, entry: Parameters<Sessions['enter']>[1]): Promise<Me | undefined> => {
  const me = await desk.sessions.enter(c, entry)
  if (me) desk.notices.tell(c, 'entered', { method: entry.method })
  return me
}

export const answerMe = (c: Request<Env>, { demo }: Open, me: Me | undefined): Response => c.json(sessionAnswer(me, demo), 200, noStore)

/** Who is signed in, or the answer that they are not. */
export const mine = (c: Request<Env>): { readonly me: Me; readonly session: Session } | Response => {
  const [me, session] = [c.get('me'), c.get('session')]
  return me && session ? { me, session } : problem(c, 'not-signed-in')
}

export const isFresh = ({ signedIn }: Me, now: string): boolean =>
  signedIn !== undefined && Date.parse(now) - Date.parse(signedIn) <= freshMinutes * 60_000
